import Kernel
import Terminal
import Values

/// Aligned columns for people. On a terminal the least important columns give way, and long texts are cut.
struct TableWriter: ReportWriter {
  private let cells: CellRenderer
  /// The terminal's columns; nil where it is none, and nothing is left out then.
  private let room: Int?
  private var columns: [Int]
  private var widths: [Int] = []
  /// Titles of the columns there was no room for.
  private(set) var leftOut: [String] = []

  /// Wider texts than this are not waited for.
  private static let mostWidth = 48
  private static let gap = "  "

  init(_ cells: CellRenderer, room: Int?) {
    self.cells = cells
    self.room = room
    columns = cells.shown
  }

  mutating func begin(_ first: [ListingRow], to output: Output) throws(StreamFault) {
    let titles = cells.titles(columns)
    widths = titles.map { Width.columns(of: $0) }
    for row in first {
      for (place, column) in columns.enumerated() {
        let width = Width.columns(of: cells.display(row, column))
        widths[place] = min(Self.mostWidth, max(widths[place], width))
      }
    }
    while let room, columns.count > 1, total > room { leaveOut() }
    try line(cells.titles(columns), to: output)
    try line(widths.map { String(repeating: "-", count: $0) }, to: output)
  }

  mutating func write(_ row: ListingRow, to output: Output) throws(StreamFault) {
    try line(columns.map { cells.display(row, $0) }, to: output)
  }

  mutating func end(to output: Output) throws(StreamFault) {}

  private var total: Int { widths.reduce(0, +) + Self.gap.count * (widths.count - 1) }

  private mutating func leaveOut() {
    let importance = columns.map { cells.listing.columns[$0].priority }
    guard let worst = importance.max(), let place = importance.lastIndex(of: worst) else { return }
    leftOut += cells.titles([columns[place]])
    columns.remove(at: place)
    widths.remove(at: place)
  }

  private func line(_ texts: [String], to output: Output) throws(StreamFault) {
    var line = ""
    for (place, text) in texts.enumerated() {
      if place > 0 { line += Self.gap }
      line += TextColumns.fit(
        text, columns: widths[place], right: cells.isNumber(columns[place]), cut: room != nil)
    }
    while line.last == " " { line.removeLast() }
    try output.write(line + "\n")
  }
}
