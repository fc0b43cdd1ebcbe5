import Kernel
import SQLite
import Values

/// A round with its points, what was found there, and who signed: for the screen that walks it and the page that shows it.
public struct PatrolSheet: Sendable, Hashable {
  public struct Item: Sendable, Hashable {
    public let code: FormItemCode
    public let title: Phrase
    public let basis: String
    public let kind: FormItemKind
    /// The grade its failure has by itself.
    public let grade: String
    /// Whether it is to be put right on the spot.
    public let isSpot: Bool
  }

  public struct Point: Sendable, Hashable {
    public let code: PointCode
    public let name: String
    public let place: String
    public let reading: String
    public let asksTag: Bool
    public internal(set) var items: [Item]
    public internal(set) var visit: Visit?

    public var isDone: Bool { visit != nil }
  }

  public struct Finding: Sendable, Hashable {
    public let item: String
    public let letter: String
    public let remark: String
    public let grade: String
    public let corrected: String
    /// The number of the hazard; empty where it opened none.
    public let hazard: String
  }

  public struct Visit: Sendable, Hashable {
    public let at: Instant
    public let observed: Instant?
    public let how: VisitHow
    public let flags: [VisitFlag]
    public let reading: String
    public let answers: String
    public let isCorrection: Bool
    public internal(set) var findings: [Finding] = []

    public var failed: Int { findings.count { $0.letter != "N" } }

    /// The letter an item has.
    public func letter(_ item: FormItemCode) -> String? {
      PatrolAnswers.read(answers).first { $0.item == item.text }?.letter
    }
  }

  public let round: Int64
  public let route: RouteCode
  public let name: String
  public let unit: String
  public let purpose: RoutePurpose
  public let patroller: String
  /// Whether the viewer walks it.
  public let isMine: Bool
  public let isLateEntry: Bool
  public let day: Day
  public let started: Instant
  public let observed: Instant?
  public let due: Instant?
  public let ends: Instant
  public let closed: Instant?
  /// As people see it now.
  public let state: SlotState
  public let reason: String
  public let overMinutes: Int64
  public internal(set) var points: [Point] = []
  public internal(set) var signatures: [FireSignatures.Signed] = []
  /// The first digits of its digest; empty while it runs.
  public internal(set) var digest = ""

  public var done: Int { points.count(where: \.isDone) }
  public var left: [Point] { points.filter { !$0.isDone } }

  /// - Throws: `PatrolRefusal.unknownRound` where there is none or it is not for the viewer's eyes.
  public static func read(_ round: Int64, as session: Session, in site: Site) throws -> PatrolSheet {
    let viewer = try site.viewer(of: session)
    return try site.view(needing: FirePermissions.see, of: "fireRounds", for: session) { database in
      guard let sheet = try PatrolSheetQueries.read(round, for: viewer, in: database) else {
        throw PatrolRefusal.unknownRound(round)
      }
      return sheet
    }
  }
}

extension PatrolSheet {
  /// Says why a point cannot be checked in a round, without recording anything; silent where it can.
  ///
  /// - Throws: what the action would be refused with.
  public static func explain(_ visit: VisitPoint, as session: Session, in site: Site) throws {
    try site.view(needing: FirePermissions.patrol, for: session) { database in
      let point = try PatrolPlan.requirePoint(visit.point, in: database)
      let round = try PatrolRounds.require(visit.round, in: database)
      try VisitPoint.require(point, of: round, on: round.day, in: database)
    }
  }
}
