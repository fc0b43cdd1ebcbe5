import Kernel
import Values

/// A line for each value, a blank line between rows: for screen readers.
struct PlainWriter: ReportWriter {
  let cells: CellRenderer
  private var isFirst = true

  init(_ cells: CellRenderer) { self.cells = cells }

  mutating func begin(_ first: [ListingRow], to output: Output) throws(StreamFault) {}

  mutating func write(_ row: ListingRow, to output: Output) throws(StreamFault) {
    var text = isFirst ? "" : "\n"
    isFirst = false
    let colon = Phrase(": ", "：").text(in: cells.language)
    for (column, title) in zip(cells.shown, cells.titles(cells.shown)) {
      let value = cells.display(row, column)
      if !value.isEmpty { text += title + colon + value + "\n" }
    }
    try output.write(text)
  }

  mutating func end(to output: Output) throws(StreamFault) {}
}
