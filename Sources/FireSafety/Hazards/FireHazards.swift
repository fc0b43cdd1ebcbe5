import Kernel
import SQLite
import Values

/// Hazards: found, treated, inspected again and closed.
enum FireHazards {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.migrations = [Migration("fire-0003-hazards", HazardSchema.hazards)]
    chapter.actions = [
      ActionKind(ReportHazard.self), ActionKind(CorrectHazard.self), ActionKind(CountersignHazard.self),
      ActionKind(RaiseHazard.self), ActionKind(PlanHazard.self), ActionKind(SecureHazard.self),
      ActionKind(AcknowledgeHazard.self), ActionKind(ExtendHazard.self), ActionKind(ProveHazard.self),
      ActionKind(ReinspectHazard.self), ActionKind(SignHazard.self), ActionKind(ReopenHazard.self),
      ActionKind(DismissHazard.self),
    ]
    chapter.listings = [HazardListings.hazards, HazardListings.events]
    chapter.inbox = HazardInboxQueries.sources
    chapter.figures = HazardInboxQueries.figures
    chapter.alerts = [HazardInboxQueries.alerts]
    chapter.searchable = ["fireHazards"]
    chapter.sheets = [HazardPrints.notice, HazardPrints.closing]
    chapter.settings = HazardSettings.all
    chapter.checks = [HazardChecks.hazards]
    return chapter
  }()
}
