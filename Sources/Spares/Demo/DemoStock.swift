import Kernel
import Values

struct DemoBin {
  let code: BinCode
  /// Which of the demo's stores.
  let store: Int
}

/// What the making of the demo knows of a part, so that nothing it posts is refused.
struct DemoStock {
  let part: PartNumber
  let tracking: Tracking
  var bin: DemoBin
  let step: Int64
  let price: Money
  let supplier: SupplierCode?
  /// Issues a month, about.
  let pace: Int
  var onHand: Int64
  /// Serial numbers in stock.
  var serials: [LotCode] = []
  private var made = 0

  init(
    part: PartNumber, tracking: Tracking, bin: DemoBin, step: Int64, price: Money, supplier: SupplierCode?, pace: Int,
    onHand: Int64
  ) {
    self.part = part
    self.tracking = tracking
    self.bin = bin
    self.step = step
    self.price = price
    self.supplier = supplier
    self.pace = pace
    self.onHand = onHand
  }

  /// A new lot or serial number; nil where the part needs none.
  mutating func nextLot() throws -> LotCode? {
    guard tracking != .none else { return nil }
    made += 1
    return try LotCode("\(tracking == .serial ? "SN" : "L")-\(part.text)-\(made)")
  }

  /// Until when a lot is good: long after the demo's last day where it is used, about that day where it is not.
  func expiry(today: Day, _ random: inout SeededGenerator) -> Day? {
    guard tracking == .lot else { return nil }
    return today.advanced(
      by: pace > 0 ? Int32.random(in: 60...700, using: &random) : .random(in: -20...60, using: &random))
  }

  /// The opening balances.
  mutating func open(today: Day, _ random: inout SeededGenerator) throws -> [any Action] {
    guard onHand > 0 else { return [] }
    let decimals = step == 1 ? 0 : 3
    let pieces = tracking == .serial ? Int(onHand) : 1
    var actions: [any Action] = []
    for _ in 0..<pieces {
      let quantity = Quantity(tracking == .serial ? 1 : onHand)
      var opening = PostOpeningBalance(
        part: part, quantity: quantity, bin: bin.code,
        value: MovementRules.value(of: quantity, price: price, decimals: decimals) ?? .zero)
      opening.lot = try nextLot()
      opening.expires = expiry(today: today, &random)
      if tracking == .serial, let lot = opening.lot { serials.append(lot) }
      actions.append(opening)
    }
    return actions
  }
}
