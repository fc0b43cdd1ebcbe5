import Kernel
import Values

/// Whoever had to put it right says that it is, with proof.
public struct ProveHazard: Action {
  public static let name = "fire.proveHazard"
  public static let title = Phrase("Hand in proof", "提交整改证明")
  public static let summary = Phrase(
    "Says what was done, with at least one file that proves it; somebody else inspects it then.",
    "说明整改情况并至少附一个证明文件，之后由他人复查。")
  public static let permission: Permission? = HazardStep.prove.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.text, "done", "What was done", "整改情况", kind: HazardRules.note, required: true),
    .init(\.evidence, "evidence", "Evidence", "佐证文件", required: true, hint: EvidencePaths.hint),
  ]

  public var hazard = HazardNumber(unchecked: "")
  public var text = ""
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ hazard: HazardNumber, _ text: String, evidence: EvidencePaths) {
    self.hazard = hazard
    self.text = text
    self.evidence = evidence
  }

  public func validate() -> [Fault] { HazardRules.isBlank(text) ? [Self.fault("done", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    try HazardRules.check(.prove, stored, in: change)
    guard !evidence.all.isEmpty else { throw HazardRefusal.evidenceNeeded }
    let event = try HazardRules.take(HazardEvent(.prove, text), stored, in: change)
    try FireEvidence.keep(evidence, of: FireChainKind.hazardEvent.name, event, in: change)
    return HazardRules.done(stored, .prove)
  }
}
