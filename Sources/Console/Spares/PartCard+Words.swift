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
}
