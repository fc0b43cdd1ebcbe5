import Kernel
import Values

/// Says what was done about a demand of the acceptance team, with evidence.
public struct AnswerDemand: Action {
  public static let name = "fire.answerDemand"
  public static let title = Phrase("Answer a demand of the acceptance", "回复验收整改要求")
  public static let summary = Phrase(
    "Says what was done about a demand of the acceptance team, with evidence.", "说明验收整改要求的落实情况，并附佐证。")
  public static let permission: Permission? = FirePermissions.assess
  public static let fields: [Field<Self>] = [
    .init(\.demand, "demand", "Demand", "整改要求编号", kind: .integer(1...Int64.max), required: true),
    .init(\.text, "done", "What was done", "落实情况", kind: .text(most: 500), required: true),
    .init(\.evidence, "evidence", "Files", "佐证文件", hint: EvidencePaths.hint),
  ]

  public var demand: Int64 = 0
  public var text = ""
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ demand: Int64, _ text: String) {
    self.demand = demand
    self.text = text
  }

  public func validate() -> [Fault] { AssessmentRules.isBlank(text) ? [Self.fault("done", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? { try DemandRules.require(demand, in: change).unit }

  public func perform(in change: inout Change) throws -> Done {
    try DemandRules.take(.answer, demand, text, in: change)
    try FireEvidence.keep(evidence, of: "demand", demand, in: change)
    return Done(Phrase("Demand \(demand) is answered.", "整改要求 \(demand) 已回复。"))
  }
}
