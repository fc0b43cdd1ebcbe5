import Kernel
import SQLite
import Values

/// Self-assessment, year-end acceptance and the scoring sheet.
enum FireAssessment {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.actions = [
      ActionKind(DraftStandard.self), ActionKind(SetStandardItem.self), ActionKind(DropStandardItem.self),
      ActionKind(SetStandardBands.self), ActionKind(PublishStandard.self), ActionKind(OpenAssessment.self),
      ActionKind(ProposeScores.self), ActionKind(TakeProposals.self), ActionKind(ScoreItem.self),
      ActionKind(SignAssessment.self), ActionKind(OpenAcceptance.self), ActionKind(ScoreAcceptance.self),
      ActionKind(SignAcceptance.self), ActionKind(AnswerDemand.self), ActionKind(DecideDemand.self),
    ]
    chapter.listings = [
      AssessmentListings.assessments, AssessmentListings.scores, AssessmentListings.standardItems,
      AssessmentListings.demands,
    ]
    chapter.settings = AssessmentSettings.all
    chapter.migrations = [Migration("fire-0008-assessment", AssessmentSchema.assessment)]
    chapter.checks = AssessmentChecks.all
    chapter.sheets = [AssessmentPrints.own, AssessmentPrints.acceptance]
    chapter.searchable = ["fireAssessments"]
    chapter.becomeFunction(
      "assessment", Phrase("Self-assessment and acceptance", "消防自查与验收"),
      permissions: [FirePermissions.assess, FirePermissions.accept])
    return chapter
  }()
}
