import Values

/// What a stay costs, line by line. The amounts of the lines add up to the total.
public struct Quote: Sendable, Equatable {
  public let tariff: String
  public let version: Int64
  public let tariffName: Phrase
  /// The class whose rate was used.
  public let vehicleClass: String
  public let zone: TimeZoneRules
  /// How long the stay was, in minutes, by the tariff's rule for seconds.
  public internal(set) var minutes: Int64 = 0
  public internal(set) var lines: [QuoteLine] = []
  public internal(set) var warnings: [QuoteWarning] = []
  /// What is due now.
  public internal(set) var fen: Int64 = 0

  public var total: Money { Money(fen: fen) }

  mutating func add(_ step: QuoteStep, _ span: TimeSpan? = nil, fen amount: Int64 = 0) {
    lines.append(QuoteLine(step: step, span: span, fen: amount))
    fen += amount
  }
}
