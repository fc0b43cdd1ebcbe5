import Kernel
import SQLite
import Values

/// The scoring sheet as versioned data: which version counts, and the draft of the next one.
enum FireStandards {
  /// - Throws: `AssessmentRefusal.noStandard`.
  static func require(on day: Day, in database: Connection) throws -> StandardQueries.Stored {
    guard let standard = try StandardQueries.inForce(on: day, in: database) else {
      throw AssessmentRefusal.noStandard(year: Int64(day.components.year))
    }
    return standard
  }

  /// - Throws: `AssessmentRefusal.noDraft`.
  static func requireDraft(in database: Connection) throws -> StandardQueries.Stored {
    guard let draft = try StandardQueries.draft(in: database) else { throw AssessmentRefusal.noDraft }
    return draft
  }

  /// Publishes the sheet that ships, where the site has none.
  static func adopt(in change: inout Change) throws -> Int {
    guard try StandardQueries.newest(in: change.database) == nil else { return 0 }
    let id = try StandardQueries.insertDraft(
      1, title: FireStandardContent.title, .shipped, FireStandardContent.sections, FireStandardContent.items,
      in: change)
    try StandardQueries.publish(id, from: change.today, in: change)
    return 1
  }
}
