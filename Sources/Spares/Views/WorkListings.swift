import Kernel
import Values

/// Work orders, what is reserved for them, and lots.
enum WorkListings {
  static let workOrders = Listing(
    name: "workOrders", title: Phrase("Work orders", "工单"), permission: SparesPermissions.see,
    from: "work_order w", joins: "LEFT JOIN equipment e ON e.id = w.equipment_id", key: "w.id",
    columns: [
      Column("code", "Work order", "工单", sql: "w.code", priority: 1),
      Column("title", "Title", "内容", sql: "w.title", priority: 1),
      Column("open", "Open", "未关闭", .flag, sql: "w.is_open", priority: 2),
      Column("neededOn", "Needed on", "需用日期", .day, sql: "w.needed_on", priority: 2),
      Column("equipment", "Equipment", "设备", sql: "e.code", priority: 3),
      Column(
        "lines", "Lines reserved", "预留项数", .integer,
        sql: "(SELECT count(*) FROM reservation r WHERE r.work_order_id = w.id)", priority: 3),
      Column(
        "toPick", "Lines to pick", "待拣项数", .integer,
        sql: """
          (SELECT count(*) FROM reservation r WHERE r.work_order_id = w.id AND r.released_on IS NULL \
          AND r.taken < r.quantity AND (r.expires_on IS NULL OR r.expires_on >= \(Listing.today)))
          """, priority: 2),
    ],
    orders: [
      Order("newest", "Newest", "最新", sql: "w.id", descending: true),
      Order("code", "Work order", "工单", sql: "w.code"),
    ],
    filters: [
      Filter("open", "Open", "未关闭", .flag, sql: "w.is_open = ?"),
      Filter("code", "Work order", "工单", .code(most: 64), sql: "w.code = ?"),
    ], search: .register("work_order", as: "w", code: "code", texts: ["title"]))

