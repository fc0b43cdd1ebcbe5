import Kernel
import SQLite
import Values

/// Equipment as other chapters ask for it, and what all its actions do.
public enum FireDevices {
  /// Past its scrap date a device is a general hazard at once: opens those that are missing. Part of `fire.keepUp`.
  ///
  /// - Returns: how many it opened.
  @discardableResult
  public static func keepUp(in change: inout Change) throws -> Int {
    let expired = try DeviceQueries.expired(on: change.today, in: change.database)
    for id in expired { try expire(id, in: change) }
    return expired.count
  }

  /// Whether `keepUp` has something to do.
  public static func needsKeepUp(on day: Day, in database: Connection) throws -> Bool {
    try !DeviceQueries.expired(on: day, in: database).isEmpty
  }

  /// Takes the shipped table of due dates into use as far as the site has no lines of that code, and works out what is due.
  static func adopt(in change: inout Change) throws -> Int {
    var adopted = 0
    for rule in DueRule.shipped where try !DeviceQueries.hasRule(rule.code, in: change.database) {
      try DeviceQueries.insert(rule, in: change)
      adopted += 1
    }
    guard adopted > 0 else { return 0 }
    try workOutAll(in: change)
    try keepUp(in: &change)
    return 1
  }

  /// - Throws: `DeviceRefusal.unknown`.
  static func require(_ code: DeviceCode, in database: Connection) throws -> DeviceQueries.Stored {
    guard let device = try DeviceQueries.find(code, in: database) else { throw DeviceRefusal.unknown(code) }
    return device
  }

  /// Keeps what was done to a device, as a link of the chain, and works out what is due next.
  ///
  /// - Returns: the row of the event, which evidence belongs to.
  @discardableResult
  static func keep(_ event: DeviceEvent, of device: Int64, in change: Change) throws -> Int64 {
    let id = try DeviceQueries.note(event, of: device, in: change)
    try FireChain.append(.deviceEvent, id, day: change.today, in: change)
    try workOut(device, in: change)
    return id
  }

  static func workOut(_ device: Int64, in change: Change) throws {
    guard let stored = try DeviceQueries.find(device, in: change.database) else { return }
    let rules = try DeviceQueries.rules(in: change.database)
    try DeviceQueries.setDue(device, DueDates(of: stored.facts, by: rules), in: change.database)
    for expired in try DeviceQueries.expired(on: change.today, device: device, in: change.database) {
      try expire(expired, in: change)
    }
  }

  /// After a change of the rules.
  static func workOutAll(in change: Change) throws {
    let rules = try DeviceQueries.rules(in: change.database)
    for stored in try DeviceQueries.all(in: change.database) {
      try DeviceQueries.setDue(stored.id, DueDates(of: stored.facts, by: rules), in: change.database)
    }
  }

  /// The line of the due table a device falls under.
  static func rule(
    _ activity: DueRule.Activity, for device: DeviceQueries.Stored, in database: Connection
  ) throws -> DueRule? {
    DueDates.rule(activity, for: device.facts, in: try DeviceQueries.rules(in: database))
  }

  private static func expire(_ id: Int64, in change: Change) throws {
    guard let device = try DeviceQueries.find(id, in: change.database), let due = device.scrapDue else { return }
    let kind = device.facts.kind.label
    var found = HazardFound(
      "\(device.code) \(kind.chinese)：已超过报废期限 \(due)。\(kind.english): past its scrap date.", in: device.unit,
      grade: .g2, source: .equipment)
    (found.device, found.point, found.place) = (id, device.point, device.place)
    var event = DeviceEvent(.expire, due.description)
    event.hazard = try Hazards.open(found, in: change).id
    let noted = try DeviceQueries.note(event, of: id, in: change)
    try FireChain.append(.deviceEvent, noted, day: change.today, in: change)
  }
}
