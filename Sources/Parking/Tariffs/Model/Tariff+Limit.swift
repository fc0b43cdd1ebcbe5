extension Tariff {
  /// How large the figures of a tariff may be, so that no sum of them leaves Int64: the longest stay, priced by the minute
  /// at the highest fee, is 5.3 × 10^15 fen.
  public enum Limit {
    /// Ten million yuan.
    public static let fee: Int64 = 1_000_000_000
    /// 3,660 days, as minutes: a longer stay is for a person to look at.
    public static let stay: Int64 = 3660 * 1440
    /// The longest unit, first period or grace: 366 days.
    public static let minutes: Int64 = 366 * 1440
    public static let version: Int64 = 1_000_000
    public static let classes = 64
    public static let bands = 48
    public static let leases = 100
    public static let coupons: Int64 = 100
  }
}
