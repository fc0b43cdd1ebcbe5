import Kernel
import Values

/// What came in by the feed, as lists.
enum FeedListings {
  private static func choices<C: Choice>(_ type: C.Type) -> [FieldKind.Choice] {
    C.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  }

  static let events = Listing(
    name: "parkingEvents", title: Phrase("Parking events", "停车设备事件"), permission: ParkingPermissions.supervise,
    from: "parking_event t",
    joins: """
      JOIN parking_device d ON d.id = t.device_id LEFT JOIN parking_bay b ON t.type = 'bay.state' AND b.id = t.subject_id
      """, key: "t.id",
    unit: """
      (SELECT w.unit_id FROM parking_device v JOIN parking_lot w ON w.id = v.lot_id WHERE v.id = t.device_id)
      """,
    columns: [
      Column("number", "No.", "序号", .integer, sql: "t.id", priority: 5),
      Column("at", "Device's time", "设备时间", .instant, sql: "t.at", priority: 1),
      Column("received", "Received", "接收时间", .instant, sql: "t.received_at", priority: 4),
      Column("device", "Device", "设备", sql: "d.code", priority: 1),
      Column("type", "What", "事件", .word(choices(EventKind.self)), sql: "t.type", priority: 1),
      Column("bay", "Bay", "车位", sql: "b.code", priority: 2),
      Column("value", "Value", "值", .integer, sql: "t.value", priority: 2),
      Column("late", "Late", "迟到", .flag, sql: "t.flags & 1", priority: 3),
      Column("ahead", "Clock ahead", "时钟超前", .flag, sql: "(t.flags & 2) / 2", priority: 5),
      Column("gap", "After a gap", "缺号", .flag, sql: "(t.flags & 4) / 4", priority: 5),
      Column("body", "Content", "内容", sql: "t.body", priority: 5),
      Column("boot", "Start", "启动次数", .integer, sql: "t.boot", priority: 6),
      Column("seq", "Number", "事件号", .integer, sql: "t.seq", priority: 6),
    ],
    orders: [Order("latest", "Latest", "最新", sql: "t.id", descending: true)],
    filters: [
      Filter(
        "device", "Device", "设备", .code(most: 64),
        sql: "t.device_id = (SELECT id FROM parking_device WHERE code = ?)"),
      Filter("type", "What", "事件", .choice(choices(EventKind.self)), sql: "t.type = ?"),
      Filter("odd", "Odd", "异常", .flag, sql: "(t.flags & 7 <> 0) = ?"),
    ])

  static let quarantine = Listing(
    name: "parkingQuarantine", title: Phrase("Lines without effect", "隔离的事件行"),
    permission: ParkingPermissions.supervise, from: "parking_quarantine t", key: "t.id", needsWholeSite: true,
    columns: [
      Column("number", "No.", "序号", .integer, sql: "t.id", priority: 4),
      Column("received", "Received", "接收时间", .instant, sql: "t.received_at", priority: 1),
      Column("why", "Why", "原因", .bilingual(chinese: "whyChinese"), sql: "t.sentence_en", priority: 1),
      Column("whyChinese", "Why (Chinese)", "原因（中文）", sql: "t.sentence_zh", hidden: true),
      Column("line", "Line", "内容", sql: "CAST(t.line AS TEXT)", priority: 2),
      Column("bytes", "Size", "大小", .bytes, sql: "t.bytes", priority: 4),
      Column("fault", "Fault", "原因代码", sql: "t.fault", priority: 6),
      Column("sha256", "SHA-256", "SHA-256", sql: "t.sha256", priority: 6),
    ],
    orders: [Order("latest", "Latest", "最新", sql: "t.id", descending: true)],
    filters: [Filter("fault", "Fault", "原因代码", .text(most: 60), sql: "t.fault = ?")])

  static let batches = Listing(
    name: "parkingBatches", title: Phrase("Feed of parking, batch by batch", "停车接入批次"),
    permission: ParkingPermissions.supervise, from: "parking_batch t", key: "t.id", needsWholeSite: true,
    columns: [
      Column("number", "No.", "序号", .integer, sql: "t.id", priority: 3),
      Column("received", "Received", "接收时间", .instant, sql: "t.received_at", priority: 1),
      Column("taken", "Taken", "接收", .integer, sql: "t.taken", priority: 1),
      Column("known", "Known already", "重复", .integer, sql: "t.known", priority: 1),
      Column("quarantined", "In quarantine", "隔离", .integer, sql: "t.quarantined", priority: 1),
    ],
    orders: [Order("latest", "Latest", "最新", sql: "t.id", descending: true)],
    filters: [
      Filter("known", "Known already", "有重复", .flag, sql: "(t.known > 0) = ?"),
      Filter("quarantined", "In quarantine", "有隔离", .flag, sql: "(t.quarantined > 0) = ?"),
    ])

  private static let standing: [FieldKind.Choice] = [
    .init("heard", Phrase("heard", "正常")), .init("silent", Phrase("silent", "失联")),
    .init("faulty", Phrase("faulty", "故障")), .init("never", Phrase("never heard", "从未上报")),
  ]

  private static let state = """
    CASE WHEN s.is_heard IS NULL THEN 'never' WHEN s.is_heard = 0 THEN 'silent' WHEN s.is_faulty = 1 THEN 'faulty' \
    ELSE 'heard' END
    """

  static let health = Listing(
    name: "parkingHealth", title: Phrase("Health of parking devices", "停车设备状态"), permission: ParkingPermissions.see,
    from: """
      parking_device t LEFT JOIN parking_device_state s ON s.device_id = t.id LEFT JOIN parking_bay b ON b.id = t.bay_id \
      LEFT JOIN parking_zone z ON z.id = coalesce(b.zone_id, t.zone_id)
      """, key: "t.id", where: "t.closed_on IS NULL",
    unit: "(SELECT w.unit_id FROM parking_lot w WHERE w.id = t.lot_id)",
    columns: [
      Column("device", "Device", "设备", sql: "t.code", priority: 1),
      Column("kind", "Kind", "类别", .word(choices(DeviceKind.self)), sql: "t.kind", priority: 2),
      Column("state", "State", "状态", .word(standing), sql: state, priority: 1),
      Column("since", "Since", "起始时间", .instant, sql: "s.since", priority: 1),
      Column("bay", "Bay", "车位", sql: "b.code", priority: 3),
      Column("zone", "Zone", "区域", sql: "z.code", priority: 3),
      Column("seq", "Number", "事件号", .integer, sql: "s.seq", priority: 6),
    ],
    orders: [Order("code", "Device", "设备", sql: "t.code")],
    filters: [
      Filter("state", "State", "状态", .choice(standing), sql: "\(state) = ?"),
      Filter("bad", "Not heard or faulty", "异常", .flag, sql: "(\(state) <> 'heard') = ?"),
      Filter("zone", "Zone", "区域", .code(most: 64), sql: "z.code = ?"),
      Filter("kind", "Kind", "类别", .choice(choices(DeviceKind.self)), sql: "t.kind = ?"),
    ])

  static let all = [events, quarantine, batches, health]
}
