import Kernel
import Values

/// Scores an item of a self-assessment.
public struct ScoreItem: Action {
  public static let name = "fire.scoreItem"
  public static let title = Phrase("Score an item of the self-assessment", "自查项目评分")
  public static let summary = Phrase(
    "Scores an item of a self-assessment: evidence is needed above 0, a reason above the computed proposal.",
    "为自查项目评分：得分须有依据，高于系统建议分须说明理由。")
  public static let permission: Permission? = FirePermissions.assess
  public static let fields: [Field<Self>] = [
    .init(\.assessment, "assessment", "Assessment", "评分"),
    .init(\.item, "item", "Item", "项目", kind: .code(most: 20)),
    .init(\.points, "points", "Points", "得分", hint: Phrase("such as 2.5", "如 2.5")),
    .init(\.isNotApplicable, "notApplicable", "Not applicable", "不适用"),
    .init(\.isVetoed, "veto", "Veto (items marked ★)", "一票否决（标★项目）"),
    .init(
      \.reference, "reference", "What it rests on", "依据", kind: .text(most: 500),
      hint: Phrase("numbers of records, documents", "记录、文件编号")),
    .init(\.evidence, "evidence", "Files", "佐证文件", hint: EvidencePaths.hint),
    .init(
      \.reason, "reason", "Reason", "理由", kind: .text(most: 500),
      hint: Phrase("needed above the proposal and for not applicable", "高于建议分或不适用时必填")),
  ]

  public var assessment = AssessmentNumber(unchecked: "")
  public var item = ""
  public var points: AssessmentPoints?
  public var isNotApplicable = false
  public var isVetoed = false
  public var reference = ""
  public var evidence = EvidencePaths.none
  public var reason = ""

  public init() {}

  /// - Parameter points: hundredths.
  public init(
    _ assessment: AssessmentNumber, _ item: String, points: Int64?, reference: String = "", reason: String = ""
  ) {
    self.assessment = assessment
    self.item = item
    self.points = points.map { AssessmentPoints(hundredths: $0) }
    self.reference = reference
    self.reason = reason
  }

  public func scope(in change: Change) throws -> UnitID? {
    try AssessmentRules.require(assessment, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try AssessmentRules.requireOpen(assessment, .own, in: change.database)
    return try AssessmentRules.score(
      item,
      AssessmentScore(
        points: points?.hundredths, isNotApplicable: isNotApplicable, isVetoed: isVetoed, reference: reference,
        reason: reason), evidence: evidence, of: stored, Self.self, in: change)
  }
}
