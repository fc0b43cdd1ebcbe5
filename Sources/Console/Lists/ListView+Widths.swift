import Kernel
import Terminal

extension ListView {
  /// So many rows of a page say how wide its texts are.
  private static let measuredRows = 100
  /// A text wider than this is read in the row's own screen.
  private static let widest = 60

  /// Widens columns to what a page holds. Texts do so when a list is read from one of its ends, figures always: a
  /// figure is not cut, and columns stay where they are while one pages.
  mutating func measure(_ rows: [ListingRow], isFirst: Bool) {
    guard !rows.isEmpty else { return }
    let cells = CellText(listing, timeZone: surroundings.timeZone, catalog: surroundings.catalog)
    var grown = contents
    for (index, column) in listing.columns.enumerated() where !column.isHidden && !hidden.contains(column.name) {
      guard isFirst || column.kind.isFigure else { continue }
      var wide = grown[column.name] ?? 0
      for row in rows.prefix(Self.measuredRows) where wide < Self.widest {
        wide = max(wide, Width.columns(of: cells.text(index, of: row, in: surroundings.language)))
      }
      grown[column.name] = min(wide, Self.widest)
    }
    guard grown != contents else { return }
    contents = grown
    setColumns(shownColumns)
  }

  /// After the language changed: other words.
  mutating func measureAnew() {
    contents = [:]
    setColumns(shownColumns)
    measure(window.rows, isFirst: true)
  }
}
