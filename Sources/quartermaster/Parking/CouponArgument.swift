import Parking
import Values

/// Coupons as the command line takes them.
enum CouponArgument {
  static let expected = Phrase(
    "minutes:120, percent:20 or amount:20.00", " minutes:120、percent:20 或 amount:20.00 之一")

  static func read(_ text: String) -> Coupon? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "minutes": return Int64(parts[1]).map { .minutes($0) }
    case "percent": return Int64(parts[1]).map { .percent($0) }
    case "amount": return (try? Money.parse(parts[1])).map { .amount($0.fen) }
    default: return nil
    }
  }
}
