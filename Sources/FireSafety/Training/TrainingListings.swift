import Kernel
import Values

/// Trainings, drills, spot questions, and how each unit stands with them.
enum TrainingListings {
  private static let lateness: [FieldKind.Choice] = [
    .init("late", Phrase("late entry", "补录")), .init("", Phrase("", "")),
  ]

  private static func late(_ alias: String) -> String {
    "CASE WHEN \(alias).held_on < \(alias).day THEN 'late' ELSE '' END"
  }

  static let trainings = Listing(
    name: "fireTrainings", title: Phrase("Trainings", "消防培训"), permission: FirePermissions.see,
    from: "fire_training t", joins: "JOIN unit n ON n.id = t.unit_id", key: "t.id", unit: "t.unit_id",
    columns: [
      Column("training", "No.", "编号", .integer, sql: "t.id", priority: 4),
      Column("on", "Held on", "日期", .day, sql: "t.held_on", priority: 1),
      Column("topic", "Topic", "培训内容", sql: "t.topic", priority: 1),
      Column("kind", "Kind", "类别", .word(TrainingKind.choices), sql: "t.kind", priority: 2),
      Column(
        "people", "Took part", "参加人数", .integer,
        sql: "(SELECT count(*) FROM fire_training_person p WHERE p.training_id = t.id)", priority: 1),
      Column("late", "Late", "补录", .word(lateness), sql: late("t"), priority: 3),
      Column("minutes", "Minutes", "时长（分钟）", .integer, sql: "t.minutes", priority: 4),
      Column("trainer", "Trainer", "授课人", sql: "t.trainer", priority: 4),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 3),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "t.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "t.id", descending: true)],
    filters: [Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "t.unit_id = ?")],
    search: .register("fire_training", as: "t", code: nil, texts: ["topic", "trainer"]))

  static let people = Listing(
    name: "fireTrainedPeople", title: Phrase("Who took part in trainings", "培训参加人员"),
    permission: FirePermissions.see, from: "fire_training_person p CROSS JOIN fire_training t ON t.id = p.training_id",
    joins: "JOIN unit n ON n.id = t.unit_id", key: "p.id", unit: "t.unit_id",
    columns: [
      Column("person", "Name", "姓名", sql: "p.person", priority: 1),
      Column("on", "Held on", "日期", .day, sql: "t.held_on", priority: 1),
      Column("topic", "Topic", "培训内容", sql: "t.topic", priority: 1),
      Column("training", "Training", "培训编号", .integer, sql: "t.id", priority: 3),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 3),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "p.id", descending: true)],
    filters: [Filter("training", "Training", "培训编号", .integer(1...Int64.max), sql: "p.training_id = ?")],
    search: .register("fire_training_person", as: "p", code: nil, texts: ["person"]))

  static let drills = Listing(
    name: "fireDrills", title: Phrase("Drills", "消防演练"), permission: FirePermissions.see,
    from: "fire_drill d", joins: "JOIN unit n ON n.id = d.unit_id", key: "d.id", unit: "d.unit_id",
    columns: [
      Column("drill", "No.", "编号", .integer, sql: "d.id", priority: 3),
      Column("on", "Held on", "日期", .day, sql: "d.held_on", priority: 1),
      Column("scenario", "Scenario", "演练科目", sql: "d.scenario", priority: 1),
      Column("night", "Night", "夜间", .flag, sql: "d.is_night", priority: 2),
      Column("evacuation", "Ward", "病区转移", .flag, sql: "d.is_evacuation", priority: 2),
      Column("participants", "Took part", "参加人数", .integer, sql: "d.participants", priority: 2),
      Column("evacuated", "Moved", "转移人数", .integer, sql: "d.evacuated", priority: 4),
      Column("report", "To report (s)", "报警（秒）", .integer, sql: "d.report_seconds", priority: 4),
      Column("response", "To response (s)", "处置（秒）", .integer, sql: "d.response_seconds", priority: 4),
      Column("allOut", "All out (s)", "撤离（秒）", .integer, sql: "d.evacuation_seconds", priority: 3),
      Column(
        "open", "To improve", "待改进", .integer,
        sql: "(SELECT count(*) FROM fire_drill_improvement i WHERE i.drill_id = d.id AND i.closed_on IS NULL)",
        priority: 2),
      Column("late", "Late", "补录", .word(lateness), sql: late("d"), priority: 4),
      Column("evaluation", "Evaluation", "评估", sql: "d.evaluation", priority: 5),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 3),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "d.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "d.id", descending: true)],
    filters: [Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "d.unit_id = ?")],
    search: .register("fire_drill", as: "d", code: nil, texts: ["scenario"]))

  private static let improvementStates: [FieldKind.Choice] = [
    .init("open", Phrase("open", "未完成")), .init("late", Phrase("overdue", "逾期")),
    .init("closed", Phrase("closed", "已关闭")),
  ]

  private static let improvementState = """
    CASE WHEN i.closed_on IS NOT NULL THEN 'closed' WHEN i.due < \(Listing.today) THEN 'late' ELSE 'open' END
    """

  static let improvements = Listing(
    name: "fireImprovements", title: Phrase("Improvements after drills", "演练改进项"), permission: FirePermissions.see,
    from: "fire_drill_improvement i CROSS JOIN fire_drill d ON d.id = i.drill_id",
    joins: "JOIN unit n ON n.id = d.unit_id",
    key: "i.id", unit: "d.unit_id",
    columns: [
      Column("improvement", "No.", "编号", .integer, sql: "i.id", priority: 3),
      Column("text", "To be done better", "改进项", sql: "i.text", priority: 1),
      Column("state", "State", "状态", .word(improvementStates), sql: improvementState, priority: 1),
      Column("due", "Due", "期限", .day, sql: "i.due", priority: 1),
      Column("result", "What was done", "落实情况", sql: "i.result", priority: 3),
      Column("closed", "Closed", "关闭日期", .day, sql: "i.closed_on", priority: 4),
      Column("drill", "Drill", "演练编号", .integer, sql: "d.id", priority: 4),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 3),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "i.id", descending: true)],
    filters: [
      Filter("state", "State", "状态", .choice(improvementStates), sql: "(\(improvementState)) = ?"),
      Filter("open", "Open", "未关闭", .flag, sql: "(i.closed_on IS NULL) = ?"),
      Filter("drill", "Drill", "演练编号", .integer(1...Int64.max), sql: "i.drill_id = ?"),
    ])

  private static let results: [FieldKind.Choice] = [
    .init("passed", Phrase("knew it", "合格")), .init("failed", Phrase("did not know", "不合格")),
  ]

  static let spotQuestions = Listing(
    name: "fireSpotQuestions", title: Phrase("Spot questions", "现场抽问"), permission: FirePermissions.see,
    from: "fire_spot_question q", joins: "JOIN unit n ON n.id = q.unit_id JOIN account a ON a.id = q.account_id",
    key: "q.id", unit: "q.unit_id",
    columns: [
      Column("day", "Day", "日期", .day, sql: "q.day", priority: 1),
      Column("person", "Name", "姓名", sql: "q.person", priority: 1),
      Column("staff", "Staff", "人员类别", .word(SpotStaff.choices), sql: "q.staff", priority: 2),
      Column("topic", "Asked", "抽问内容", .word(SpotTopic.choices), sql: "q.topic", priority: 1),
      Column(
        "result", "Result", "结果", .word(results), sql: "CASE WHEN q.is_passed = 1 THEN 'passed' ELSE 'failed' END",
        priority: 1),
      Column("remark", "Remark", "备注", sql: "q.remark", priority: 4),
      Column("by", "Asked by", "抽问人", sql: "a.full_name", priority: 3),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 3),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "q.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "q.unit_id = ?"),
      Filter(
        "result", "Result", "结果", .choice(results),
        sql: "(CASE WHEN q.is_passed = 1 THEN 'passed' ELSE 'failed' END) = ?"),
    ])
}
