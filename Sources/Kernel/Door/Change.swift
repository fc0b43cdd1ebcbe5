import SQLite
import Values

/// A change in the making: what an action may know and use inside its transaction.
public struct Change {
  public let database: Connection
  /// Whose action it is. Under an approval this is the maker.
  public let session: Session
  /// Who approved it, where an approval was needed.
  public let approver: AccountID?
  /// The recorded time: from the clock, never typed, never earlier than the entry before.
  public let now: Instant
  /// How far the clock lags behind the entry before, in milliseconds, 0 where it does not: `now` is that entry's time then.
  public let lag: Int64
  /// The business day of `now` in the site's time zone.
  public let today: Day
  /// The audit row this change will have; ledger rows refer to it.
  public let auditID: AuditID
  /// The audit row in which it was asked for: this change's own, or, under an approval, the earlier one.
  public let asked: AuditID
  let catalog: Catalog
  let cache: DoorCache
  /// Cost of hashing a PIN; see `Site.pinCost`.
  let pinCost: UInt
  /// The personal values of the action's fields, by field: rows of table `personal`.
  var personal: [String: Int64] = [:]

  /// The row of table `personal` that keeps the value of a personal field; nil where the field is empty.
  public func personalReference(_ field: String) -> Int64? { personal[field] }

  /// The value a setting has today.
  public func value<Content>(of setting: Setting<Content>) throws -> Content {
    if let known = cache.settings[setting.name], let value = try? Content(json: known) { return value }
    let stored = try SettingQueries.value(of: setting.name, on: today, in: database)
    let value = stored.flatMap { try? Content(json: try JSON.parse($0)) } ?? setting.initial
    cache.settings[setting.name] = value.json
    return value
  }

  /// The next number of a series, without gaps: it is taken in this transaction and given back if it fails.
  ///
  /// - Parameter pattern: text with `{year}`, `{month}`, `{day}` and `{number:6}`; counting starts again when what
  ///   stands before the number changes.
  public func nextNumber(_ series: String, pattern: String) throws -> String {
    let (pattern, period) = cache.pattern(pattern, on: today)
    let number = try cache.nextNumber(series, period, in: database)
    return pattern.text(number, on: today)
  }

  /// Does the person of this session hold a permission for a unit right now?
  public func holds(_ permission: Permission, unit: UnitID? = nil) throws -> Bool {
    try cache.holds(permission, account: session.account, unit: unit, on: today, in: database)
  }
}
