import Kernel
import SQLite
import Values

/// What waits because of the control room: the log entry that is due for whoever is on duty; certificates and gaps for whoever
/// manages the unit.
enum ControlRoomInboxQueries {
  /// An entry is spoken of so many minutes before it is due.
  private static let ahead: Int64 = 15

  static let sources: [InboxSource] = [logDue, certificates, gaps]

  private static let onDuty = """
    SELECT h.unit_id, n.name, max(h.recorded_at, coalesce((SELECT max(e.recorded_at) FROM fire_log_entry e
      WHERE e.unit_id = h.unit_id AND e.kind = 'routine' AND e.is_late = 0), 0)) AS at
    FROM fire_handover h JOIN unit n ON n.id = h.unit_id
    WHERE h.id = (SELECT l.id FROM fire_handover l WHERE l.unit_id = h.unit_id ORDER BY l.recorded_at DESC, l.id DESC LIMIT 1)
      AND (h.incoming_id = \(Listing.account) OR h.second_id = \(Listing.account))
    """

  private static var due: String {
    "SELECT unit_id, name, at FROM (\(onDuty)) WHERE at < \(Listing.now) - \(ControlRules.milliseconds(minutes: ControlRules.logMinutes - ahead))"
  }

  private static let logDue = InboxSource(
    Phrase("Control-room log", "控制室值班记录"), listing: "fireLog", permission: FirePermissions.operate,
    count: { database, viewer in
      try database.integer(DutySightQueries.seen("SELECT count(*) FROM (\(due))", by: viewer)) ?? 0
    },
    items: { database, viewer, most in
      try database.all(DutySightQueries.seen(due + " ORDER BY at LIMIT ?1", by: viewer), most) { row in
        let at = Instant(milliseconds: row.integer(2))
        let minutes = (viewer.now.milliseconds - at.milliseconds) / 60_000
        let isOver = minutes > ControlRules.logMinutes
        return InboxItem(
          Phrase(
            "Log entry, \(Text.clean(row.text(1))): last \(ControlTime.length(minutes).english) ago",
            "值班记录，\(Text.clean(row.text(1)))：距上次 \(ControlTime.length(minutes).chinese)"),
          urgency: isOver ? .overdue : .today, due: viewer.today, since: at, listing: "fireLog", row: nil,
          filters: ["unit": .integer(row.integer(0))])
      }
    })

  private static var lapsing: String {
    """
    FROM fire_certificate c JOIN account a ON a.id = c.account_id AND a.closed_at IS NULL
    WHERE \(RosterListings.newest) AND c.expires_on <= \(Listing.today) + \(ControlRules.certificateDays)
      AND \(DutySightQueries.holds(FirePermissions.manage, over: "c.unit_id"))
    """
  }

  private static let certificates = InboxSource(
    Phrase("Certificates to renew", "待更新的值班员证书"), listing: "fireCertificates", filters: ["warn": true],
    permission: FirePermissions.manage,
    count: { database, viewer in
      try database.integer(DutySightQueries.seen("SELECT count(*) \(lapsing)", by: viewer)) ?? 0
    },
    items: { database, viewer, most in
      try database.all(
        DutySightQueries.seen(
          "SELECT c.id, a.full_name, c.expires_on \(lapsing) ORDER BY c.expires_on, c.id LIMIT ?1", by: viewer),
        most
      ) { row in
        let expires = Day(number: Int32(clamping: row.integer(2)))
        let isOver = expires < viewer.today
        return InboxItem(
          Phrase(
            "Certificate of \(Text.clean(row.text(1))) " + (isOver ? "has lapsed" : "lapses"),
            "\(Text.clean(row.text(1))) 的证书" + (isOver ? "已到期" : "将到期")),
          urgency: InboxItem.Urgency(due: expires, on: viewer.today), due: expires, since: viewer.dayStart,
          listing: "fireCertificates", row: row.integer(0))
      }
    })

  private static var ahead7: String {
    """
    FROM \(RosterListings.gapRows) g JOIN unit n ON n.id = g.unit_id
    WHERE g.until_at > \(Listing.now) AND \(DutySightQueries.holds(FirePermissions.manage, over: "g.unit_id"))
    """
  }

  /// One line a unit: what is first missing, and how much more is.
  private static let gaps = InboxSource(
    Phrase("Gaps of the roster", "排班空缺"), listing: "fireRosterGaps", filters: ["ahead": true],
    permission: FirePermissions.manage,
    count: { database, viewer in
      try database.integer(DutySightQueries.seen("SELECT count(DISTINCT g.unit_id) \(ahead7)", by: viewer)) ?? 0
    },
    items: { database, viewer, most in
      let zone = try ControlTime.zone(in: database)
      let sql = """
        SELECT g.unit_id, n.name, min(g.from_at), count(*) \(ahead7) GROUP BY g.unit_id ORDER BY 3, g.unit_id LIMIT ?1
        """
      return try database.all(DutySightQueries.seen(sql, by: viewer), most) { row in
        let from = Instant(milliseconds: row.integer(2))
        let (unit, when, count) = (Text.clean(row.text(1)), ControlTime.text(from, in: zone), row.integer(3))
        let due = zone.localDay(of: from)
        return InboxItem(
          Phrase(
            "Roster of \(unit): \(count == 1 ? "a gap" : "\(count) gaps"), first at \(when)",
            "\(unit)排班空缺 \(count) 处，最早 \(when)"),
          urgency: from <= viewer.now ? .overdue : InboxItem.Urgency(due: due, on: viewer.today), due: due,
          since: min(from, viewer.now), listing: "fireRosterGaps", row: nil,
          filters: ["unit": .integer(row.integer(0)), "ahead": true])
      }
    })

  static let figures: [Figure] = [
    figure(
      "fireOpenLog", Phrase("Open items of control rooms", "控制室未结事项"), .init("fireLog", filters: ["open": true]),
      "fire_log_entry e WHERE \(LogListings.isOpen)", unit: "e.unit_id"),
    figure(
      "fireLogGaps", Phrase("Gaps of control-room logs", "控制室值班记录中断"), .init("fireLogGaps"),
      "\(LogListings.gapRows) g WHERE 1", unit: "g.unit_id"),
    figure(
      "fireRosterGaps", Phrase("Gaps of control-room rosters", "控制室排班空缺"),
      .init("fireRosterGaps", filters: ["ahead": true]),
      "\(RosterListings.gapRows) g WHERE g.until_at > \(Listing.now)", unit: "g.unit_id"),
  ]

  /// What the board of the day says of control rooms.
  static let board = BoardFigure { database, viewer in
    let number =
      try database.integer(
        DutySightQueries.seen(
          """
          SELECT count(*) FROM \(RosterListings.gapRows) g WHERE g.until_at > \(Listing.now)
            AND \(DutySightQueries.holds(FirePermissions.see, over: "g.unit_id"))
          """, by: viewer)) ?? 0
    return [
      PatrolBoard.Line(
        title: Phrase("Gaps of control-room rosters", "控制室排班空缺"), value: Phrase(verbatim: "\(number)"),
        isBad: number > 0,
        listing: "fireRosterGaps", filters: ["ahead": true])
    ]
  }

  private static func figure(
    _ name: String, _ title: Phrase, _ opens: Figure.Opening, _ rows: String, unit: String
  ) -> Figure {
    Figure(name, title, permission: FirePermissions.see, opens: opens) { database, viewer in
      try database.integer(
        DutySightQueries.seen(
          "SELECT count(*) FROM \(rows) AND \(DutySightQueries.holds(FirePermissions.see, over: unit))", by: viewer))
        ?? 0
    }
  }
}
