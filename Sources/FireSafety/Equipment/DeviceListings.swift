import Kernel
import Values

/// The register of equipment, what was done to it, and the table of due dates.
enum DeviceListings {
  private static func choices<C: Choice>(_ type: C.Type) -> [FieldKind.Choice] {
    C.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  }

  static let kinds = choices(DeviceKind.self)
  private static let agents = choices(DeviceAgent.self)
  private static let states = choices(DeviceState.self)

  /// How pressing what is due is: warned 90, 30 and 0 days before.
  static let dues: [FieldKind.Choice] = [
    .init("scrap", Phrase("past scrap", "超期未报废")), .init("service", Phrase("service overdue", "超期未修")),
    .init("check", Phrase("check overdue", "漏检")), .init("now", Phrase("check due", "待检")),
    .init("days30", Phrase("within 30 days", "30 天内到期")), .init("days90", Phrase("within 90 days", "90 天内到期")),
    .init("fine", Phrase("in order", "正常")),
  ]

  static let due = """
    CASE WHEN d.state = 'scrapped' THEN 'fine' WHEN d.scrap_due < \(Listing.today) THEN 'scrap' \
    WHEN d.service_due < \(Listing.today) THEN 'service' WHEN d.check_due < \(Listing.today) THEN 'check' \
    WHEN min(coalesce(d.scrap_due, 9999999), coalesce(d.service_due, 9999999)) <= \(Listing.today) + 30 THEN 'days30' \
    WHEN d.check_due <= \(Listing.today) + 31 AND d.state = 'inUse' \
      AND (d.checked_on IS NULL OR d.check_due <= \(monthEnd)) THEN 'now' \
    WHEN min(coalesce(d.scrap_due, 9999999), coalesce(d.service_due, 9999999)) <= \(Listing.today) + 90 THEN 'days90' \
    ELSE 'fine' END
    """

  /// The last day of this month.
  private static let monthEnd = """
    CAST(julianday(date(\(Listing.today) * 86400, 'unixepoch', 'start of month', '+1 month', '-1 day')) \
    - 2440587.5 AS INTEGER)
    """

  private static let onRoute = """
    d.point_id IN (SELECT rp.point_id FROM fire_route_point rp JOIN fire_route r ON r.id = rp.route_id \
    WHERE r.code = ? AND coalesce(rp.until_day, \(Listing.today)) >= \(Listing.today))
    """

