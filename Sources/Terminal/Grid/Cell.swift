/// One cell of a grid: twelve bytes or fewer, whatever the text.
public struct Cell: Sendable, Hashable {
  public enum Extent: UInt8, Sendable {
    /// A character of one column.
    case single
    /// The left half of a character of two columns.
    case head
    /// The right half: it has no character of its own.
    case tail
  }

  public var scalar: Unicode.Scalar
  public var role: Role
  public var emphasis: Attributes
  public internal(set) var extent: Extent
  /// Whether the grid holds combining marks for this cell in its side table.
  public internal(set) var hasMarks: Bool

  init(
    _ scalar: Unicode.Scalar, role: Role, emphasis: Attributes = [], extent: Extent = .single
  ) {
    self.scalar = scalar
    self.role = role
    self.emphasis = emphasis
    self.extent = extent
    self.hasMarks = false
  }

  public static let blank = Cell(" ", role: .normal)
}
