import Kernel
import Spares
import Testing
import Values

/// S12, S15: no fen is invented or lost where quantities are split, sent back and taken back again.
@Suite struct ExactCostTests {
  let daily: DailySite

  init() throws { daily = try DailySite() }

  @Test("S12, S15: a reversed return to the supplier undoes its price difference; the receipt's cost is as before")
  func reversedSupplierReturn() throws {
    let receipt = try daily.receive("PLAIN", 10, at: 10)
    try daily.receive("PLAIN", 10, at: 20)
    try daily.issue("PLAIN", 10)
    func sendBack(_ quantity: Int64) throws -> MovementPosted {
      var action = ReturnToSupplier(receipt: receipt.document, quantity: Quantity(quantity))
      action.reason = "wrong size"
      return try daily.do(action)
    }
    // The last ten take the 1.50 with them that are there; their receipt cost is 1.00.
    let sent = try sendBack(10)
    #expect(sent.difference == Money(fen: 50))
    try daily.do(ReverseDocument(document: sent.document))
    #expect(try daily.stock("PLAIN") == [10, 150])
    let again = try sendBack(4)
    #expect([again.value.fen, again.difference.fen] == [40, 0])
    let rest = try sendBack(6)
    #expect([rest.value.fen, rest.difference.fen] == [110, 50])
    #expect(try daily.site.verify().isEmpty)
  }

  @Test(
    "S15: each line of an issue from several bins is half-up of its quantity × average, as was shown before",
    arguments: [
      "PLAIN", "FIFO",
    ]) func severalBins(part: String) throws
  {
    // Three pieces for 0.02: one of three is 0.007, up to 0.01; one of the other two is 0.005, up again; the last is free.
    try daily.receive(part, 1, at: 0, bin: "A-01")
    try daily.issue(part, 1)
    var opening = PostOpeningBalance(
      part: try PartNumber(part), quantity: Quantity(3), bin: try BinCode("A-01"), value: Money(fen: 2))
    opening.day = daily.site.today
    try daily.do(opening)
    for bin in ["A-02", "A-03"] {
      try daily.do(
        TransferPart(part: PartNumber(part), quantity: Quantity(1), from: BinCode("A-01"), into: BinCode(bin)))
    }
    let proposal = try IssueProposal.make(
      try PartNumber(part), Quantity(2), as: daily.test.keeper, in: daily.site)
    let issue = try daily.issue(part, 2)
    #expect(issue.legs.count == 2)
    #expect(proposal.cost == Money(fen: 2))
    #expect(issue.value == proposal.cost)
    #expect(try daily.issue(part, 1).value == .zero)
    #expect(try daily.stock(part) == [0, 0])
    #expect(try daily.site.verify().isEmpty)
  }
}
