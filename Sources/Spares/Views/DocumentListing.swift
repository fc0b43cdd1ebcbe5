import Kernel
import Values

/// Posted documents, newest first. What a document moved is looked up in its own lines, by their index.
enum DocumentListing {
  static let listing = Listing(
    name: "documents", title: Phrase("Stock documents", "库存单据"), permission: SparesPermissions.see,
    from: "stock_document d",
    joins: """
      CROSS JOIN account a ON a.id = d.account_id CROSS JOIN store s ON s.id = d.store_id \
      LEFT JOIN stock_document r ON r.reverses_id = d.id LEFT JOIN stock_document o ON o.id = d.reverses_id \
      LEFT JOIN account v ON v.id = d.approver_id LEFT JOIN supplier x ON x.id = d.supplier_id \
      LEFT JOIN stock_document g ON g.id = d.of_id LEFT JOIN equipment e ON e.id = d.equipment_id \
      LEFT JOIN stock_movement f ON f.id = (SELECT min(i.id) FROM stock_movement i WHERE i.document_id = d.id) \
      LEFT JOIN part p ON p.id = f.part_id LEFT JOIN bin b ON b.id = f.bin_id
      """, key: "d.id", unit: "SELECT w.unit_id FROM store w WHERE w.id = d.store_id",
    columns: [
      Column("number", "Document", "单据", sql: "d.number", priority: 1),
      Column("kind", "Kind", "类型", .word(Choices.kind), sql: "d.kind", priority: 1),
      Column("day", "Day", "日期", .day, sql: "d.observed_on", priority: 2),
      Column("part", "Part", "备件", .several(count: "parts"), sql: "p.number", priority: 1),
      Column(
        "quantity", "Quantity", "数量", .quantity(decimals: "decimals", unit: "unit"), sql: quantity, priority: 1),
      Column("unit", "Unit", "单位", .bilingual(chinese: "unitChinese"), sql: "p.unit_en", priority: 6),
      Column("unitChinese", "Unit (Chinese)", "单位（中文）", sql: "p.unit_zh", hidden: true),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "p.decimals", hidden: true),
      Column(
        "parts", "Parts", "备件种数", .integer,
        sql: "(SELECT count(DISTINCT m.part_id) FROM stock_movement m WHERE m.document_id = d.id)", hidden: true),
      // The bin, where all of it lies in one.
      Column(
        "bin", "Bin", "货位",
        sql: """
          CASE WHEN EXISTS (SELECT 1 FROM stock_movement m WHERE m.document_id = d.id AND m.bin_id <> f.bin_id)
            THEN NULL ELSE b.code END
          """, hidden: true),
      Column("store", "Store", "仓库", sql: "s.code", priority: 4),
      Column(
        "value", "Value", "金额", .money,
        sql: "(SELECT sum(m.value) FROM stock_movement m WHERE m.document_id = d.id)", priority: 3),
      Column("purpose", "For", "用途", .word(Choices.purpose), sql: "d.purpose", priority: 6),
      Column("reference", "Reference", "参考号", sql: "d.reference", priority: 3),
      Column("reason", "Reason", "原因", sql: "d.reason", priority: 6),
      Column("by", "By", "操作人", sql: "a.name", priority: 3),
      Column("approver", "Approved by", "审批人", sql: "v.name", priority: 8),
      Column("supplier", "Supplier", "供应商", sql: "x.code", priority: 7),
      Column("equipment", "Equipment", "设备", sql: "e.code", priority: 7),
      Column("givesBack", "Gives back", "退回原单", sql: "g.number", priority: 7),
      Column("reversedBy", "Reversed by", "冲销单", sql: "r.number", priority: 5),
      Column("reverses", "Reverses", "被冲销单", sql: "o.number", priority: 7),
      Column("recorded", "Recorded", "记录时间", .instant, sql: "d.recorded_at", priority: 5),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "d.id", descending: true)],
    filters: [
      Filter("by", "By", "操作人", .text(most: 60), sql: "d.account_id = (SELECT id FROM account WHERE name = ?)"),
      Filter("document", "Document", "单据", .code(most: 64), sql: "d.number = ?"),
      // Said twice, so that the index of references that are not empty serves.
      Filter("reference", "Reference", "参考号", .text(most: 80), sql: "d.reference = ? AND d.reference <> ''"),
      Filter("kind", "Kind", "类型", .choice(Choices.kind), sql: "d.kind = ?"),
      Filter(
        "workOrder", "Work order", "工单", .code(most: 64),
        sql: "d.work_order_id = (SELECT id FROM work_order WHERE code = ?)"),
      Filter(
        "equipment", "Equipment", "设备", .code(most: 64),
        sql: "d.equipment_id = (SELECT id FROM equipment WHERE code = ?)"),
    ], search: .register("stock_document", as: "d", code: "number", texts: []))

  /// How much of its part a document moved, less than zero where it left; none where it moved several parts. What only
  /// changed its bin is what was moved.
  private static let quantity = """
    (SELECT CASE WHEN min(m.part_id) < max(m.part_id) THEN NULL
      WHEN sum(m.quantity) = 0 THEN sum(m.quantity) FILTER (WHERE m.quantity > 0) ELSE sum(m.quantity) END
    FROM stock_movement m WHERE m.document_id = d.id)
    """
}
