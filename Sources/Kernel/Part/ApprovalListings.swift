import Values

/// What waits for approval, and what came of it: what somebody may decide, or might have, and their own work, which waits for
/// others.
enum ApprovalListings {
  static let approvals = Listing(
    name: "approvals", title: Phrase("Approvals", "审批"), permission: KernelPermissions.decide,
    from: "approval v", joins: joins, key: "v.id", where: sight, unit: "v.unit_id",
    columns: columns(state: state, states),
    orders: [Order("id", "No.", "编号", sql: "v.id", descending: true)],
    filters: [Filter("state", "State", "状态", .choice(states), sql: "\(state) = ?")])

  private static let sight = """
    (v.maker_id = \(Listing.account) OR \(ApprovalQueries.reached("v.permission", Listing.account, Listing.today)))
    """

  private static let state = """
    CASE WHEN v.state = 'waiting' AND v.maker_id = \(Listing.account) THEN 'own' ELSE v.state END
    """

  /// What one has asked approval for oneself.
  static let own = Listing(
    name: "myApprovals", title: Phrase("My requests", "我的申请"), permission: .own, from: "approval v", joins: joins,
    key: "v.id", where: "v.maker_id = \(Listing.account)",
    columns: columns(state: "v.state", ownStates),
    orders: [Order("id", "No.", "编号", sql: "v.id", descending: true)],
    filters: [Filter("state", "State", "状态", .choice(ownStates), sql: "v.state = ?")])

  private static let joins = """
    JOIN account m ON m.id = v.maker_id LEFT JOIN account d ON d.id = v.decided_by LEFT JOIN unit u ON u.id = v.unit_id
    """

  private static func columns(state: String, _ states: [FieldKind.Choice]) -> [Column] {
    [
      Column("id", "No.", "编号", .integer, sql: "v.id", priority: 1),
      Column("state", "State", "状态", .word(states), sql: state, priority: 1),
      Column("action", "Action", "操作", .action, sql: "v.action", priority: 2),
      Column("amount", "Amount", "金额", .money, sql: "v.amount", priority: 3),
      Column("maker", "Made by", "提交人", sql: "m.name", priority: 2),
      Column("at", "Made", "提交时间", .instant, sql: "v.made_at", priority: 4),
      Column("unit", "Unit", "单位", sql: UnitQueries.fullName(of: "u"), priority: 5),
      Column("content", "Content", "内容", .content(of: "action"), sql: "v.content", priority: 5),
      Column(
        "why", "Asked for because", "审批原因", .bilingual(chinese: "whyChinese"), sql: "v.reason_en", priority: 8),
      Column("whyChinese", "Asked for because (Chinese)", "审批原因（中文）", sql: "v.reason_zh", hidden: true),
      Column("decidedBy", "Decided by", "审批人", sql: "CASE WHEN v.state <> 'withdrawn' THEN d.name END", priority: 6),
      Column("decidedAt", "Decided", "处理时间", .instant, sql: "v.decided_at", priority: 7),
      Column("note", "Reason", "理由", sql: "v.note", priority: 6),
    ]
  }

  private static let ownStates: [FieldKind.Choice] = [
    .init("waiting", Phrase("waiting", "待审批")), .init("approved", Phrase("approved", "已批准")),
    .init("returned", Phrase("returned", "已退回")), .init("withdrawn", Phrase("withdrawn", "已撤回")),
  ]

  private static let states = ownStates + [.init("own", Phrase("waits for others", "待他人审批"))]
}
