import Kernel
import Values

/// Takes a device out of use: its events are refused into the quarantine from then on.
public struct CloseDevice: Action {
  public static let name = "parking.closeDevice"
  public static let title = Phrase("Take a parking device out of use", "停用停车设备")
  public static let summary = Phrase(
    "What the device sends from now on is kept apart and has no effect; its code is not used again.",
    "该设备此后上报的事件仅存入隔离区，不再生效；其编码不再使用。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [.init(\.device, "device", "Device", "设备编码")]

  public var device = DeviceCode(unchecked: "")

  public init() {}

  public init(_ device: DeviceCode) { self.device = device }

  public func scope(in change: Change) throws -> UnitID? {
    try ParkingLayout.unit(.device, device, in: change.database)
  }

  public func perform(in change: inout Change) throws -> Done {
    let found = try ParkingLayout.require(.device, device, in: change.database)
    try LayoutQueries.closeDevice(found.id, in: change)
    return Done(Phrase("Device \(device) is out of use.", "设备 \(device) 已停用。"))
  }
}
