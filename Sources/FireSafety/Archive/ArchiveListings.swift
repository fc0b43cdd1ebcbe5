import Kernel
import Values

/// The archive: what has to be there, the documents, the sheets for the person responsible and what that person did.
enum ArchiveListings {
  private static let states = ArchiveRules.states.map { FieldKind.Choice($0.word, $0.label) }

  private static let state = ArchiveRuleQueries.state(on: Listing.today)

  static let archiveRows = "fire_unit u CROSS JOIN \(ArchiveRuleQueries.rows) r"

  static let archive = Listing(
    name: "fireArchive", title: Phrase("What the archive has to hold", "消防档案应有内容"), permission: FirePermissions.see,
    from: archiveRows, joins: "JOIN unit n ON n.id = u.unit_id", key: "(u.id * 1000 + r.n)",
    where: "(\(ArchiveRuleQueries.asks))", unit: "u.unit_id",
    columns: [
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 2),
      Column("part", "Part", "部分", .word(ArchivePart.choices), sql: "CAST(r.part AS TEXT)", priority: 2),
      Column("item", "What", "内容", .bilingual(chinese: "itemChinese"), sql: "r.title_en", priority: 1),
      Column("itemChinese", "What (Chinese)", "内容（中文）", sql: "r.title_zh", hidden: true),
      Column("state", "State", "状态", .word(states), sql: state, priority: 1),
      Column("code", "Code", "代码", sql: "r.code", hidden: true),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "u.unit_id", hidden: true),
    ],
    orders: [Order("unit", "Unit", "单位", sql: "u.id")],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "u.unit_id = ?"),
      Filter("part", "Part", "部分", .choice(ArchivePart.choices), sql: "r.part = CAST(? AS INTEGER)"),
      Filter("state", "State", "状态", .choice(states), sql: "(\(state)) = ?"),
      Filter("lacking", "Lacking", "不齐全", .flag, sql: "((\(state)) <> 'there') = ?"),
    ])

  private static let newest = """
    v.version = (SELECT max(w.version) FROM fire_document_version w WHERE w.document_id = v.document_id)
    """

  /// Kinds of document that have to be approved, as a list of SQL.
  private static let approved = FireDocumentKind.allCases.filter { ArchiveRules.rule(of: $0)?.isApproved == true }
    .map { "'\($0.rawValue)'" }.joined(separator: ", ")

  static let isSigned = """
    EXISTS (SELECT 1 FROM fire_signature s WHERE s.kind = 'document' AND s.record_id = v.id AND s.role = 'responsible')
    """

  private static let documentStates: [FieldKind.Choice] = [
    .init("current", Phrase("current", "现行")), .init("unapproved", Phrase("not approved", "未批准")),
    .init("review", Phrase("review overdue", "逾期未复审")), .init("older", Phrase("older version", "旧版")),
    .init("closed", Phrase("out of force", "已废止")),
  ]

  static let documentState = """
    CASE WHEN d.closed_on IS NOT NULL THEN 'closed' WHEN NOT (\(newest)) THEN 'older' \
    WHEN d.kind IN (\(approved)) AND NOT (\(isSigned)) THEN 'unapproved' \
    WHEN v.review_on < \(Listing.today) THEN 'review' ELSE 'current' END
    """

  static let documents = Listing(
    name: "fireDocuments", title: Phrase("Documents of the fire archive", "消防档案文件"), permission: FirePermissions.see,
    from: "fire_document_version v CROSS JOIN fire_document d ON d.id = v.document_id",
    joins: "JOIN unit n ON n.id = d.unit_id", key: "v.id", unit: "d.unit_id",
    columns: [
      Column("document", "No.", "编号", .integer, sql: "d.id", priority: 3),
      Column("title", "Title", "标题", sql: "d.title", priority: 1),
      Column("kind", "Kind", "类别", .word(FireDocumentKind.choices), sql: "d.kind", priority: 1),
      Column("state", "State", "状态", .word(documentStates), sql: documentState, priority: 1),
      Column("version", "Version", "版本", .integer, sql: "v.version", priority: 3),
      Column("issued", "Issued", "发布日期", .day, sql: "v.issued_on", priority: 3),
      Column("review", "Review by", "复审日期", .day, sql: "v.review_on", priority: 2),
      Column(
        "approved", "Approved by", "批准人",
        sql: """
          (SELECT a.full_name FROM fire_signature s JOIN account a ON a.id = s.account_id \
          WHERE s.kind = 'document' AND s.record_id = v.id AND s.role = 'responsible')
          """, priority: 3),
      Column("place", "Place", "部位", sql: "d.place", priority: 4),
      Column("person", "Person", "责任人", sql: "d.person", priority: 4),
      Column(
        "files", "Files", "文件数", .integer,
        sql: "(SELECT count(*) FROM fire_evidence e WHERE e.kind = 'document' AND e.record_id = v.id)", priority: 4),
      Column("text", "Contents", "内容", sql: "v.text", priority: 6),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 3),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "d.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "v.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "d.unit_id = ?"),
      Filter("kind", "Kind", "类别", .choice(FireDocumentKind.choices), sql: "d.kind = ?"),
      Filter("state", "State", "状态", .choice(documentStates), sql: "(\(documentState)) = ?"),
      Filter("document", "Document", "文件编号", .integer(1...Int64.max), sql: "d.id = ?"),
    ],
    search: ListingSearch(
      tiers: [
        .init(
          from: "fire_document_version v JOIN fire_document d ON d.id = v.document_id",
          where: "finds(:words, d.title, d.place)", key: "v.id")
      ], startsWithCode: false))

  private static let readStates: [FieldKind.Choice] = [
    .init("read", Phrase("acknowledged", "已签阅")), .init("waiting", Phrase("not read", "待签阅")),
  ]

  static let isRead = """
    EXISTS (SELECT 1 FROM fire_signature g WHERE g.kind = 'situation' AND g.record_id = t.id AND g.role = 'responsible')
    """

  static let situations = Listing(
    name: "fireSituations", title: Phrase("Situation sheets", "消防安全情况报告"), permission: FirePermissions.see,
    from: "fire_situation t", joins: "JOIN unit n ON n.id = t.unit_id JOIN account a ON a.id = t.account_id",
    key: "t.id", unit: "t.unit_id",
    columns: [
      Column("situation", "No.", "编号", .integer, sql: "t.id", priority: 2),
      Column("day", "Day", "日期", .day, sql: "t.day", priority: 1),
      Column(
        "state", "State", "状态", .word(readStates), sql: "CASE WHEN \(isRead) THEN 'read' ELSE 'waiting' END",
        priority: 1
      ),
      Column("text", "To be known", "情况说明", sql: "t.text", priority: 1),
      Column("from", "From", "起始", .day, sql: "t.from_day", priority: 3),
      Column("until", "Until", "截止", .day, sql: "t.until_day", priority: 3),
      Column("by", "By", "报告人", sql: "a.full_name", priority: 3),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 2),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "t.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "t.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "t.unit_id = ?"),
      Filter("read", "Acknowledged", "已签阅", .flag, sql: "(\(isRead)) = ?"),
    ])

  private static let lateness: [FieldKind.Choice] = [
    .init("late", Phrase("late entry", "补录")), .init("", Phrase("", "")),
  ]

  static let leadership = Listing(
    name: "fireLeadership", title: Phrase("Log of the person responsible", "责任人履职记录"),
    permission: FirePermissions.see, from: "fire_leader_log g",
    joins: "JOIN unit n ON n.id = g.unit_id JOIN account a ON a.id = g.account_id", key: "g.id", unit: "g.unit_id",
    columns: [
      Column("entry", "No.", "编号", .integer, sql: "g.id", priority: 4),
      Column("on", "Day", "日期", .day, sql: "g.observed_on", priority: 1),
      Column("kind", "Kind", "类别", .word(LeadershipKind.choices), sql: "g.kind", priority: 1),
      Column("text", "What was done", "履职内容", sql: "g.text", priority: 1),
      Column(
        "late", "Late", "补录", .word(lateness), sql: "CASE WHEN g.observed_on < g.day THEN 'late' ELSE '' END",
        priority: 2
      ),
      Column("by", "By", "登记人", sql: "a.full_name", priority: 3),
      Column("recorded", "Recorded", "登记时间", .instant, sql: "g.recorded_at", priority: 4),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 3),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "g.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "g.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "g.unit_id = ?"),
      Filter("kind", "Kind", "类别", .choice(LeadershipKind.choices), sql: "g.kind = ?"),
    ], search: .register("fire_leader_log", as: "g", code: nil, texts: ["text"]))
}