  static let reservations = Listing(
    name: "reservations", title: Phrase("Reservations", "预留"), permission: SparesPermissions.see,
    from: "reservation r",
    joins: """
      CROSS JOIN work_order w ON w.id = r.work_order_id CROSS JOIN part p ON p.id = r.part_id \
      CROSS JOIN store s ON s.id = r.store_id
      """, key: "r.id", unit: "SELECT w.unit_id FROM store w WHERE w.id = r.store_id",
    columns: [
      Column("workOrder", "Work order", "工单", sql: "w.code", priority: 1),
      Column("part", "Part number", "备件编号", sql: "p.number", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "p.name_en", priority: 3),
      Column("nameChinese", "Chinese name", "中文名称", sql: "p.name_zh", hidden: true),
      Column(
        "quantity", "Reserved", "预留数量", .quantity(decimals: "decimals", unit: "unit"), sql: "r.quantity", priority: 1),
      Column("taken", "Issued", "已领", .quantity(decimals: "decimals", unit: "unit"), sql: "r.taken", priority: 1),
      Column("unit", "Unit", "单位", .bilingual(chinese: "unitChinese"), sql: "p.unit_en", priority: 3),
      Column("unitChinese", "Unit (Chinese)", "单位（中文）", sql: "p.unit_zh", hidden: true),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "p.decimals", hidden: true),
      Column("state", "State", "状态", .word(states), sql: state, priority: 1),
      Column("store", "Store", "仓库", sql: "s.code", priority: 3),
      Column("until", "Until", "预留至", .day, sql: "r.expires_on", priority: 4),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "r.id", descending: true)],
    filters: [
      Filter("state", "State", "状态", .choice(states), sql: "\(state) = ?"),
      Filter(
        "workOrder", "Work order", "工单", .code(most: 64),
        sql: "r.work_order_id = (SELECT id FROM work_order WHERE code = ?)"),
      Filter("part", "Part", "备件", .code(most: 64), sql: "r.part_id = (SELECT id FROM part WHERE number = ?)"),
    ])

  private static let state = """
    CASE WHEN r.taken >= r.quantity THEN 'done' WHEN r.released_on IS NOT NULL THEN 'released' \
    WHEN r.expires_on < \(Listing.today) THEN 'expired' ELSE 'open' END
    """

  private static let states = [
    FieldKind.Choice("open", Phrase("open", "待领")), FieldKind.Choice("done", Phrase("issued", "已领完")),
    FieldKind.Choice("released", Phrase("released", "已释放")), FieldKind.Choice("expired", Phrase("expired", "已过期")),
  ]

  static let lots = Listing(
    name: "lots", title: Phrase("Lots and serial numbers", "批次与序列号"), permission: SparesPermissions.see,
    from: "lot l", joins: "CROSS JOIN part p ON p.id = l.part_id", key: "l.id",
    columns: [
      Column("part", "Part number", "备件编号", sql: "p.number", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "p.name_en", priority: 3),
      Column("nameChinese", "Chinese name", "中文名称", sql: "p.name_zh", hidden: true),
      Column("lot", "Lot/serial", "批号/序列号", sql: "l.code", priority: 1),
      Column("expires", "Good until", "有效期至", .day, sql: "l.expires_on", priority: 1),
      Column("state", "State", "状态", .word(freshness), sql: fresh, priority: 1),
      Column(
        "onHand", "On hand", "现存", .quantity(decimals: "decimals", unit: "unit"),
        sql: "(SELECT coalesce(sum(x.quantity), 0) FROM stock_balance x WHERE x.lot_id = l.id AND x.lot_id <> 0)",
        priority: 1),
      Column("unit", "Unit", "单位", .bilingual(chinese: "unitChinese"), sql: "p.unit_en", priority: 4),
      Column("unitChinese", "Unit (Chinese)", "单位（中文）", sql: "p.unit_zh", hidden: true),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "p.decimals", hidden: true),
      Column(
        "bins", "Bins", "货位",
        sql: """
          (SELECT group_concat(code, ' ') FROM (SELECT b.code FROM stock_balance x JOIN bin b ON b.id = x.bin_id \
          WHERE x.lot_id = l.id AND x.lot_id <> 0 AND x.quantity > 0 ORDER BY b.code LIMIT 4))
          """, priority: 2),
      Column("reason", "Reason", "原因", sql: "l.expiry_reason", priority: 6),
    ],
    orders: [
      Order(
        "expires", "Good until", "有效期至", sql: "coalesce(l.expires_on, 9999999)", from: "lot l INDEXED BY lot_expires"),
      Order("newest", "Newest", "最新", sql: "l.id", descending: true),
    ],
    filters: [
      Filter(
        "inStock", "In stock", "有库存", .flag,
        sql: """
          EXISTS (SELECT 1 FROM stock_balance x WHERE x.lot_id = l.id AND x.lot_id <> 0 AND x.quantity > 0) = ?
          """),
      Filter("state", "State", "状态", .choice(freshness), sql: "\(fresh) = ?"),
      Filter(
        "part", "Part", "备件", .code(most: 64), sql: "l.part_id = (SELECT id FROM part WHERE number = ?)",
        from: ["expires": "lot l INDEXED BY lot_part_expires", "newest": "lot l INDEXED BY lot_part"]),
      Filter(
        "lot", "Lot or serial", "批号/序列号", .code(most: 64), sql: "l.code = ?",
        from: ["expires": "lot l INDEXED BY lot_code", "newest": "lot l INDEXED BY lot_code"]),
    ], search: lotSearch)

  /// The lot's own code, lots of the part with this number, then codes that begin with it: all by index.
  private static let lotSearch: ListingSearch = {
    let ofPart = "l.part_id = (SELECT id FROM part WHERE number = :exact)"
    let begins = "l.code >= :prefix AND l.code < :prefixEnd"
    let lots = "lot l INDEXED BY lot_code"
    return ListingSearch(tiers: [
      .init(from: lots, where: "l.code = :exact", key: "l.id"),
      .init(from: "lot l INDEXED BY lot_part", where: "\(ofPart) AND l.code <> :exact", key: "l.id"),
      .init(
        from: lots,
        where: "\(begins) AND l.code <> :exact AND l.part_id IS NOT (SELECT id FROM part WHERE number = :exact)",
        order: "l.code", key: "l.id"),
      .init(
        from: "part q CROSS JOIN lot l INDEXED BY lot_part ON l.part_id = q.id",
        where: "q.number >= :prefix AND q.number < :prefixEnd AND q.number <> :exact AND NOT (\(begins))",
        order: "q.number", key: "l.id"),
    ])
  }()

  private static let fresh = """
    CASE WHEN l.expires_on IS NULL THEN 'open' WHEN l.expires_on < \(Listing.today) THEN 'expired' \
    WHEN l.expires_on < \(Listing.today) + 30 THEN 'soon' ELSE 'good' END
    """

  private static let freshness = [
    FieldKind.Choice("good", Phrase("good", "有效")), FieldKind.Choice("soon", Phrase("30 days", "30 天内")),
    FieldKind.Choice("expired", Phrase("expired", "已过期")), FieldKind.Choice("open", Phrase("undated", "无有效期")),
  ]
}
