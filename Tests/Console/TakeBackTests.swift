import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Giving back") struct TakeBackTests {
  private func part(_ number: String, _ session: KeySession) {
    session.type(number)
    session.press(.enter)
  }

  @Test("S10 S15: an issue comes back from work from its row of the ledger") func fromWork() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    _ = try site.perform(
      IssuePart(part: PartNumber("6205-2RS"), quantity: Quantity(5), reference: "WO-9"), as: harness.keeper)
    site.close()
    let session = try harness.session(as: harness.keeper)
    part("6205", session)
    #expect(session.shows("19 ea"))
    session.press(.control("b"))
    #expect(session.line(0).contains("Return from work"))
    #expect(session.shows("ISS-2026-000001"))
    // All of it stands there; typing replaces it.
    session.type("2")
    session.press(.control("s"))
    #expect(session.message.contains("Took back 2 ea of 6205-2RS into A-01; 21 there now"))
    // The selection stays on the issue: more than is still out cannot come back.
    session.press(.control("b"))
    session.type("4")
    session.press(.control("s"))
    #expect(session.message.hasPrefix("Error: "))
    #expect(session.shows("!"))
  }

  @Test("S10: a receipt goes back to its supplier, with a price difference where the value has gone")
  func toSupplier() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    let valve = try PartNumber("V-200")
    let bin = try BinCode("A-01")
    for price in [100_000 as Int64, 100] {
      _ = try site.perform(
        ReceivePart(part: valve, quantity: Quantity(1), bin: bin, price: Money(fen: price)), as: harness.manager)
    }
    _ = try site.perform(IssuePart(part: valve, quantity: Quantity(1), bin: bin), as: harness.keeper)
    site.close()
    let session = try harness.session(rows: 30)
    part("V-200", session)
    session.press(.end, .control("b"))
    #expect(session.line(0).contains("Return to supplier"))
    while !session.line(session.terminal.grid.cursor?.row ?? 0).contains("Reason") { session.press(.enter) }
    session.type("wrong type")
    session.press(.control("s"))
    #expect(session.shows("The value has gone"))
    session.press(.tab, .enter)
    #expect(session.message.contains("Sent back 1 ea of V-200"))
    #expect(session.message.contains("Price difference"))
    #expect(try harness.open().verify().isEmpty)
  }

  @Test("S10: what was sent to repair is taken back from the list of documents; other documents say why not")
  func fromRepair() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    _ = try site.perform(
      SendToRepair(part: PartNumber("V-100"), quantity: Quantity(1)), as: harness.keeper)
    site.close()
    let session = try harness.session(rows: 30)
    session.open(listing: "documents")
    session.press(.control("b"))
    #expect(session.line(0).contains("Take from repair"))
    session.press(.control("s"))
    #expect(session.message.contains("Took 1 ea of V-100 back from repair"))
    session.press(.end, .control("b"))
    #expect(session.message.contains("only issues, receipts and repairs can be given back"))
  }
}

@Suite("What waits for approval") struct GivingBackApprovalTests {
  @Test("S10: a return that waits is measured by the part of its document") func measured() throws {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let site = try harness.open()
    let receipt = try site.perform(
      ReceivePart(part: PartNumber("CABLE"), quantity: Quantity(2500), bin: BinCode("A-01")), as: harness.manager)
    let document = try #require(receipt.outcome?.document)
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "1000"), as: admin)
    var back = ReturnToSupplier(receipt: document, quantity: Quantity(1500))
    back.reason = "wrong"
    _ = try site.perform(back, as: harness.keeper)
    site.close()
    let session = try harness.session(rows: 30)
    session.open(listing: "approvals")
    session.press(.enter)
    #expect(session.shows("Quantity: 1.500 m"))
  }
}
