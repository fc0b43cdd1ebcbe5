import Kernel
import Values

/// Changes what the register says of a device; its dates are worked out again.
public struct ChangeDevice: Action {
  public static let name = "fire.changeDevice"
  public static let title = Phrase("Change a device", "修改器材资料")
  public static let summary = Phrase(
    "Changes model, serial number, agent, dates or risk; what is due is worked out again.",
    "修改型号、编号、灭火剂、日期等资料，并重新计算到期日。")
  public static let permission: Permission? = FirePermissions.equip
  public static let fields: [Field<Self>] = [
    .init(\.device, "device", "Device", "器材编码"),
    .init(\.agent, "agent", "Agent", "灭火剂"),
    .init(\.model, "model", "Model", "型号", kind: .optional(.text(most: 60))),
    .init(\.serial, "serial", "Serial number", "出厂编号", kind: .optional(.text(most: 60))),
    .init(\.made, "made", "Made", "出厂年月", hint: MadeOn.hint),
    .init(\.commissioned, "commissioned", "In use since", "投用日期"),
    .init(\.isHighRisk, "highRisk", "High-risk place", "高风险场所"),
  ]

  public var device = DeviceCode(unchecked: "")
  public var agent: DeviceAgent?
  public var model: String?
  public var serial: String?
  public var made: MadeOn?
  public var commissioned: Day?
  public var isHighRisk: Bool?

  public init() {}

  public init(_ device: DeviceCode) { self.device = device }

  public func scope(in change: Change) throws -> UnitID? {
    try FireDevices.require(device, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try FireDevices.require(device, in: change.database)
    if let made, made.day > change.today { throw DeviceRefusal.madeLater(made.day) }
    try DeviceQueries.change(stored.id, self, in: change.database)
    let facts = [
      agent?.label.chinese, model, serial, made?.text, commissioned?.description,
      isHighRisk.map { $0 ? "高风险 high risk" : "" },
    ]
    try FireDevices.keep(
      DeviceEvent(.change, facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")), of: stored.id,
      in: change)
    return Done(Phrase("\(device) is changed.", "器材 \(device) 已修改。"))
  }
}
