import Kernel
import Spares
import Testing
import Values

/// S15: first in, first out, per part, in exact fen.
@Suite struct LayerTests {
  let daily: DailySite

  init() throws { daily = try DailySite() }

  @Test("S15: issues cost the oldest receipts first, layer by layer, the last piece of a layer its rest") func oldest()
    throws
  {
    try daily.receive("FIFO", 3, at: 100)
    try daily.receive("FIFO", 2, at: 500, bin: "A-02")
    #expect(try daily.issue("FIFO", 1, bin: "A-02").value == Money(fen: 100))
    #expect(try daily.issue("FIFO", 3).value == Money(fen: 700))
    #expect(try daily.stock("FIFO") == [1, 500])
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S12, S15: a reversed issue gives back to the very layers it took from") func giveBack() throws {
    try daily.receive("FIFO", 3, at: 100)
    try daily.receive("FIFO", 3, at: 500)
    let issue = try daily.issue("FIFO", 4)
    #expect(issue.value == Money(fen: 800))
    try daily.do(ReverseDocument(document: issue.document))
    #expect(try daily.issue("FIFO", 3).value == Money(fen: 300))
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S15: what returns from work is a layer of its own at its issue cost") func fromWork() throws {
    try daily.receive("FIFO", 2, at: 100)
    let issue = try daily.issue("FIFO", 2)
    try daily.receive("FIFO", 1, at: 900)
    try daily.do(ReturnFromWork(issue: issue.document, quantity: Quantity(1)))
    #expect(try daily.issue("FIFO", 1).value == Money(fen: 900))
    #expect(try daily.issue("FIFO", 1).value == Money(fen: 100))
  }

  @Test("S12, S15: a receipt that was used cannot be reversed at its value; with a price difference it can") func used()
    throws
  {
    let first = try daily.receive("FIFO", 2, at: 100)
    try daily.receive("FIFO", 2, at: 300)
    try daily.issue("FIFO", 1)
    #expect(daily.refusal { try daily.do(ReverseDocument(document: first.document)) } == "spares.valueGone")
    let reversed = try daily.do(ReverseDocument(document: first.document, settling: true))
    // One of its own at 1.00 and one of the next at 3.00 leave, where 2.00 came in.
    #expect(reversed.difference == Money(fen: 200))
    #expect(try daily.stock("FIFO") == [1, 300])
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S15: stores have layers of their own; a transfer makes one at what it cost") func stores() throws {
    try daily.receive("FIFO", 2, at: 100)
    try daily.receive("FIFO", 1, at: 900, bin: "B-01")
    try daily.do(
      TransferPart(part: PartNumber("FIFO"), quantity: Quantity(1), from: BinCode("A-01"), into: BinCode("B-01")))
    #expect(try daily.issue("FIFO", 1, bin: "B-01").value == Money(fen: 900))
    #expect(try daily.issue("FIFO", 1, bin: "B-01").value == Money(fen: 100))
    #expect(try daily.site.verify().isEmpty)
  }

  /// Layers as a person with a pencil would keep them.
  private struct Pencil {
    var layers: [(quantity: Int64, value: Int64)] = []

    mutating func take(_ quantity: Int64) -> Int64 {
      var left = quantity
      var cost: Int64 = 0
      while left > 0 {
        let taken = min(left, layers[0].quantity)
        let share =
          taken == layers[0].quantity
          ? layers[0].value : (2 * layers[0].value * taken + layers[0].quantity) / (2 * layers[0].quantity)
        cost += share
        layers[0].quantity -= taken
        layers[0].value -= share
        if layers[0].quantity == 0 { layers.removeFirst() }
        left -= taken
      }
      return cost
    }
  }

  @Test("S15: a thousand random receipts and issues agree with layers kept by hand", arguments: [1, 2, 3])
  func model(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var pencil = Pencil()
    var held: Int64 = 0
    for _ in 0..<350 {
      let quantity = Int64.random(in: 1...9, using: &random)
      if held >= quantity, Bool.random(using: &random) {
        #expect(try daily.issue("FIFO", quantity, bin: "A-01").value.fen == pencil.take(quantity))
        held -= quantity
      } else {
        let value = Int64.random(in: 0...777, using: &random)
        try daily.do(
          PostOpeningBalance(
            part: PartNumber("FIFO"), quantity: Quantity(quantity), bin: BinCode("A-01"), value: Money(fen: value)))
        pencil.layers.append((quantity, value))
        held += quantity
      }
      #expect(try daily.stock("FIFO") == [held, pencil.layers.reduce(0) { $0 + $1.value }])
    }
    #expect(try daily.site.verify().isEmpty)
  }
}
