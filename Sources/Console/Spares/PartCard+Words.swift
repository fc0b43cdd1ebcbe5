import Spares
import Values

extension PartCard {
  /// Name and what is on hand, for the line beside a field.
  var summary: Phrase {
    let amount = onHand.format(decimals: decimals, grouped: true)
    return Phrase(
      "\(name(in: .english)), \(amount) \(unit.english) on hand", "\(name(in: .chinese))，现存 \(amount) \(unit.chinese)")
  }

  /// The bin that holds most and is not blocked.
  var fullestBin: BinCode? {
    holdings.filter { !$0.isBlocked }.max { $0.quantity < $1.quantity }?.bin
  }

  /// The bin to put more of it into, and why that one: where most of it lies, else where it lay last. Nil where there is
  /// none that is not blocked.
  var binToPut: (bin: BinCode, why: Phrase)? {
    fullestBin.map { ($0, PartCard.fullest) } ?? lastBin.map { ($0, PartCard.last) }
  }

  static let fullest = Phrase("proposed (most)", "存放最多")
  private static let last = Phrase("proposed (last)", "上次存放")
}
