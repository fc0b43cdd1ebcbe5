/// Rows and columns, never negative and never absurd (a terminal may claim anything).
public struct Size: Sendable, Hashable {
  public static let limit = 4096

  public let rows: Int
  public let columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = min(max(rows, 0), Size.limit)
    self.columns = min(max(columns, 0), Size.limit)
  }

  /// Below 60 × 16 the screens show a notice instead of themselves.
  public static let smallest = Size(rows: 16, columns: 60)

  public func fits(in other: Size) -> Bool { rows <= other.rows && columns <= other.columns }
}
