import Kernel
import Values

/// The control room's log and the times nobody wrote into it.
enum LogListings {
  private static let states: [FieldKind.Choice] = [
    .init("open", Phrase("open", "未结")), .init("closed", Phrase("closed", "已结")), .init("note", Phrase("entry", "记录")),
  ]

  static let isOpen = """
    (e.kind IN (\(LogKind.openingList)) AND NOT EXISTS (SELECT 1 FROM fire_log_entry x WHERE x.closes_id = e.id))
    """

  private static let state = """
    CASE WHEN \(isOpen) THEN 'open' WHEN e.kind IN (\(LogKind.openingList)) THEN 'closed' ELSE 'note' END
    """

  private static let lateness: [FieldKind.Choice] = [
    .init("late", Phrase("late entry", "补录")), .init("", Phrase("", "")),
  ]

  private static let modes =
    PanelMode.allCases.map { FieldKind.Choice($0.rawValue, $0.label) } + [.init("", Phrase("", ""))]

  static let log = Listing(
    name: "fireLog", title: Phrase("Control-room log", "控制室值班记录"), permission: FirePermissions.see,
    from: "fire_log_entry e", joins: "JOIN account a ON a.id = e.account_id JOIN unit n ON n.id = e.unit_id",
    key: "e.id", unit: "e.unit_id",
    columns: [
      Column("entry", "No.", "编号", .integer, sql: "e.id", priority: 3),
      Column("seen", "Seen", "发现时间", .instant, sql: "e.observed_at", priority: 1),
      Column("kind", "Kind", "类别", .word(LogKind.choices), sql: "e.kind", priority: 1),
      Column("place", "Place", "部位", sql: "e.place", priority: 2),
      Column("text", "What happened", "情况", sql: "e.text", priority: 1),
      Column("state", "State", "状态", .word(states), sql: state, priority: 2),
      Column(
        "late", "Late", "补录", .word(lateness), sql: "CASE WHEN e.is_late = 1 THEN 'late' ELSE '' END", priority: 2),
      Column("by", "By", "记录人", sql: "a.full_name", priority: 3),
      Column("mode", "Panel", "控制器", .word(modes), sql: "e.mode", priority: 4),
      Column("recorded", "Recorded", "记录时间", .instant, sql: "e.recorded_at", priority: 4),
      Column("closes", "Closes", "销项对象", .integer, sql: "e.closes_id", priority: 4),
      Column("lag", "Clock behind (ms)", "时钟落后（毫秒）", .integer, sql: "e.clock_lag", priority: 7),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 4),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "e.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "e.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "e.unit_id = ?"),
      Filter("kind", "Kind", "类别", .choice(LogKind.choices), sql: "e.kind = ?"),
      Filter("open", "Open", "未结", .flag, sql: "\(isOpen) = ?"),
      Filter("late", "Late", "补录", .flag, sql: "e.is_late = ?"),
      Filter("day", "Day", "日期", .day, sql: "e.day = ?"),
    ], search: .register("fire_log_entry", as: "e", code: nil, texts: ["place", "text"]))

  /// Times between looks at the panel that were too long; the last one lasts until now.
  static let gapRows = """
    (SELECT unit_id, since, coalesce(until, \(Listing.now)) AS until FROM (
      SELECT unit_id, at AS since, lead(at) OVER (PARTITION BY unit_id ORDER BY at) AS until FROM (
        SELECT unit_id, recorded_at AS at FROM fire_log_entry INDEXED BY fire_log_entry_routine
          WHERE kind = 'routine' AND is_late = 0
            AND recorded_at >= \(Listing.now) - \(ControlRules.milliseconds(days: ControlRules.gapDays))
        UNION ALL SELECT unit_id, recorded_at FROM fire_handover
          WHERE recorded_at >= \(Listing.now) - \(ControlRules.milliseconds(days: ControlRules.gapDays))))
     WHERE coalesce(until, \(Listing.now)) - since > \(ControlRules.milliseconds(minutes: ControlRules.logMinutes)))
    """

  static let gaps = Listing(
    name: "fireLogGaps", title: Phrase("Gaps of the log", "值班记录中断"), permission: FirePermissions.see,
    from: "\(gapRows) g", joins: "JOIN unit n ON n.id = g.unit_id",
    key: "(g.unit_id * 100000000 + g.since / 60000)", unit: "g.unit_id",
    columns: [
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 1),
      Column("since", "Last entry", "上次记录", .instant, sql: "g.since", priority: 1),
      Column("until", "Next one", "下次记录", .instant, sql: "g.until", priority: 1),
      Column("minutes", "Minutes", "分钟", .integer, sql: "(g.until - g.since) / 60000", priority: 1),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "g.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "g.since", descending: true)],
    filters: [Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "g.unit_id = ?")])
}
