import Kernel
import Values

/// What a layout is made of, as lists.
enum LayoutListings {
  private static func choices<C: Choice>(_ type: C.Type) -> [FieldKind.Choice] {
    C.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  }

  private static let inUse = Filter("open", "In use", "在用", .flag, sql: "(t.closed_on IS NULL) = ?")
  private static let closed = Column("closed", "Out of use", "停用日期", .day, sql: "t.closed_on", priority: 6)
  private static let byLot = Filter("lot", "Lot", "停车场", .code(most: 64), sql: "l.code = ?")

  static let lots = Listing(
    name: "parkingLots", title: Phrase("Parking lots", "停车场"), permission: ParkingPermissions.see,
    from: "parking_lot t", key: "t.id", unit: "t.unit_id",
    columns: [
      Column("lot", "Lot", "停车场", sql: "t.code", priority: 1),
      Column("name", "Name", "名称", sql: "t.name", priority: 1),
      Column("bays", "Bays", "车位数", .integer, sql: bays("f.lot_id = t.id"), priority: 2),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "t.unit_id", priority: 6), closed,
    ],
    orders: [Order("code", "Lot", "停车场", sql: "t.code")], filters: [inUse])

  private static func bays(_ condition: String) -> String {
    """
    (SELECT count(*) FROM parking_bay b JOIN parking_zone z ON z.id = b.zone_id JOIN parking_floor f ON f.id = z.floor_id \
    WHERE \(condition) AND b.closed_on IS NULL)
    """
  }

  static let floors = Listing(
    name: "parkingFloors", title: Phrase("Floors", "楼层"), permission: ParkingPermissions.see,
    from: "parking_floor t JOIN parking_lot l ON l.id = t.lot_id", key: "t.id", unit: "l.unit_id",
    columns: [
      Column("floor", "Floor", "楼层", sql: "t.code", priority: 1),
      Column("name", "Name", "名称", sql: "t.name", priority: 1),
      Column("level", "Level", "层号", .integer, sql: "t.level", priority: 1),
      Column("bays", "Bays", "车位数", .integer, sql: bays("f.id = t.id"), priority: 2),
      Column("lot", "Lot", "停车场", sql: "l.code", priority: 3),
    ],
    orders: [Order("level", "Level", "层号", sql: "t.level")], filters: [byLot])

  static let zones = Listing(
    name: "parkingZones", title: Phrase("Zones", "停车区域"), permission: ParkingPermissions.see,
    from: "parking_zone t",
    joins: "JOIN parking_floor f ON f.id = t.floor_id JOIN parking_lot l ON l.id = f.lot_id", key: "t.id",
    unit: """
      (SELECT w.unit_id FROM parking_floor u JOIN parking_lot w ON w.id = u.lot_id WHERE u.id = t.floor_id)
      """,
    columns: [
      Column("zone", "Zone", "区域", sql: "t.code", priority: 1),
      Column("name", "Name", "名称", sql: "t.name", priority: 1),
      Column("floor", "Floor", "楼层", sql: "f.code", priority: 2),
      Column(
        "bays", "Bays", "车位数", .integer,
        sql: "(SELECT count(*) FROM parking_bay b WHERE b.zone_id = t.id AND b.closed_on IS NULL)", priority: 1),
      Column("aisle", "In aisles", "通道车辆上限", .integer, sql: "t.aisle", priority: 4),
      Column("lot", "Lot", "停车场", sql: "l.code", priority: 5), closed,
    ],
    orders: [Order("code", "Zone", "区域", sql: "t.code")],
    filters: [
      Filter(
        "floor", "Floor", "楼层", .code(most: 64),
        sql: "t.floor_id = (SELECT id FROM parking_floor WHERE code = ?)"), inUse,
    ],
    search: .register("parking_zone", as: "t", code: "code", texts: ["name"]))

  static let bays = Listing(
    name: "parkingBays", title: Phrase("Parking bays", "车位"), permission: ParkingPermissions.see,
    from: "parking_bay t",
    joins: """
      JOIN parking_zone z ON z.id = t.zone_id JOIN parking_floor f ON f.id = z.floor_id
      JOIN parking_lot l ON l.id = f.lot_id LEFT JOIN parking_node n ON n.id = t.node_id
      """, key: "t.id",
    unit: """
      (SELECT w.unit_id FROM parking_zone v JOIN parking_floor u ON u.id = v.floor_id \
      JOIN parking_lot w ON w.id = u.lot_id WHERE v.id = t.zone_id)
      """,
    columns: [
      Column("bay", "Bay", "车位", sql: "t.code", priority: 1),
      Column("zone", "Zone", "区域", sql: "z.code", priority: 1),
      Column("class", "Class", "类别", .word(choices(BayClass.self)), sql: "t.class", priority: 2),
      Column("out", "Out of use", "停用", .flag, sql: "t.is_out", priority: 2),
      Column("node", "Reached from", "相邻路径点", sql: "n.code", priority: 4),
      Column("x", "Column", "列", .integer, sql: "t.x", priority: 5),
      Column("y", "Row", "行", .integer, sql: "t.y", priority: 5),
    ],
    orders: [Order("code", "Bay", "车位", sql: "t.code")],
    filters: [
      Filter(
        "zone", "Zone", "区域", .code(most: 64), sql: "t.zone_id = (SELECT id FROM parking_zone WHERE code = ?)"),
      Filter("class", "Class", "类别", .choice(choices(BayClass.self)), sql: "t.class = ?"),
      Filter("out", "Out of use", "停用", .flag, sql: "t.is_out = ?"),
    ], search: .register("parking_bay", as: "t", code: "code", texts: []))

  static let lanes = Listing(
    name: "parkingLanes", title: Phrase("Lanes", "车道"), permission: ParkingPermissions.see,
    from: "parking_lane t JOIN parking_lot l ON l.id = t.lot_id",
    joins: "LEFT JOIN parking_zone z ON z.id = t.zone_id LEFT JOIN parking_node n ON n.id = t.node_id", key: "t.id",
    unit: "l.unit_id",
    columns: [
      Column("lane", "Lane", "车道", sql: "t.code", priority: 1),
      Column("name", "Name", "名称", sql: "t.name", priority: 1),
      Column("kind", "Kind", "类别", .word(choices(LaneKind.self)), sql: "t.kind", priority: 1),
      Column("zone", "Leads into", "通向区域", sql: "z.code", priority: 3),
      Column("node", "Way point", "路径点", sql: "n.code", priority: 5),
      Column("lot", "Lot", "停车场", sql: "l.code", priority: 5), closed,
    ],
    orders: [Order("code", "Lane", "车道", sql: "t.code")],
    filters: [byLot, Filter("kind", "Kind", "类别", .choice(choices(LaneKind.self)), sql: "t.kind = ?"), inUse])

  static let nodes = Listing(
    name: "parkingNodes", title: Phrase("Way points", "路径点"), permission: ParkingPermissions.see,
    from: """
      parking_node t JOIN parking_floor f ON f.id = t.floor_id JOIN parking_lot l ON l.id = f.lot_id
      """, key: "t.id", unit: "l.unit_id",
    columns: [
      Column("node", "Way point", "路径点", sql: "t.code", priority: 1),
      Column("name", "Name", "名称", sql: "t.name", priority: 2),
      Column("kind", "Kind", "类别", .word(choices(NodeKind.self)), sql: "t.kind", priority: 1),
      Column("floor", "Floor", "楼层", sql: "f.code", priority: 1),
      Column("x", "Column", "列", .integer, sql: "t.x", priority: 4),
      Column("y", "Row", "行", .integer, sql: "t.y", priority: 4), closed,
    ],
    orders: [Order("code", "Way point", "路径点", sql: "t.code")],
    filters: [
      Filter("floor", "Floor", "楼层", .code(most: 64), sql: "f.code = ?"),
      Filter("kind", "Kind", "类别", .choice(choices(NodeKind.self)), sql: "t.kind = ?"), inUse,
    ])

  static let ways = Listing(
    name: "parkingWays", title: Phrase("Ways", "路径"), permission: ParkingPermissions.see,
    from: """
      parking_way t JOIN parking_node a ON a.id = t.from_id JOIN parking_node b ON b.id = t.to_id \
      JOIN parking_floor f ON f.id = a.floor_id JOIN parking_lot l ON l.id = f.lot_id
      """, key: "t.id", unit: "l.unit_id",
    columns: [
      Column("from", "From", "起点", sql: "a.code", priority: 1),
      Column("to", "To", "终点", sql: "b.code", priority: 1),
      Column("decimetres", "Decimetres", "分米", .integer, sql: "t.decimetres", priority: 1),
      Column("kind", "For", "用途", .word(choices(WayKind.self)), sql: "t.kind", priority: 2),
      Column("oneWay", "One way", "单向", .flag, sql: "t.is_one_way", priority: 3), closed,
    ],
    orders: [Order("added", "Added", "新增顺序", sql: "t.id")],
    filters: [Filter("node", "Way point", "路径点", .code(most: 64), sql: "? IN (a.code, b.code)"), inUse])

  static let profiles = Listing(
    name: "parkingProfiles", title: Phrase("Display profiles", "显示屏样式"), permission: ParkingPermissions.see,
    from: "parking_profile t", key: "t.id",
    columns: [
      Column("profile", "Profile", "样式", sql: "t.code", priority: 1),
      Column("name", "Name", "名称", sql: "t.name", priority: 1),
      Column("width", "Columns", "列数", .integer, sql: "t.width", priority: 2),
      Column("chinese", "Writes Chinese", "支持汉字", .flag, sql: "t.is_chinese", priority: 3),
      Column("template", "Line", "显示格式", sql: "t.template", priority: 2),
    ],
    orders: [Order("code", "Profile", "样式", sql: "t.code")])

  static let devices = Listing(
    name: "parkingDevices", title: Phrase("Parking devices", "停车设备"), permission: ParkingPermissions.see,
    from: "parking_device t",
    joins: """
      JOIN parking_lot l ON l.id = t.lot_id LEFT JOIN parking_lane a ON a.id = t.lane_id
      LEFT JOIN parking_bay b ON b.id = t.bay_id LEFT JOIN parking_zone z ON z.id = t.zone_id
      LEFT JOIN parking_zone o ON o.id = t.from_zone_id LEFT JOIN parking_node n ON n.id = t.node_id
      LEFT JOIN parking_profile p ON p.id = t.profile_id
      """, key: "t.id", unit: "(SELECT w.unit_id FROM parking_lot w WHERE w.id = t.lot_id)",
    columns: [
      Column("device", "Device", "设备", sql: "t.code", priority: 1),
      Column("kind", "Kind", "类别", .word(choices(DeviceKind.self)), sql: "t.kind", priority: 1),
      Column("lane", "Lane", "车道", sql: "a.code", priority: 2),
      Column("bay", "Bay", "车位", sql: "b.code", priority: 2),
      Column("from", "From zone", "驶出区域", sql: "o.code", priority: 3),
      Column("into", "Zone", "区域", sql: "z.code", priority: 3),
      Column("node", "Way point", "路径点", sql: "n.code", priority: 5),
      Column("profile", "Profile", "样式", sql: "p.code", priority: 5),
      Column("scope", "Shows", "显示范围", .word(choices(DisplayScope.self)), sql: "t.scope", priority: 5),
      Column("heartbeat", "Heartbeat s", "心跳（秒）", .integer, sql: "t.heartbeat_seconds", priority: 5),
      Column("lot", "Lot", "停车场", sql: "l.code", priority: 6), closed,
    ],
    orders: [Order("code", "Device", "设备", sql: "t.code")],
    filters: [
      Filter(
        "lot", "Lot", "停车场", .code(most: 64), sql: "t.lot_id = (SELECT id FROM parking_lot WHERE code = ?)"),
      Filter("kind", "Kind", "类别", .choice(choices(DeviceKind.self)), sql: "t.kind = ?"), inUse,
    ], search: .register("parking_device", as: "t", code: "code", texts: []))

  static let all = [lots, floors, zones, bays, lanes, nodes, ways, profiles, devices]
}
