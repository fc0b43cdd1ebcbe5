import Kernel
import Values

/// All units together: how many meet the standard, of which the aim is all (B26).
public struct CountyView: Sendable, Hashable {
  public let units: Int64
  /// Units with a signed assessment.
  public let assessed: Int64
  public let meeting: Int64
  /// Rounds of this month whose time is over, and those that were walked.
  public let due: Int64
  public let done: Int64
  /// Open hazards of the gravest kind.
  public let major: Int64

  /// Tenths of a percent of all units, rounded down: 99.99 % is not all. Nil where there is no unit.
  public var share: Int64? { units > 0 ? meeting * 1000 / units : nil }

  /// Tenths of a percent of rounds walked, rounded down; nil where none was due.
  public var completion: Int64? { due > 0 ? done * 1000 / due : nil }

  /// Of the units somebody may see.
  public static func read(as session: Session, in site: Site) throws -> CountyView {
    let (today, now) = (site.today, site.clock.now())
    let isWhole = try site.holds(FirePermissions.see, unit: nil, for: session)
    let open = try site.view(needing: FirePermissions.see, for: session) { try FireUnitQueries.all(in: $0).map(\.id) }
    let units = try isWhole ? nil : open.filter { try site.holds(FirePermissions.see, unit: $0, for: session) }
    return try site.view(needing: FirePermissions.see, for: session) { database in
      try CountyQueries.total(of: units, on: today, at: now, in: database)
    }
  }
}
