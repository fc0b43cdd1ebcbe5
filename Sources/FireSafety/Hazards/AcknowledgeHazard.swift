import Kernel
import Values

/// The person responsible has seen a major hazard.
public struct AcknowledgeHazard: Action {
  public static let name = "fire.acknowledgeHazard"
  public static let title = Phrase("Acknowledge a major hazard", "知悉重大隐患")
  public static let summary = Phrase(
    "Says that you, as the person responsible, know of a major hazard.",
    "消防安全责任人确认已知悉重大隐患。")
  public static let permission: Permission? = HazardStep.acknowledge.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号")
  ]

  public var hazard = HazardNumber(unchecked: "")

  public init() {}

  public init(_ hazard: HazardNumber) { self.hazard = hazard }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    try HazardRules.take(HazardEvent(.acknowledge), stored, in: change)
    return HazardRules.done(stored, .acknowledge)
  }
}
