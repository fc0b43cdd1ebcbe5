import Kernel
import Values

/// Opens a hazard again that was closed.
public struct ReopenHazard: Action {
  public static let name = "fire.reopenHazard"
  public static let title = Phrase("Reopen the hazard", "重新打开隐患")
  public static let summary = Phrase(
    "Opens a closed or dismissed hazard again, with the reason; it is counted.",
    "将已销号或判定不属隐患的记录重新打开，说明理由并计次。")
  public static let permission: Permission? = HazardStep.reopen.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.text, "reason", "Reason", "理由", kind: HazardRules.note, required: true),
    .init(\.evidence, "evidence", "Evidence", "佐证文件", hint: EvidencePaths.hint),
  ]

  public var hazard = HazardNumber(unchecked: "")
  public var text = ""
  public var evidence = EvidencePaths.none

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
    var event = HazardEvent(.reopen, text)
    event.grade = stored.grade
    event.due = try Hazards.firstDue(stored.grade, authority: stored.authorityDue, in: change)
    let id = try HazardRules.take(event, stored, in: change)
    try FireEvidence.keep(evidence, of: FireChainKind.hazardEvent.name, id, in: change)
    return HazardRules.done(stored, .reopen)
  }
}
