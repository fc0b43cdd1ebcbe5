import Kernel
import Values

/// The ledger, newest first.
enum MovementListing {
  static let listing = Listing(
    name: "movements", title: Phrase("Ledger", "出入库流水"), permission: SparesPermissions.see,
    from: "stock_movement m",
    joins: """
      CROSS JOIN stock_document d ON d.id = m.document_id CROSS JOIN part p ON p.id = m.part_id \
      CROSS JOIN bin b ON b.id = m.bin_id CROSS JOIN account a ON a.id = d.account_id \
      LEFT JOIN lot l ON l.id = m.lot_id
      """, key: "m.id", unit: "SELECT w.unit_id FROM bin h JOIN store w ON w.id = h.store_id WHERE h.id = m.bin_id",
    columns: [
      Column("day", "Day", "日期", .day, sql: "d.observed_on", priority: 1),
      Column("document", "Document", "单据", sql: "d.number", priority: 1),
      Column("kind", "Kind", "类型", .word(Choices.kind), sql: "d.kind", priority: 2),
      Column("part", "Part number", "备件编号", sql: "p.number", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "p.name_en", priority: 4),
      Column("nameChinese", "Chinese name", "中文名称", sql: "p.name_zh", hidden: true),
      Column("bin", "Bin", "货位", sql: "b.code", priority: 3),
      Column(
        "quantity", "Quantity", "数量", .quantity(decimals: "decimals", unit: "unit"), sql: "m.quantity", priority: 1),
      Column("unit", "Unit", "单位", .bilingual(chinese: "unitChinese"), sql: "p.unit_en", priority: 5),
      Column("unitChinese", "Unit (Chinese)", "单位（中文）", sql: "p.unit_zh", hidden: true),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "p.decimals", hidden: true),
      Column(
        "left", "Left in bin", "货位结存", .quantity(decimals: "decimals", unit: "unit"), sql: "m.left_in_bin", priority: 3),
      Column("lot", "Lot/serial", "批号/序列号", sql: "l.code", priority: 8),
      Column("value", "Value", "金额", .money, sql: "m.value", priority: 4),
      Column("difference", "Price difference", "差价", .money, sql: "m.difference", priority: 9),
      Column("reference", "Reference", "参考号", sql: "d.reference", priority: 6),
      Column("by", "By", "操作人", sql: "a.name", priority: 5),
      Column("recorded", "Recorded", "记录时间", .instant, sql: "d.recorded_at", priority: 7),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "m.id", descending: true)],
    filters: [
      Filter("part", "Part", "备件", .code(most: 64), sql: "m.part_id = (SELECT id FROM part WHERE number = ?)"),
      Filter(
        "lot", "Lot or serial", "批号/序列号", .code(most: 64),
        sql: "m.lot_id IN (SELECT id FROM lot WHERE code = ?)"),
      Filter(
        "document", "Document", "单据", .code(most: 64),
        sql: "m.document_id = (SELECT id FROM stock_document WHERE number = ?)"),
    ])
}
