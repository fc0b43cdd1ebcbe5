import Kernel
import Terminal
import Values

/// Where an export went.
struct Exported: Sendable {
  let path: String
  let rows: Int64
}

extension ListView {
  /// Writes every row of the list as it stands into a new CSV file, on the worker.
  mutating func export() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let export = ListExport(
      listing: listing, query: query, session: session, columns: table.columns.map(\.id),
      language: surroundings.language,
      timeZone: surroundings.timeZone, folder: surroundings.exportFolder)
    return [.work(Job(ListView.exportTicket, Phrase("Exporting", "正在导出")) { desk in try export.run(desk) })]
  }

  /// Negative numbers are never given out by a counter.
  static let exportTicket = Ticket(number: -8)

  /// The answer to an export; nil where it was something else.
  func exported(_ ticket: Ticket, _ result: Result<any Sendable, any Error>) -> [Effect]? {
    guard ticket == ListView.exportTicket else { return nil }
    switch result {
    case .success(let value):
      guard let done = value as? Exported else { return [] }
      let rows = done.rows == 1 ? "1 row is" : "\(done.rows) rows are"
      return [
        .say(.good(Phrase("\(rows) in \(done.path).", "已导出 \(done.rows) 行：\(done.path)。")))
      ]
    case .failure(SiteFault.interrupted):
      return [.say(.warning(Phrase("The export was stopped; no file was kept.", "导出已中止，未保留文件。")))]
    case .failure(let error): return [.say(.error(Faults.sentence(of: error)))]
    }
  }
}

/// An export in the making. Formulas are neutralised by the writer.
struct ListExport: Sendable {
  let listing: Listing
  let query: ListingQuery
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
    let total = try? desk.site.count(listing, query, for: session)
    var query = query
    query.limit = 1000
    query.start = .first
    var done: Int64 = 0
    while true {
      let page = try desk.site.page(listing, query, for: session)
      for row in page.rows { writer.write(shown.map { cells.text($0, of: row, in: language) }) }
      try file.write(writer.bytes)
      writer.removeAll()
      done += Int64(page.rows.count)
      try desk.report(done, total)
      guard page.hasMore, let last = page.rows.last else { break }
      query.start = .after(last.cursor)
    }
    try file.finish()
    return Exported(path: file.path, rows: done)
  }
}
