import Kernel
import Values

/// A line for each value, a blank line between rows: for screen readers.
struct PlainWriter: ReportWriter {
  let cells: CellRenderer
  private let shown: [Int]
  private var isFirst = true

  /// - Parameter hidden: columns to leave out.
  init(_ cells: CellRenderer, without hidden: Set<String> = []) {
    self.cells = cells
    shown = cells.shown.filter { !hidden.contains(cells.listing.columns[$0].name) }
  }

  /// The next row is the first again: no blank line before it.
  mutating func startAgain() { isFirst = true }

  mutating func begin(_ first: [ListingRow], to output: Output) throws(StreamFault) {}

  mutating func write(_ row: ListingRow, to output: Output) throws(StreamFault) {
    var text = isFirst ? "" : "\n"
    isFirst = false
    let colon = Phrase(": ", "：").text(in: cells.language)
    for (column, title) in zip(shown, cells.titles(shown)) {
      let value = cells.display(row, column)
      if !value.isEmpty { text += title + colon + value + "\n" }
    }
    try output.write(text)
  }

  mutating func end(to output: Output) throws(StreamFault) {}
}
