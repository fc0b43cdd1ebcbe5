import Kernel
import SQLite
import Values

enum DirectiveSheetQueries {
  static func read(
    _ number: DirectiveNumber, for account: AccountID, on today: Day, in database: Connection
  ) throws -> DirectiveSheet? {
    guard let stored = try DirectiveQueries.find(number, in: database),
      try SightQueries.sees(stored.id, account: account, on: today, in: database),
      var sheet = try head(stored.id, for: account, on: today, in: database)
    else { return nil }
    let isWide = try SightQueries.seesAll(stored.id, account: account, on: today, in: database)
    try address(&sheet, stored.id, in: database)
    let all = try recipients(stored.id, for: account, on: today, in: database)
    sheet.mine = all.first { $0.isMine }?.recipient
    sheet.hasRead = all.first { $0.isMine }?.hasRead ?? false
    sheet.recipients = isWide ? all.map(\.recipient) : all.filter(\.isMine).map(\.recipient)
    sheet.counts = (
      Int64(all.count), Int64(all.count(where: \.hasRead)), Int64(all.count(where: \.isSettled))
    )
    sheet.events = try events(stored.id, for: account, isWide: isWide, in: database)
    sheet.earlier = try earlier(stored.id, before: stored.version, in: database)
    return sheet
  }

  private static func head(
    _ id: DirectiveID, for account: AccountID, on today: Day, in database: Connection
  ) throws -> DirectiveSheet? {
    try database.first(
      """
      SELECT d.number, d.kind, d.is_emergency, d.asks_receipt, d.asks_feedback, d.asks_completion, d.title, v.text,
        d.deadline, d.version, \(SightQueries.seen(DirectiveListings.state, by: account, on: today)), i.full_name,
        d.issued_at, d.issuer_id
      FROM directive d JOIN directive_version v ON v.directive_id = d.id AND v.version = d.version
      JOIN account i ON i.id = d.issuer_id WHERE d.id = ?1
      """, id
    ) { row in
      DirectiveSheet(
        number: DirectiveNumber(unchecked: row.text(0)), kind: DirectiveKind(rawValue: row.text(1)) ?? .notice,
        isEmergency: row.bool(2), asksReceipt: row.bool(3), asksFeedback: row.bool(4), asksCompletion: row.bool(5),
        title: row.text(6), text: row.text(7), deadline: day(row, 8), version: row.integer(9), state: row.text(10),
        issuer: row.text(11), issued: Instant(milliseconds: row.integer(12)),
        isOwn: row.integer(13) == account.rawValue)
    }
  }

  private static func address(_ sheet: inout DirectiveSheet, _ id: DirectiveID, in database: Connection) throws {
    let units = Dictionary(
      try Organisation.units(in: database).map { ($0.id.rawValue, $0.fullName) },
      uniquingKeysWith: { first, _ in first })
    let names = try database.all(
      """
      SELECT t.unit_id, p.name, p.unit_id, a.full_name, a.name,
        EXISTS (SELECT 1 FROM account o WHERE o.full_name = a.full_name AND o.id <> a.id)
      FROM directive_address t LEFT JOIN post p ON p.id = t.post_id LEFT JOIN account a ON a.id = t.account_id
      WHERE t.directive_id = ?1 ORDER BY t.id
      """, id
    ) { row -> String? in
      if let unit = row.optionalInteger(0) { return units[unit] ?? "" }
      if let post = row.optionalText(1) { return "\(post) (\(units[row.integer(2)] ?? ""))" }
      return row.optionalText(3).map { row.bool(5) ? "\($0) \(row.text(4))" : $0 }
    }
    sheet.isToEverybody = names.contains(nil)
    sheet.addressed = names.compactMap { $0 }
  }

  private typealias Line = (recipient: DirectiveSheet.Recipient, isMine: Bool, hasRead: Bool, isSettled: Bool)

  private static func recipients(
    _ id: DirectiveID, for account: AccountID, on today: Day, in database: Connection
  ) throws -> [Line] {
    try database.all(
      """
      SELECT a.name, a.full_name, coalesce(\(Organisation.nameExpression(of: "u")), ''),
        \(SightQueries.seen(DirectiveListings.recipientState, by: account, on: today)), r.deadline, r.delivered_at, r.read_at,
        r.completed_at, \(DirectiveInboxQueries.askedDay), r.account_id = ?2, r.read_version = d.version,
        r.settled_on IS NOT NULL, coalesce((SELECT s.full_name FROM account s WHERE s.id = \(
          Organisation.superiorExpression(of: "r.account_id", on: "\(today.number)"))), '')
      FROM directive_recipient r JOIN directive d ON d.id = r.directive_id JOIN account a ON a.id = r.account_id
      LEFT JOIN unit u ON u.id = r.unit_id WHERE r.directive_id = ?1 ORDER BY r.settled_on IS NOT NULL, a.name
      """, id, account
    ) { row in
      let recipient = DirectiveSheet.Recipient(
        account: row.text(0), name: row.text(1), unit: row.text(2), state: row.text(3), deadline: day(row, 4),
        delivered: moment(row, 5), read: moment(row, 6), completed: moment(row, 7), asksUntil: day(row, 8),
        superior: row.text(12))
      return (recipient, row.bool(9), row.bool(10), row.bool(11))
    }
  }

  private static func events(
    _ id: DirectiveID, for account: AccountID, isWide: Bool, in database: Connection
  ) throws -> [DirectiveSheet.Event] {
    try database.all(
      """
      SELECT e.kind, b.full_name, CASE WHEN r.account_id <> e.account_id THEN p.full_name ELSE '' END, e.recorded_at,
        e.version, e.day, e.text
      FROM directive_event e JOIN account b ON b.id = e.account_id
      LEFT JOIN directive_recipient r ON r.id = e.recipient_id LEFT JOIN account p ON p.id = r.account_id
      WHERE e.directive_id = ?1 AND (?2 OR e.recipient_id IS NULL OR r.account_id = ?3) ORDER BY e.id
      """, id, isWide, account
    ) { row in
      DirectiveSheet.Event(
        kind: DirectiveSheet.Event.Kind(rawValue: row.text(0)) ?? .comment, by: row.text(1), person: row.text(2),
        at: Instant(milliseconds: row.integer(3)), version: row.integer(4), day: day(row, 5), text: row.text(6))
    }
  }

  private static func earlier(
    _ id: DirectiveID, before version: Int64, in database: Connection
  ) throws -> [DirectiveSheet.Version] {
    try database.all(
      """
      SELECT version, title, text, deadline FROM directive_version WHERE directive_id = ?1 AND version < ?2
      ORDER BY version DESC
      """, id, version
    ) {
      DirectiveSheet.Version(version: $0.integer(0), title: $0.text(1), text: $0.text(2), deadline: day($0, 3))
    }
  }

  private static func day(_ row: Row, _ column: Int32) -> Day? {
    row.optionalInteger(column).map { Day(number: Int32(clamping: $0)) }
  }

  private static func moment(_ row: Row, _ column: Int32) -> Instant? {
    row.optionalInteger(column).map { Instant(milliseconds: $0) }
  }
}
