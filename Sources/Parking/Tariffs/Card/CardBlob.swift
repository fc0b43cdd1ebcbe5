import Values

/// What a card carries, so that an exit that is cut off charges the same fee (P32).
///
/// On the card it is base64url text of at most ``most`` letters: a version byte, the fields, and the first 16 bytes of
/// HMAC-SHA256 over all before them (RFC 2104, section 5, allows half a code). Times are whole milliseconds, so that nothing
/// is rounded on the way.
public struct CardBlob: Sendable, Equatable {
  /// The session that the card belongs to: a replay of the same one is charged once.
  public var session: String
  public var lot: String
  public var entry: Instant
  public var vehicleClass: String
  public var tariff: String
  public var version: Int64
  public var paid: Stay.Paid?
  public var pass: Stay.Pass?

  public init(session: String, lot: String, entry: Instant, vehicleClass: String, tariff: String, version: Int64) {
    self.session = session
    self.lot = lot
    self.entry = entry
    self.vehicleClass = vehicleClass
    self.tariff = tariff
    self.version = version
  }

  /// The letters of the longest text.
  public static let most = 1024
  static let tagLength = 16
  static let layout: UInt8 = 1

  /// The stay as the exit sees it.
  public func stay(exit: Instant) -> Stay {
    var stay = Stay(entry: entry, exit: exit, vehicleClass: vehicleClass)
    stay.paid = paid
    stay.pass = pass
    return stay
  }

  /// The fee by what the card says alone: the tariff must be the very version in force at the entry.
  ///
  /// - Parameter tariffs: the versions that the exit has.
  public func quote(
    exit: Instant, tariffs: [Tariff], in zone: TimeZoneRules, with change: (inout Stay) -> Void = { _ in }
  ) throws -> Quote {
    guard let tariff = tariffs.first(where: { $0.code == tariff && $0.version == version }) else {
      throw CardBlobFault.unknownTariff(code: tariff, version: version)
    }
    var stay = stay(exit: exit)
    change(&stay)
    return try tariff.quote(stay, in: zone)
  }
}
