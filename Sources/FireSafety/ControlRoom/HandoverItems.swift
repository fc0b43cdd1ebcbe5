import Kernel
import SQLite
import Values

/// What is open when a control room is handed over. Chapters that have such things enter them in `sources`.
public enum HandoverItems {
  public typealias Source = @Sendable (Connection, UnitID) throws -> [HandoverItem]

  static let sources: [Source] = [logItems, HandoverJoinQueries.hazards, HandoverJoinQueries.rounds]

  /// Alarms, faults, disabled points, tests, work and keys that no entry has closed.
  private static let logItems: Source = { database, unit in try LogQueries.open(in: unit, database: database) }

  /// All that is open in a unit, in the order of the sources; last the gaps of the log since the last handover.
  static func open(in unit: UnitID, database: Connection) throws -> [HandoverItem] {
    var all = try sources.flatMap { try $0(database, unit) }
    guard let duty = try ControlRoomQueries.duty(in: unit, database: database) else { return all }
    let zone = try ControlTime.zone(in: database)
    for gap in try LogQueries.gaps(in: unit, since: duty.since, database: database) {
      let minutes = (gap.until.milliseconds - gap.from.milliseconds) / 60_000
      let span = ControlTime.span(gap.from, gap.until, in: zone)
      all.append(
        HandoverItem(
          key: "gap\(gap.from.milliseconds / 60_000)", kind: "gap",
          title: Phrase(
            "no log entry for \(ControlTime.length(minutes).english): \(span)",
            "\(span) 无值班记录（\(ControlTime.length(minutes).chinese)）"), since: gap.from))
    }
    return all
  }
}
