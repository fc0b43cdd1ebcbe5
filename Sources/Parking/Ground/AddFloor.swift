import Kernel
import Values

/// Adds a floor to a lot.
public struct AddFloor: Action {
  public static let name = "parking.addFloor"
  public static let title = Phrase("Add a floor", "新增楼层")
  public static let summary = Phrase(
    "Adds a floor; levels order floors from the lowest to the highest.", "新增楼层；层号决定楼层的上下顺序。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [
    .init(\.lot, "lot", "Lot", "停车场编码"),
    .init(\.code, "code", "Floor", "楼层编码"),
    .init(\.called, "name", "Name", "名称", kind: .text(most: 80), required: true),
    .init(
      \.level, "level", "Level", "层号", kind: .integer(-20...60),
      hint: Phrase("0 the ground, -1 the first below it", "地面为 0，地下一层为 -1")),
  ]

  public var lot = LotCode(unchecked: "")
  public var code = FloorCode(unchecked: "")
  public var called = ""
  public var level: Int64 = 0

  public init() {}

  public init(_ code: FloorCode, _ name: String, level: Int64, in lot: LotCode) {
    self.lot = lot
    self.code = code
    called = name
    self.level = level
  }

  public func scope(in change: Change) throws -> UnitID? { try ParkingLayout.unit(.lot, lot, in: change.database) }

  public func perform(in change: inout Change) throws -> Done {
    let lot = try ParkingLayout.require(.lot, lot, in: change.database)
    try ParkingLayout.refuseTaken(.floor, code, in: change.database)
    try LayoutQueries.insert(self, lot: lot.id, in: change)
    return Done(Phrase("Floor \(code) is added.", "楼层 \(code) 已新增。"))
  }
}
