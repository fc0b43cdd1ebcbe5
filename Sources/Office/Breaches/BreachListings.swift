import Kernel
import Values

/// Breaches, for whom they concern and whoever has a say over their unit.
enum BreachListings {
  static let consequences = Consequence.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }

  static let states: [FieldKind.Choice] = [
    .init("recorded", Phrase("recorded", "已登记")), .init("answered", Phrase("answered", "已申辩")),
    .init("revoked", Phrase("revoked", "已撤销")),
  ]

  private static let shows: [FieldKind.Choice] = [
    .init("mine", Phrase("concerning me", "与我有关的")), .init("toAnswer", Phrase("for me to answer", "待我申辩")),
    .init("byMe", Phrase("recorded by me", "我登记的")),
  ]

  private static let state = """
    CASE WHEN EXISTS (SELECT 1 FROM breach_entry e WHERE e.breach_id = b.id AND e.kind = 'revoked') THEN 'revoked' \
    WHEN EXISTS (SELECT 1 FROM breach_entry e WHERE e.breach_id = b.id) THEN 'answered' ELSE 'recorded' END
    """

  static let breaches = Listing(
    name: "breaches", title: Phrase("Breaches", "违令记录"), permission: .own,
    from: "breach b CROSS JOIN directive_recipient r ON r.id = b.recipient_id",
    joins: """
      JOIN directive d ON d.id = b.directive_id JOIN account a ON a.id = b.account_id \
      JOIN account w ON w.id = b.recorder_id LEFT JOIN unit u ON u.id = r.unit_id
      """, key: "b.id", where: SightQueries.breach,
    columns: [
      Column("number", "Number", "编号", sql: "b.number", priority: 1),
      Column("directive", "Directive", "指令", sql: "d.number", priority: 1),
      Column("name", "Person", "当事人", sql: "a.full_name", priority: 1),
      Column("person", "Account", "账号", sql: "a.name", priority: 5),
      Column("unit", "Unit", "单位", sql: Organisation.nameExpression(of: "u"), priority: 4),
      Column("consequence", "Consequence", "处理", .word(consequences), sql: "b.consequence", priority: 1),
      Column("state", "State", "状态", .word(states), sql: state, priority: 1),
      Column("reason", "Reason", "事由", sql: "b.reason", priority: 3),
      Column("recorder", "Recorded by", "登记人", sql: "w.full_name", priority: 3),
      Column("at", "Recorded", "登记时间", .instant, sql: "b.recorded_at", priority: 4),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "b.id", descending: true)],
    filters: [
      Filter("show", "Show", "范围", .choice(shows), sql: show),
      Filter("state", "State", "状态", .choice(states), sql: "\(state) = ?"),
      Filter("consequence", "Consequence", "处理", .choice(consequences), sql: "b.consequence = ?"),
      Filter(
        "person", "Account", "账号", .code(most: 32), sql: "b.account_id = (SELECT id FROM account WHERE name = ?)"),
      Filter(
        "directive", "Directive", "指令", .code(most: 64),
        sql: "b.directive_id = (SELECT id FROM directive WHERE number = ?)"),
    ])

  private static let show = """
    CASE ? WHEN 'mine' THEN b.account_id = \(Listing.account) WHEN 'byMe' THEN b.recorder_id = \(Listing.account) \
    ELSE b.account_id = \(Listing.account) AND NOT EXISTS (SELECT 1 FROM breach_entry e WHERE e.breach_id = b.id) END
    """
}
