import Values

/// What came from other offices, what it adds up to, what was sent, and the keys.
enum BundleListings {
  static let all: [Listing] = [bundles, totals, figures, sent, keys]

  private static let bundles = Listing(
    name: "bundles", title: Phrase("Bundles received", "已接收的数据包"), permission: KernelPermissions.exchangeBundles,
    from: "bundle b", joins: "JOIN account a ON a.id = b.account_id", key: "b.id", needsWholeSite: true,
    columns: [
      Column("id", "No.", "编号", .integer, sql: "b.id", priority: 5),
      Column("peer", "From", "来自", sql: "b.peer", priority: 1),
      Column("kind", "Kind", "类别", .bilingual(chinese: "kindChinese"), sql: "b.kind_en", priority: 2),
      Column("kindChinese", "Kind (Chinese)", "类别（中文）", sql: "b.kind_zh", hidden: true),
      Column("period", "Period", "期间", sql: "b.period", priority: 1),
      Column("number", "Bundle", "包号", .integer, sql: "b.number", priority: 2),
      Column("state", "State", "状态", .word(states), sql: state, priority: 2),
      Column("rows", "Rows", "行数", .integer, sql: "b.line_count", priority: 4),
      Column("unit", "Unit", "单位", sql: "b.unit", priority: 3),
      Column("site", "Site", "站点", sql: "b.site_name", priority: 6),
      Column("at", "Received", "接收时间", .instant, sql: "b.recorded_at", priority: 4),
      Column("by", "By", "操作人", sql: "a.name", priority: 6),
      Column("digest", "SHA-256", "SHA-256", sql: "b.digest", priority: 8),
    ],
    orders: [Order("id", "Latest", "最新", sql: "b.id", descending: true)],
    filters: [
      Filter("peer", "From", "来自", .text(most: 80), sql: "b.peer = ?"),
      Filter("period", "Period", "期间", .text(most: 10), sql: "b.period = ?"),
      Filter("state", "State", "状态", .choice(states), sql: "\(state) = ?"),
    ])

  private static let states: [FieldKind.Choice] = [
    .init("current", Phrase("counts", "计入汇总")), .init("replaced", Phrase("replaced", "已被替换")),
  ]
  private static let state = "CASE WHEN \(BundleQueries.isCurrent) THEN 'current' ELSE 'replaced' END"

  private static func amounts(_ table: String) -> [Column] {
    [
      Column("figure", "Figure", "指标", .bilingual(chinese: "figureChinese"), sql: table + ".title_en", priority: 1),
      Column("figureChinese", "Figure (Chinese)", "指标（中文）", sql: table + ".title_zh", hidden: true),
      Column(
        "count", "Number", "数量", .integer, sql: "CASE WHEN \(table).is_money = 0 THEN \(table).amount END", priority: 1),
      Column(
        "money", "Yuan", "金额", .money, sql: "CASE WHEN \(table).is_money = 1 THEN \(table).amount END", priority: 1),
    ]
  }

  private static let totals = Listing(
    name: "bundleTotals", title: Phrase("Roll-up of bundles", "数据包汇总"),
    permission: KernelPermissions.exchangeBundles, from: "bundle_total t", key: "t.id",
    needsWholeSite: true,
    columns: [
      Column("period", "Period", "期间", sql: "t.period", priority: 1),
      Column("kind", "Kind", "类别", .bilingual(chinese: "kindChinese"), sql: "t.kind_en", priority: 2),
      Column("kindChinese", "Kind (Chinese)", "类别（中文）", sql: "t.kind_zh", hidden: true),
    ] + amounts("t") + [Column("units", "Units", "单位数", .integer, sql: "t.units", priority: 3)],
    orders: [Order("period", "Period", "期间", sql: "t.period", descending: true)],
    filters: [Filter("period", "Period", "期间", .text(most: 10), sql: "t.period = ?")])

  private static let figures = Listing(
    name: "bundleFigures", title: Phrase("Roll-up by unit", "按单位汇总"),
    permission: KernelPermissions.exchangeBundles, from: "bundle_figure f JOIN bundle b ON b.id = f.bundle_id",
    key: "f.id", where: BundleQueries.isCurrent, needsWholeSite: true,
    columns: [
      Column("period", "Period", "期间", sql: "b.period", priority: 1),
      Column("peer", "From", "来自", sql: "b.peer", priority: 1),
      Column("unit", "Unit", "单位", sql: "b.unit", priority: 4),
      Column("kind", "Kind", "类别", .bilingual(chinese: "kindChinese"), sql: "b.kind_en", priority: 3),
      Column("kindChinese", "Kind (Chinese)", "类别（中文）", sql: "b.kind_zh", hidden: true),
    ] + amounts("f"),
    orders: [Order("period", "Period", "期间", sql: "b.period", descending: true)],
    filters: [
      Filter("period", "Period", "期间", .text(most: 10), sql: "b.period = ?"),
      Filter("peer", "From", "来自", .text(most: 80), sql: "b.peer = ?"),
    ])

  private static let sent = Listing(
    name: "bundlesSent", title: Phrase("Bundles sent", "已导出的数据包"), permission: KernelPermissions.exchangeBundles,
    from: "bundle_sent s", joins: "JOIN account a ON a.id = s.account_id", key: "s.id", needsWholeSite: true,
    columns: [
      Column("peer", "To", "发往", sql: "s.peer", priority: 1),
      Column("kind", "Kind", "类别", sql: "s.kind", priority: 2),
      Column("period", "Period", "期间", sql: "s.period", priority: 1),
      Column("number", "Bundle", "包号", .integer, sql: "s.number", priority: 1),
      Column("rows", "Rows", "行数", .integer, sql: "s.line_count", priority: 3),
      Column("at", "Made", "导出时间", .instant, sql: "s.recorded_at", priority: 2),
      Column("by", "By", "操作人", sql: "a.name", priority: 4),
      Column("digest", "SHA-256", "SHA-256", sql: "s.digest", priority: 8),
    ],
    orders: [Order("id", "Latest", "最新", sql: "s.id", descending: true)])

  private static let keys = Listing(
    name: "bundleKeys", title: Phrase("Keys of other offices", "与其他单位的密钥"),
    permission: KernelPermissions.exchangeBundles, from: "bundle_key k", joins: "JOIN account a ON a.id = k.added_by",
    key: "k.id", needsWholeSite: true,
    columns: [
      Column("id", "No.", "编号", .integer, sql: "k.id", priority: 1),
      Column("peer", "Office", "单位", sql: "k.peer", priority: 1),
      Column(
        "state", "State", "状态",
        .word([.init("open", Phrase("holds", "有效")), .init("closed", Phrase("revoked", "已作废"))]),
        sql: "CASE WHEN k.revoked_at IS NULL THEN 'open' ELSE 'closed' END", priority: 1),
      Column("mark", "Mark", "标记", sql: "k.mark", priority: 3),
      Column("added", "Added", "登记时间", .instant, sql: "k.added_at", priority: 2),
      Column("by", "By", "操作人", sql: "a.name", priority: 4),
      Column("revoked", "Revoked", "作废时间", .instant, sql: "k.revoked_at", priority: 4),
    ],
    orders: [Order("id", "Latest", "最新", sql: "k.id", descending: true)])
}
