import Kernel
import Values

/// The stock list: every part with what is on hand.
enum StockListing {
  private static let joins = """
    CROSS JOIN part p ON p.id = l.part_id LEFT JOIN spares_category c ON c.id = p.category_id
    """

  private static func table(_ index: String) -> String {
    "stock_line l INDEXED BY stock_line_\(index)"
  }

  /// The part whose number or code was typed, or the parts in the bin whose code it is.
  private static let exactly = """
    l.part_id IN (SELECT id FROM part WHERE number = :exact UNION SELECT part_id FROM part_alias WHERE code = :exact \
    UNION SELECT s.part_id FROM bin b JOIN stock_balance s ON s.bin_id = b.id WHERE b.code = :exact AND s.quantity > 0)
    """

  static let listing = Listing(
    name: "stock", title: Phrase("Stock", "库存"), permission: SparesPermissions.see,
    from: "stock_line l", joins: joins, key: "l.part_id",
    columns: [
      Column("number", "Part number", "备件编号", sql: "p.number", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "p.name_en", priority: 1),
      Column("nameChinese", "Chinese name", "中文名称", sql: "p.name_zh", hidden: true),
      Column("specification", "Specification", "规格型号", sql: "p.specification", priority: 4),
      Column(
        "onHand", "On hand", "现存", .quantity(decimals: "decimals", unit: "unit"), sql: "l.on_hand", priority: 1),
      Column(
        "available", "Available", "可用", .quantity(decimals: "decimals", unit: "unit"),
        sql: """
          max(0, l.on_hand - (SELECT coalesce(sum(r.quantity - r.taken), 0) FROM reservation r WHERE r.part_id = l.part_id \
          AND r.released_on IS NULL AND r.taken < r.quantity \
          AND (r.expires_on IS NULL OR r.expires_on >= \(Listing.today))) - (SELECT coalesce(sum(x.quantity), 0) \
          FROM stock_balance x INDEXED BY stock_balance_there CROSS JOIN bin b ON b.id = x.bin_id \
          LEFT JOIN lot t ON t.id = x.lot_id WHERE x.part_id = l.part_id AND x.quantity > 0 \
          AND (b.is_blocked = 1 OR t.expires_on < \(Listing.today))))
          """, priority: 6),
      Column("unit", "Unit", "单位", .bilingual(chinese: "unitChinese"), sql: "p.unit_en", priority: 2),
      Column("unitChinese", "Unit (Chinese)", "单位（中文）", sql: "p.unit_zh", hidden: true),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "p.decimals", hidden: true),
      Column("state", "State", "状态", .word(Choices.state), sql: "l.state", priority: 1),
      Column(
        "bins", "Bins", "货位",
        sql: """
          (SELECT group_concat(code, ' ') FROM (SELECT b.code FROM stock_balance s INDEXED BY stock_balance_there \
          CROSS JOIN bin b ON b.id = s.bin_id WHERE s.part_id = l.part_id AND s.quantity > 0 ORDER BY b.code LIMIT 4))
          """, priority: 3),
      Column("value", "Value", "金额", .money, sql: "l.value", priority: 5),
      Column(
        "minimum", "Minimum", "最低", .quantity(decimals: "decimals", unit: "unit"), sql: "p.minimum", priority: 6),
      Column(
        "maximum", "Maximum", "最高", .quantity(decimals: "decimals", unit: "unit"), sql: "p.maximum", priority: 8),
      Column("criticality", "VED", "关键", .word(Choices.criticality), sql: "p.criticality", priority: 7),
      Column("category", "Category", "类别", sql: "c.code", priority: 8),
      Column("active", "In use", "在用", .flag, sql: "p.is_active", priority: 9),
    ],
    orders: [
      Order("number", "Part number", "备件编号", sql: "l.number", from: table("number")),
      Order("name", "Name", "名称", sql: "l.name_key", from: table("name")),
      Order("onHand", "On hand", "现存", sql: "l.thousandths", from: table("on_hand"), descending: true),
      Order("value", "Value", "金额", sql: "l.value", from: table("value"), descending: true),
    ],
    filters: [
      Filter("state", "State", "状态", .choice(Choices.state), sql: "l.state = ?"),
      Filter("criticality", "Criticality", "关键程度", .choice(Choices.criticality), sql: "l.criticality = ?"),
      Filter(
        "category", "Category", "类别", .code(most: 64),
        sql: """
          l.category_id IN (WITH RECURSIVE below (id) AS (SELECT id FROM spares_category WHERE code = ? \
          UNION SELECT k.id FROM spares_category k JOIN below ON k.parent_id = below.id) SELECT id FROM below)
          """),
      Filter("active", "In use", "在用", .flag, sql: "l.is_active = ?"),
    ],
    search: ListingSearch(
      tiers: [
        .init(from: "stock_line l", where: exactly, key: "l.part_id"),
        .init(
          from: table("number"), where: "l.number >= :prefix AND l.number < :prefixEnd AND NOT \(exactly)",
          order: "l.number", key: "l.part_id"),
        .init(
          from: "part_find f CROSS JOIN stock_line l ON l.part_id = f.rowid",
          where: """
            part_find MATCH :match AND NOT (l.number >= :prefix AND l.number < :prefixEnd) AND NOT \(exactly)
            """, key: "f.rowid"),
      ]))
}

/// The words of the stock's enumerations, as listings show them.
enum Choices {
  static let state = StockState.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  static let criticality = Criticality.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  static let kind = DocumentKind.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  static let tracking = Tracking.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  static let valuation = Valuation.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  static let relation = RelationKind.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  /// Where a document stands in a reversal; empty for most.
  static let reversal = [
    FieldKind.Choice("reversed", Phrase("reversed", "已冲销")), FieldKind.Choice("reversal", Phrase("reversal", "冲销单")),
  ]
  static let purpose = Purpose.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
}
