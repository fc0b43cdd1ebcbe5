/// A key as a person names it.
public enum Key: Sendable, Hashable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case controlLeft, controlRight, controlUp, controlDown, controlHome, controlEnd
  /// F1 to F12.
  case function(Int)
  /// Ctrl with a lower-case letter.
  case control(Character)
  /// Alt with a lower-case letter, a digit or another printable character.
  case alt(Character)

  /// The name on the screen and in the guides: `F4`, `Ctrl-S`, `Alt-4`, `PgUp`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + character.uppercased()
    default: Key.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key of a name as `name` writes it; nil where there is none.
  public init?(name: String) {
    if let found = Key.named.first(where: { $0.name == name }) {
      self = found.key
      return
    }
    if name == "Space" {
      self = .character(" ")
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if name.hasPrefix("Ctrl-"), name.count == 6, let last = name.lowercased().last {
      self = .control(last)
    } else if name.hasPrefix("Alt-"), name.count == 5, let last = name.lowercased().last {
      self = .alt(last)
    } else if name.count == 1, let only = name.first {
      self = .character(only)
    } else {
      return nil
    }
  }

  /// The second way to a function key, for terminals that keep it for themselves: F4 is Alt-4, F10 is Alt-0.
  public var alternate: Key? {
    guard case .function(let number) = self, (1...10).contains(number) else { return nil }
    return .alt(Character(String(number % 10)))
  }

  private static let named: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
    (.delete, "Del"), (.insert, "Ins"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.shiftUp, "Shift-Up"),
    (.shiftDown, "Shift-Down"), (.shiftLeft, "Shift-Left"), (.shiftRight, "Shift-Right"),
    (.controlLeft, "Ctrl-Left"), (.controlRight, "Ctrl-Right"), (.controlUp, "Ctrl-Up"),
    (.controlDown, "Ctrl-Down"), (.controlHome, "Ctrl-Home"), (.controlEnd, "Ctrl-End"),
  ]
}
