import Kernel
import Values

/// Adds a lane in or out of a lot.
public struct AddLane: Action {
  public static let name = "parking.addLane"
  public static let title = Phrase("Add a lane", "新增车道")
  public static let summary = Phrase(
    "Adds a lane in, out or both ways, with the zone it leads into.", "新增入口、出口或双向车道，并填写所通向的区域。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [
    .init(\.lot, "lot", "Lot", "停车场编码"),
    .init(\.code, "code", "Lane", "车道编码"),
    .init(\.called, "name", "Name", "名称", kind: .text(most: 80), required: true),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.zone, "zone", "Leads into", "通向区域"),
    .init(\.node, "node", "Way point", "路径点"),
  ]

  public var lot = LotCode(unchecked: "")
  public var code = LaneCode(unchecked: "")
  public var called = ""
  public var kind = LaneKind.entry
  public var zone: ZoneCode?
  public var node: NodeCode?

  public init() {}

  public init(
    _ code: LaneCode, _ name: String, _ kind: LaneKind, of lot: LotCode, zone: ZoneCode? = nil, node: NodeCode? = nil
  ) {
    self.lot = lot
    self.code = code
    called = name
    self.kind = kind
    self.zone = zone
    self.node = node
  }

  public func scope(in change: Change) throws -> UnitID? { try ParkingLayout.unit(.lot, lot, in: change.database) }

  public func perform(in change: inout Change) throws -> Done {
    let found = try ParkingLayout.require(.lot, lot, in: change.database)
    try ParkingLayout.refuseTaken(.lane, code, in: change.database)
    let zone = try ParkingLayout.place(.zone, zone, of: found, in: change.database)
    let node = try ParkingLayout.place(.node, node, of: found, in: change.database)
    try LayoutQueries.insert(self, lot: found.id, zone: zone, node: node, in: change)
    return Done(Phrase("Lane \(code) is added.", "车道 \(code) 已新增。"))
  }
}
