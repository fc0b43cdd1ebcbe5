import Kernel
import Terminal
import Values

/// An export in the making. Formulas are neutralised by the writer.
struct ListExport: Sendable {
  let listing: Listing
  let query: ListingQuery
  /// The marked rows; empty for every row.
  let marked: Set<Int64>
  /// The marked rows in their order, where all of them are at hand: the list need not be read through for them.
  let ordered: [Int64]?
  let session: Session
  let columns: [String]
  let language: Language
  let timeZone: TimeZoneRules
  let folder: String

  func run(_ desk: Desk) throws -> Exported {
    let stamp = CellText.stamp(desk.site.clock.now(), in: timeZone)
    let file = try ExportFile(folder: folder, name: "\(listing.name)-\(stamp)", ending: "csv")
    let cells = CellText(listing, timeZone: timeZone)
    let shown = columns.compactMap { listing.columnIndex($0) }
    var writer = CSVWriter(byteOrderMark: true)
    writer.write(shown.map { listing.columns[$0].title.text(in: language) })
    var done: Int64 = 0
    var hidden = 0
    func write(_ rows: [ListingRow]) throws {
      for row in rows { writer.write(shown.map { cells.text($0, of: row, in: language) }) }
      try file.write(writer.bytes)
      writer.removeAll()
      done += Int64(rows.count)
    }
    if let ordered {
      let rows = try desk.site.rows(listing, ordered, for: session)
      try write(ordered.compactMap { rows[$0] })
    } else {
      hidden = try read(desk, write)
    }
    try file.finish()
    return Exported(path: file.path, rows: done, isMarked: !marked.isEmpty, hidden: hidden)
  }

  /// Reads the list page by page. Marked rows that are not in it as it is found and filtered now come last. - Returns: how
  /// many these are.
  private func read(_ desk: Desk, _ write: ([ListingRow]) throws -> Void) throws -> Int {
    let total = try? desk.site.count(listing, query, for: session)
    var query = query
    query.limit = 1000
    query.start = .first
    var read: Int64 = 0
    var missing = marked
    while true {
      let page = try desk.site.page(listing, query, for: session)
      if marked.isEmpty {
        try write(page.rows)
      } else {
        try write(page.rows.filter { missing.remove($0.id) != nil })
        if missing.isEmpty { return 0 }
      }
      read += Int64(page.rows.count)
      try desk.report(read, total)
      guard page.hasMore, let last = page.rows.last else { break }
      query.start = .after(last.cursor)
    }
    let rest = missing.sorted()
    let rows = try desk.site.rows(listing, rest, for: session)
    let found = rest.compactMap { rows[$0] }
    try write(found)
    return found.count
  }
}
