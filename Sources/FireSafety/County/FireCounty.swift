import Kernel
import Values

/// What whoever sees many units looks at.
enum FireCounty {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.listings = [CountyListings.county]
    chapter.figures = [meeting]
    chapter.becomeFunction("county", Phrase("County view", "消防全县一览"))
    return chapter
  }()

  /// B26: the aim is all units.
  private static let meeting = Figure(
    "fireMeeting", Phrase("Percent of units meeting the standard", "消防达标单位占比（%）"), permission: FirePermissions.see,
    opens: .init("fireCounty"), needsWholeSite: true
  ) { database, viewer in
    let view = try CountyQueries.total(of: nil, on: viewer.today, at: viewer.now, in: database)
    return (view.share ?? 0) / 10
  }
}
