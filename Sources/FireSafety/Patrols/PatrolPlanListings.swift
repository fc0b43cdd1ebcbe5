import Kernel
import Values

/// Points, routes and times of patrols.
enum PatrolPlanListings {
  private static let standing: [FieldKind.Choice] = [
    .init("inUse", Phrase("in use", "在用")), .init("closed", Phrase("out of use", "已停用")),
  ]

  private static func words<C: Choice>(_ type: C.Type) -> [FieldKind.Choice] {
    C.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  }

  static let unitFilter = Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "p.unit_id = ?")

  static let points = Listing(
    name: "firePoints", title: Phrase("Patrol points", "巡查点"), permission: FirePermissions.see,
    from: "fire_point p", joins: "JOIN unit n ON n.id = p.unit_id", key: "p.id", unit: "p.unit_id",
    columns: [
      Column("point", "Code", "编码", sql: "p.code", priority: 2),
      Column("name", "Name", "名称", sql: "p.name", priority: 1),
      Column("place", "Place", "位置", sql: "p.place", priority: 3),
      Column("items", "Items", "检查项目", sql: "p.items", priority: 3),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 4),
      Column(
        "state", "State", "状态", .word(standing), sql: "CASE WHEN p.closed_on IS NULL THEN 'inUse' ELSE 'closed' END",
        priority: 2),
      Column("reading", "To be read", "读数", sql: "p.reading", priority: 5),
      Column("tagged", "Tag", "挂牌", .flag, sql: "p.tag <> ''", priority: 5),
      Column("highRisk", "High risk", "高风险", .flag, sql: "p.is_high_risk", priority: 5),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "p.unit_id", hidden: true),
    ],
    orders: [
      Order("code", "Code", "编码", sql: "p.code"), Order("newest", "Newest", "最新", sql: "p.id", descending: true),
    ],
    filters: [
      unitFilter,
      Filter(
        "state", "State", "状态", .choice(standing),
        sql: "CASE WHEN p.closed_on IS NULL THEN 'inUse' ELSE 'closed' END = ?"),
      Filter(
        "route", "Route", "路线", .code(most: 64),
        sql: """
          p.id IN (SELECT m.point_id FROM fire_route_point m JOIN fire_route r ON r.id = m.route_id WHERE r.code = ? \
          AND m.from_day <= \(Listing.today) AND coalesce(m.until_day, \(Listing.today)) >= \(Listing.today))
          """),
    ], search: .register("fire_point", as: "p", code: "code", texts: ["name", "place"]))

  static let routes = Listing(
    name: "fireRoutes", title: Phrase("Patrol routes", "巡查路线"), permission: FirePermissions.see,
    from: "fire_route p", joins: "JOIN unit n ON n.id = p.unit_id JOIN form f ON f.id = p.form_id", key: "p.id",
    unit: "p.unit_id",
    columns: [
      Column("route", "Route", "路线", sql: "p.code", priority: 1),
      Column("name", "Name", "名称", sql: "p.name", priority: 1),
      Column("purpose", "Purpose", "用途", .word(words(RoutePurpose.self)), sql: "p.purpose", priority: 2),
      Column(
        "points", "Points", "点位数", .integer,
        sql: """
          (SELECT count(*) FROM fire_route_point m WHERE m.route_id = p.id AND m.from_day <= \(Listing.today) \
          AND coalesce(m.until_day, \(Listing.today)) >= \(Listing.today))
          """, priority: 2),
      Column(
        "times", "When", "时段",
        sql: """
          (SELECT group_concat(w.name || ' ×' || w.times, ', ') FROM fire_window w WHERE w.route_id = p.id \
          AND coalesce(w.until_day, \(Listing.today) + 1) > \(Listing.today))
          """, priority: 2),
      Column(
        "state", "State", "状态", .word(standing), sql: "CASE WHEN p.closed_on IS NULL THEN 'inUse' ELSE 'closed' END",
        priority: 3),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 4),
      Column("checklist", "Checklist", "检查表", sql: "f.code", priority: 4),
      Column("walkSeconds", "Least seconds", "最短秒数", .integer, sql: "p.walk_seconds", priority: 6),
      Column(
        "codes", "Codes of points", "点位编码",
        sql: """
          (SELECT group_concat(o.code, char(10)) FROM (SELECT x.code FROM fire_route_point m \
          JOIN fire_point x ON x.id = m.point_id WHERE m.route_id = p.id AND m.from_day <= \(Listing.today) \
          AND coalesce(m.until_day, \(Listing.today)) >= \(Listing.today) ORDER BY m.position, m.id) o)
          """, hidden: true),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "p.unit_id", hidden: true),
    ],
    orders: [
      Order("code", "Code", "代码", sql: "p.code"), Order("newest", "Newest", "最新", sql: "p.id", descending: true),
    ],
    filters: [
      unitFilter, Filter("purpose", "Purpose", "用途", .choice(words(RoutePurpose.self)), sql: "p.purpose = ?"),
      Filter(
        "state", "State", "状态", .choice(standing),
        sql: "CASE WHEN p.closed_on IS NULL THEN 'inUse' ELSE 'closed' END = ?"),
    ], search: .register("fire_route", as: "p", code: "code", texts: ["name"]))

  private static let ending: [FieldKind.Choice] = [
    .init("inUse", Phrase("in use", "在用")), .init("ended", Phrase("ended", "已结束")),
  ]

  private static let windowState = """
    CASE WHEN w.until_day IS NULL THEN 'inUse' ELSE 'ended' END
    """

  static let windows = Listing(
    name: "fireWindows", title: Phrase("Times of patrols", "巡查时段"), permission: FirePermissions.see,
    from: "fire_window w CROSS JOIN fire_route p ON p.id = w.route_id", joins: "JOIN unit n ON n.id = p.unit_id",
    key: "w.id", unit: "p.unit_id",
    columns: [
      Column("window", "No.", "编号", .integer, sql: "w.id", priority: 3),
      Column("route", "Route", "路线", sql: "p.code", priority: 1),
      Column("name", "When", "时段", sql: "w.name", priority: 1),
      Column("recurrence", "How often", "周期", .word(words(PatrolRecurrence.self)), sql: "w.recurrence", priority: 2),
      Column("times", "Rounds", "次数", .integer, sql: "w.times", priority: 1),
      Column("grace", "Grace (min)", "宽限（分钟）", .integer, sql: "w.grace_minutes", priority: 3),
      Column("maxGap", "Most between (min)", "最大间隔（分钟）", .integer, sql: "w.max_gap_minutes", priority: 4),
      Column("profile", "Profile", "方案", .word(words(PatrolProfile.self)), sql: "w.profile", priority: 4),
      Column("state", "State", "状态", .word(ending), sql: windowState, priority: 2),
      Column("from", "From", "起始", .day, sql: "w.from_day", priority: 5),
      Column("until", "Until", "截止", .day, sql: "w.until_day", priority: 5),
      Column("minutes", "Minutes", "时长（分钟）", .integer, sql: "w.lasts_minutes", priority: 5),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 6),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "p.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "w.id", descending: true)],
    filters: [
      unitFilter, Filter("state", "State", "状态", .choice(ending), sql: "\(windowState) = ?"),
      Filter(
        "route", "Route", "路线", .code(most: 64), sql: "w.route_id = (SELECT id FROM fire_route WHERE code = ?)"),
    ])
}
