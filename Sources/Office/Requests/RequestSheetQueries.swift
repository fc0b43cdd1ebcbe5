import Kernel
import SQLite
import Values

enum RequestSheetQueries {
  static func read(
    _ number: RequestNumber, for account: AccountID, on today: Day, in database: Connection
  ) throws -> RequestSheet? {
    let head = try database.first(
      """
      SELECT q.number, c.name_en, c.name_zh, q.title, q.text, q.place, q.state, q.due, a.full_name, coalesce(\(Organisation.nameExpression(of: "f")), ''),
        \(Organisation.nameExpression(of: "u")), coalesce(w.full_name, ''), q.rating, q.requester_id, q.assignee_id,
        \(SightQueries.seen(RequestListings.handles, by: account, on: today)), q.id, q.form_record_id
      FROM service_request q JOIN request_category c ON c.id = q.category_id JOIN account a ON a.id = q.requester_id
      JOIN unit u ON u.id = q.unit_id LEFT JOIN unit f ON f.id = q.from_unit_id LEFT JOIN account w ON w.id = q.assignee_id
      WHERE q.number = ?1 AND \(SightQueries.seen(RequestListings.sight, by: account, on: today))
      """, number.text
    ) { row in
      let sheet = RequestSheet(
        number: RequestNumber(unchecked: row.text(0)), service: Phrase(row.text(1), row.text(2)), title: row.text(3),
        text: row.text(4), place: row.text(5), state: RequestState(rawValue: row.text(6)) ?? .raised,
        due: Day(number: Int32(clamping: row.integer(7))), requester: row.text(8), from: row.text(9),
        department: row.text(10), assignee: row.text(11), rating: row.optionalInteger(12),
        isRequester: row.integer(13) == account.rawValue, isAssignee: row.optionalInteger(14) == account.rawValue,
        isHandler: row.bool(15))
      return (sheet: sheet, id: row.integer(16), record: row.optionalInteger(17).map { FormRecordID($0) })
    }
    guard var found = head else { return nil }
    found.sheet.form = try found.record.flatMap { try Forms.filled($0, in: database) }
    found.sheet.events = try database.all(
      """
      SELECT e.step, b.full_name, e.recorded_at, coalesce(w.full_name, ''), e.rating, e.text FROM request_event e
      JOIN account b ON b.id = e.account_id LEFT JOIN account w ON w.id = e.assignee_id
      WHERE e.request_id = ?1 ORDER BY e.id
      """, found.id
    ) { row in
      RequestSheet.Event(
        step: RequestStep(rawValue: row.text(0)), by: row.text(1), at: Instant(milliseconds: row.integer(2)),
        assignee: row.text(3), rating: row.optionalInteger(4), text: row.text(5))
    }
    return found.sheet
  }
}
