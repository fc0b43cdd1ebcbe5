import Kernel
import Values

/// Changes how often something is due, or who says so; what is due is worked out again for every device.
public struct ChangeDueRule: Action {
  public static let name = "fire.changeDueRule"
  public static let title = Phrase("Change the due table", "修改到期规则")
  public static let summary = Phrase(
    "Changes how often something is due and the source; what is due is worked out again for every device.",
    "修改周期和依据，并重新计算全部器材的到期日。")
  public static let permission: Permission? = FirePermissions.manage
  public static let fields: [Field<Self>] = [
    .init(\.rule, "rule", "Line", "规则代码", kind: .code(most: 40)),
    .init(\.every, "every", "Every", "周期", kind: .optional(.integer(1...1200))),
    .init(\.period, "period", "Period", "单位"),
    .init(\.standard, "standard", "Source", "依据", kind: .optional(.text(most: 200))),
  ]

  public var rule = ""
  public var every: Int64?
  var period: DueRule.Period?
  public var standard: String?

  public init() {}

  public init(_ rule: String, every: Int64) {
    self.rule = rule
    self.every = every
  }

  public func perform(in change: inout Change) throws -> Done {
    let code = Text.normalizedCode(rule)
    guard try DeviceQueries.hasRule(code, in: change.database) else { throw DeviceRefusal.unknownRule(code) }
    try DeviceQueries.change(code, every: every, period: period, standard: standard, in: change.database)
    try FireDevices.workOutAll(in: change)
    try FireDevices.keepUp(in: &change)
    return Done(Phrase("\(code) is changed; what is due was worked out again.", "规则 \(code) 已修改，到期日已重新计算。"))
  }
}
