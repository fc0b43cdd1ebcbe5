import Values

/// What parking costs at a lot: one version of one tariff, as data.
///
/// Every choice that published tariffs leave open is a field with a default. Amounts are in fen, times in whole minutes;
/// `Docs/Tariffs.md` explains each field with an example. A tariff read by ``TariffFile`` lies within ``Limit``.
public struct Tariff: Sendable, Equatable {
  public var code: String
  public var version: Int64
  public var name: Phrase
  /// The class whose rate holds for vehicles of a class that has none.
  public var defaultClass: String
  /// The rates by vehicle class.
  public var classes: [String: Rate]
  public var secRule: SecondRule = .floor
  public var passEdge: PassEdge = .split
  /// Minutes after which the quote warns; no price depends on it.
  public var maxStay: Int64?
  public var lost = Lost()
  public var coupons = CouponRules()
  public var overstay = Overstay()
  public var reentry = Reentry()
  public var rounding = Rounding()
  public var leases: [LeaseTerm] = []

  public init(code: String, version: Int64, name: Phrase, defaultClass: String, classes: [String: Rate]) {
    self.code = code
    self.version = version
    self.name = name
    self.defaultClass = defaultClass
    self.classes = classes
  }

  /// The lease term of that code.
  public func lease(_ code: String) -> LeaseTerm? { leases.first { $0.code == code } }
}
