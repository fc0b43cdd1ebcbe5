import Kernel
import Values

/// Hazards and what was done about them.
enum HazardListings {
  private static func choices<C: Choice>(_ type: C.Type) -> [FieldKind.Choice] {
    C.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  }

  private static let grades = choices(HazardGrade.self)
  private static let states = choices(HazardState.self)
  private static let sources = choices(HazardSource.self)
  private static let queues = HazardQueue.allCases.map { FieldKind.Choice($0.rawValue, $0.title) }
  private static let isOpen = "h.state IN \(HazardState.open)"
  private static let isLate = "(\(isOpen) AND h.due < \(Listing.today))"

  private static let show: String = {
    let cases = HazardQueue.allCases.map { "WHEN '\($0.rawValue)' THEN \($0.condition)" }.joined(separator: " ")
    return "CASE ? \(cases) END"
  }()

  static let hazards = Listing(
    name: "fireHazards", title: Phrase("Fire hazards", "火灾隐患"), permission: FirePermissions.see, from: "fire_hazard h",
    joins: """
      JOIN unit n ON n.id = h.unit_id JOIN account f ON f.id = h.found_by \
      LEFT JOIN account a ON a.id = h.assignee_id LEFT JOIN fire_point p ON p.id = h.point_id
      """, key: "h.id", unit: "h.unit_id",
    columns: [
      Column("number", "Number", "编号", sql: "h.number", priority: 1),
      Column("grade", "Grade", "等级", .word(grades), sql: "h.grade", priority: 1),
      Column("state", "State", "状态", .word(states), sql: "h.state", priority: 1),
      Column("text", "Hazard", "隐患情况", sql: "h.text", priority: 1),
      Column("place", "Place", "部位", sql: "h.place", priority: 2),
      Column("due", "Due", "期限", .day, sql: "h.due", priority: 2),
      Column("late", "Overdue", "逾期", .flag, sql: isLate, priority: 3),
      Column("assignee", "Put right by", "整改责任人", sql: "a.full_name", priority: 3),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 3),
      Column("source", "Found by way of", "来源", .word(sources), sql: "h.source", priority: 4),
      Column("item", "Item", "检查项目", sql: "h.item", priority: 4),
      Column("found", "Found", "发现日期", .day, sql: "h.on_day", priority: 4),
      Column("finder", "Found by", "发现人", sql: "f.full_name", priority: 5),
      Column("repeat", "Repeated", "反复出现", .flag, sql: "h.is_repeat", priority: 5),
      Column("stopped", "Area stopped", "部位停用", .flag, sql: "h.is_stopped", priority: 5),
      Column("interim", "Interim measures", "临时防范措施", sql: "h.interim", priority: 6),
      Column("extensions", "Extensions", "延期次数", .integer, sql: "h.extensions", priority: 6),
      Column("failures", "Failed inspections", "复查不合格次数", .integer, sql: "h.failures", priority: 6),
      Column("reopens", "Reopened", "重新打开次数", .integer, sql: "h.reopens", priority: 6),
      Column("closed", "Closed", "销号日期", .day, sql: "h.closed_on", priority: 5),
      Column(
        "lateEntry", "Late entry", "补录", .flag, sql: "h.recorded_at - h.observed_at > \(Hazards.lateMilliseconds)",
        priority: 5),
      Column("seen", "Seen at", "发现时间", .instant, sql: "h.observed_at", priority: 6),
      Column("recorded", "Recorded", "记录时间", .instant, sql: "h.recorded_at", priority: 6),
      Column("point", "Point", "点位码", sql: "p.code", priority: 6),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "h.unit_id", hidden: true),
    ],
    orders: [
      Order("newest", "Newest", "最新", sql: "h.id", descending: true), Order("number", "Number", "编号", sql: "h.number"),
    ],
    filters: [
      Filter("show", "Show", "范围", .choice(queues), sql: show),
      Filter("open", "Open", "未销号", .flag, sql: "(\(isOpen)) = ?"),
      Filter("late", "Overdue", "逾期", .flag, sql: "\(isLate) = ?"),
      Filter("grade", "Grade", "等级", .choice(grades), sql: "h.grade = ?"),
      Filter("state", "State", "状态", .choice(states), sql: "h.state = ?"),
      Filter("source", "Found by way of", "来源", .choice(sources), sql: "h.source = ?"),
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "h.unit_id = ?"),
      Filter("foundFrom", "Found from", "发现日期起", .day, sql: "h.on_day >= ?"),
      Filter("foundUntil", "Found until", "发现日期止", .day, sql: "h.on_day <= ?"),
      Filter("item", "Item", "检查项目", .code(most: 64), sql: "h.item = ?"),
      Filter(
        "rule", "Rule", "规定", .choice(SevenRuleListing.choices),
        sql: "h.item IN \(SevenRuleListing.itemsOfRule)"),
      Filter("device", "Device No.", "器材编号", .integer(1...Int64.max), sql: "h.device_id = ?"),
      Filter("number", "Number", "编号", .code(most: 64), sql: "h.number = ?"),
    ], search: .register("fire_hazard", as: "h", code: "number", texts: ["text", "place"]))

  private static let steps =
    [FieldKind.Choice("find", Phrase("found", "发现"))]
    + HazardStep.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }

  static let events = Listing(
    name: "fireHazardEvents", title: Phrase("What was done about hazards", "隐患处理记录"), permission: FirePermissions.see,
    from: "fire_hazard_event e CROSS JOIN fire_hazard h ON h.id = e.hazard_id",
    joins: "JOIN account b ON b.id = e.account_id LEFT JOIN account a ON a.id = e.assignee_id", key: "e.id",
    unit: "h.unit_id",
    columns: [
      Column("hazard", "Hazard", "隐患编号", sql: "h.number", priority: 1),
      Column("step", "Step", "步骤", .word(steps), sql: "e.step", priority: 1),
      Column("by", "By", "操作人", sql: "b.full_name", priority: 1),
      Column("at", "When", "时间", .instant, sql: "e.recorded_at", priority: 2),
      Column("text", "Text", "说明", sql: "e.text", priority: 2),
      Column("grade", "Grade", "等级", .word(grades), sql: "e.grade", priority: 4),
      Column("due", "Due", "期限", .day, sql: "e.due", priority: 3),
      Column("assignee", "Put right by", "整改责任人", sql: "a.full_name", priority: 4),
      Column("department", "Department", "整改部门", sql: "e.department", priority: 5),
      Column("money", "Money", "经费", .money, sql: "e.fen", priority: 5),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "h.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "e.id", descending: true)],
    filters: [
      Filter(
        "hazard", "Hazard", "隐患编号", .code(most: 64), sql: "e.hazard_id = (SELECT id FROM fire_hazard WHERE number = ?)"),
      Filter("step", "Step", "步骤", .choice(steps), sql: "e.step = ?"),
    ])
}
