import Kernel
import Values

/// One line a unit: how its fire safety stands (B26).
enum CountyListings {
  private static let today = Listing.today
  private static let now = Listing.now

  /// The first day of this month, as SQL.
  static let monthStart =
    "CAST(julianday(date(\(today) * 86400, 'unixepoch', 'start of month')) - 2440587.5 AS INTEGER)"

  /// The unit's last signed assessment: of the acceptance where the year has one, else its own.
  static let last = """
    (SELECT a.id FROM fire_assessment a WHERE a.unit_id = u.unit_id AND a.state = 'signed' \
    ORDER BY a.year DESC, a.kind, a.id DESC LIMIT 1)
    """

  static let meets = "(s.band IN ('excellent', 'good', 'met'))"

  private static func slots(_ condition: String) -> String {
    """
    (SELECT count(*) FROM fire_slot t WHERE t.unit_id = u.unit_id AND t.day BETWEEN \(monthStart) AND \(today) \
    AND \(condition))
    """
  }

  /// Slots whose time is over and that were not taken away.
  static let over =
    "(t.state IN ('done', 'late', 'partial') OR t.state IN ('open', 'running') AND t.grace_at <= \(now))"
  static let done = "t.state IN ('done', 'late')"
  static let missed = "t.state = 'open' AND t.grace_at <= \(now)"

  private static func hazards(_ condition: String) -> String {
    """
    (SELECT count(*) FROM fire_hazard h WHERE h.unit_id = u.unit_id \
    AND h.state IN ('found', 'corrected', 'planned', 'proved', 'inspected') AND \(condition))
    """
  }

  private static let responsible = """
    (SELECT count(*) FROM fire_appointment f WHERE f.unit_id = u.unit_id AND f.duty = 'responsible' \
    AND f.from_day <= \(today) AND coalesce(f.until_day, \(today)) >= \(today))
    """

  private static let standings: [FieldKind.Choice] = [
    .init("meets", Phrase("meets it", "达标")), .init("misses", Phrase("misses it", "不达标")),
    .init("unknown", Phrase("not assessed", "未评分")),
  ]

  private static let standing = "CASE WHEN s.id IS NULL THEN 'unknown' WHEN \(meets) THEN 'meets' ELSE 'misses' END"

  static let county = Listing(
    name: "fireCounty", title: Phrase("Units at a glance", "全县消防安全一览"), permission: FirePermissions.see,
    from: "fire_unit u LEFT JOIN fire_assessment s ON s.id = \(last)", joins: "JOIN unit n ON n.id = u.unit_id",
    key: "u.id", where: "u.until_day IS NULL", unit: "u.unit_id",
    columns: [
      Column("name", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 1),
      Column("kind", "Kind", "类别", .word(FireUnitListings.kinds), sql: "u.kind", priority: 5),
      Column("standing", "Standard", "达标情况", .word(standings), sql: standing, priority: 1),
      Column("score", "Score", "得分", .quantity(decimals: "decimals", unit: "none"), sql: "s.score", priority: 2),
      Column("band", "Result", "等级", .word(AssessmentListings.bands), sql: "s.band", priority: 4),
      Column("assessed", "Assessed by", "评分来源", .word(AssessmentListings.kinds), sql: "s.kind", priority: 6),
      Column("responsible", "Somebody responsible", "有责任人", .flag, sql: responsible, priority: 4),
      Column("due", "Rounds due", "应巡", .integer, sql: slots(over), priority: 3),
      Column("done", "Done", "已巡", .integer, sql: slots(done), priority: 3),
      Column("missed", "Missed", "漏巡", .integer, sql: slots(missed), priority: 2),
      Column("g3", "G3 open", "未销G3", .integer, sql: hazards("h.grade = 'G3'"), priority: 2),
      Column("g2", "G2 open", "未销G2", .integer, sql: hazards("h.grade = 'G2'"), priority: 3),
      Column("g1", "G1 open", "未销G1", .integer, sql: hazards("h.grade = 'G1'"), priority: 4),
      Column("overdue", "Overdue", "逾期隐患", .integer, sql: hazards("h.due < \(today)"), priority: 2),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "u.unit_id", hidden: true),
      Column("number", "Assessment", "评分编号", sql: "s.number", priority: 6),
      Column("decimals", "", "", .integer, sql: "1", hidden: true),
      Column("none", "", "", sql: "''", hidden: true),
    ],
    orders: [Order("enrolled", "Enrolled", "登记顺序", sql: "u.id")],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "u.unit_id = ?"),
      Filter("kind", "Kind", "类别", .choice(FireUnitListings.kinds), sql: "u.kind = ?"),
      Filter("standing", "Standard", "达标情况", .choice(standings), sql: "\(standing) = ?"),
    ],
    search: ListingSearch(
      tiers: [.init(from: "fire_unit u JOIN unit m ON m.id = u.unit_id", where: "finds(:words, m.name)", key: "u.id")],
      startsWithCode: false))
}
