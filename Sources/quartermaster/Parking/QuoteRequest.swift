import Parking
import Values

/// A stay as the options tell it.
struct QuoteRequest {
  private let arguments: Arguments
  private let zone: TimeZoneRules

  init(_ arguments: Arguments, _ zone: TimeZoneRules) {
    self.arguments = arguments
    self.zone = zone
  }

  func price(_ tariff: Tariff, exit: Instant) throws -> Quote {
    let isLost = arguments.has("lost")
    let entry = try TimeArgument.read("entry", arguments, in: zone)
    guard entry != nil || isLost else { throw UsageError.missingOption("--entry") }
    var stay = Stay(
      entry: entry, exit: exit, vehicleClass: arguments.value("class") ?? tariff.defaultClass)
    stay.pass = try pass()
    try complete(&stay)
    stay.paid = try paid(tariff, stay)
    return try tariff.quote(stay, in: zone)
  }

  /// The price by a card; coupons, earlier visits and a loss are known at the exit.
  func price(_ card: CardBlob, tariffs: [Tariff], exit: Instant) throws -> Quote {
    var rest = card.stay(exit: exit)
    try complete(&rest)
    return try card.quote(exit: exit, tariffs: tariffs, in: zone) { $0 = rest }
  }

  private func complete(_ stay: inout Stay) throws(UsageError) {
    stay.isLost = arguments.has("lost")
    for text in arguments.all("coupon") {
      guard let coupon = CouponArgument.read(text) else {
        throw .badValue(option: "--coupon", expected: CouponArgument.expected)
      }
      stay.coupons.append(coupon)
    }
    stay.covered = try spans("covered")
    stay.earlier = try spans("earlier")
  }

  private func spans(_ option: String) throws(UsageError) -> [TimeSpan] {
    try TimeArgument.spans(option, arguments, in: zone).map { TimeSpan(from: $0.from, until: $0.until) }
  }

  func pass() throws(UsageError) -> Stay.Pass? {
    guard let term = arguments.value("pass") else { return nil }
    guard let valid = try spans("pass-valid").last else { throw .missingOption("--pass-valid") }
    return Stay.Pass(term: term, valid: valid)
  }

  /// What was paid inside the lot: as told, else what the stay cost when it was paid.
  func paid(_ tariff: Tariff, _ stay: Stay) throws -> Stay.Paid? {
    guard let until = try TimeArgument.read("paid-until", arguments, in: zone) else {
      if arguments.has("paid") { throw UsageError.missingOption("--paid-until") }
      return nil
    }
    guard let text = arguments.value("paid") else {
      var then = stay
      then.isLost = false
      then.exit = until.advanced(milliseconds: -tariff.overstay.payGrace * 60_000)
      return Stay.Paid(until: until, fen: try tariff.quote(then, in: zone).fen)
    }
    guard let money = try? Money.parse(text) else {
      throw UsageError.badValue(option: "--paid", expected: Phrase("an amount in yuan, as 25.00", "以元为单位的金额，如 25.00"))
    }
    return Stay.Paid(until: until, fen: money.fen)
  }
}
