import Kernel
import Values

/// Adds a point of the ways people and cars take.
public struct AddNode: Action {
  public static let name = "parking.addNode"
  public static let title = Phrase("Add a way point", "新增路径点")
  public static let summary = Phrase(
    "Adds a point of a floor that people or cars pass: an aisle, a lift, stairs, a door, a lane.",
    "新增楼层上的路径点：通道、电梯、楼梯、出入门、车道等。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [
    .init(\.floor, "floor", "Floor", "楼层编码"),
    .init(\.code, "code", "Way point", "路径点编码"),
    .init(\.called, "name", "Name", "名称", kind: .text(most: 80)),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.x, "x", "Column on the map", "地图列", kind: .integer(0...999)),
    .init(\.y, "y", "Row on the map", "地图行", kind: .integer(0...999)),
  ]

  public var floor = FloorCode(unchecked: "")
  public var code = NodeCode(unchecked: "")
  public var called = ""
  public var kind = NodeKind.aisle
  public var x: Int64 = 0
  public var y: Int64 = 0

  public init() {}

  public init(_ code: NodeCode, _ kind: NodeKind, on floor: FloorCode, x: Int64, y: Int64, name: String = "") {
    self.floor = floor
    self.code = code
    self.kind = kind
    self.x = x
    self.y = y
    called = name
  }

  public func scope(in change: Change) throws -> UnitID? { try ParkingLayout.unit(.floor, floor, in: change.database) }

  public func perform(in change: inout Change) throws -> Done {
    let floor = try ParkingLayout.require(.floor, floor, in: change.database)
    try ParkingLayout.refuseTaken(.node, code, in: change.database)
    try LayoutQueries.insert(self, floor: floor.id, in: change)
    return Done(Phrase("Way point \(code) is added.", "路径点 \(code) 已新增。"))
  }
}