  static let devices = Listing(
    name: "fireDevices", title: Phrase("Fire equipment", "消防器材"), permission: FirePermissions.see,
    from: "fire_device d", joins: "JOIN unit n ON n.id = d.unit_id LEFT JOIN fire_point p ON p.id = d.point_id",
    key: "d.id", unit: "d.unit_id",
    columns: [
      Column("device", "Code", "编码", sql: "d.code", priority: 1),
      Column("kind", "Kind", "类别", .word(kinds), sql: "d.kind", priority: 1),
      Column("due", "What is due", "到期情况", .word(dues), sql: due, priority: 1),
      Column("state", "State", "状态", .word(states), sql: "d.state", priority: 2),
      Column("place", "Place", "部位", sql: "d.place", priority: 2),
      Column("agent", "Agent", "灭火剂", .word(agents), sql: "d.agent", priority: 3),
      Column("checkDue", "Check by", "检查期限", .day, sql: "d.check_due", priority: 2),
      Column("serviceDue", "Service by", "维修期限", .day, sql: "d.service_due", priority: 3),
      Column("scrapDue", "Scrap by", "报废期限", .day, sql: "d.scrap_due", priority: 3),
      Column("checked", "Last checked", "上次检查", .day, sql: "d.checked_on", priority: 4),
      Column("serviced", "Last serviced", "上次维修", .day, sql: "d.serviced_on", priority: 5),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 4),
      Column("point", "Point", "点位码", sql: "p.code", priority: 5),
      Column("model", "Model", "型号", sql: "d.model", priority: 5),
      Column("serial", "Serial number", "出厂编号", sql: "d.serial", priority: 6),
      Column(
        "made", "Made", "出厂年月",
        sql: """
          CASE d.made_precision WHEN 'month' THEN strftime('%Y-%m', d.made_on * 86400, 'unixepoch') \
          ELSE date(d.made_on * 86400, 'unixepoch') END
          """, priority: 5),
      Column("commissioned", "In use since", "投用日期", .day, sql: "d.commissioned", priority: 6),
      Column("highRisk", "High risk", "高风险", .flag, sql: "d.is_high_risk", priority: 6),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "d.unit_id", priority: 6),
    ],
    orders: [
      Order("code", "Code", "编码", sql: "d.code"), Order("newest", "Newest", "最新", sql: "d.id", descending: true),
    ],
    filters: [
      Filter("due", "What is due", "到期情况", .choice(dues), sql: "\(due) = ?"),
      Filter("kind", "Kind", "类别", .choice(kinds), sql: "d.kind = ?"),
      Filter("agent", "Agent", "灭火剂", .choice(agents), sql: "d.agent = ?"),
      Filter("state", "State", "状态", .choice(states), sql: "d.state = ?"),
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "d.unit_id = ?"),
      Filter("route", "Route", "路线", .code(most: 64), sql: onRoute),
      Filter("device", "Code", "编码", .code(most: 64), sql: "d.code = ?"),
    ], search: .register("fire_device", as: "d", code: "code", texts: ["place", "model", "serial"]))

  private static let eventKinds = choices(DeviceEvent.Kind.self)
  private static let results: [FieldKind.Choice] = [
    .init("pass", Phrase("pass", "合格")), .init("fail", Phrase("fail", "不合格")),
  ]

  /// What EP 25 asks of a record: activity, date, frequency, person and contact, standard and edition, result, correction.
  static let events = Listing(
    name: "fireDeviceEvents", title: Phrase("Work on fire equipment", "消防器材检查维修记录"), permission: FirePermissions.see,
    from: "fire_device_event e CROSS JOIN fire_device d ON d.id = e.device_id",
    joins: "JOIN account b ON b.id = e.account_id LEFT JOIN fire_hazard h ON h.id = e.hazard_id", key: "e.id",
    unit: "d.unit_id",
    columns: [
      Column("on", "Date", "日期", .day, sql: "e.done_on", priority: 1),
      Column("activity", "Activity", "工作", .word(eventKinds), sql: "e.kind", priority: 1),
      Column("device", "Device", "器材编码", sql: "d.code", priority: 1),
      Column("kind", "Kind", "类别", .word(kinds), sql: "d.kind", priority: 2),
      Column("result", "Result", "结果", .word(results), sql: "e.result", priority: 1),
      Column("frequency", "Frequency", "周期", sql: "e.frequency", priority: 4),
      Column(
        "person", "Person or firm", "人员或单位", sql: "CASE e.person WHEN '' THEN b.full_name ELSE e.person END",
        priority: 2),
      Column("contact", "Contact", "联系方式", sql: "e.contact", priority: 4),
      Column("standard", "Standard and edition", "依据标准及版本", sql: "e.standard", priority: 4),
      Column("correction", "Correction", "处理", sql: "e.correction", priority: 3),
      Column("hazard", "Hazard", "隐患编号", sql: "h.number", priority: 3),
      Column("text", "Text", "说明", sql: "e.text", priority: 3),
      Column("how", "How named", "录入方式", .word(choices(DeviceCheckWay.self)), sql: "e.how", priority: 5),
      Column("recorded", "Recorded", "记录时间", .instant, sql: "e.recorded_at", priority: 5),
      Column("place", "Place", "部位", sql: "d.place", priority: 5),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "d.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "e.id", descending: true)],
    filters: [
      Filter(
        "device", "Device", "器材编码", .code(most: 64), sql: "e.device_id = (SELECT id FROM fire_device WHERE code = ?)"),
      Filter("activity", "Activity", "工作", .choice(eventKinds), sql: "e.kind = ?"),
      Filter("result", "Result", "结果", .choice(results), sql: "e.result = ?"),
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "d.unit_id = ?"),
      Filter("from", "From", "起始日期", .day, sql: "e.done_on >= ?"),
      Filter("until", "Until", "截止日期", .day, sql: "e.done_on <= ?"),
    ])

  static let rules = Listing(
    name: "fireDueRules", title: Phrase("Due dates of fire equipment", "消防到期规则"), permission: FirePermissions.see,
    from: "fire_due_rule r", key: "r.id",
    columns: [
      Column("rule", "Line", "规则代码", sql: "r.code", priority: 2),
      Column("title", "What", "事项", .bilingual(chinese: "titleChinese"), sql: "r.title_en", priority: 1),
      Column("titleChinese", "What (Chinese)", "事项（中文）", sql: "r.title_zh", hidden: true),
      Column("every", "Every", "周期", .integer, sql: "r.every", priority: 1),
      Column("period", "Period", "单位", .word(choices(DueRule.Period.self)), sql: "r.period", priority: 1),
      Column("standard", "Source", "依据", sql: "r.standard", priority: 1),
      Column("activity", "Activity", "工作", .word(choices(DueRule.Activity.self)), sql: "r.activity", priority: 3),
    ],
    orders: [Order("table", "As in the table", "表内顺序", sql: "r.id")])
}
