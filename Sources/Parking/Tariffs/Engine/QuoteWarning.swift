import Values

/// What a quote could do, but somebody should know.
public enum QuoteWarning: Sendable, Equatable {
  /// The tariff has no such class (P31).
  case unknownClass(String, used: String)
  case beyondMaxStay(minutes: Int64, limit: Int64)
  /// What a coupon was worth beyond the fee; no change is given.
  case couponLeft(fen: Int64)
  /// More was paid than the stay costs.
  case paidBeyond(fen: Int64)

  public var code: String {
    switch self {
    case .unknownClass: "unknownClass"
    case .beyondMaxStay: "beyondMaxStay"
    case .couponLeft: "couponLeft"
    case .paidBeyond: "paidBeyond"
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknownClass(let name, let used):
      Phrase(
        "The tariff has no class “\(name)”; the rate of “\(used)” was used.", "费率中没有车型“\(name)”，已按“\(used)”计费。")
    case .beyondMaxStay(let minutes, let limit):
      Phrase(
        "The stay of \(minutes) min is longer than the \(limit) min allowed.", "停车 \(minutes) 分钟，超过允许的 \(limit) 分钟。")
    case .couponLeft(let fen):
      Phrase(
        "The coupon had \(Self.yuan(fen)) more than was due; no change is given.", "优惠券还有 \(Self.yuan(fen)) 未用完，不找零。")
    case .paidBeyond(let fen):
      Phrase("\(Self.yuan(fen)) more was paid than the stay costs.", "已付金额比应付多 \(Self.yuan(fen))。")
    }
  }

  private static func yuan(_ fen: Int64) -> String { Money(fen: fen).format(symbol: true) }
}
