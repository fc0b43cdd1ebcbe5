import Kernel
import SQLite
import Values

/// What waits because of patrols, and the numbers of the overview, each of the units the viewer holds the right for.
enum PatrolInboxQueries {
  /// The units a permission is held for today, with those below them, as a list of SQL.
  static func units(_ permission: Permission) -> String {
    """
    SELECT low.id FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id
      AND p.permission = '\(permission.name)'
    LEFT JOIN unit top ON top.id = g.unit_id
    JOIN unit low ON top.id IS NULL OR substr(low.path, 1, length(top.path)) = top.path
    WHERE g.account_id = \(Listing.account) AND g.from_day <= \(Listing.today) AND g.until_day >= \(Listing.today)
    """
  }

  /// SQL for a viewer.
  static func seen(_ sql: String, by viewer: Viewer) -> String {
    sql.replacing(Listing.account, with: "\(viewer.account.rawValue)")
      .replacing(Listing.today, with: "\(viewer.today.number)")
      .replacing(Listing.now, with: "\(viewer.now.milliseconds)")
  }

  /// A unit a permission is held for; nil where it is held for the whole site, or for none.
  static func anyUnit(
    seenBy account: AccountID, holding permission: Permission, on day: Day, in database: Connection
  ) throws -> UnitID? {
    try database.integer(
      """
      SELECT g.unit_id FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id AND p.permission = ?2
      WHERE g.account_id = ?1 AND g.from_day <= ?3 AND g.until_day >= ?3 ORDER BY g.unit_id LIMIT 1
      """, account, permission.name, day.number
    ).map { UnitID($0) }
  }

  // MARK: - What waits

  /// Slots somebody may begin now.
  private static let due = """
    s.unit_id IN (\(units(FirePermissions.patrol))) AND s.grace_at >= \(Listing.now) AND s.opens_at <= \(Listing.now)
    AND \(PatrolSlotQueries.isOpen)
    """

