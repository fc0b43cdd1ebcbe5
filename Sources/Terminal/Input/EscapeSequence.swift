/// What follows an Esc byte that the terminal library did not recognise: Alt with a character, a cursor key with a
/// modifier, or a sequence nobody asked for, which must not be typed into a field.
struct EscapeSequence: Sendable {
  enum Step: Hashable {
    case more
    /// The sequence is complete; nil where it means nothing to us.
    case done(Key?)
    /// A report of the mouse.
    case mouse(Mouse)
    /// Esc, and then another Esc begins.
    case escapeAgain
  }

  private enum Kind {
    case start, control, single, string
    /// xterm's first way of reporting the mouse: three characters follow.
    case oldMouse
  }

  private var kind = Kind.start
  private var parameters = ""
  private var old: [Int] = []

  var isLoneEscape: Bool { kind == .start }

  /// Whether the rest may well come with the next read: a slow line cuts where it likes.
  var isUnderWay: Bool { kind == .control || kind == .oldMouse }

  mutating func push(_ scalar: Unicode.Scalar) -> Step {
    switch kind {
    case .start: return begin(scalar)
    case .single: return .done(scalar == "M" ? .enter : EscapeSequence.cursorKey(scalar, modifier: 1))
    case .string: return scalar == "\u{07}" || scalar == "\u{9c}" || scalar == "\\" ? .done(nil) : .more
    case .oldMouse: return pushOldMouse(scalar)
    case .control:
      if scalar == "M" && parameters.isEmpty {
        kind = .oldMouse
        return .more
      }
      if parameters.hasPrefix("<"), scalar == "M" || scalar == "m" { return finishMouse(isRelease: scalar == "m") }
      if scalar.value >= 0x40 && scalar.value <= 0x7e { return .done(finish(scalar)) }
      // Anything but parameters ends the sequence: it was broken, or never one.
      guard scalar.value >= 0x20 && scalar.value < 0x40, parameters.count < 32 else { return .done(nil) }
      parameters.unicodeScalars.append(scalar)
      return .more
    }
  }

  private mutating func begin(_ scalar: Unicode.Scalar) -> Step {
    switch scalar {
    case "[": kind = .control
    case "O": kind = .single
    case "]", "P", "_", "^": kind = .string
    case "\u{1b}": return .escapeAgain
    default:
      guard scalar.value > 0x20, Width.classify(scalar) == .narrow else { return .done(nil) }
      return .done(scalar.properties.lowercaseMapping.first.map(Key.alt))
    }
    return .more
  }

  /// `ESC [ < code ; column ; row M`, with a small m for a release.
  private func finishMouse(isRelease: Bool) -> Step {
    let numbers = parameters.dropFirst().split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2] else {
      return .done(nil)
    }
    return Mouse(code: code, column: column, row: row, isRelease: isRelease).map(Step.mouse) ?? .done(nil)
  }

  /// Three characters, each 32 more than its number. Beyond column 95 they are no UTF-8 any more: nothing then.
  private mutating func pushOldMouse(_ scalar: Unicode.Scalar) -> Step {
    old.append(scalar.value < 0x80 ? Int(scalar.value) - 32 : -1)
    guard old.count == 3 else { return .more }
    // Of the buttons only 3 is a release.
    return Mouse(code: old[0], column: old[1], row: old[2], isRelease: old[0] & 0b1000011 == 3).map(Step.mouse)
      ?? .done(nil)
  }

  private func finish(_ final: Unicode.Scalar) -> Key? {
    // A private sequence: a report of the mouse or of what the terminal is.
    guard parameters.allSatisfy({ $0.isNumber || $0 == ";" }) else { return nil }
    let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    guard final == "~" else { return EscapeSequence.cursorKey(final, modifier: modifier) }
    switch numbers.first ?? 0 {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    case let number:
      let functions = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
      return functions.firstIndex(of: number).map { .function($0 + 1) }
    }
  }

  /// Cursor keys with xterm's modifier numbers: 2 is Shift, 5 is Ctrl.
  private static func cursorKey(_ final: Unicode.Scalar, modifier: Int) -> Key? {
    switch (final, modifier) {
    case ("A", 2): .shiftUp
    case ("B", 2): .shiftDown
    case ("C", 2): .shiftRight
    case ("D", 2): .shiftLeft
    case ("A", 5): .controlUp
    case ("B", 5): .controlDown
    case ("C", 5): .controlRight
    case ("D", 5): .controlLeft
    case ("H", 5): .controlHome
    case ("F", 5): .controlEnd
    case ("A", _): .up
    case ("B", _): .down
    case ("C", _): .right
    case ("D", _): .left
    case ("H", _): .home
    case ("F", _): .end
    case ("Z", _): .backTab
    case ("P", _): .function(1)
    case ("Q", _): .function(2)
    case ("R", _): .function(3)
    case ("S", _): .function(4)
    default: nil
    }
  }
}
