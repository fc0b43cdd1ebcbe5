import Kernel
import Values

/// Scores an item of a year-end acceptance, with what the unit has to put right and until when.
public struct ScoreAcceptance: Action {
  public static let name = "fire.scoreAcceptance"
  public static let title = Phrase("Score an item of the acceptance", "验收项目评分")
  public static let summary = Phrase(
    "Scores an item of a year-end acceptance, with what the unit has to put right and until when.",
    "为年终验收项目评分，可提出整改要求和期限。")
  public static let permission: Permission? = FirePermissions.accept
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
    .init(\.demand, "demand", "To be put right", "整改要求", kind: .text(most: 500)),
    .init(\.due, "due", "Until", "整改期限"),
  ]

  public var assessment = AssessmentNumber(unchecked: "")
  public var item = ""
  public var points: AssessmentPoints?
  public var isNotApplicable = false
  public var isVetoed = false
  public var reference = ""
  public var evidence = EvidencePaths.none
  public var reason = ""
  public var demand = ""
  public var due: Day?

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
    let stored = try AssessmentRules.requireOpen(assessment, .acceptance, in: change.database)
    if try AssessmentQueries.belongs(change.session.account, to: stored.unit, on: change.today, in: change.database) {
      throw AssessmentRefusal.ownUnit
    }
    return try AssessmentRules.score(
      item,
      AssessmentScore(
        points: points?.hundredths, isNotApplicable: isNotApplicable, isVetoed: isVetoed, reference: reference,
        reason: reason, demand: demand, demandDue: due), evidence: evidence, of: stored, Self.self, in: change)
  }
}
