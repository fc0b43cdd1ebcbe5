import Kernel
import SQLite
import Values

/// What waits because of directives. How urgent it is follows from the deadline and the day somebody looks: nothing has to
/// run in between.
enum DirectiveInboxQueries {
  /// Recipient `r` has not done what is asked and is late.
  private static let late = "r.settled_on IS NULL AND r.deadline < \(Listing.today)"

  /// Recipient `r` of directive `d` is late, and it is the viewer who has to see to it: the superior, or where nobody stands
  /// above, the issuer.
  static let escalated = """
    (\(late) AND r.account_id <> \(Listing.account) AND coalesce(
      \(Organisation.superiorExpression(of: "r.account_id", on: Listing.today)), d.issuer_id) = \(Listing.account))
    """

  /// The last word of recipient `r` about an extension is that one is asked for.
  static let asks = """
    coalesce((SELECT e.kind = 'asked' FROM directive_event e WHERE e.recipient_id = r.id
      AND e.kind IN ('asked', 'granted', 'denied') ORDER BY e.id DESC LIMIT 1), 0)
    """

  /// Until when recipient `r` asks, while that is open.
  static let askedDay = """
    (SELECT CASE WHEN e.kind = 'asked' THEN e.day END FROM directive_event e WHERE e.recipient_id = r.id
      AND e.kind IN ('asked', 'granted', 'denied') ORDER BY e.id DESC LIMIT 1)
    """

  /// Why recipient `r` asks for an extension, while that is open.
  static let askedReason = """
    (SELECT CASE WHEN e.kind = 'asked' THEN e.text END FROM directive_event e WHERE e.recipient_id = r.id
      AND e.kind IN ('asked', 'granted', 'denied') ORDER BY e.id DESC LIMIT 1)
    """

  static let sources: [InboxSource] = [
    source(
      Phrase("Directives to read", "待阅指令"), listing: "directives", filters: ["show": "toRead"], key: "d.id",
      where: "r.account_id = \(Listing.account) AND r.read_version < d.version", says: Phrase("Read", "阅读")),
    source(
      Phrase("Directives to carry out", "待办指令"), listing: "directives", filters: ["show": "toDo"], key: "d.id",
      where: "r.account_id = \(Listing.account) AND r.read_version = d.version AND r.settled_on IS NULL",
      says: Phrase("Carry out", "办理")),
    source(
      Phrase("Overdue, to see to", "逾期督办"), listing: "directiveRecipients", filters: ["escalated": true], key: "r.id",
      where: escalated, says: Phrase("Overdue", "逾期"), namesPerson: true),
    source(
      Phrase("Extensions to decide", "待批延期"), listing: "directiveRecipients", filters: ["asks": true], key: "r.id",
      where: "d.issuer_id = \(Listing.account) AND r.account_id <> \(Listing.account) AND \(asks)",
      says: Phrase("Decide the extension of", "审批延期"), namesPerson: true),
  ]

  private static func source(
    _ title: Phrase, listing: String, filters: [String: JSON], key: String, where condition: String, says: Phrase,
    namesPerson: Bool = false
  ) -> InboxSource {
    InboxSource(
      title, listing: listing, filters: filters, permission: nil,
      count: { database, viewer in
        try database.integer(
          """
          SELECT count(*) FROM directive_recipient r JOIN directive d ON d.id = r.directive_id
          WHERE d.state = 'open' AND \(SightQueries.seen(condition, by: viewer.account, on: viewer.today))
          """) ?? 0
      },
      items: { database, viewer, most in
        let soon = try reminder(on: viewer.today, in: database)
        return try database.all(
          """
          SELECT \(key), d.number, d.title, a.full_name, r.deadline, d.issued_at, d.is_emergency, r.read_version < d.version,
            \(Organisation.superiorExpression(of: "r.account_id", on: "\(viewer.today.number)")) IS NULL
          FROM directive_recipient r JOIN directive d ON d.id = r.directive_id JOIN account a ON a.id = r.account_id
          WHERE d.state = 'open' AND \(SightQueries.seen(condition, by: viewer.account, on: viewer.today))
          ORDER BY d.is_emergency DESC, coalesce(r.deadline, 2932896), r.id LIMIT ?1
          """, most
        ) { row in
          let due = row.optionalInteger(4).map { Day(number: Int32(clamping: $0)) }
          let isEmergency = row.bool(6) && row.bool(7) && !namesPerson
          return InboxItem(
            self.title(row, says: says, namesPerson: namesPerson),
            urgency: isEmergency ? .emergency : urgency(due, soon, viewer.today),
            due: due, since: Instant(milliseconds: row.integer(5)), listing: listing, row: row.integer(0))
        }
      })
  }

  private static func title(_ row: Row, says: Phrase, namesPerson: Bool) -> Phrase {
    let what = Phrase(verbatim: " " + Text.clean(row.text(1)) + " " + Text.clean(row.text(2)))
    guard namesPerson else { return says + what }
    let person = Text.clean(row.text(3))
    let nobody = row.bool(8) ? Phrase(" (nobody stands above)", "（无上级）") : Phrase("", "")
    return says + what + Phrase(": \(person)", "：\(person)") + nobody
  }

  /// The last day that counts as soon: so many working days from today as the site has set.
  static func reminder(on today: Day, in database: Connection) throws -> Day {
    let days = try OfficeSettings.reminderDays.value(on: today, in: database)
    return try WorkCalendar.day(after: today, workingDays: Int(clamping: days), in: database)
  }

  static func urgency(_ due: Day?, _ soon: Day, _ today: Day) -> InboxItem.Urgency {
    guard let due, due > today else { return InboxItem.Urgency(due: due, on: today) }
    return due <= soon ? .soon : .waiting
  }

  /// Emergencies the viewer has not acknowledged: a few rows of a partial index.
  static let alerts = AlertSource("office.emergencies") { database, viewer in
    try database.all(
      """
      SELECT r.id, d.number, d.kind, d.title, v.text, i.full_name FROM directive d INDEXED BY directive_emergency
      CROSS JOIN directive_recipient r ON r.directive_id = d.id AND r.account_id = ?1 AND r.read_version < d.version
      JOIN directive_version v ON v.directive_id = d.id AND v.version = d.version
      JOIN account i ON i.id = d.issuer_id
      WHERE d.is_emergency = 1 AND d.state = 'open' ORDER BY d.id
      """, viewer.account
    ) { row in
      let number = DirectiveNumber(unchecked: row.text(1))
      let kind = DirectiveKind(rawValue: row.text(2)) ?? .order
      let title = Text.clean(row.text(3))
      let issuer = Text.clean(row.text(5))
      let head = Phrase(
        "Emergency \(kind.label.english) \(number.text), issued by \(issuer)\n\n",
        "紧急\(kind.label.chinese) \(number.text)，下发人：\(issuer)\n\n")
      return Alert(
        id: row.integer(0), title: Phrase(verbatim: title), message: head + Phrase(verbatim: row.text(4)),
        acknowledge: ReadDirective(number))
    }
  }

  /// Whether something has reached the viewer that is not noted yet.
  @Sendable static func arrival(_ database: Connection, _ viewer: Viewer) throws -> (any Action)? {
    try RecipientQueries.undelivered(of: viewer.account, in: database).isEmpty ? nil : NoteDelivery()
  }
}
