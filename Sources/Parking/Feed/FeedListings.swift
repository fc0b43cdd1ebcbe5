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
}
