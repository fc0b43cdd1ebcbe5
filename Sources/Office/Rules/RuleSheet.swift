import Kernel
import Values

/// A rule as it is read: the version in force, or the latest that can be read where none is.
public struct RuleSheet: Sendable, Hashable {
  public struct Version: Sendable, Hashable {
    public let version: Int64
    public let title: String
    public let text: String
    public let file: String
    /// The SHA-256 of the file when it was registered.
    public let digest: String
    public let from: Day
    public let until: Day?
  }

  public let number: RuleNumber
  public let unit: String
  public let versions: [Version]
  /// The version in force today; nil where none is.
  public let inForce: Int64?
  /// The day and the reason of its withdrawal.
  public let withdrawn: Withdrawal?
  /// Whether it is for the viewer.
  public let isForMe: Bool
  /// When the viewer acknowledged the version in force.
  public let acknowledged: Instant?
  /// How many it is for, and how many of them acknowledged the version in force.
  public let readers: Int64
  public let readBy: Int64

  public struct Withdrawal: Sendable, Hashable {
    public let day: Day
    public let reason: String
    public let by: String
  }

  /// The version to be read: the one in force, else the newest.
  public var shown: Version? { versions.first { $0.version == inForce } ?? versions.first }

  /// Whether the file of the version shown is still what was registered; nil where there is none.
  public var isFileUnchanged: Bool? {
    guard let shown, !shown.file.isEmpty else { return nil }
    return (try? RuleContent.digest(of: shown.file)) == shown.digest
  }

  /// - Throws: `OfficeRefusal.unknownRule`.
  public static func read(_ number: RuleNumber, as session: Session, in site: Site) throws -> RuleSheet {
    let today = site.today
    return try site.view(needing: .own, of: "rules", for: session) { database in
      guard let sheet = try RuleSheetQueries.read(number, for: session.account, on: today, in: database) else {
        throw OfficeRefusal.unknownRule(number)
      }
      return sheet
    }
  }
}
