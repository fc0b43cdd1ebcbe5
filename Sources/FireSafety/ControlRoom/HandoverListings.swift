import Kernel
import Values

/// Handovers of the control room, and what was accepted with each.
enum HandoverListings {
  private static let states: [FieldKind.Choice] = [
    .init("signed", Phrase("signed by both", "双方已签")), .init("missing", Phrase("no handover", "缺交接")),
    .init("first", Phrase("first", "首次接班")),
  ]

  private static let state = """
    CASE WHEN h.outgoing_id IS NOT NULL THEN 'signed' WHEN h.since_at IS NULL THEN 'first' ELSE 'missing' END
    """

  private static let minutes = "(h.recorded_at - h.since_at) / 60000"

  static let handovers = Listing(
    name: "fireHandovers", title: Phrase("Handovers", "交接班记录"), permission: FirePermissions.see,
    from: "fire_handover h",
    joins: """
      JOIN unit n ON n.id = h.unit_id JOIN account i ON i.id = h.incoming_id \
      LEFT JOIN account o ON o.id = h.outgoing_id LEFT JOIN account s ON s.id = h.second_id
      """, key: "h.id", unit: "h.unit_id",
    columns: [
      Column("handover", "No.", "编号", .integer, sql: "h.id", priority: 2),
      Column("at", "When", "时间", .instant, sql: "h.recorded_at", priority: 1),
      Column("outgoing", "Handed over", "交班人", sql: "o.full_name", priority: 1),
      Column("incoming", "Took over", "接班人", sql: "i.full_name", priority: 1),
      Column("second", "With", "另一名值班员", sql: "s.full_name", priority: 2),
      Column("state", "State", "状态", .word(states), sql: state, priority: 1),
      Column(
        "items", "Items", "事项", .integer,
        sql: "(SELECT count(*) FROM fire_handover_item x WHERE x.handover_id = h.id)", priority: 3),
      Column("minutes", "Shift (min)", "上一班（分钟）", .integer, sql: minutes, priority: 4),
      Column(
        "overlong", "Over 8 h", "超 8 小时", .flag,
        sql: "\(minutes) > \(ControlRules.shiftMinutes)", priority: 4),
      Column("alone", "Alone", "单人", .flag, sql: "h.second_id IS NULL", priority: 4),
      Column("certified", "Certified", "持证", .flag, sql: "h.is_certified", priority: 4),
      Column("reason", "Reason", "原因", sql: "h.reason", priority: 5),
      Column("note", "Remark", "备注", sql: "h.note", priority: 5),
      Column("lag", "Clock behind (ms)", "时钟落后（毫秒）", .integer, sql: "h.clock_lag", priority: 7),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 4),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "h.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "h.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "h.unit_id = ?"),
      Filter("state", "State", "状态", .choice(states), sql: "(\(state)) = ?"),
      Filter("day", "Day", "日期", .day, sql: "h.day = ?"),
    ])

  static let items = Listing(
    name: "fireHandoverItems", title: Phrase("Accepted at handovers", "交接事项"), permission: FirePermissions.see,
    from: "fire_handover_item x CROSS JOIN fire_handover h ON h.id = x.handover_id", key: "x.id", unit: "h.unit_id",
    columns: [
      Column("handover", "Handover", "交接班", .integer, sql: "x.handover_id", priority: 1),
      Column("item", "Item", "事项", .bilingual(chinese: "itemChinese"), sql: "x.title_en", priority: 1),
      Column("itemChinese", "Item (Chinese)", "事项（中文）", sql: "x.title_zh", hidden: true),
      Column("since", "Since", "起始", .instant, sql: "x.since_at", priority: 2),
      Column("key", "Key", "代号", sql: "x.key", priority: 3),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "x.id", descending: true)],
    filters: [Filter("handover", "Handover", "交接班", .integer(1...Int64.max), sql: "x.handover_id = ?")])
}
