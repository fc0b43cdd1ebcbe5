/// What the mouse did, as the terminal reports it.
public struct Mouse: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    /// The left button went down.
    case click
    /// It went down twice at the same place, fast.
    case doubleClick
    case wheelUp
    case wheelDown
  }

  public let action: Action
  /// The cell of the window.
  public let position: Position

  public init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }

  /// Reads a report: the button's code and the column and row, both counted from 1 (xterm's control sequences, "Mouse
  /// Tracking"). Nil for releases, drags, other buttons and places no window has.
  init?(code: Int, column: Int, row: Int, isRelease: Bool) {
    guard !isRelease, code >= 0, (1...Size.limit).contains(column), (1...Size.limit).contains(row) else { return nil }
    // Shift, Alt and Ctrl make no difference.
    switch code & ~0b11100 {
    case 0: action = .click
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return nil
    }
    position = Position(row: row - 1, column: column - 1)
  }
}
