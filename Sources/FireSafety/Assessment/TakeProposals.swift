import Kernel
import Values

/// Takes every computed proposal as the score of its item, where nobody has scored it yet.
public struct TakeProposals: Action {
  public static let name = "fire.takeProposals"
  public static let title = Phrase("Take the proposals", "采用建议分")
  public static let summary = Phrase(
    "Takes every computed proposal as the score of its item, where nobody has scored it yet.", "将尚未评分项目的系统建议分采用为得分。")
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
    var taken = 0
    for line in try AssessmentQueries.lines(of: stored.id, in: change.database) where !line.isScored {
      guard let proposal = line.proposal else { continue }
      _ = try AssessmentQueries.insertScore(AssessmentScore(points: proposal), of: stored, line, in: change)
      taken += 1
    }
    return Done(Phrase("\(taken) proposals are taken.", "已采用 \(taken) 项建议分。"))
  }
}
