import Kernel
import SQLite
import Values

/// How the archive of a unit stands: what each part has to hold, and what is missing by name (B13-B18).
public struct ArchiveStanding: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    public let part: ArchivePart
    public let title: Phrase
    /// `there`, `review`, `unapproved` or `missing`.
    public let state: String

    public var isThere: Bool { state == "there" }
    public var stateLabel: Phrase { ArchiveRules.states.first { $0.word == state }?.label ?? Phrase(verbatim: state) }
  }

  public struct Document: Sendable, Hashable {
    public let id: Int64
    public let kind: FireDocumentKind
    public let title: String
    public let place: String
    public let person: String
    public let version: Int64
    public let issued: Day
    public let review: Day?
    /// Empty where nobody has approved it.
    public let approvedBy: String
    public let files: Int64
  }

  public let unit: UnitID
  public let unitName: String
  public let today: Day
  public let rows: [Row]
  public let documents: [Document]
  /// The units whose archives the viewer sees.
  public let units: [UnitID]

  public func rows(of part: ArchivePart) -> [Row] { rows.filter { $0.part == part } }

  /// How much of a part, or of all, is there.
  public func share(of part: ArchivePart? = nil) -> (there: Int, of: Int) {
    let rows = rows.filter { part == nil || $0.part == part }
    return (rows.filter(\.isThere).count, rows.count)
  }

  /// The archive of a unit; of the viewer's first where none is named. Nil where there is none.
  public static func read(_ unit: UnitID?, as session: Session, in site: Site) throws -> ArchiveStanding? {
    let today = site.today
    return try site.view(needing: FirePermissions.see, of: "fireArchive", for: session) { database in
      let units = try FireUnits.all(in: database).filter {
        try DutySightQueries.sees($0.id, session.account, on: today, in: database)
      }
      guard let found = units.first(where: { $0.id == unit }) ?? units.first else { return nil }
      return ArchiveStanding(
        unit: found.id, unitName: found.name, today: today,
        rows: try ArchiveQueries.standing(of: found.id, on: today, in: database),
        documents: try ArchiveQueries.documents(of: found.id, in: database), units: units.map(\.id))
    }
  }
}
