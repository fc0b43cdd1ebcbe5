import Kernel
import Values

/// Assessments, their items, the scoring sheet and the demands, as lists.
enum AssessmentListings {
  static let kinds = AssessmentKind.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  static let bands = AssessmentBand.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  static let demandStates = DemandState.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  static let states: [FieldKind.Choice] = [
    .init("open", Phrase("open", "填写中")), .init("signed", Phrase("signed", "已签字")),
  ]

  static let assessments = Listing(
    name: "fireAssessments", title: Phrase("Fire-safety assessments", "消防自查与验收"), permission: FirePermissions.see,
    from: "fire_assessment a", joins: "JOIN unit n ON n.id = a.unit_id JOIN fire_standard s ON s.id = a.standard_id",
    key: "a.id", unit: "a.unit_id",
    columns: [
      Column("number", "Number", "编号", sql: "a.number", priority: 1),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 1),
      Column("year", "Year", "年度", .integer, sql: "a.year", priority: 2),
      Column("kind", "Kind", "类别", .word(kinds), sql: "a.kind", priority: 2),
      Column("state", "State", "状态", .word(states), sql: "a.state", priority: 1),
      Column(
        "score", "Score", "得分", .quantity(decimals: "scoreDecimals", unit: "scoreUnit"), sql: "a.score", priority: 1),
      Column("band", "Result", "等级", .word(bands), sql: "a.band", priority: 1),
      Column("vetoes", "Vetoes", "否决项", .integer, sql: "a.vetoes", priority: 4),
      Column("missing", "Not scored", "未评项目", .integer, sql: missing, priority: 4),
      Column("signed", "Signed", "签字日期", .day, sql: "a.signed_on", priority: 4),
      Column("version", "Version", "标准版本", .integer, sql: "s.number", priority: 5),
      Column("team", "Team", "验收组", sql: "a.team", priority: 6),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "a.unit_id", hidden: true),
      Column("scoreDecimals", "", "", .integer, sql: "1", hidden: true),
      Column("scoreUnit", "", "", sql: "''", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "a.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "a.unit_id = ?"),
      Filter("year", "Year", "年度", .integer(2000...2100), sql: "a.year = ?"),
      Filter("kind", "Kind", "类别", .choice(kinds), sql: "a.kind = ?"),
      Filter("state", "State", "状态", .choice(states), sql: "a.state = ?"),
      Filter("band", "Result", "等级", .choice(bands), sql: "a.band = ?"),
    ], search: .register("fire_assessment", as: "a", code: "number", texts: []))

  private static let missing = """
    (SELECT count(*) FROM fire_assessment_line m WHERE m.assessment_id = a.id AND m.score_id IS NULL)
    """

  /// How an item stands, in a word.
  private static let scoreStates: [FieldKind.Choice] = [
    .init("missing", Phrase("not scored", "未评分")), .init("notApplicable", Phrase("not applicable", "不适用")),
    .init("veto", Phrase("veto", "一票否决")), .init("raised", Phrase("raised", "高于建议分")),
    .init("scored", Phrase("scored", "已评分")),
  ]

  private static let scoreState = """
    CASE WHEN l.score_id IS NULL THEN 'missing' WHEN l.is_not_applicable = 1 THEN 'notApplicable' \
    WHEN l.is_vetoed = 1 THEN 'veto' WHEN l.points > c.proposal THEN 'raised' ELSE 'scored' END
    """

  /// The team's scores are for the team alone until they are signed, and apart from the unit's own.
  static let scores = Listing(
    name: "fireScores", title: Phrase("Scores of items", "项目评分"), permission: FirePermissions.see,
    from: "fire_assessment_line l JOIN fire_assessment a ON a.id = l.assessment_id",
    joins: """
      JOIN fire_standard_item i ON i.id = l.item_id LEFT JOIN fire_assessment_score c ON c.id = l.score_id \
      LEFT JOIN fire_assessment_proposal p ON p.id = (SELECT max(q.id) FROM fire_assessment_proposal q \
      WHERE q.assessment_id = l.assessment_id AND q.item_id = l.item_id)
      """, key: "l.id", where: AssessmentSheetQueries.visible, unit: "a.unit_id",
    columns: [
      Column("assessment", "Assessment", "评分", sql: "a.number", priority: 5),
      Column("section", "Section", "部分", sql: "i.section", priority: 5),
      Column("item", "Item", "项目", sql: "i.code", priority: 1),
      Column("title", "What is looked at", "评分内容", .bilingual(chinese: "titleChinese"), sql: "i.title_en", priority: 1),
      Column("worth", "Worth", "分值", .quantity(decimals: "decimals", unit: "none"), sql: "i.points", priority: 2),
      Column(
        "proposal", "Computed", "建议分", .quantity(decimals: "decimals", unit: "none"), sql: "l.proposal", priority: 2),
      Column("points", "Score", "得分", .quantity(decimals: "decimals", unit: "none"), sql: "l.points", priority: 1),
      Column("state", "State", "状态", .word(scoreStates), sql: scoreState, priority: 1),
      Column("veto", "Veto item", "否决项", .flag, sql: "i.is_veto", priority: 4),
      Column(
        "deduction", "Deduction", "扣分办法", .bilingual(chinese: "deductionChinese"), sql: "i.deduction_en", priority: 6),
      Column("ground", "Computed from", "计算依据", .bilingual(chinese: "groundChinese"), sql: "p.ground_en", priority: 6),
      Column("reference", "Rests on", "依据", sql: "c.reference", priority: 6),
      Column("reason", "Reason", "理由", sql: "c.reason", priority: 6),
      Column("demand", "To be put right", "整改要求", sql: "c.demand", priority: 6),
      Column("due", "Until", "整改期限", .day, sql: "c.demand_due", priority: 6),
      Column("titleChinese", "", "", sql: "i.title_zh", hidden: true),
      Column("deductionChinese", "", "", sql: "i.deduction_zh", hidden: true),
      Column("groundChinese", "", "", sql: "p.ground_zh", hidden: true),
      Column("kind", "Kind", "类别", .word(kinds), sql: "a.kind", hidden: true),
      Column("decimals", "", "", .integer, sql: "2", hidden: true),
      Column("none", "", "", sql: "''", hidden: true),
    ],
    orders: [Order("sheet", "As on the sheet", "按评分表", sql: "l.id")],
    filters: [
      Filter("assessment", "Assessment", "评分", .code(most: 64), sql: "a.number = ?"),
      Filter("state", "State", "状态", .choice(scoreStates), sql: "\(scoreState) = ?"),
    ])

  static let standardItems = Listing(
    name: "fireStandardItems", title: Phrase("Scoring sheet", "评分标准"), permission: FirePermissions.see,
    from: "fire_standard_item i JOIN fire_standard s ON s.id = i.standard_id", key: "i.id",
    columns: [
      Column("version", "Version", "版本", .integer, sql: "s.number", priority: 2),
      Column("from", "Counts from", "施行日期", .day, sql: "s.from_day", priority: 4),
      Column("code", "Item", "项目", sql: "i.code", priority: 1),
      Column("section", "Section", "部分", sql: "i.section", priority: 4),
      Column("title", "What is looked at", "评分内容", .bilingual(chinese: "titleChinese"), sql: "i.title_en", priority: 1),
      Column("points", "Points", "分值", .quantity(decimals: "decimals", unit: "none"), sql: "i.points", priority: 1),
      Column("step", "Per finding", "每处扣分", .quantity(decimals: "decimals", unit: "none"), sql: "i.step", priority: 4),
      Column("veto", "Veto", "否决项", .flag, sql: "i.is_veto", priority: 3),
      Column("auto", "Computed", "自动计算", .flag, sql: "i.is_auto", priority: 5),
      Column(
        "deduction", "Deduction", "扣分办法", .bilingual(chinese: "deductionChinese"), sql: "i.deduction_en", priority: 3),
      Column("basis", "Basis", "依据", sql: "i.basis", priority: 6),
      Column("titleEnglish", "", "", sql: "i.title_en", hidden: true),
      Column("titleChinese", "", "", sql: "i.title_zh", hidden: true),
      Column("deductionEnglish", "", "", sql: "i.deduction_en", hidden: true),
      Column("deductionChinese", "", "", sql: "i.deduction_zh", hidden: true),
      Column("decimals", "", "", .integer, sql: "2", hidden: true),
      Column("none", "", "", sql: "''", hidden: true),
    ],
    orders: [Order("sheet", "As on the sheet", "按评分表", sql: "i.id")],
    filters: [
      Filter("version", "Version", "版本", .integer(1...100_000), sql: "s.number = ?"),
      Filter("draft", "Draft", "草稿", .flag, sql: "(s.from_day IS NULL) = ?"),
    ], search: .register("fire_standard_item", as: "i", code: nil, texts: ["code", "title_en", "title_zh"]))

  static let demands = Listing(
    name: "fireDemands", title: Phrase("Demands of the acceptance", "验收整改要求"), permission: FirePermissions.see,
    from: "fire_demand d",
    joins: """
      JOIN unit n ON n.id = d.unit_id JOIN fire_assessment a ON a.id = d.assessment_id \
      JOIN fire_standard_item i ON i.id = d.item_id
      """, key: "d.id", unit: "d.unit_id",
    columns: [
      Column("demand", "No.", "编号", .integer, sql: "d.id", priority: 2),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 1),
      Column("assessment", "Acceptance", "验收", sql: "a.number", priority: 4),
      Column("item", "Item", "项目", sql: "i.code", priority: 2),
      Column("text", "To be put right", "整改要求", sql: "d.text", priority: 1),
      Column("due", "Until", "期限", .day, sql: "d.due", priority: 1),
      Column("state", "State", "状态", .word(demandStates), sql: "d.state", priority: 1),
      Column("answer", "Answer", "回复", sql: answer, priority: 5),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "d.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "d.unit_id = ?"),
      Filter("state", "State", "状态", .choice(demandStates), sql: "d.state = ?"),
    ], search: .register("fire_demand", as: "d", code: nil, texts: ["text"]))

  private static let answer = """
    (SELECT e.text FROM fire_demand_event e WHERE e.demand_id = d.id AND e.step = 'answer' ORDER BY e.id DESC LIMIT 1)
    """
}
