import Kernel
import SQLite
import Values

/// The fire control room: roster, log, handover (B21, the rules of duty).
enum ControlRoom {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.actions = [
      ActionKind(RegisterCertificate.self), ActionKind(PlanShifts.self), ActionKind(ChangeShift.self),
      ActionKind(CancelShift.self), ActionKind(WriteLog.self), ActionKind(CloseLogItem.self),
      ActionKind(HandOver.self), ActionKind(TakeOver.self),
    ]
    chapter.listings = [
      RosterListings.certificates, RosterListings.shifts, RosterListings.gaps, LogListings.log, LogListings.gaps,
      HandoverListings.handovers, HandoverListings.items,
    ]
    chapter.migrations = [Migration("fire-0005-control-room", ControlRoomSchema.controlRoom)]
    chapter.checks = [ControlRoomChecks.log, ControlRoomChecks.handovers]
    chapter.inbox = ControlRoomInboxQueries.sources
    chapter.figures = ControlRoomInboxQueries.figures
    chapter.sheets = [HandoverSheet.kind]
    chapter.becomeFunction("controlRoom", Phrase("Fire control room", "消防控制室"), permissions: [FirePermissions.operate])
    return chapter
  }()

  /// - Throws: `FireRefusal.unknownUnit`, `.notEnrolled`, `ControlRefusal.noControlRoom`.
  static func require(_ unit: UnitID, in database: Connection) throws -> FireUnits.Unit {
    let found = try FireUnits.require(unit, in: database)
    guard found.hasControlRoom else { throw ControlRefusal.noControlRoom(found.name) }
    return found
  }
}
