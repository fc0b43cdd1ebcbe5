import Kernel
import Values

/// One JSON array, an object and a line for each row; hidden columns included.
struct JSONReportWriter: ReportWriter {
  private let cells: CellRenderer
  private var isFirst = true

  init(_ cells: CellRenderer) { self.cells = cells }

  mutating func begin(_ first: [ListingRow], to output: Output) throws(StreamFault) { try output.write("[") }

  mutating func write(_ row: ListingRow, to output: Output) throws(StreamFault) {
    var bytes: [UInt8] = isFirst ? [0x0a] : [0x2c, 0x0a]
    isFirst = false
    cells.json(row).write(into: &bytes)
    try output.write(bytes)
  }

  mutating func end(to output: Output) throws(StreamFault) { try output.write(isFirst ? "]\n" : "\n]\n") }
}
