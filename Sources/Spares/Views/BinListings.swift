import Kernel
import Values

/// Bins, and what they hold.
enum BinListings {
  static let bins = Listing(
    name: "bins", title: Phrase("Bins", "货位"), permission: SparesPermissions.see,
    from: "bin b", joins: "CROSS JOIN store s ON s.id = b.store_id LEFT JOIN bin o ON o.id = b.parent_id", key: "b.id",
    unit: "SELECT w.unit_id FROM store w WHERE w.id = b.store_id",
    columns: [
      Column("code", "Bin", "货位", sql: "b.code", priority: 1),
      Column("name", "Name", "名称", sql: "b.name", priority: 3),
      Column("store", "Store", "仓库", sql: "s.code", priority: 2),
      Column("walk", "Walking order", "行走顺序", .integer, sql: "b.walk", priority: 6),
      Column("inside", "Inside bin", "上级货位", sql: "o.code", priority: 4),
      Column("blocked", "Blocked", "冻结", .flag, sql: "b.is_blocked", priority: 2),
      Column("reason", "Reason", "原因", sql: "b.block_reason", priority: 5),
      Column(
        "parts", "Parts", "备件种数", .integer,
        sql: "(SELECT count(*) FROM stock_balance x WHERE x.bin_id = b.id AND x.quantity > 0)", priority: 3),
    ],
    orders: [Order("code", "Bin", "货位", sql: "b.code")],
    filters: [Filter("blocked", "Blocked", "冻结", .flag, sql: "b.is_blocked = ?")],
    search: .register("bin", as: "b", code: "code", texts: ["name"]))

  static let balances = Listing(
    name: "balances", title: Phrase("Balances by bin", "货位结存"), permission: SparesPermissions.see,
    from: "stock_balance x",
    joins: """
      CROSS JOIN bin b ON b.id = x.bin_id CROSS JOIN part p ON p.id = x.part_id CROSS JOIN store s ON s.id = b.store_id \
      LEFT JOIN lot l ON l.id = x.lot_id
      """, key: "x.id", where: "x.quantity > 0",
    unit: "SELECT w.unit_id FROM bin h JOIN store w ON w.id = h.store_id WHERE h.id = x.bin_id",
    columns: [
      Column("bin", "Bin", "货位", sql: "b.code", priority: 1),
      Column("part", "Part number", "备件编号", sql: "p.number", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "p.name_en", priority: 3),
      Column("nameChinese", "Chinese name", "中文名称", sql: "p.name_zh", hidden: true),
      Column(
        "quantity", "Quantity", "数量", .quantity(decimals: "decimals", unit: "unit"), sql: "x.quantity", priority: 1),
      Column("unit", "Unit", "单位", .bilingual(chinese: "unitChinese"), sql: "p.unit_en", priority: 2),
      Column("unitChinese", "Unit (Chinese)", "单位（中文）", sql: "p.unit_zh", hidden: true),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "p.decimals", hidden: true),
      Column("lot", "Lot/serial", "批号/序列号", sql: "l.code", priority: 3),
      Column("expires", "Good until", "有效期至", .day, sql: "l.expires_on", priority: 4),
      Column("store", "Store", "仓库", sql: "s.code", priority: 4),
      Column("blocked", "Blocked", "冻结", .flag, sql: "b.is_blocked", priority: 4),
    ],
    orders: [Order("id", "Oldest first", "先入先列", sql: "x.id")],
    filters: [
      Filter(
        "part", "Part", "备件", .code(most: 64), sql: "x.part_id = (SELECT id FROM part WHERE number = ?)",
        from: ["id": "stock_balance x INDEXED BY stock_balance_there"]),
      Filter("bin", "Bin", "货位", .code(most: 64), sql: "x.bin_id = (SELECT id FROM bin WHERE code = ?)"),
    ])

  static let stores = Listing(
    name: "stores", title: Phrase("Stores", "仓库"), permission: SparesPermissions.see,
    from: "store s LEFT JOIN unit u ON u.id = s.unit_id", key: "s.id", unit: "s.unit_id",
    columns: [
      Column("code", "Store", "仓库", sql: "s.code", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "s.name_en", priority: 1),
      Column("nameChinese", "Chinese name", "中文名称", sql: "s.name_zh", hidden: true),
      Column("unit", "Unit", "单位", sql: "u.name", priority: 2),
      Column(
        "bins", "Bins", "货位数", .integer, sql: "(SELECT count(*) FROM bin b WHERE b.store_id = s.id)", priority: 2),
    ],
    orders: [Order("code", "Store", "仓库", sql: "s.code")])

  static let categories = Listing(
    name: "categories", title: Phrase("Categories", "类别"), permission: SparesPermissions.see,
    from: "spares_category c LEFT JOIN spares_category o ON o.id = c.parent_id", key: "c.id",
    columns: [
      Column("code", "Code", "编码", sql: "c.code", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "c.name_en", priority: 1),
      Column("nameChinese", "Chinese name", "中文名称", sql: "c.name_zh", hidden: true),
      Column("parent", "Parent", "上级类别", sql: "o.code", priority: 2),
    ],
    orders: [Order("code", "Code", "编码", sql: "c.code")])
}
