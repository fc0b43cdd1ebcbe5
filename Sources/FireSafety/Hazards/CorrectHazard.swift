import Kernel
import Values

/// Says that what was to be put right on the spot is.
public struct CorrectHazard: Action {
  public static let name = "fire.correctHazard"
  public static let title = Phrase("Correct on the spot", "当场改正")
  public static let summary = Phrase(
    "Says what was done on the spot about a G1 hazard; somebody else countersigns it.",
    "记录 G1 隐患的当场改正情况，须由他人复核。")
  public static let permission: Permission? = HazardStep.correct.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.text, "done", "What was done", "改正情况", kind: HazardRules.note, required: true),
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

  public func validate() -> [Fault] { HazardRules.isBlank(text) ? [Self.fault("done", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    let event = try HazardRules.take(HazardEvent(.correct, text), stored, in: change)
    try FireEvidence.keep(evidence, of: FireChainKind.hazardEvent.name, event, in: change)
    return HazardRules.done(stored, .correct)
  }
}
