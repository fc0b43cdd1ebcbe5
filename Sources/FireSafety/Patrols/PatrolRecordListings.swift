import Kernel
import Values

/// What was recorded at points, what did not pass, and rounds walked again.
enum PatrolRecordListings {
  private static let hows = VisitHow.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }

  static let visits = Listing(
    name: "fireVisits", title: Phrase("Points checked", "点位检查记录"), permission: FirePermissions.see,
    from: "fire_visit v CROSS JOIN fire_round r ON r.id = v.round_id",
    joins: """
      JOIN fire_point p ON p.id = v.point_id JOIN fire_route t ON t.id = r.route_id JOIN account a ON a.id = r.account_id
      """, key: "v.id", unit: "r.unit_id",
    columns: [
      Column("round", "Round", "巡查编号", .integer, sql: "v.round_id", priority: 2),
      Column("route", "Route", "路线", sql: "t.code", priority: 4),
      Column("point", "Point", "点位", sql: "p.name", priority: 1),
      Column("recorded", "Recorded", "登记时间", .instant, sql: "v.recorded_at", priority: 1),
      Column("answers", "Answers", "检查结果", sql: "v.answers", priority: 2),
      Column("how", "How", "方式", .word(hows), sql: "v.how", priority: 2),
      Column("marks", "Marks", "标记", sql: "v.flags", priority: 3),
      Column("late", "Late entry", "补录", .flag, sql: "r.is_late_entry", priority: 3),
      Column("observed", "Seen", "实际时间", .instant, sql: "v.observed_at", priority: 4),
      Column("reading", "Reading", "读数", sql: "v.reading", priority: 4),
      Column("corrects", "Corrects", "更正记录号", .integer, sql: "v.corrects_id", priority: 5),
      Column("by", "Patroller", "巡查人", sql: "a.full_name", priority: 3),
      Column("code", "Code", "点位编码", sql: "p.code", priority: 6),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "v.id", descending: true)],
    filters: [
      Filter("round", "Round", "巡查编号", .integer(1...Int64.max), sql: "v.round_id = ?"),
      Filter(
        "point", "Point", "点位编码", .code(most: 64), sql: "v.point_id = (SELECT id FROM fire_point WHERE code = ?)"),
      Filter("marked", "Marked", "有标记", .flag, sql: "(v.flags <> '') = ?"),
    ])

  private static let answers: [FieldKind.Choice] = ["F", "X", "N"].map { .init($0, PatrolAnswers.label($0)) }

  static let findings = Listing(
    name: "fireFindings", title: Phrase("What did not pass", "不合格与不适用项目"), permission: FirePermissions.see,
    from: "fire_finding f CROSS JOIN fire_round r ON r.id = f.round_id",
    joins: """
      JOIN fire_visit v ON v.id = f.visit_id JOIN fire_point p ON p.id = v.point_id \
      LEFT JOIN form_item i ON i.version_id = r.form_version_id AND i.code = f.item \
      LEFT JOIN fire_hazard h ON h.id = f.hazard_id
      """, key: "f.id", unit: "r.unit_id",
    columns: [
      Column("round", "Round", "巡查编号", .integer, sql: "f.round_id", priority: 3),
      Column("point", "Point", "点位", sql: "p.name", priority: 1),
      Column("item", "Item", "项目", sql: "f.item", priority: 1),
      Column("asked", "What is asked", "检查内容", .bilingual(chinese: "askedChinese"), sql: "i.title_en", priority: 4),
      Column("askedChinese", "What is asked (Chinese)", "检查内容（中文）", sql: "i.title_zh", hidden: true),
      Column("answer", "Answer", "结果", .word(answers), sql: "f.answer", priority: 1),
      Column("remark", "Remark", "备注", sql: "f.remark", priority: 1),
      Column("hazard", "Hazard", "隐患", sql: "h.number", priority: 2),
      Column("grade", "Grade", "等级", sql: "f.grade", priority: 2),
      Column("corrected", "Put right on the spot", "当场整改", sql: "f.corrected", priority: 3),
      Column("recorded", "Recorded", "登记时间", .instant, sql: "v.recorded_at", priority: 2),
      Column("late", "Late entry", "补录", .flag, sql: "r.is_late_entry", priority: 4),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "f.id", descending: true)],
    filters: [
      Filter("round", "Round", "巡查编号", .integer(1...Int64.max), sql: "f.round_id = ?"),
      Filter("answer", "Answer", "结果", .choice(answers), sql: "f.answer = ?"),
      Filter("item", "Item", "项目", .code(most: 64), sql: "f.item = ?"),
    ])

  private static let rewalkStates: [FieldKind.Choice] = [
    .init("open", Phrase("to walk again", "待复走")), .init("agrees", RewalkOutcome.agrees.label),
    .init("differs", RewalkOutcome.differs.label),
  ]

  static let rewalks = Listing(
    name: "fireRewalks", title: Phrase("Rounds drawn to be walked again", "抽查复走"), permission: FirePermissions.see,
    from: "fire_rewalk w LEFT JOIN fire_rewalk_result x ON x.rewalk_id = w.id",
    joins: """
      JOIN fire_round r ON r.id = w.round_id JOIN fire_route t ON t.id = r.route_id \
      JOIN account a ON a.id = r.account_id LEFT JOIN account b ON b.id = x.account_id
      """, key: "w.id", unit: "w.unit_id",
    columns: [
      Column("rewalk", "No.", "编号", .integer, sql: "w.id", priority: 3),
      Column("day", "Day", "日期", .day, sql: "w.day", priority: 1),
      Column("route", "Route", "路线", sql: "t.code", priority: 3),
      Column("name", "Name", "名称", sql: "t.name", priority: 1),
      Column("patroller", "Patroller", "巡查人", sql: "a.full_name", priority: 2),
      Column("state", "State", "状态", .word(rewalkStates), sql: "coalesce(x.outcome, 'open')", priority: 1),
      Column("by", "Walked again by", "复走人", sql: "b.full_name", priority: 3),
      Column("recorded", "Recorded", "登记时间", .instant, sql: "x.recorded_at", priority: 4),
      Column("remark", "What differs", "说明", sql: "x.remark", priority: 3),
      Column("round", "Round No.", "巡查编号", .integer, sql: "w.round_id", priority: 4),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "w.id", descending: true)],
    filters: [
      Filter("state", "State", "状态", .choice(rewalkStates), sql: "coalesce(x.outcome, 'open') = ?"),
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "w.unit_id = ?"),
    ])
}