  static let sources: [InboxSource] = [
    InboxSource(
      Phrase("Rounds to go on with", "进行中的巡查"), listing: "fireRounds", filters: ["show": "mine"],
      permission: FirePermissions.patrol,
      count: { database, viewer in
        try database.integer(
          "SELECT count(*) FROM fire_round WHERE account_id = ?1 AND state = 'running' AND ends_at >= ?2",
          viewer.account, viewer.now.milliseconds) ?? 0
      },
      items: { database, viewer, most in
        let zone = try FireTime.zone(in: database)
        return try database.all(
          """
          SELECT r.id, t.name, r.visited, r.points, r.started_at, r.ends_at FROM fire_round r
          JOIN fire_route t ON t.id = r.route_id
          WHERE r.account_id = ?1 AND r.state = 'running' AND r.ends_at >= ?2 ORDER BY r.id DESC LIMIT ?3
          """, viewer.account, viewer.now.milliseconds, most
        ) { row in
          let (name, done, all) = (Text.clean(row.text(1)), row.integer(2), row.integer(3))
          return InboxItem(
            Phrase("Go on with the round of \(name): \(done) of \(all)", "继续巡查“\(name)”：\(done)/\(all)"),
            urgency: .today, due: zone.localDay(of: Instant(milliseconds: row.integer(5))),
            since: Instant(milliseconds: row.integer(4)),
            listing: "fireRounds", row: row.integer(0))
        }
      }),
    InboxSource(
      Phrase("Rounds that are due", "待巡查任务"), listing: "fireSlots", filters: ["show": "now"],
      permission: FirePermissions.patrol,
      count: { database, viewer in
        try database.integer(seen("SELECT count(*) FROM fire_slot s WHERE \(due)", by: viewer)) ?? 0
      },
      items: { database, viewer, most in
        let zone = try FireTime.zone(in: database)
        return try database.all(
          seen(
            """
            SELECT s.id, t.name, s.due_at, s.day, s.opens_at FROM fire_slot s JOIN fire_route t ON t.id = s.route_id
            WHERE \(due) ORDER BY s.due_at, s.id LIMIT ?1
            """, by: viewer), most
        ) { row in
          let name = Text.clean(row.text(1))
          let due = Instant(milliseconds: row.integer(2))
          // What is due at midnight is due on the day before it.
          let last = zone.localDay(of: due.advanced(milliseconds: -1))
          return InboxItem(
            Phrase("Walk \(name)", "巡查“\(name)”"),
            urgency: due < viewer.now ? .overdue : last > viewer.today ? .soon : .today, due: last,
            since: Instant(milliseconds: row.integer(4)),
            listing: "fireSlots", row: row.integer(0))
        }
      }),
    InboxSource(
      Phrase("Rounds to countersign", "待复核签字的巡查"), listing: "fireRounds", filters: ["show": "toCountersign"],
      permission: FirePermissions.supervise,
      count: { database, viewer in
        try database.integer(seen("SELECT count(*) FROM fire_round r WHERE \(unsigned)", by: viewer)) ?? 0
      },
      items: { database, viewer, _ in
        guard
          let first = try database.first(
            seen("SELECT count(*), min(r.closed_at) FROM fire_round r WHERE \(unsigned)", by: viewer),
            read: { (count: $0.integer(0), since: $0.integer(1)) }), first.count > 0
        else { return [] }
        return [
          InboxItem(
            Phrase("Countersign \(first.count) rounds", "复核签字：\(first.count) 条巡查"), urgency: .waiting,
            since: Instant(milliseconds: first.since), listing: "fireRounds", row: nil,
            filters: ["show": "toCountersign"])
        ]
      }),
    InboxSource(
      Phrase("Rounds to walk again", "待抽查复走"), listing: "fireRewalks", filters: ["state": "open"],
      permission: FirePermissions.supervise,
      count: { database, viewer in
        try database.integer(seen("SELECT count(*) FROM fire_rewalk w WHERE \(undone)", by: viewer)) ?? 0
      },
      items: { database, viewer, most in
        try database.all(
          seen(
            """
            SELECT w.id, t.name, r.closed_at FROM fire_rewalk w JOIN fire_round r ON r.id = w.round_id
            JOIN fire_route t ON t.id = r.route_id WHERE \(undone) ORDER BY w.id LIMIT ?1
            """, by: viewer), most
        ) { row in
          let name = Text.clean(row.text(1))
          return InboxItem(
            Phrase("Walk \(name) again", "抽查复走“\(name)”"), urgency: .waiting,
            since: Instant(milliseconds: row.integer(2)), listing: "fireRewalks", row: row.integer(0))
        }
      }),
  ]

  static let unsigned = """
    r.state <> 'running' AND r.supervisor_id IS NULL AND r.account_id <> \(Listing.account)
    AND r.unit_id IN (\(units(FirePermissions.supervise)))
    """

  private static let undone = """
    w.unit_id IN (\(units(FirePermissions.supervise)))
    AND NOT EXISTS (SELECT 1 FROM fire_rewalk_result x WHERE x.rewalk_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM fire_round o WHERE o.id = w.round_id AND o.account_id = \(Listing.account))
    """

  // MARK: - Figures

  private static let mine = "s.unit_id IN (\(units(FirePermissions.see)))"

  static let figures: [Figure] = [
    Figure(
      "fireMissedToday", Phrase("Rounds missed today", "今日漏查"), permission: FirePermissions.see,
      opens: .init("fireSlots", filters: ["show": "missedToday"]),
      read: { database, viewer in
        try database.integer(
          seen(
            """
            SELECT count(*) FROM fire_slot s WHERE \(mine) AND s.day BETWEEN \(Listing.today) - 1 AND \(Listing.today)
            AND s.state = 'open' AND s.grace_at < \(Listing.now) AND s.grace_at >= \(viewer.dayStart.milliseconds)
            """, by: viewer)) ?? 0
      }),
    Figure(
      "fireDueNow", Phrase("Rounds due now", "当前待巡查"), permission: FirePermissions.see,
      opens: .init("fireSlots", filters: ["show": "now"]),
      read: { database, viewer in
        try database.integer(
          seen(
            """
            SELECT count(*) FROM fire_slot s WHERE \(mine) AND s.grace_at >= \(Listing.now)
            AND s.opens_at <= \(Listing.now) AND \(PatrolSlotQueries.isOpen)
            """, by: viewer)) ?? 0
      }),
  ]
}
