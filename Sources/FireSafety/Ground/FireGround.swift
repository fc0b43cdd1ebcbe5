import Kernel
import SQLite
import Values

/// The ground of fire safety: its units, who answers for what there, and what ships with the program.
enum FireGround {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.actions = [
      ActionKind(EnrolUnit.self), ActionKind(ChangeFireUnit.self), ActionKind(AppointToDuty.self),
      ActionKind(EndDuty.self), ActionKind(AdoptFireContent.self),
    ]
    chapter.listings = [FireUnitListings.units, FireUnitListings.appointments]
    chapter.checks = [FireEvidence.check]
    chapter.searchable = ["fireUnits"]
    chapter.figures = [unitsWithoutResponsible]
    return chapter
  }()

  /// B01: a unit without a current responsible person is red.
  private static let unitsWithoutResponsible = Figure(
    "fireNobodyResponsible", Phrase("Units nobody answers for in fire safety", "无消防安全责任人的单位"),
    permission: FirePermissions.see, opens: .init("fireUnits", filters: ["state": "none"]), needsWholeSite: true
  ) { database, viewer in
    let open = try FireUnitQueries.all(in: database).filter {
      try FireUnits.holder(of: .responsible, in: $0.id, on: viewer.today, database: database) == nil
    }
    return Int64(open.count)
  }
}
