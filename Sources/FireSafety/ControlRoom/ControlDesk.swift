import Kernel
import SQLite
import Values

/// What somebody in a control room looks at: who is on, when the next log entry is due, what is open.
public struct ControlDesk: Sendable, Hashable {
  public struct Person: Sendable, Hashable {
    /// The sign-in name.
    public let account: String
    public let name: String
  }

  public struct Duty: Sendable, Hashable {
    public let people: [Person]
    public let since: Instant
    /// Whether the viewer is one of them.
    public let isMine: Bool
    /// Those without a certificate that is good today, by name.
    public let uncertified: [String]
  }

  public struct Entry: Sendable, Hashable {
    public let id: Int64
    public let seen: Instant
    public let kind: Phrase
    public let text: String
    public let by: String
    public let isLate: Bool
  }

  /// A time in which fewer than two are planned.
  public struct Gap: Sendable, Hashable {
    public let from: Instant
    public let until: Instant
    public let people: Int64
  }

  public let unit: UnitID
  public let unitName: String
  /// The moment of the answer.
  public let now: Instant
  public let timeZone: TimeZoneRules
  public let duty: Duty?
  /// The number of the last handover.
  public let handover: Int64?
  /// The last look at the panel in time, or the last handover.
  public let last: Instant?
  public let open: [HandoverItem]
  /// The newest entries, the newest first.
  public let entries: [Entry]
  /// Who is planned now, and who comes next, with the time it begins.
  public let planned: [String]
  public let next: (at: Instant, people: [String])?
  /// The first gap of the roster that is not past.
  public let gap: Gap?
  /// Who may run this control room.
  public let operators: [Person]
  /// All control rooms the viewer sees.
  public let units: [UnitID]

  /// Minutes until the next entry is due; negative where it is overdue. Nil where nobody has begun.
  public var minutesLeft: Int64? {
    last.map { ControlRules.logMinutes - (now.milliseconds - $0.milliseconds) / 60_000 }
  }

  /// How long a shift may be, in minutes.
  public static let shiftMinutes = ControlRules.shiftMinutes

  public static func == (left: ControlDesk, right: ControlDesk) -> Bool {
    left.unit == right.unit && left.now == right.now && left.entries == right.entries && left.open == right.open
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(unit)
    hasher.combine(now)
  }

  /// The desk of a control room; of the viewer's first where none is named.
  ///
  /// - Returns: nil where the viewer sees no control room.
  public static func read(_ unit: UnitID?, as session: Session, in site: Site) throws -> ControlDesk? {
    let (zone, now, today) = (site.timeZone, site.clock.now(), site.today)
    return try site.view(needing: FirePermissions.see, of: "fireLog", for: session) { database in
      let units = try ControlRoomQueries.units(of: session.account, on: today, in: database)
      guard let chosen = unit.flatMap({ units.contains($0) ? $0 : nil }) ?? units.first else { return nil }
      return try ControlDeskQueries.read(
        chosen, units, for: session.account, on: today, at: now, zone, in: database)
    }
  }

  /// A moment by the site's clocks, such as 14:05.
  public func clock(_ instant: Instant) -> String { ControlTime.clock(instant, in: timeZone) }
  /// With the day, such as 2026-11-25 14:05.
  public func moment(_ instant: Instant) -> String { ControlTime.text(instant, in: timeZone) }
  /// Minutes in words.
  public static func length(_ minutes: Int64) -> Phrase { ControlTime.length(minutes) }
}
