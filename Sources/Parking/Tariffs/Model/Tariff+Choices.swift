extension Tariff {
  /// What becomes of the seconds of a stay.
  public enum SecondRule: String, Sendable, CaseIterable {
    /// Begun minutes do not count.
    case floor
    /// Begun minutes count whole.
    case ceil
  }

  /// What the free minutes mean for a longer stay.
  public enum FreeMode: String, Sendable, CaseIterable {
    /// A stay of up to that long is free; a longer one is charged from its beginning.
    case threshold
    /// The first minutes are free for everybody.
    case deduct
  }

  /// Whether a unit that was only begun is charged.
  public enum UnitRound: String, Sendable, CaseIterable {
    case up
    case fullOnly
  }

  /// Where the tail rules (`tailGrace`, `unitRound`) hold.
  public enum TailScope: String, Sendable, CaseIterable {
    /// At the end of every stretch that a band or a cap's window cuts.
    case segment
    /// Only at the end of the stay; a unit cut before that is charged whole.
    case stay
  }

  /// How units meet the border of two time bands.
  public enum BandMode: String, Sendable, CaseIterable {
    /// Units end at the border and begin anew behind it.
    case split
    /// A unit costs, and lasts, what the band says in which it begins.
    case unitStart
    /// The band of the entry holds for the whole stay.
    case entryRate
  }

  /// The time over which a cap holds.
  public enum CapWindow: String, Sendable, CaseIterable {
    /// 24 hours each, counted from the entry.
    case rolling24
    /// The local day, from midnight to midnight.
    case calendarDay
    /// Each passage through a time band.
    case band
    /// The whole visit.
    case visit

    /// Whether the window comes again and again, so that a window has a number.
    public var isDaily: Bool { self == .rolling24 || self == .calendarDay }
  }

  /// Whether units begin anew with a cap's window, or after minutes that are not charged.
  public enum UnitCarry: String, Sendable, CaseIterable {
    case restart
    /// A unit goes on, and belongs to where it began.
    case `continue`
  }

  /// Which coupon comes off first.
  public enum CouponOrder: String, Sendable, CaseIterable {
    case percentFirst
    case amountFirst
  }

  /// Which minutes a time coupon pays for.
  public enum CouponTime: String, Sendable, CaseIterable {
    case start
    case end
  }

  /// What is charged when the time after a payment runs out.
  public enum OverstayMode: String, Sendable, CaseIterable {
    /// The whole stay, less what was paid.
    case `continue`
    /// The time since, as a stay of its own.
    case fresh
    /// A fixed fee.
    case flat
  }

  /// From when an overstay is charged as a stay of its own.
  public enum OverstayFrom: String, Sendable, CaseIterable {
    case payment
    case graceEnd
  }

  /// What a pass means for a stay that it covers in part.
  public enum PassEdge: String, Sendable, CaseIterable {
    /// The minutes outside are charged.
    case split
    /// Covered at entry, covered altogether; else charged altogether.
    case entryStatus
    /// Covered at exit, covered altogether; else charged altogether.
    case exitStatus
  }

  /// Whether the minutes outside count when a vehicle comes back soon and both visits are one.
  public enum ReentryGap: String, Sendable, CaseIterable {
    case skip
    case count
  }

  /// Which way the total is rounded.
  public enum RoundingMode: String, Sendable, CaseIterable {
    case down
    /// Half a step goes up.
    case nearest
    case up
  }
}
