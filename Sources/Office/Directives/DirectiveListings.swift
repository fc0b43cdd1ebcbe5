import Kernel
import Values

/// Directives and who they went to, as lists: everybody sees what concerns them.
enum DirectiveListings {
  static let kinds = DirectiveKind.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }

  static let states: [FieldKind.Choice] = [
    .init("open", Phrase("open", "办理中")), .init("overdue", Phrase("overdue", "逾期")),
    .init("done", Phrase("done", "已完成")), .init("closed", Phrase("closed", "已办结")),
    .init("withdrawn", Phrase("withdrawn", "已撤回")),
  ]

  static let recipientStates: [FieldKind.Choice] = [
    .init("sent", Phrase("sent", "未送达")), .init("delivered", Phrase("delivered", "已送达")),
    .init("read", Phrase("read", "已阅读")), .init("reread", Phrase("to reread", "待重阅")),
    .init("completed", Phrase("done, to reread", "已完成，待重阅")), .init("overdue", Phrase("overdue", "逾期")),
    .init("done", Phrase("done", "已完成")), .init("closed", Phrase("closed", "已办结")),
    .init("withdrawn", Phrase("withdrawn", "已撤回")),
  ]

  /// What the viewer has to do with a directive.
  private static let shows: [FieldKind.Choice] = [
    .init("toMe", Phrase("to me", "发给我的")), .init("toRead", Phrase("for me to read", "待我阅读")),
    .init("toDo", Phrase("for me to do", "待我办理")), .init("byMe", Phrase("issued by me", "我下发的")),
    .init("myUnits", Phrase("of my units", "本单位的")),
  ]

  /// What directive `d` has come to.
  static let state = """
    CASE WHEN d.state <> 'open' THEN d.state \
    WHEN EXISTS (SELECT 1 FROM directive_recipient s WHERE s.directive_id = d.id AND s.settled_on IS NULL \
      AND s.deadline < \(Listing.today)) THEN 'overdue' \
    WHEN d.asks_receipt + d.asks_feedback + d.asks_completion > 0 AND NOT EXISTS (
      SELECT 1 FROM directive_recipient s WHERE s.directive_id = d.id AND s.settled_on IS NULL) THEN 'done' \
    ELSE 'open' END
    """

  /// What recipient `r` of directive `d` has come to. Whoever had read an earlier version has to read the present one again,
  /// and is not back at the beginning; done is only who had given all else that is asked.
  static let recipientState = """
    CASE WHEN d.state = 'withdrawn' THEN 'withdrawn' \
    WHEN r.settled_on IS NOT NULL AND d.asks_receipt + d.asks_feedback + d.asks_completion > 0 THEN 'done' \
    WHEN d.state = 'closed' THEN 'closed' \
    WHEN r.settled_on IS NULL AND r.deadline < \(Listing.today) THEN 'overdue' \
    WHEN r.read_version = d.version THEN 'read' \
    WHEN r.read_version > 0 THEN CASE WHEN r.completed_at IS NULL OR d.asks_feedback = 1 AND r.feedbacks = 0 \
      THEN 'reread' ELSE 'completed' END \
    WHEN r.delivered_at IS NOT NULL THEN 'delivered' ELSE 'sent' END
    """

  private static func count(_ condition: String) -> String {
    "(SELECT count(*) FROM directive_recipient c WHERE c.directive_id = d.id\(condition))"
  }

  static let directives = Listing(
    name: "directives", title: Phrase("Directives", "指令"), permission: .own, from: "directive d",
    joins: """
      JOIN account i ON i.id = d.issuer_id LEFT JOIN directive_recipient r ON r.directive_id = d.id \
      AND r.account_id = \(Listing.account)
      """, key: "d.id", where: SightQueries.directive,
    columns: [
      Column("number", "Number", "编号", sql: "d.number", priority: 1),
      Column("emergency", "Emergency", "紧急", .flag, sql: "d.is_emergency", priority: 4),
      Column("kind", "Kind", "种类", .word(kinds), sql: "d.kind", priority: 3),
      Column("title", "Title", "标题", sql: "d.title", priority: 1),
      Column("state", "State", "状态", .word(states), sql: state, priority: 1),
      Column("deadline", "Deadline", "期限", .day, sql: "coalesce(r.deadline, d.deadline)", priority: 2),
      Column(
        "mine", "Mine", "我的状态", .word(recipientStates), sql: "CASE WHEN r.id IS NOT NULL THEN \(recipientState) END",
        priority: 2),
      Column("issuer", "Issued by", "下发人", sql: "i.full_name", priority: 3),
      Column("issued", "Issued", "下发日期", .day, sql: "d.issued_on", priority: 4),
      Column("recipients", "Recipients", "收件人数", .integer, sql: count(""), priority: 4),
      Column("readBy", "Read by", "已阅人数", .integer, sql: count(" AND c.read_version = d.version"), priority: 4),
      Column("doneBy", "Done by", "完成人数", .integer, sql: count(" AND c.settled_on IS NOT NULL"), priority: 4),
      Column("version", "Version", "版本", .integer, sql: "d.version", priority: 6),
    ],
    orders: [
      Order("newest", "Newest", "最新", sql: "d.id", descending: true),
      Order("number", "Number", "编号", sql: "d.number"),
    ],
    filters: [
      Filter("show", "Show", "范围", .choice(shows), sql: show),
      Filter("state", "State", "状态", .choice(states), sql: "\(state) = ?"),
      Filter("kind", "Kind", "种类", .choice(kinds), sql: "d.kind = ?"),
      Filter("emergency", "Emergency", "紧急", .flag, sql: "d.is_emergency = ?"),
      Filter("number", "Number", "编号", .code(most: 64), sql: "d.number = ?"),
    ], search: .register("directive", as: "d", code: "number", texts: ["title"]))

  private static let show = """
    CASE ? WHEN 'byMe' THEN d.issuer_id = \(Listing.account) \
    WHEN 'myUnits' THEN \(SightQueries.oversees("d.unit_id")) OR EXISTS (
      SELECT 1 FROM directive_recipient f WHERE f.directive_id = d.id AND \(SightQueries.oversees("f.unit_id"))) \
    WHEN 'toMe' THEN EXISTS (\(own(""))) \
    WHEN 'toRead' THEN d.state = 'open' AND EXISTS (\(own(" AND f.read_version < d.version"))) \
    ELSE d.state = 'open' AND EXISTS (\(own(" AND f.read_version = d.version AND f.settled_on IS NULL"))) END
    """

  private static func own(_ condition: String) -> String {
    "SELECT 1 FROM directive_recipient f WHERE f.directive_id = d.id AND f.account_id = \(Listing.account)\(condition)"
  }

  static let recipients = Listing(
    name: "directiveRecipients", title: Phrase("Directives by person", "指令办理情况"), permission: .own,
    from: "directive_recipient r CROSS JOIN directive d ON d.id = r.directive_id",
    joins: "JOIN account a ON a.id = r.account_id LEFT JOIN unit u ON u.id = r.unit_id", key: "r.id",
    where: SightQueries.recipient,
    columns: [
      Column("directive", "Directive", "指令", sql: "d.number", priority: 1),
      Column("title", "Title", "标题", sql: "d.title", priority: 2),
      Column("name", "Person", "人员", sql: "a.full_name", priority: 1),
      Column("person", "Account", "账号", sql: "a.name", priority: 4),
      Column("unit", "Unit", "单位", sql: Organisation.nameExpression(of: "u"), priority: 3),
      Column("state", "State", "状态", .word(recipientStates), sql: recipientState, priority: 1),
      Column("deadline", "Deadline", "期限", .day, sql: "r.deadline", priority: 2),
      Column("delivered", "Delivered", "送达时间", .instant, sql: "r.delivered_at", priority: 5),
      Column("read", "Read", "阅读时间", .instant, sql: "r.read_at", priority: 4),
      Column("completed", "Completed", "完成时间", .instant, sql: "r.completed_at", priority: 4),
      Column("asksUntil", "Asks until", "申请延至", .day, sql: DirectiveInboxQueries.askedDay, priority: 4),
      Column("asksReason", "Reason of the extension", "延期理由", sql: DirectiveInboxQueries.askedReason, hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "r.id", descending: true)],
    filters: [
      Filter("directive", "Directive", "指令", .code(most: 64), sql: "d.number = ?"),
      Filter("state", "State", "状态", .choice(recipientStates), sql: "\(recipientState) = ?"),
      Filter(
        "person", "Account", "账号", .code(most: 32), sql: "r.account_id = (SELECT id FROM account WHERE name = ?)"),
      Filter(
        "escalated", "Overdue, for me to see to", "逾期待我督办", .flag,
        sql: "(d.state = 'open' AND \(DirectiveInboxQueries.escalated)) = ?"),
      Filter(
        "asks", "Asks for an extension", "申请延期", .flag, sql: "(d.state = 'open' AND \(DirectiveInboxQueries.asks)) = ?"),
    ])
}
