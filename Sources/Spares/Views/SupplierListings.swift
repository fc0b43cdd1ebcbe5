import Kernel
import Values

/// Suppliers, what they ask, and how long they take (S05).
enum SupplierListings {
  static let suppliers = Listing(
    name: "suppliers", title: Phrase("Suppliers", "供应商"), permission: SparesPermissions.see,
    from: "supplier s", key: "s.id",
    columns: [
      Column("code", "Code", "编码", sql: "s.code", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "s.name_en", priority: 1),
      Column("nameChinese", "Chinese name", "中文名称", sql: "s.name_zh", hidden: true),
      Column("leadDays", "Agreed days", "约定天数", .integer, sql: "s.lead_days", priority: 2),
      Column(
        "receipts", "Deliveries", "到货次数", .integer,
        sql: "(SELECT sum(l.receipts) FROM supplier_lead l WHERE l.supplier_id = s.id)", priority: 3),
      Column(
        "meanDays", "Mean days", "平均天数", .quantity(decimals: "tenths", unit: "noUnit"),
        sql: """
          (SELECT (sum(l.days) * 10 + sum(l.receipts) / 2) / nullif(sum(l.receipts), 0) FROM supplier_lead l \
          WHERE l.supplier_id = s.id)
          """, priority: 2),
      Column("tenths", "Tenths", "十分位", .integer, sql: "1", hidden: true),
      Column("noUnit", "Unit", "单位", sql: "''", hidden: true),
      Column("note", "Note", "备注", sql: "s.note", priority: 5),
      Column("active", "In use", "在用", .flag, sql: "s.is_active", priority: 6),
    ],
    orders: [Order("code", "Code", "编码", sql: "s.code")],
    filters: [Filter("code", "Code", "编码", .code(most: 64), sql: "s.code = ?")])

  static let prices = Listing(
    name: "supplierPrices", title: Phrase("Supplier prices", "供应商价格"), permission: SparesPermissions.see,
    from: "supplier_price x",
    joins: "CROSS JOIN supplier s ON s.id = x.supplier_id CROSS JOIN part p ON p.id = x.part_id", key: "x.id",
    columns: [
      Column("supplier", "Supplier", "供应商", sql: "s.code", priority: 1),
      Column("part", "Part number", "备件编号", sql: "p.number", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "p.name_en", priority: 3),
      Column("nameChinese", "Chinese name", "中文名称", sql: "p.name_zh", hidden: true),
      Column("price", "Net price", "不含税单价", .money, sql: "x.price", priority: 1),
      Column("from", "From", "生效日期", .day, sql: "x.from_day", priority: 2),
      Column("until", "Until", "失效日期", .day, sql: "x.until_day", priority: 3),
      Column(
        "minimumOrder", "Min. order", "最小订购量", .quantity(decimals: "decimals", unit: "unit"),
        sql: "x.minimum_order", priority: 4),
      Column("unit", "Unit", "单位", .bilingual(chinese: "unitChinese"), sql: "p.unit_en", priority: 4),
      Column("unitChinese", "Unit (Chinese)", "单位（中文）", sql: "p.unit_zh", hidden: true),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "p.decimals", hidden: true),
      Column("supplierNumber", "Supplier no.", "供应商货号", sql: "x.supplier_number", priority: 5),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "x.id", descending: true)],
    filters: [
      Filter(
        "supplier", "Supplier", "供应商", .code(most: 64), sql: "x.supplier_id = (SELECT id FROM supplier WHERE code = ?)"),
      Filter("part", "Part", "备件", .code(most: 64), sql: "x.part_id = (SELECT id FROM part WHERE number = ?)"),
    ])

  /// How long each supplier took for each part, learned from receipts: mean and variance of the days.
  static let leads = Listing(
    name: "leadTimes", title: Phrase("Lead times", "供货周期"), permission: SparesPermissions.see,
    from: "supplier_lead x",
    joins: "CROSS JOIN supplier s ON s.id = x.supplier_id CROSS JOIN part p ON p.id = x.part_id",
    key: "x.id", where: "x.receipts > 0",
    columns: [
      Column("supplier", "Supplier", "供应商", sql: "s.code", priority: 1),
      Column("part", "Part number", "备件编号", sql: "p.number", priority: 1),
      Column("receipts", "Deliveries", "到货次数", .integer, sql: "x.receipts", priority: 1),
      Column(
        "mean", "Mean days", "平均天数", .quantity(decimals: "tenths", unit: "noUnit"),
        sql: "(x.days * 10 + x.receipts / 2) / x.receipts", priority: 1),
      Column(
        "variance", "Var. (days²)", "方差（天²）", .quantity(decimals: "tenths", unit: "noUnit"),
        sql: """
          CASE WHEN x.receipts > 1 THEN (x.squares * x.receipts - x.days * x.days) * 10 \
          / (x.receipts * (x.receipts - 1)) END
          """, priority: 2),
      Column("tenths", "Tenths", "十分位", .integer, sql: "1", hidden: true),
      Column("noUnit", "Unit", "单位", sql: "''", hidden: true),
    ],
    orders: [Order("id", "As learned", "统计顺序", sql: "x.id")],
    filters: [
      Filter(
        "supplier", "Supplier", "供应商", .code(most: 64), sql: "x.supplier_id = (SELECT id FROM supplier WHERE code = ?)"),
      Filter("part", "Part", "备件", .code(most: 64), sql: "x.part_id = (SELECT id FROM part WHERE number = ?)"),
    ])
}
