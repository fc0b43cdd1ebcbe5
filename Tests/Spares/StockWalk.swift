import Kernel
import Spares
import Testing
import Values

/// Random work of every kind, sensible and not, always the same from the same seed.
struct StockWalk {
  private(set) var made: [MovementPosted] = []
  private(set) var refused: Set<String> = []

  private static let parts = ["PLAIN", "LOT", "SER", "FIFO", "LOTFIFO"]
  private static let bins = ["A-01", "A-02", "A-03", "B-01"]

  /// One of many actions, sensible or not.
  private func action(_ random: inout SplitMix, _ site: Site) throws -> any Action {
    let name = Self.parts.randomElement(using: &random) ?? "PLAIN"
    let part = try PartNumber(name)
    let bin = try BinCode(Self.bins.randomElement(using: &random) ?? "A-01")
    let quantity = Quantity(name == "SER" ? 1 : Int64.random(in: 1...12, using: &random))
    let isTracked = name != "PLAIN" && name != "FIFO"
    let lot = isTracked ? try LotCode("\(name)-\(Int.random(in: 1...6, using: &random))") : nil
    let document = made.randomElement(using: &random)?.document ?? DocumentNumber(unchecked: "NONE")
    switch Int.random(in: 0..<14, using: &random) {
    case 0...3:
      var receipt = ReceivePart(
        part: part, quantity: quantity, bin: bin, price: Money(fen: Int64.random(in: 0...999, using: &random)))
      receipt.lot = lot
      receipt.expires = name == "LOT" ? site.today.advanced(by: Int32(lot?.text.utf8.last ?? 0)) : nil
      receipt.supplier = try SupplierCode("ACE")
      receipt.orderedOn = site.today.advanced(by: -Int32.random(in: 0...40, using: &random))
      return receipt
    case 4, 5:
      return IssuePart(
        part: part, quantity: quantity, bin: Bool.random(using: &random) ? bin : nil,
        reference: ["", "WO-1", "WO-2"].randomElement(using: &random) ?? "")
    case 6: return ReturnFromWork(issue: document, quantity: quantity)
    case 7:
      var back = ReturnToSupplier(receipt: document, quantity: quantity)
      back.reason = "wrong"
      return back
    case 8, 9:
      return TransferPart(
        part: part, quantity: quantity, from: bin, into: try BinCode(Self.bins.randomElement(using: &random) ?? "A-01"))
    case 10:
      var adjust = AdjustStock(part: part, bin: bin, counted: quantity, reason: "count")
      adjust.lot = lot
      adjust.expires = name == "LOT" ? site.today.advanced(by: Int32(lot?.text.utf8.last ?? 0)) : nil
      adjust.price = Money(fen: 77)
      return adjust
    case 11: return ScrapPart(part: part, quantity: quantity, bin: bin, reason: "rust", lot: lot)
    case 12: return SendToRepair(part: part, quantity: quantity)
    default:
      return TakeFromRepair(
        sent: document, quantity: quantity, cost: Money(fen: Int64.random(in: 0...500, using: &random)))
    }
  }

  /// Takes so many steps; the books are looked at now and then.
  static func take(_ steps: Int, in daily: DailySite, seed: UInt64) throws -> StockWalk {
    var walk = StockWalk()
    var random = SplitMix(state: seed)
    for step in 0..<steps {
      if step % 60 == 30 {
        for (part, order) in [("PLAIN", "WO-1"), ("LOT", "WO-2")] { _ = try daily.reserve(part, 3, for: order) }
      }
      do {
        let answer = try daily.site.perform(any: try walk.action(&random, daily.site), as: daily.test.manager)
        walk.made.append(try #require(answer.outcome as? MovementPosted))
      } catch let refusal as any Refusal {
        walk.refused.insert(refusal.code)
      }
      if step % 20 == 19 { #expect(try daily.site.verify().isEmpty, "step \(step)") }
    }
    return walk
  }
}
