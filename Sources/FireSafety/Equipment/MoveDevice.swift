import Kernel
import Values

/// A device now hangs somewhere else in its unit.
public struct MoveDevice: Action {
  public static let name = "fire.moveDevice"
  public static let title = Phrase("Move a device", "器材移位")
  public static let summary = Phrase(
    "Says where a device is now: at a point, or in words.",
    "登记器材的新位置（点位或部位）。")
  public static let permission: Permission? = FirePermissions.equip
  public static let fields: [Field<Self>] = [
    .init(\.device, "device", "Device", "器材编码"),
    .init(\.point, "point", "Point", "点位码"),
    .init(\.place, "place", "Place", "部位", kind: .text(most: 120)),
  ]

  public var device = DeviceCode(unchecked: "")
  public var point: PointCode?
  public var place = ""

  public init() {}

  public init(_ device: DeviceCode, place: String) {
    self.device = device
    self.place = place
  }

  public func scope(in change: Change) throws -> UnitID? {
    try FireDevices.require(device, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try FireDevices.require(device, in: change.database)
    let spot = try DevicePlace.find(point, place, in: stored.unit, change)
    try DeviceQueries.move(stored.id, point: spot.point, place: spot.place, in: change.database)
    try FireDevices.keep(DeviceEvent(.move, "\(stored.place) → \(spot.place)"), of: stored.id, in: change)
    return Done(
      Phrase("\(device) is at \(Text.clean(spot.place)) now.", "器材 \(device) 现位于“\(Text.clean(spot.place))”。"))
  }
}
