import Kernel
import Values

/// Computes the proposals of an open assessment again from today's records.
public struct ProposeScores: Action {
  public static let name = "fire.proposeScores"
  public static let title = Phrase("Compute the proposals again", "重新计算建议分")
  public static let summary = Phrase(
    "Computes the proposals of an open self-assessment again from today's records; scores given stay as they are.",
    "按当前记录重新计算自查建议分，已评的分不变。")
  public static let permission: Permission? = FirePermissions.assess
  public static let fields: [Field<Self>] = [.init(\.assessment, "assessment", "Assessment", "评分")]

  public var assessment = AssessmentNumber(unchecked: "")

  public init() {}

  public init(_ assessment: AssessmentNumber) { self.assessment = assessment }

  public func scope(in change: Change) throws -> UnitID? {
    try AssessmentRules.require(assessment, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try AssessmentRules.requireOpen(assessment, .own, in: change.database)
    let made = try AssessmentRules.propose(for: stored, in: change)
    return Done(Phrase("\(made) proposals are computed.", "已计算 \(made) 项建议分。"))
  }
}
