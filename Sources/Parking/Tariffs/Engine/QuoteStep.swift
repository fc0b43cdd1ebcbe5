import Values

/// What one line of a quote says. Amounts in fen, times in minutes.
public enum QuoteStep: Sendable, Equatable {
  /// How long the stay was; merged with how many earlier visits.
  case elapsed(minutes: Int64, merged: Int)
  /// Minutes a pass covers.
  case covered(minutes: Int64)
  case timeCoupon(minutes: Int64)
  case free(minutes: Int64)
  case first(minutes: Int64, count: Int64, every: Int64, fee: Int64)
  case units(DayHours?, count: Int64, minutes: Int64, fee: Int64)
  case visit(count: Int64, every: Int64, fee: Int64)
  /// A class or holder that pays nothing.
  case noCharge
  /// The last minutes, which are too few for a unit.
  case tail(minutes: Int64)
  case bandCap(DayHours?, limit: Int64)
  case cap(Tariff.CapWindow, nth: Int, limit: Int64)
  /// What is missing to the least fee of a lost card.
  case lostMinimum(fee: Int64)
  /// The fee of a lost card whose entry nobody knows.
  case lostUnknown
  case leaseDiscount(percent: Int64, worth: Int64)
  case percentCoupon(percent: Int64)
  /// As much of the coupon's amount as there was to pay.
  case amountCoupon(fen: Int64)
  case rounding(step: Int64)
  case lostCard
  /// As much of what was paid as was due.
  case paid(fen: Int64)
  /// Nothing more is due until that time.
  case inGrace(until: Instant)
  /// What follows is charged as a stay of its own.
  case overstay(minutes: Int64)
  case overstayFlat(count: Int64, every: Int64?, fee: Int64)

  /// A stable word for programs.
  public var code: String {
    switch self {
    case .elapsed: "elapsed"
    case .covered: "covered"
    case .timeCoupon: "timeCoupon"
    case .free: "free"
    case .first: "first"
    case .units: "units"
    case .visit: "visit"
    case .noCharge: "noCharge"
    case .tail: "tail"
    case .bandCap: "bandCap"
    case .cap: "cap"
    case .lostMinimum: "lostMinimum"
    case .lostUnknown: "lostUnknown"
    case .leaseDiscount: "leaseDiscount"
    case .percentCoupon: "percentCoupon"
    case .amountCoupon: "amountCoupon"
    case .rounding: "rounding"
    case .lostCard: "lostCard"
    case .paid: "paid"
    case .inGrace: "inGrace"
    case .overstay: "overstay"
    case .overstayFlat: "overstayFlat"
    }
  }
}
