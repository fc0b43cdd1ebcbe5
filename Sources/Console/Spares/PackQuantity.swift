import Spares
import Values

/// A quantity as a storekeeper types it: in units, or in packs ("2p", "2包").
enum PackQuantity {
  /// Reads it; nil where it is no quantity of this part or more than can be kept.
  static func parse(_ text: String, decimals: Int, packSize: Quantity) -> Quantity? {
    guard let mark = text.last, "pP包".contains(mark) else { return try? Quantity.parse(text, decimals: decimals) }
    guard let packs = Int64(text.dropLast()) else { return nil }
    let (units, overflow) = packs.multipliedReportingOverflow(by: packSize.units)
    return overflow ? nil : Quantity(units)
  }

  /// What it comes to, in units and packs: "24 ea = 2 packs of 12".
  static func echo(_ text: String, decimals: Int, packSize: Quantity, unit: Phrase) -> Phrase? {
    guard let quantity = parse(text, decimals: decimals, packSize: packSize) else { return nil }
    let amount = quantity.format(decimals: decimals)
    let plain = Phrase("\(amount) \(unit.english)", "\(amount) \(unit.chinese)")
    guard packSize.units > 1, quantity.units >= packSize.units else { return plain }
    let packs = quantity.units / packSize.units
    let rest = Quantity(quantity.units % packSize.units)
    let size = packSize.format(decimals: decimals)
    let whole = plain + Phrase(" = \(packs) \(packs == 1 ? "pack" : "packs") of \(size)", " = \(packs) 包（每包 \(size)）")
    guard rest != .zero else { return whole }
    let left = rest.format(decimals: decimals)
    return whole + Phrase(" and \(left)", "，另 \(left)")
  }
}
