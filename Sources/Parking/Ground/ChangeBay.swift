import Kernel
import Values

/// Changes what a bay is for, or takes it out of use for a time; its code and zone stay.
public struct ChangeBay: Action {
  public static let name = "parking.changeBay"
  public static let title = Phrase("Change a bay", "修改车位")
  public static let summary = Phrase(
    "Changes what a bay is for and where it lies; a bay out of use is neither counted free nor given out.",
    "修改车位类别与位置；停用的车位不计入余位，也不分配。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [
    .init(\.bay, "bay", "Bay", "车位编码"),
    .init(\.bayClass, "class", "Class", "车位类别"),
    .init(\.isOut, "out", "Out of use", "停用"),
    .init(\.x, "x", "Column on the map", "地图列", kind: .optional(.integer(0...999))),
    .init(\.y, "y", "Row on the map", "地图行", kind: .optional(.integer(0...999))),
    .init(\.node, "node", "Reached from", "相邻路径点"),
  ]

  public var bay = BayCode(unchecked: "")
  public var bayClass: BayClass?
  public var isOut: Bool?
  public var x: Int64?
  public var y: Int64?
  public var node: NodeCode?

  public init() {}

  public init(_ bay: BayCode) { self.bay = bay }

  public func scope(in change: Change) throws -> UnitID? { try ParkingLayout.unit(.bay, bay, in: change.database) }

  public func perform(in change: inout Change) throws -> Done {
    let found = try ParkingLayout.require(.bay, bay, in: change.database)
    let node = try node.map { node in
      let place = try ParkingLayout.require(.node, node, in: change.database)
      try ParkingLayout.requireSameLot(.node, node, place, as: found, in: change.database)
      return place.id
    }
    try LayoutQueries.update(found.id, self, node: node, in: change.database)
    return Done(Phrase("Bay \(bay) is changed.", "车位 \(bay) 已修改。"))
  }
}
