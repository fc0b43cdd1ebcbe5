/// What a shop, a hotel or the operator gives a driver towards the fee.
public enum Coupon: Sendable, Hashable {
  /// Minutes that are not charged.
  case minutes(Int64)
  /// Per cent off, 1…100.
  case percent(Int64)
  /// An amount in fen; what is left of it is not given back.
  case amount(Int64)

  /// Whether its figure can be meant.
  var isSound: Bool {
    switch self {
    case .minutes(let minutes): (1...Tariff.Limit.minutes).contains(minutes)
    case .percent(let percent): (1...100).contains(percent)
    case .amount(let fen): (1...Tariff.Limit.fee).contains(fen)
    }
  }
}
