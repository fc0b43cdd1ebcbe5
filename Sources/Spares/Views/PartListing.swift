import Kernel
import Values

/// The register of parts with all their master data.
enum PartListing {
  static let listing = Listing(
    name: "parts", title: Phrase("Parts", "备件档案"), permission: SparesPermissions.see,
    from: "part p",
    joins: """
      LEFT JOIN spares_category c ON c.id = p.category_id LEFT JOIN supplier s ON s.id = p.supplier_id
      """, key: "p.id",
    columns: [
      Column("number", "Part number", "备件编号", sql: "p.number", priority: 1),
      Column("nameChinese", "Chinese name", "中文名称", sql: "p.name_zh", priority: 1),
      Column("nameEnglish", "English name", "英文名称", sql: "p.name_en", priority: 2),
      Column("specification", "Specification", "规格型号", sql: "p.specification", priority: 3),
      Column("unitChinese", "Unit (Chinese)", "单位（中文）", sql: "p.unit_zh", priority: 4),
      Column("unitEnglish", "Unit (English)", "单位（英文）", sql: "p.unit_en", priority: 4),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "p.decimals", priority: 9),
      Column("category", "Category", "类别", sql: "c.code", priority: 5),
      Column("criticality", "Criticality", "关键程度", .word(Choices.criticality), sql: "p.criticality", priority: 5),
      Column(
        "minimum", "Minimum", "最低库存", .quantity(decimals: "decimals", unit: "unitEnglish"), sql: "p.minimum",
        priority: 5),
      Column(
        "maximum", "Maximum", "最高库存", .quantity(decimals: "decimals", unit: "unitEnglish"), sql: "p.maximum",
        priority: 5),
      Column(
        "packSize", "Pack size", "包装数", .quantity(decimals: "decimals", unit: "unitEnglish"), sql: "p.pack_size",
        priority: 6),
      Column(
        "minimumOrder", "Min. order", "最小订购量", .quantity(decimals: "decimals", unit: "unitEnglish"),
        sql: "p.minimum_order", priority: 7),
      Column("price", "Net price", "不含税参考价", .money, sql: "p.price", priority: 4),
      Column("supplier", "Supplier", "首选供应商", sql: "s.code", priority: 6),
      Column("leadDays", "Lead time (days)", "供货周期（天）", .integer, sql: "p.lead_days", priority: 7),
      Column("manufacturer", "Manufacturer", "制造商", sql: "p.manufacturer", priority: 7),
      Column("manufacturerNumber", "Maker's number", "制造商编号", sql: "p.manufacturer_number", priority: 7),
      Column(
        "codes", "Codes", "条码",
        sql: "(SELECT group_concat(code, ' ') FROM part_alias WHERE part_id = p.id)", priority: 6),
      Column("tracking", "Told apart", "批次/序列号", .word(Choices.tracking), sql: "p.tracking", priority: 8),
      Column("expires", "Has a last day", "有有效期", .flag, sql: "p.has_expiry", priority: 9),
      Column("valuation", "Valuation", "计价方式", .word(Choices.valuation), sql: "p.valuation", priority: 9),
      Column("manualPath", "Picture or manual", "图片或手册路径", sql: "p.manual_path", priority: 9),
      Column("note", "Note", "备注", sql: "p.note", priority: 8),
      Column("active", "In use", "在用", .flag, sql: "p.is_active", priority: 8),
    ],
    orders: [Order("number", "Part number", "备件编号", sql: "p.number")],
    filters: [Filter("number", "Part number", "备件编号", .code(most: 64), sql: "p.number = ?")])
}
