import Kernel
import SQLite
import Values

/// The archive in six parts, and what the person responsible reads, approves and does (B02-B04, B13-B18, B24, B30).
enum FireArchive {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.actions = [
      ActionKind(AddFireDocument.self), ActionKind(ReviseFireDocument.self), ActionKind(CloseFireDocument.self),
      ActionKind(ApproveFireDocument.self), ActionKind(ReportSituation.self), ActionKind(AcknowledgeSituation.self),
      ActionKind(LogLeadership.self),
    ]
    chapter.listings = [
      ArchiveListings.archive, ArchiveListings.documents, ArchiveListings.situations, ArchiveListings.leadership,
    ]
    chapter.migrations = [Migration("fire-0006-archive", ArchiveSchema.archive)]
    chapter.checks = [ArchiveChecks.documents]
    chapter.inbox = ArchiveInboxQueries.sources
    chapter.figures = ArchiveInboxQueries.figures
    chapter.sheets = [ArchiveSheets.index, ArchiveSheets.situation]
    chapter.searchable = ["fireDocuments"]
    chapter.becomeFunction("archive", Phrase("Fire archive", "消防档案"), permissions: [FirePermissions.archive])
    return chapter
  }()
}
