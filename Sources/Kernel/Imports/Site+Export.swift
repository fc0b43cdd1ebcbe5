import SQLite
import Values

extension Site {
  /// Writes a kind of file, page by page.
  ///
  /// - Parameters:
  ///   - headings: the titles in a language, or the columns' names for nil.
  ///   - isOneMoment: shows the site at one moment; for a slow reader false, so that the write-ahead log is not held back.
  ///   - write: given the bytes, a few hundred kilobytes at a time.
  ///   - progress: told the rows so far; answering false stops.
  /// - Returns: the rows written.
  /// - Throws: `ListingRefusal.notPermitted`; `SiteFault.interrupted` when progress answers false.
  public func export(
    _ kind: ImportKind, headings: Language? = nil, byteOrderMark: Bool = false, isOneMoment: Bool = true,
    as session: Session, write: ([UInt8]) throws -> Void, progress: (Int64) -> Bool = { _ in true }
  ) throws -> Int64 {
    guard let source = kind.source else { throw ImportRefusal.onlyIn(kind.name) }
    func pages() throws -> Int64 {
      try view(needing: source.permission, for: session) { _ in }
      try requireWholeSight(source.permission, session)
      var out = ExportWriter(byteOrderMark: byteOrderMark)
      out.csv.write(kind.columns.map { column in headings.map { column.title.text(in: $0) } ?? column.name })
      var key: Int64 = 0
      while let last = try source.page(key, 4000, &out, database) {
        key = last
        try write(out.csv.bytes)
        out.csv.removeAll()
        guard progress(out.rows) else { throw SiteFault.interrupted }
      }
      try write(out.csv.bytes)
      return out.rows
    }
    return try translating { isOneMoment ? try database.transaction(.deferred) { try pages() } : try pages() }
  }
}
