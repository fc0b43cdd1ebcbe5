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

  private var patterns: [String: (pattern: NumberPattern, period: String)] = [:]

  /// A pattern taken apart, and its period: the day does not change under a transaction.
  func pattern(_ text: String, on day: Day) -> (pattern: NumberPattern, period: String) {
    if let known = patterns[text] { return known }
    let pattern = NumberPattern(text)
    let made = (pattern, pattern.period(on: day))
    patterns[text] = made
    return made
  }

  /// After an action that may have changed rights or settings.
  func forget() {
    settings.removeAll()
    rights.removeAll()
    states.removeAll()
  }
}
