import CNcurses
import Terminal

/// Which of our keys a key code of the library is.
enum KeyCodes {
  static let pasteStart: Int32 = 0x1000
  static let pasteEnd: Int32 = 0x1001

  /// Teaches the library the sequences of other terminals than the one TERM names: over ssh, in a multiplexer and on
  /// the console they differ.
  static func defineAlternates() {
    for (index, letter) in ["P", "Q", "R", "S"].enumerated() { define("O" + letter, qm_key_f(Int32(index + 1))) }
    for (index, number) in [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].enumerated() {
      define("[\(number)~", qm_key_f(Int32(index + 1)))
    }
    for (index, letter) in ["A", "B", "C", "D", "E"].enumerated() { define("[[" + letter, qm_key_f(Int32(index + 1))) }
    let letters: [(String, Int32)] = [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END),
    ]
    for (letter, code) in letters {
      define("[" + letter, code)
      define("O" + letter, code)
    }
    let numbers: [(Int, Int32)] = [
      (1, KEY_HOME), (2, KEY_IC), (3, KEY_DC), (4, KEY_END), (5, KEY_PPAGE), (6, KEY_NPAGE), (7, KEY_HOME),
      (8, KEY_END),
    ]
    for (number, code) in numbers { define("[\(number)~", code) }
    // What follows a report's beginning is ours to read: the library would swallow it, or leave the rest as text.
    _ = define_key(nil, KEY_MOUSE)
    define("[Z", KEY_BTAB)
    define("OM", KEY_ENTER)
    define("[200~", pasteStart)
    define("[201~", pasteEnd)
  }

  private static func define(_ sequence: String, _ code: Int32) { _ = define_key("\u{1b}" + sequence, code) }

  /// The input a code above 255 stands for; nil for what nobody asked for.
  static func input(_ code: Int32) -> RawInput? {
    switch code {
    case pasteStart: return .pasteStart
    case pasteEnd: return .pasteEnd
    case KEY_UP: return .key(.up)
    case KEY_DOWN: return .key(.down)
    case KEY_LEFT: return .key(.left)
    case KEY_RIGHT: return .key(.right)
    case KEY_HOME, KEY_A1: return .key(.home)
    case KEY_END, KEY_C1: return .key(.end)
    case KEY_PPAGE, KEY_A3: return .key(.pageUp)
    case KEY_NPAGE, KEY_C3: return .key(.pageDown)
    case KEY_IC: return .key(.insert)
    case KEY_DC: return .key(.delete)
    case KEY_BACKSPACE: return .key(.backspace)
    case KEY_BTAB: return .key(.backTab)
    case KEY_ENTER: return .key(.enter)
    case KEY_SR: return .key(.shiftUp)
    case KEY_SF: return .key(.shiftDown)
    case KEY_SLEFT: return .key(.shiftLeft)
    case KEY_SRIGHT: return .key(.shiftRight)
    default: break
    }
    let function = code - qm_key_f(0)
    if (1...12).contains(function) { return .key(.function(Int(function))) }
    return extended(code).map(RawInput.key)
  }

  /// Keys with modifiers have numbers that differ by terminal; their names do not.
  private static func extended(_ code: Int32) -> Key? {
    guard let name = keyname(code) else { return nil }
    switch String(cString: name) {
    case "kUP5": return .controlUp
    case "kDN5": return .controlDown
    case "kLFT5": return .controlLeft
    case "kRIT5": return .controlRight
    case "kHOM5": return .controlHome
    case "kEND5": return .controlEnd
    case "kUP": return .shiftUp
    case "kDN": return .shiftDown
    default: return nil
    }
  }
}
