import Kernel
import SQLite
import Values

/// Patrols: points, routes and times, the rounds that are due, the rounds that are walked.
enum FirePatrols {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.actions = [
      ActionKind(StartRound.self), ActionKind(VisitPoint.self), ActionKind(CorrectVisit.self),
      ActionKind(SignRound.self), ActionKind(CountersignRounds.self), ActionKind(RecordLate.self),
      ActionKind(RecordRewalk.self), ActionKind(CancelSlot.self), ActionKind(AddExtraSlot.self),
      ActionKind(AddPoint.self), ActionKind(ChangePoint.self), ActionKind(HangTag.self), ActionKind(ClosePoint.self),
      ActionKind(AddRoute.self), ActionKind(ChangeRoute.self), ActionKind(SetRoutePoints.self),
      ActionKind(CloseRoute.self), ActionKind(ChooseProfile.self), ActionKind(AddWindow.self),
      ActionKind(ChangeWindow.self), ActionKind(EndWindow.self), ActionKind(FireKeepUp.self),
    ]
    chapter.listings = [
      PatrolListings.rounds, PatrolListings.slots, PatrolRecordListings.findings, PatrolRecordListings.visits,
      PatrolRecordListings.rewalks, PatrolPlanListings.routes, PatrolPlanListings.points, PatrolPlanListings.windows,
    ]
    chapter.settings = PatrolSettings.all
    chapter.migrations = [Migration("fire-0002-patrols", PatrolSchema.patrols)]
    chapter.bulkTables = ["fire_slot"]
    chapter.checks = [PatrolChecks.slots, PatrolChecks.rounds, PatrolChecks.findings]
    chapter.figures = PatrolInboxQueries.figures
    chapter.inbox = PatrolInboxQueries.sources
    chapter.labels = [.firePoints]
    chapter.sheets = [PatrolPrints.log, PatrolPrints.sheet]
    chapter.searchable = ["firePoints", "fireRoutes"]
    return chapter
  }()
}
