import Values

/// Something about a tariff file: where, what, and what to do about it.
public struct TariffFinding: Sendable, Equatable {
  /// Such as `classes.small.bands[1].unit.min`; empty for the file as a whole.
  public let path: String
  public let kind: Kind

  public init(_ path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  public enum Kind: Sendable, Equatable {
    // What keeps a file from being read.
    case notJSON(JSONFault)
    case tooLarge(most: Int)
    case otherFormat(found: String)
    case unknownField(nearest: String?)
    case missing(Expected)
    case wrongType(Expected)
    case outOfRange(least: Int64, most: Int64)
    case notOneOf([String])
    case tooMany(most: Int)
    case badName
    case twice(String)
    // What keeps a tariff from being right.
    case noSuchClass(String, known: [String])
    case kindCount(found: [String])
    case bandGap(DayHours)
    case bandOverlap(DayHours, with: Int)
    case bandUnreachable
    case capTwice(Tariff.CapWindow)
    case nthNeedsDays
    case pricesNothing
    case needless(String)
    // What may be meant, and probably is not.
    case capBelowFirst(cap: Int64, first: Int64)
    case capBelowUnit(cap: Int64, unit: Int64)
    case nthFalls
    case tailBeyondUnit(tail: Int64, unit: Int64)
    case firstNotWhole(min: Int64, every: Int64)
    case nothingRepeats
    case noBands
    case lostUnpriced
    case freeBeyondStay(free: Int64, stay: Int64)
  }

  /// What a field must hold.
  public enum Expected: Sendable, Equatable {
    case object, array, text, integer, flag, clock
  }

  /// Whether the tariff can be used all the same.
  public var isWarning: Bool {
    switch kind {
    case .capBelowFirst, .capBelowUnit, .nthFalls, .tailBeyondUnit, .firstNotWhole, .nothingRepeats, .noBands,
      .lostUnpriced, .freeBeyondStay:
      true
    default: false
    }
  }
}
