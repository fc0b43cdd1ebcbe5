import Kernel
import Values

/// A hazard with what was done about it, and what the viewer can do next.
public struct HazardSheet: Sendable, Hashable {
  public struct Event: Sendable, Hashable {
    /// Nil where it was found.
    public let step: HazardStep?
    public let by: String
    public let at: Instant
    public let grade: HazardGrade?
    public let due: Day?
    public let assignee: String
    public let department: String
    public let money: Money?
    public let stops: Bool?
    /// Where a point was scanned.
    public let point: String
    public let text: String
    public internal(set) var files: [FireEvidence.File] = []
    public internal(set) var signatures: [FireSignatures.Signed] = []
  }

  public let number: HazardNumber
  public let unit: UnitID
  public let unitName: String
  public let place: String
  /// The printed code of its point; empty where it has none.
  public let point: String
  public let item: String
  public let text: String
  public let source: HazardSource
  public let foundGrade: HazardGrade
  public let isRepeat: Bool
  public let finder: String
  public let observedAt: Instant
  public let recordedAt: Instant
  public let authorityDue: Day?
  public let state: HazardState
  public let grade: HazardGrade
  public let due: Day
  public let assignee: String
  public let interim: String
  public let isStopped: Bool
  public let extensions: Int64
  public let failures: Int64
  public let reopens: Int64
  public let needsWord: Bool
  public let closedOn: Day?
  public internal(set) var files: [FireEvidence.File] = []
  public internal(set) var events: [Event] = []
  /// Why the viewer cannot take a step; none where they can.
  public internal(set) var blocked: [HazardStep: Phrase] = [:]

  /// Whether it was recorded long after it was seen: marked wherever it is shown.
  public var isLateEntry: Bool {
    recordedAt.milliseconds - observedAt.milliseconds > Hazards.lateMilliseconds
  }

  /// The event of the last plan; nil where there is none.
  public var plan: Event? { events.last { $0.step == .plan } }

  /// - Throws: `HazardRefusal.unknown` where there is none or it is not for the viewer's eyes.
  public static func read(_ number: HazardNumber, as session: Session, in site: Site) throws -> HazardSheet {
    let today = site.today
    return try site.view(needing: FirePermissions.see, of: "fireHazards", for: session) { database in
      guard let sheet = try HazardSheetQueries.read(number, for: session.account, on: today, in: database) else {
        throw HazardRefusal.unknown(number)
      }
      return sheet
    }
  }

  /// The people who can be given a hazard of its unit: account and name.
  public static func assignees(
    of number: HazardNumber, as session: Session, in site: Site
  ) throws -> [(name: String, fullName: String)] {
    let today = site.today
    return try site.view(needing: FirePermissions.see, of: "fireHazards", for: session) { database in
      try HazardSheetQueries.assignees(of: number, for: session.account, on: today, in: database)
    }
  }
}
