import Values

/// Who saw personal data in full, and what is past its retention.
enum PersonalListings {
  static let reveals = Listing(
    name: "personalReveals", title: Phrase("Personal data shown", "个人信息查看记录"), permission: KernelPermissions.seeAudit,
    from: "personal_reveal r", joins: "CROSS JOIN account a ON a.id = r.account_id", key: "r.id",
    needsWholeSite: true,
    columns: [
      Column("at", "Recorded", "记录时间", .instant, sql: "r.recorded_at", priority: 1),
      Column("by", "By", "查看人", sql: "a.name", priority: 1),
      Column("subject", "Whose", "所属", sql: "r.subject", priority: 1),
      Column("column", "What", "内容", sql: "r.column_name", priority: 2),
      Column("reason", "Reason", "理由", sql: "r.reason", priority: 2),
      Column("terminal", "Terminal", "终端", sql: "r.terminal", priority: 4),
      Column("listing", "List", "列表", sql: "r.listing", priority: 5),
      Column("row", "Row", "记录编号", .integer, sql: "r.row_id", priority: 6),
      Column("audit", "Audit entry", "审计序号", .integer, sql: "r.audit_id", priority: 6),
    ],
    orders: [Order("id", "Latest", "最新", sql: "r.id", descending: true)])

  /// What `EraseExpired` would erase today, by the rules of all parts.
  static func expired(_ rules: [RetentionRule]) -> Listing {
    let kinds = rules.enumerated().map { FieldKind.Choice("rule\($0.offset + 1)", $0.element.title) }
    let all = rules.enumerated().map { index, rule in
      "SELECT personal_id, since, subject, days, 'rule\(index + 1)' AS rule FROM (\(rule.listed))"
    }
    let none = "SELECT 0 AS personal_id, 0 AS since, '' AS subject, 0 AS days, '' AS rule WHERE 0"
    return Listing(
      name: "expiredPersonal", title: Phrase("Personal data past its retention", "超期个人信息"),
      permission: KernelPermissions.erasePersonal,
      from: "(\(all.isEmpty ? none : all.joined(separator: " UNION ALL "))) d", key: "d.personal_id",
      needsWholeSite: true,
      columns: [
        Column("subject", "Whose", "所属", sql: "d.subject", priority: 1),
        Column("rule", "What", "内容", .word(kinds), sql: "d.rule", priority: 1),
        Column("since", "Counted from", "起算时间", .instant, sql: "d.since", priority: 2),
        Column("days", "Kept for days", "保存天数", .integer, sql: "d.days", priority: 2),
      ],
      orders: [Order("id", "No.", "编号", sql: "d.personal_id")])
  }
}
