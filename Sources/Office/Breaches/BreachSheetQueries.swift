import Kernel
import SQLite
import Values

enum BreachSheetQueries {
  static func read(
    _ number: BreachNumber, for account: AccountID, on today: Day, in database: Connection
  ) throws -> BreachSheet? {
    let head = try database.first(
      """
      SELECT b.number, d.number, d.title, a.full_name, coalesce(\(Organisation.nameExpression(of: "u")), ''), b.consequence, b.reason, w.full_name,
        b.recorded_at, b.account_id, b.recorder_id, b.id
      FROM breach b JOIN directive_recipient r ON r.id = b.recipient_id JOIN directive d ON d.id = b.directive_id
      JOIN account a ON a.id = b.account_id JOIN account w ON w.id = b.recorder_id LEFT JOIN unit u ON u.id = r.unit_id
      WHERE b.number = ?1 AND \(SightQueries.seen(SightQueries.breach, by: account, on: today))
      """, number.text
    ) { row in
      let sheet = BreachSheet(
        number: BreachNumber(unchecked: row.text(0)), directive: DirectiveNumber(unchecked: row.text(1)),
        title: row.text(2), person: row.text(3), unit: row.text(4),
        consequence: Consequence(rawValue: row.text(5)) ?? .warning, reason: row.text(6), recorder: row.text(7),
        recorded: Instant(milliseconds: row.integer(8)), isMine: row.integer(9) == account.rawValue,
        isOwnRecord: row.integer(10) == account.rawValue)
      return (sheet: sheet, id: row.integer(11))
    }
    guard var found = head else { return nil }
    found.sheet.entries = try database.all(
      """
      SELECT e.kind = 'revoked', a.full_name, e.recorded_at, e.text FROM breach_entry e
      JOIN account a ON a.id = e.account_id WHERE e.breach_id = ?1 ORDER BY e.id
      """, found.id
    ) { row in
      BreachSheet.Entry(
        isRevocation: row.bool(0), by: row.text(1), at: Instant(milliseconds: row.integer(2)), text: row.text(3))
    }
    return found.sheet
  }
}
