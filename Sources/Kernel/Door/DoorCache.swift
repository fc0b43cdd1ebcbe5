import SQLite
import Values

/// What one transaction has already looked up: settings and rights do not change under it.
final class DoorCache {
  private struct Right: Hashable {
    let permission: String
    let account: AccountID
    let unit: UnitID?
  }

  var settings: [String: JSON] = [:]
  private var rights: [Right: Bool] = [:]

  func holds(
    _ permission: Permission, account: AccountID, unit: UnitID?, on day: Day, in database: Connection
  ) throws -> Bool {
    let right = Right(permission: permission.name, account: account, unit: unit)
    if let known = rights[right] { return known }
    let answer = try RightsQueries.holds(permission.name, account: account, unit: unit, on: day, in: database)
    rights[right] = answer
    return answer
  }

  private var states: [AccountID: RightsQueries.AccountState] = [:]

  func state(of account: AccountID, in database: Connection) throws -> RightsQueries.AccountState {
    if let known = states[account] { return known }
    let state = try RightsQueries.state(of: account, in: database)
    states[account] = state
    return state
  }

  private var off: Set<String>?

  /// The parts and functions that are switched off on the transaction's day.
  func switchedOff(on day: Day, in database: Connection) throws -> Set<String> {
    if let off { return off }
    let read = try PartSwitch.off(on: day, in: database)
    off = read
    return read
  }

  private var patterns: [String: (pattern: NumberPattern, period: String)] = [:]

  /// A pattern taken apart, and its period: the day does not change under a transaction.
  func pattern(_ text: String, on day: Day) -> (pattern: NumberPattern, period: String) {
    if let known = patterns[text] { return known }
    let pattern = NumberPattern(text)
    let made = (pattern, pattern.period(on: day))
    patterns[text] = made
    return made
  }

  private var personal: [ObjectIdentifier: Bool] = [:]

  /// Whether an action has fields with personal data; looking through them for each of many lines would take its time.
  func hasPersonalFields<A: Action>(_ type: A.Type) -> Bool {
    if let known = personal[ObjectIdentifier(type)] { return known }
    let answer = A.fields.contains(where: \.isPersonal)
    personal[ObjectIdentifier(type)] = answer
    return answer
  }

  struct Series: Hashable {
    let name: String
    let period: String
  }

  /// Whether numbers are counted here and written at the end: where the first refusal undoes the whole transaction, no
  /// number taken in it has to be given back on its own.
  var holdsNumbers = false
  /// The last number of each series that was counted here and is not written yet.
  var numbers: [Series: Int64] = [:]

  func nextNumber(_ name: String, _ period: String, in database: Connection) throws -> Int64 {
    guard holdsNumbers else { return try NumberingQueries.next(series: name, period: period, in: database) }
    let series = Series(name: name, period: period)
    let next: Int64
    if let last = numbers[series] {
      next = last + 1
    } else {
      next = try NumberingQueries.next(series: name, period: period, in: database)
    }
    numbers[series] = next
    return next
  }

  /// Writes the numbers that were counted here.
  func writeNumbers(in database: Connection) throws {
    for (series, last) in numbers {
      try NumberingQueries.set(series: series.name, period: series.period, last: last, in: database)
    }
    numbers.removeAll()
  }

  /// After an action that may have changed rights or settings.
  func forget() {
    settings.removeAll()
    rights.removeAll()
    states.removeAll()
    off = nil
  }
}
