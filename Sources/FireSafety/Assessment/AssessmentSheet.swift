import Kernel
import Values

/// An assessment as a whole, for a screen or for paper.
public struct AssessmentSheet: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    public let code: String
    public let section: String
    public let title: Phrase
    /// Hundredths of a point, as all points here.
    public let worth: Int64
    public let isVeto: Bool
    public let deduction: Phrase
    public let points: Int64?
    public let isNotApplicable: Bool
    public let isVetoed: Bool
    /// What the program computed when it was scored, or last.
    public let proposal: Int64?
    public let reference: String
    public let reason: String
    public let demand: String
    public let due: Day?
    /// How many files prove it.
    public let files: Int64
    public let isScored: Bool

    /// Somebody gave more than was computed.
    public var isRaised: Bool { proposal.map { computed in points.map { $0 > computed } ?? false } ?? false }
  }

  public let number: AssessmentNumber
  public let kind: AssessmentKind
  public let unit: String
  public let unitID: UnitID
  public let year: Int64
  /// Of the scoring sheet.
  public let version: Int64
  public let standard: Phrase
  public let limits: AssessmentBand.Limits
  public let opened: Day
  public let signed: Day?
  public let team: String
  public internal(set) var sections: [StandardSection] = []
  public internal(set) var lines: [Line] = []
  public internal(set) var signatures: [FireSignatures.Signed] = []

  public var total: AssessmentTotal { Self.total(of: lines) }

  /// The total of a section.
  public func total(of section: StandardSection) -> AssessmentTotal {
    Self.total(of: lines.filter { $0.section == section.code })
  }

  private static func total(of lines: [Line]) -> AssessmentTotal {
    AssessmentTotal(
      lines.map {
        .init(worth: $0.worth, points: $0.points, isNotApplicable: $0.isNotApplicable, isVetoed: $0.isVetoed)
      })
  }

  /// - Throws: `AssessmentRefusal.unknown` where there is none or it is not for the viewer's eyes.
  public static func read(
    _ number: AssessmentNumber, as session: Session, in site: Site
  ) throws -> AssessmentSheet {
    let mayScore = try site.rights(of: session).may(FirePermissions.accept)
    let stored = try site.view(needing: FirePermissions.see, for: session) { database in
      try AssessmentQueries.find(number, in: database)
    }
    guard let stored, try site.holds(FirePermissions.see, unit: stored.unit, for: session),
      stored.kind == .own || stored.isSigned || mayScore
    else { throw AssessmentRefusal.unknown(number) }
    return try site.view(needing: FirePermissions.see, for: session) { database in
      guard let sheet = try AssessmentSheetQueries.sheet(stored, in: database) else {
        throw AssessmentRefusal.unknown(number)
      }
      return sheet
    }
  }

  /// The unit's own signed assessment of the same year, to compare an acceptance with; nil where there is none.
  public static func own(of acceptance: AssessmentSheet, as session: Session, in site: Site) throws
    -> AssessmentSheet?
  {
    guard acceptance.kind == .acceptance, acceptance.signed != nil else { return nil }
    return try site.view(needing: FirePermissions.see, for: session) { database in
      let stored = try AssessmentQueries.signed(
        acceptance.unitID, .own, year: acceptance.year, in: database)
      return try stored.flatMap { try AssessmentSheetQueries.sheet($0, in: database) }
    }
  }
}
