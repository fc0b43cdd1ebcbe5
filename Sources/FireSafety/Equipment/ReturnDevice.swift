import Kernel
import Values

/// A device is back from service.
public struct ReturnDevice: Action {
  public static let name = "fire.returnDevice"
  public static let title = Phrase("Back from service", "器材送回")
  public static let summary = Phrase(
    "Says that a device is back in its place; what was done to it is recorded as a service.",
    "登记器材已送回原位；维修情况另行登记。")
  public static let permission: Permission? = FirePermissions.equip
  public static let fields: [Field<Self>] = [
    .init(\.device, "device", "Device", "器材编码"),
    .init(\.text, "note", "Note", "备注", kind: HazardRules.note),
  ]

  public var device = DeviceCode(unchecked: "")
  public var text = ""

  public init() {}

  public init(_ device: DeviceCode) { self.device = device }

  public func scope(in change: Change) throws -> UnitID? {
    try FireDevices.require(device, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try FireDevices.require(device, in: change.database)
    guard stored.state == .out else { throw DeviceRefusal.notNow(device, stored.state) }
    try DeviceQueries.set(stored.id, .inUse, in: change.database)
    try FireDevices.keep(DeviceEvent(.back, text), of: stored.id, in: change)
    return Done(Phrase("\(device) is back in use.", "器材 \(device) 已恢复使用。"))
  }
}
