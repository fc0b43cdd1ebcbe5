import Kernel
import Values

/// A device is gone for good.
public struct ScrapDevice: Action {
  public static let name = "fire.scrapDevice"
  public static let title = Phrase("Scrap a device", "器材报废")
  public static let summary = Phrase(
    "Takes a device out of use for good, with the reason and what replaces it; it stays on record.",
    "器材报废，注明理由和替换器材；记录保留。")
  public static let permission: Permission? = FirePermissions.equip
  public static let fields: [Field<Self>] = [
    .init(\.device, "device", "Device", "器材编码"),
    .init(\.text, "reason", "Reason", "理由", kind: HazardRules.note, required: true),
    .init(\.replacement, "replacement", "Replaced by", "替换器材编码"),
    .init(\.evidence, "evidence", "Evidence", "佐证文件", hint: EvidencePaths.hint),
  ]

  public var device = DeviceCode(unchecked: "")
  public var text = ""
  public var replacement: DeviceCode?
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ device: DeviceCode, _ reason: String) {
    self.device = device
    text = reason
  }

  public func validate() -> [Fault] { HazardRules.isBlank(text) ? [Self.fault("reason", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try FireDevices.require(device, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try FireDevices.require(device, in: change.database)
    guard stored.state != .scrapped else { throw DeviceRefusal.notNow(device, stored.state) }
    if let replacement { _ = try FireDevices.require(replacement, in: change.database) }
    try DeviceQueries.set(stored.id, .scrapped, in: change.database)
    var event = DeviceEvent(.scrap, text)
    event.correction = replacement.map { "→ \($0)" } ?? ""
    let id = try FireDevices.keep(event, of: stored.id, in: change)
    try FireEvidence.keep(evidence, of: FireChainKind.deviceEvent.name, id, in: change)
    return Done(Phrase("\(device) is scrapped.", "器材 \(device) 已报废。"))
  }
}
