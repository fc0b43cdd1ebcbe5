import Kernel
import Values

/// Rounds that are due, rounds that were walked, and what was found.
enum PatrolListings {
  static let slotStates = SlotState.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }

  private static let slotShows: [FieldKind.Choice] = [
    .init("now", Phrase("due now", "当前待巡查")), .init("today", Phrase("today", "今日")),
    .init("missedToday", Phrase("missed today", "今日漏查")), .init("missed", Phrase("missed", "漏查")),
  ]

  static let slots = Listing(
    name: "fireSlots", title: Phrase("Rounds of the plan", "巡查任务"), permission: FirePermissions.see,
    from: "fire_slot s",
    joins: """
      JOIN fire_route t ON t.id = s.route_id JOIN unit n ON n.id = s.unit_id \
      LEFT JOIN fire_round r ON r.slot_id = s.id AND r.is_late_entry = 0 LEFT JOIN account a ON a.id = r.account_id
      """, key: "s.id", unit: "s.unit_id",
    columns: [
      Column("day", "Day", "日期", .day, sql: "s.day", priority: 1),
      Column("route", "Route", "路线", sql: "t.code", priority: 2),
      Column("name", "Name", "名称", sql: "t.name", priority: 1),
      Column("state", "State", "状态", .word(slotStates), sql: PatrolSlotQueries.seen, priority: 1),
      Column("opens", "Opens", "开始", .instant, sql: "s.opens_at", priority: 2),
      Column("due", "Due", "截止", .instant, sql: "s.due_at", priority: 2),
      Column("missedAt", "Missed after", "漏查时间", .instant, sql: "s.grace_at", priority: 5),
      Column("by", "Patroller", "巡查人", sql: "a.full_name", priority: 3),
      Column("slot", "No.", "编号", .integer, sql: "s.id", priority: 5),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 4),
      Column(
        "reason", "Reason", "原因",
        sql: "(SELECT e.reason FROM fire_slot_event e WHERE e.slot_id = s.id ORDER BY e.id DESC LIMIT 1)", priority: 5),
      Column(
        "entered", "Late entry", "补录", .flag,
        sql: "EXISTS (SELECT 1 FROM fire_round l WHERE l.slot_id = s.id AND l.is_late_entry = 1)", priority: 4),
      Column("round", "Round No.", "巡查编号", .integer, sql: "r.id", priority: 6),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "s.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "s.id", descending: true)],
    filters: [
      Filter("show", "Show", "范围", .choice(slotShows), sql: show),
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "s.unit_id = ?"),
      Filter("state", "State", "状态", .choice(slotStates), sql: "\(PatrolSlotQueries.seen) = ?"),
      Filter("day", "Day", "日期", .day, sql: "s.day = ?"),
      Filter(
        "route", "Route", "路线", .code(most: 64), sql: "s.route_id = (SELECT id FROM fire_route WHERE code = ?)"),
    ])

  private static let show = """
    CASE ? WHEN 'now' THEN s.state = 'open' AND s.opens_at <= \(Listing.now) AND s.grace_at >= \(Listing.now) \
    WHEN 'today' THEN s.day = \(Listing.today) \
    OR s.state = 'open' AND s.opens_at <= \(Listing.now) AND s.grace_at >= \(Listing.now) \
    WHEN 'missedToday' THEN s.state = 'open' AND s.day BETWEEN \(Listing.today) - 1 AND \(Listing.today) \
    AND s.grace_at < \(Listing.now) ELSE s.state = 'open' AND s.grace_at < \(Listing.now) END
    """

  // MARK: - Rounds

  static let roundStates: [FieldKind.Choice] = [
    .init("running", SlotState.running.label), .init("done", SlotState.done.label),
    .init("late", SlotState.late.label), .init("partial", SlotState.partial.label),
  ]

  private static let roundShows: [FieldKind.Choice] = [
    .init("mine", Phrase("my running rounds", "我进行中的巡查")),
    .init("toCountersign", Phrase("to countersign", "待复核签字")),
    .init("lateEntries", Phrase("late entries", "补录")),
  ]

  static let roundSeen = """
    CASE WHEN r.state = 'running' AND r.ends_at < \(Listing.now) THEN 'partial' ELSE r.state END
    """

  static let rounds = Listing(
    name: "fireRounds", title: Phrase("Patrol rounds", "巡查记录"), permission: FirePermissions.see,
    from: "fire_round r",
    joins: """
      JOIN fire_route t ON t.id = r.route_id JOIN unit n ON n.id = r.unit_id JOIN account a ON a.id = r.account_id \
      LEFT JOIN account b ON b.id = r.supervisor_id
      """, key: "r.id", unit: "r.unit_id",
    columns: [
      Column("round", "No.", "编号", .integer, sql: "r.id", priority: 2),
      Column("day", "Day", "日期", .day, sql: "r.day", priority: 1),
      Column("route", "Route", "路线", sql: "t.code", priority: 3),
      Column("name", "Name", "名称", sql: "t.name", priority: 1),
      Column("state", "State", "状态", .word(roundStates), sql: roundSeen, priority: 1),
      Column("late", "Late entry", "补录", .flag, sql: "r.is_late_entry", priority: 1),
      Column("by", "Patroller", "巡查人", sql: "a.full_name", priority: 2),
      Column("supervisor", "Countersigned", "复核人", sql: "b.full_name", priority: 3),
      Column("visited", "Points done", "已查点位", .integer, sql: "r.visited", priority: 4),
      Column("points", "Points", "点位数", .integer, sql: "r.points", priority: 4),
      Column("failed", "Failed", "不合格项", .integer, sql: "r.failed", priority: 2),
      Column("started", "Begun", "开始", .instant, sql: "r.started_at", priority: 4),
      Column("closed", "Closed", "结束", .instant, sql: "r.closed_at", priority: 5),
      Column("observed", "Walked", "实际时间", .instant, sql: "r.observed_at", priority: 5),
      Column("reason", "Reason", "原因", sql: "r.reason", priority: 5),
      Column("over", "Minutes over the gap", "超间隔（分钟）", .integer, sql: "r.over_minutes", priority: 6),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 5),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "r.unit_id", hidden: true),
      Column("account", "Account", "账号", sql: "a.name", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "r.id", descending: true)],
    filters: [
      Filter(
        "show", "Show", "范围", .choice(roundShows),
        sql: """
          CASE ? WHEN 'mine' THEN r.state = 'running' AND r.account_id = \(Listing.account) \
          AND r.ends_at >= \(Listing.now) WHEN 'toCountersign' THEN \(PatrolInboxQueries.unsigned) \
          ELSE r.is_late_entry = 1 END
          """),
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "r.unit_id = ?"),
      Filter("state", "State", "状态", .choice(roundStates), sql: "\(roundSeen) = ?"),
      Filter("day", "Day", "日期", .day, sql: "r.day = ?"),
      Filter(
        "route", "Route", "路线", .code(most: 64), sql: "r.route_id = (SELECT id FROM fire_route WHERE code = ?)"),
    ])
}
