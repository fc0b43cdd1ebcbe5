import Kernel
import Values

/// Adds a zone: the bays that are counted together.
public struct AddZone: Action {
  public static let name = "parking.addZone"
  public static let title = Phrase("Add a zone", "新增区域")
  public static let summary = Phrase(
    "Adds a zone of a floor; displays show what is left in each.", "在楼层内新增区域；显示屏按区域发布余位。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [
    .init(\.floor, "floor", "Floor", "楼层编码"),
    .init(\.code, "code", "Zone", "区域编码"),
    .init(\.called, "name", "Name", "名称", kind: .text(most: 80), required: true),
    .init(
      \.aisle, "aisle", "Cars in its aisles at most", "通道内最多车辆数", kind: .integer(0...10_000),
      hint: Phrase("cars on their way to or from a bay that still count", "正在驶入或驶离车位、仍计入本区的车辆数")),
  ]

  public var floor = FloorCode(unchecked: "")
  public var code = ZoneCode(unchecked: "")
  public var called = ""
  public var aisle: Int64 = 5

  public init() {}

  public init(_ code: ZoneCode, _ name: String, on floor: FloorCode, aisle: Int64 = 5) {
    self.floor = floor
    self.code = code
    called = name
    self.aisle = aisle
  }

  public func scope(in change: Change) throws -> UnitID? { try ParkingLayout.unit(.floor, floor, in: change.database) }

  public func perform(in change: inout Change) throws -> Done {
    let floor = try ParkingLayout.require(.floor, floor, in: change.database)
    try ParkingLayout.refuseTaken(.zone, code, in: change.database)
    try LayoutQueries.insert(self, floor: floor.id, in: change)
    return Done(Phrase("Zone \(code) is added.", "区域 \(code) 已新增。"))
  }
}
