import Values

/// A way to park for long (P29): what it costs, and what it covers.
public struct LeaseTerm: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A fee for each calendar year, quarter or month; stays inside it cost nothing.
    case year, quarter, month
    /// A fee once, for a number of days or without end.
    case once
    /// No fee, and stays cost nothing.
    case free
    /// Stays are charged by time, at the holder's own rate.
    case time
    /// Stays are charged by visit, at the holder's own rate.
    case visit
    /// Stays cost less in some hours.
    case discount
  }

  public var code: String
  public var kind: Kind
  public var name: Phrase
  /// For each period, or once; in fen.
  public var fee: Int64 = 0
  /// How long a one-off fee holds; nil for without end.
  public var days: Int64?
  /// The hours it covers or makes cheaper; nil for all.
  public var hours: DayHours?
  /// What comes off in its hours, per cent.
  public var percent: Int64 = 0
  /// The holder's own rate.
  public var rate: Tariff.Rate?

  public init(code: String, kind: Kind, name: Phrase) {
    self.code = code
    self.kind = kind
    self.name = name
  }
}
