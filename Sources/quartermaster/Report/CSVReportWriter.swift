import Kernel
import Values

/// CSV with titles in the reader's language and values for programs.
struct CSVReportWriter: ReportWriter {
  private let cells: CellRenderer
  private var csv: CSVWriter

  /// - Parameter byteOrderMark: Excel takes the file for UTF-8 only with one.
  init(_ cells: CellRenderer, byteOrderMark: Bool) {
    self.cells = cells
    csv = CSVWriter(byteOrderMark: byteOrderMark)
  }

  mutating func begin(_ first: [ListingRow], to output: Output) throws(StreamFault) {
    try record(cells.titles(cells.shown), to: output)
  }

  mutating func write(_ row: ListingRow, to output: Output) throws(StreamFault) {
    try record(cells.shown.map { cells.machine(row, $0) }, to: output)
  }

  mutating func end(to output: Output) throws(StreamFault) {}

  private mutating func record(_ fields: [String], to output: Output) throws(StreamFault) {
    csv.write(fields)
    try output.write(csv.bytes)
    csv.removeAll()
  }
}
