import Kernel
import Values

/// Equipment and its parts, where a part is used, and what can take its place.
enum EquipmentListings {
  static let equipment = Listing(
    name: "equipment", title: Phrase("Equipment", "设备"), permission: SparesPermissions.see,
    from: "equipment e", joins: "LEFT JOIN equipment o ON o.id = e.parent_id", key: "e.id",
    columns: [
      Column("code", "Code", "编号", sql: "e.code", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "e.name_en", priority: 1),
      Column("nameChinese", "Chinese name", "中文名称", sql: "e.name_zh", hidden: true),
      Column("location", "Location", "位置", sql: "e.location", priority: 3),
      Column("inside", "Inside", "上级设备", sql: "o.code", priority: 4),
      Column(
        "parts", "Parts", "备件项数", .integer,
        sql: "(SELECT count(*) FROM equipment_part x WHERE x.equipment_id = e.id)", priority: 2),
      Column("active", "In use", "在用", .flag, sql: "e.is_active", priority: 5),
    ],
    orders: [Order("code", "Code", "编号", sql: "e.code")],
    filters: [
      Filter("code", "Code", "编号", .code(most: 64), sql: "e.code = ?"),
      Filter(
        "part", "Having part", "所用备件", .code(most: 64),
        sql: """
          e.id IN (SELECT x.equipment_id FROM equipment_part x JOIN part p ON p.id = x.part_id WHERE p.number = ?)
          """),
    ], search: .register("equipment", as: "e", code: "code", texts: ["name_zh", "name_en", "location"]))

  static let parts = Listing(
    name: "equipmentParts", title: Phrase("Equipment parts", "设备备件清单"), permission: SparesPermissions.see,
    from: "equipment_part x",
    joins: """
      CROSS JOIN equipment e ON e.id = x.equipment_id CROSS JOIN part p ON p.id = x.part_id \
      CROSS JOIN stock_line l ON l.part_id = p.id
      """, key: "x.id",
    columns: [
      Column("equipment", "Equipment", "设备", sql: "e.code", priority: 1),
      Column(
        "equipmentName", "Equipment name", "设备名称", .bilingual(chinese: "equipmentChinese"), sql: "e.name_en",
        priority: 4),
      Column("equipmentChinese", "Equipment (Chinese)", "设备（中文）", sql: "e.name_zh", hidden: true),
      Column("position", "Position", "部位", sql: "x.position", priority: 2),
      Column("part", "Part number", "备件编号", sql: "p.number", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "p.name_en", priority: 2),
      Column("nameChinese", "Chinese name", "中文名称", sql: "p.name_zh", hidden: true),
      Column(
        "quantity", "Fitted", "装机数量", .quantity(decimals: "decimals", unit: "unit"), sql: "x.quantity", priority: 1),
      Column("onHand", "On hand", "现存", .quantity(decimals: "decimals", unit: "unit"), sql: "l.on_hand", priority: 1),
      Column("state", "State", "状态", .word(Choices.state), sql: "l.state", priority: 2),
      Column("unit", "Unit", "单位", .bilingual(chinese: "unitChinese"), sql: "p.unit_en", priority: 3),
      Column("unitChinese", "Unit (Chinese)", "单位（中文）", sql: "p.unit_zh", hidden: true),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "p.decimals", hidden: true),
    ],
    orders: [Order("id", "As entered", "录入顺序", sql: "x.id")],
    filters: [
      Filter(
        "equipment", "Equipment", "设备", .code(most: 64),
        sql: "x.equipment_id = (SELECT id FROM equipment WHERE code = ?)"),
      Filter("part", "Part", "备件", .code(most: 64), sql: "x.part_id = (SELECT id FROM part WHERE number = ?)"),
    ])

  static let substitutes = Listing(
    name: "substitutes", title: Phrase("Substitutes", "替代件"), permission: SparesPermissions.see,
    from: "part_relation r",
    joins: """
      CROSS JOIN part p ON p.id = r.part_id CROSS JOIN part o ON o.id = r.other_id \
      CROSS JOIN stock_line l ON l.part_id = o.id
      """, key: "r.id",
    columns: [
      Column("part", "Part number", "备件编号", sql: "p.number", priority: 1),
      Column("kind", "Kind", "关系", .word(Choices.relation), sql: "r.kind", priority: 1),
      Column("other", "Other part", "替代备件", sql: "o.number", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "o.name_en", priority: 2),
      Column("nameChinese", "Chinese name", "中文名称", sql: "o.name_zh", hidden: true),
      Column("onHand", "On hand", "现存", .quantity(decimals: "decimals", unit: "unit"), sql: "l.on_hand", priority: 1),
      Column("unit", "Unit", "单位", .bilingual(chinese: "unitChinese"), sql: "o.unit_en", priority: 3),
      Column("unitChinese", "Unit (Chinese)", "单位（中文）", sql: "o.unit_zh", hidden: true),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "o.decimals", hidden: true),
      Column("note", "Note", "备注", sql: "r.note", priority: 3),
    ],
    orders: [Order("id", "As entered", "录入顺序", sql: "r.id")],
    filters: [
      Filter("part", "Part", "备件", .code(most: 64), sql: "r.part_id = (SELECT id FROM part WHERE number = ?)"),
      Filter(
        "other", "Other part", "替代备件", .code(most: 64), sql: "r.other_id = (SELECT id FROM part WHERE number = ?)"),
    ])
}
