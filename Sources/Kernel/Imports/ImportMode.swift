/// What becomes of a file's rows.
public enum ImportMode: String, Sendable, CaseIterable {
  /// Everything is checked, on a copy of the site that nobody else sees, and nothing is kept. Others go on working.
  case dryRun
  /// All rows are posted in one transaction, or none where one is bad. Others wait while it is posted.
  case allOrNothing
  /// Bad rows are left out; the others are posted about a thousand at a time.
  case goodRows
}
