import Kernel
import Values

/// The manager finds that it is no hazard.
public struct DismissHazard: Action {
  public static let name = "fire.dismissHazard"
  public static let title = Phrase("Dismiss the hazard", "判定不属隐患")
  public static let summary = Phrase(
    "Says that what was reported is no hazard, with the reason; not for what an authority found.",
    "判定所报情况不属隐患并说明理由；主管部门检查发现的除外。")
  public static let permission: Permission? = HazardStep.dismiss.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.text, "reason", "Reason", "理由", kind: HazardRules.note, required: true),
  ]

  public var hazard = HazardNumber(unchecked: "")
  public var text = ""

  public init() {}

  public init(_ hazard: HazardNumber, _ text: String) {
    self.hazard = hazard
    self.text = text
  }

  public func validate() -> [Fault] { HazardRules.isBlank(text) ? [Self.fault("reason", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    guard stored.source != .authority else { throw HazardRefusal.authoritysHazard(stored.number) }
    try HazardRules.take(HazardEvent(.dismiss, text), stored, in: change)
    return HazardRules.done(stored, .dismiss)
  }
}
