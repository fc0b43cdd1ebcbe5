import Kernel
import Values

/// Adds a bay to a zone, with its place on the floor's map.
public struct AddBay: Action {
  public static let name = "parking.addBay"
  public static let title = Phrase("Add a bay", "新增车位")
  public static let summary = Phrase(
    "Adds a bay to a zone, with its place on the map and the way point it is reached from.",
    "在区域内新增车位，并填写地图位置及相邻路径点。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [
    .init(\.zone, "zone", "Zone", "区域编码"),
    .init(\.code, "code", "Bay", "车位编码"),
    .init(\.bayClass, "class", "Class", "车位类别"),
    .init(\.x, "x", "Column on the map", "地图列", kind: .integer(0...999)),
    .init(\.y, "y", "Row on the map", "地图行", kind: .integer(0...999)),
    .init(
      \.node, "node", "Reached from", "相邻路径点", hint: Phrase("the nearest way point", "最近的路径点")),
  ]

  public var zone = ZoneCode(unchecked: "")
  public var code = BayCode(unchecked: "")
  public var bayClass = BayClass.standard
  public var x: Int64 = 0
  public var y: Int64 = 0
  public var node: NodeCode?

  public init() {}

  public init(
    _ code: BayCode, in zone: ZoneCode, _ bayClass: BayClass = .standard, x: Int64 = 0, y: Int64 = 0,
    node: NodeCode? = nil
  ) {
    self.zone = zone
    self.code = code
    self.bayClass = bayClass
    self.x = x
    self.y = y
    self.node = node
  }

  public func scope(in change: Change) throws -> UnitID? { try ParkingLayout.unit(.zone, zone, in: change.database) }

  public func perform(in change: inout Change) throws -> Done {
    let zone = try ParkingLayout.require(.zone, zone, in: change.database)
    try ParkingLayout.refuseTaken(.bay, code, in: change.database)
    let node = try node.map { node in
      let found = try ParkingLayout.require(.node, node, in: change.database)
      try ParkingLayout.requireSameLot(.node, node, found, as: zone, in: change.database)
      return found.id
    }
    try LayoutQueries.insert(self, zone: zone.id, node: node, in: change)
    return Done(Phrase("Bay \(code) is added.", "车位 \(code) 已新增。"))
  }
}
