/// Where a table gets its rows: only those in view are asked for.
public struct TableRows<ID: Hashable & Sendable> {
  /// How many rows there are to move among now (loaded, or known).
  public let count: Int
  /// The row at an index, or nil while it is still being read.
  public let row: (Int) -> TableRow<ID>?

  public init(count: Int, row: @escaping (Int) -> TableRow<ID>?) {
    self.count = max(0, count)
    self.row = row
  }

  public init(_ rows: [TableRow<ID>]) {
    self.init(count: rows.count) { rows.indices.contains($0) ? rows[$0] : nil }
  }

  public static var none: TableRows { TableRows(count: 0) { _ in nil } }
}
