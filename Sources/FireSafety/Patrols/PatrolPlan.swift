import Kernel
import SQLite
import Values

/// Makes the slots of windows ahead, and withdraws those that have not opened when windows end.
enum PatrolPlan {
  /// So many days ahead slots are kept.
  static let daysAhead: Int32 = 35

  static func horizon(_ today: Day) -> Day { today.advanced(by: daysAhead) }

  /// A point that is there.
  ///
  /// - Throws: `PatrolRefusal.tornCode` where the check character does not fit, `.unknownPoint`.
  static func requirePoint(_ code: PointCode, in database: Connection) throws -> PatrolPoint {
    guard code.isWhole else { throw PatrolRefusal.tornCode(code) }
    guard let point = try PatrolPlanQueries.point(code, in: database) else { throw PatrolRefusal.unknownPoint(code) }
    return point
  }

  /// A route that is walked.
  static func requireRoute(_ code: RouteCode, in database: Connection) throws -> PatrolRoute {
    guard let route = try PatrolPlanQueries.route(code, in: database) else { throw PatrolRefusal.unknownRoute(code) }
    guard !route.isClosed else { throw PatrolRefusal.routeClosed(code) }
    return route
  }

  /// Makes a window's slots as far as they are not made yet. Of its first days those that are over, or (where it takes
  /// another's place) have begun already, are left out.
  ///
  /// - Returns: how many were made.
  @discardableResult
  static func extend(
    _ stored: PatrolPlanQueries.StoredWindow, in zone: TimeZoneRules, replacing: Bool = false, _ change: Change
  ) throws -> Int {
    let last = min(horizon(change.today), stored.window.until ?? horizon(change.today))
    let first = stored.planned?.advanced(by: 1) ?? stored.window.from
    guard first <= last else { return 0 }
    var made = 0
    for slot in SlotPlan.slots(of: stored.window, on: first...last, in: zone) {
      if stored.planned == nil, replacing ? slot.opens <= change.now : slot.due <= change.now { continue }
      _ = try PatrolSlotQueries.insert(slot, window: stored.id, route: stored.route, unit: stored.unit, in: change)
      made += 1
    }
    try PatrolPlanQueries.notePlanned(stored.id, until: last, in: change.database)
    return made
  }

  /// Ends a window: slots that have not opened are withdrawn.
  ///
  /// - Returns: how many.
  static func end(_ window: PatrolPlanQueries.StoredWindow, reason: String, in change: Change) throws -> Int {
    try PatrolPlanQueries.end(window.id, on: max(window.window.from, change.today), in: change.database)
    let slots = try PatrolSlotQueries.unopened(window.id, at: change.now, in: change.database)
    try withdraw(slots, reason: reason, in: change)
    return slots.count
  }

  static func withdraw(_ slots: [Int64], reason: String, in change: Change) throws {
    for slot in slots {
      try PatrolSlotQueries.setState("withdrawn", of: slot, in: change.database)
      try PatrolSlotQueries.note("withdraw", of: slot, reason: reason, in: change)
    }
  }
}
