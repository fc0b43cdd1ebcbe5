import Kernel
import Values

/// A device goes away for service: at most a quarter of its kind at once, else substitutes are named.
public struct SendDevice: Action {
  public static let name = "fire.sendDevice"
  public static let title = Phrase("Send for service", "器材送修")
  public static let summary = Phrase(
    "Says that a device is away for service; beyond a quarter of the stock the substitutes are named.",
    "登记器材送修；送修数量超过该类四分之一时须注明替代器材。")
  public static let permission: Permission? = FirePermissions.equip
  public static let fields: [Field<Self>] = [
    .init(\.device, "device", "Device", "器材编码"),
    .init(\.to, "to", "To", "送修单位", kind: .text(most: 120)),
    .init(\.substitutes, "substitutes", "Substitutes", "替代器材", kind: .text(most: 500)),
  ]

  public var device = DeviceCode(unchecked: "")
  public var to = ""
  public var substitutes = ""

  public init() {}

  public init(_ device: DeviceCode, to: String = "", substitutes: String = "") {
    self.device = device
    self.to = to
    self.substitutes = substitutes
  }

  public func scope(in change: Change) throws -> UnitID? {
    try FireDevices.require(device, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try FireDevices.require(device, in: change.database)
    guard stored.state == .inUse else { throw DeviceRefusal.notNow(device, stored.state) }
    let stock = try DeviceQueries.stock(
      stored.facts.agent, kind: stored.facts.kind, in: stored.unit, database: change.database)
    if (stock.out + 1) * 4 > stock.all, HazardRules.isBlank(substitutes) {
      throw DeviceRefusal.tooManyOut(stored.facts.agent, out: stock.out, of: stock.all)
    }
    try DeviceQueries.set(stored.id, .out, in: change.database)
    var event = DeviceEvent(.out, substitutes)
    event.person = to
    try FireDevices.keep(event, of: stored.id, in: change)
    return Done(Phrase("\(device) is out for service.", "器材 \(device) 已送修。"))
  }
}
