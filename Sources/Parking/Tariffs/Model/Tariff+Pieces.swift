extension Tariff {
  /// The beginning of a stay: a fee for each begun `every` minutes of the first `min`.
  public struct First: Sendable, Equatable {
    public var min: Int64
    public var fee: Int64
    /// As long as `min` where the whole beginning costs one fee.
    public var every: Int64

    public init(min: Int64, fee: Int64, every: Int64? = nil) {
      self.min = min
      self.fee = fee
      self.every = every ?? min
    }
  }

  /// A fee for each unit of so many minutes.
  public struct Unit: Sendable, Equatable {
    public var min: Int64
    public var fee: Int64

    public init(min: Int64, fee: Int64) {
      self.min = min
      self.fee = fee
    }
  }

  /// Hours of the local day with a unit of their own; from 22:00 to 08:00 goes over midnight.
  public struct Band: Sendable, Equatable {
    public var hours: DayHours
    public var unit: Unit
    /// The most one passage through the band costs.
    public var cap: Int64?

    public init(hours: DayHours, unit: Unit, cap: Int64? = nil) {
      self.hours = hours
      self.unit = unit
      self.cap = cap
    }
  }

  /// The most that a time costs.
  public struct Cap: Sendable, Equatable {
    public var window: CapWindow
    public var fen: Int64
    /// What the first, second, … window costs at most, in place of `fen`; the last one holds on.
    public var byNth: [Int64]

    public init(window: CapWindow, fen: Int64, byNth: [Int64] = []) {
      self.window = window
      self.fen = fen
      self.byNth = byNth
    }

    /// The limit of a window, counted from 0.
    func limit(_ nth: Int) -> Int64 { byNth.isEmpty ? fen : byNth[Swift.min(nth, byNth.count - 1)] }
  }

  /// What a lost card or ticket costs.
  public struct Lost: Sendable, Equatable {
    public var cardFee: Int64 = 0
    /// The least parking fee where the entry is known all the same.
    public var minFee: Int64 = 0
    /// The parking fee where the entry is not known; nil for one daily cap.
    public var unknownFee: Int64?
  }

  /// How coupons are taken.
  public struct CouponRules: Sendable, Equatable {
    public var couponOrder: CouponOrder = .percentFirst
    public var couponTime: CouponTime = .start
    public var couponMax: Int64 = 10
  }

  /// What holds after a payment inside the lot.
  public struct Overstay: Sendable, Equatable {
    /// Minutes to reach the exit after paying.
    public var payGrace: Int64 = 15
    public var overstayMode: OverstayMode = .continue
    public var overstayFrom: OverstayFrom = .payment
    /// Whether an overstay charged as a stay of its own has free minutes.
    public var overstayFree = false
    public var fee: Int64 = 0
    /// The flat fee comes again for each begun so many minutes; nil for once.
    public var every: Int64?
  }

  /// When two visits are one.
  public struct Reentry: Sendable, Equatable {
    /// A vehicle that is back within so many minutes never left; 0 for never.
    public var min: Int64 = 0
    public var gap: ReentryGap = .skip
  }

  /// The step to which the parking fee is rounded.
  public struct Rounding: Sendable, Equatable {
    public var fen: Int64 = 1
    public var mode: RoundingMode = .nearest
  }
}
