import Kernel

/// Writes rows in one of the formats, as they come.
protocol ReportWriter {
  /// Before the first row; a table measures its columns on the first page.
  mutating func begin(_ first: [ListingRow], to output: Output) throws(StreamFault)
  mutating func write(_ row: ListingRow, to output: Output) throws(StreamFault)
  mutating func end(to output: Output) throws(StreamFault)
}
