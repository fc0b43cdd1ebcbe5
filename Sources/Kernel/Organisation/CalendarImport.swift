import SQLite
import Values

/// The holidays and working days of a year as a file.
enum CalendarImport {
  static let kind = ImportKind(
    "calendar", Phrase("Working calendar", "工作日历"),
    Phrase(
      "Holidays, and weekend days that are worked, a row a day or a range of days.",
      "节假日及调休上班日，每行一天或一段日期。"),
    ImportShape(SetCalendarDays.self),
    export: ExportSource(KernelPermissions.manageSettings, page: page))

  @Sendable private static func page(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try CalendarQueries.each(after: key, rows: rows, in: database) { row in
      last = row.integer(0)
      out.day(row, 1)
      out.empty()
      out.text(row, 2)
      out.text(row, 3)
      out.endRow()
    }
    return last
  }
}
