import Kernel
import Values

/// Adds a device: what sends events under its code, or takes commands.
public struct AddDevice: Action {
  public static let name = "parking.addDevice"
  public static let title = Phrase("Add a parking device", "新增停车设备")
  public static let summary = Phrase(
    "Adds a device with its place: the lane, bay or zone it belongs to; for a loop detector, the zones it counts between.",
    "新增设备及其位置：所属车道、车位或区域；地感填写计数的两个区域。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [
    .init(\.lot, "lot", "Lot", "停车场编码"),
    .init(\.code, "code", "Device", "设备编码"),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.lane, "lane", "Lane", "车道"),
    .init(\.bay, "bay", "Bay", "车位"),
    .init(\.from, "from", "From zone", "驶出区域", hint: Phrase("a loop detector; empty: outside", "地感填写；空为场外")),
    .init(\.zone, "into", "Zone, or into zone", "所属或驶入区域"),
    .init(\.node, "node", "Way point", "路径点"),
    .init(\.profile, "profile", "Display profile", "显示屏样式"),
    .init(\.scope, "scope", "Shows", "显示范围"),
    .init(
      \.heartbeat, "heartbeat", "Heartbeat in seconds", "心跳间隔（秒）", kind: .integer(0...86_400),
      hint: Phrase("0: it sends none", "0 表示无心跳")),
  ]

  public var lot = LotCode(unchecked: "")
  public var code = DeviceCode(unchecked: "")
  public var kind = DeviceKind.gate
  public var lane: LaneCode?
  public var bay: BayCode?
  public var from: ZoneCode?
  public var zone: ZoneCode?
  public var node: NodeCode?
  public var profile: ProfileCode?
  public var scope: DisplayScope?
  public var heartbeat: Int64 = 300

  public init() {}

  public init(_ code: DeviceCode, _ kind: DeviceKind, of lot: LotCode) {
    self.lot = lot
    self.code = code
    self.kind = kind
  }

  public func scope(in change: Change) throws -> UnitID? { try ParkingLayout.unit(.lot, lot, in: change.database) }

  public func perform(in change: inout Change) throws -> Done {
    let found = try ParkingLayout.require(.lot, lot, in: change.database)
    try ParkingLayout.refuseTaken(.device, code, in: change.database)
    try refuseMissing()
    let place = try DevicePlaces(
      lane: ParkingLayout.place(.lane, lane, of: found, in: change.database),
      bay: ParkingLayout.place(.bay, bay, of: found, in: change.database),
      from: ParkingLayout.place(.zone, from, of: found, in: change.database),
      zone: ParkingLayout.place(.zone, zone, of: found, in: change.database),
      node: ParkingLayout.place(.node, node, of: found, in: change.database),
      profile: profile.map { try ParkingLayout.require(.profile, $0, in: change.database).id })
    try LayoutQueries.insert(self, lot: found.id, place, in: change)
    return Done(Phrase("Device \(code) is added.", "设备 \(code) 已新增。"))
  }

  /// What a device of its kind cannot do without.
  private func refuseMissing() throws {
    let laneLabel = Phrase("Lane", "车道")
    switch kind {
    case .gate, .ticketBox, .reader, .camera:
      if lane == nil { throw LayoutRefusal.needs(kind, field: "lane", laneLabel) }
    case .bayCamera, .baySonic, .light:
      if bay == nil { throw LayoutRefusal.needs(kind, field: "bay", Phrase("Bay", "车位")) }
    case .loop:
      if lane == nil, from == zone { throw LayoutRefusal.crossesNothing }
    case .display:
      if profile == nil { throw LayoutRefusal.needs(kind, field: "profile", Phrase("Display profile", "显示屏样式")) }
      if scope == nil { throw LayoutRefusal.needs(kind, field: "scope", Phrase("Shows", "显示范围")) }
      if scope == .lane, lane == nil { throw LayoutRefusal.needs(kind, field: "lane", laneLabel) }
      if scope == .zone, zone == nil { throw LayoutRefusal.needs(kind, field: "into", Phrase("Zone", "区域")) }
    case .finder:
      if node == nil { throw LayoutRefusal.needs(kind, field: "node", Phrase("Way point", "路径点")) }
    case .kiosk, .intercom: break
    }
  }
}
