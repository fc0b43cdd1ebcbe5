import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// The ledger and the list of stock documents: what a row moved, and its reversal.
@Suite("S12: reversing on the ledger and the documents") struct LedgerScreenTests {
  /// Five issued by the keeper, after what the manager opened with.
  private func issued() throws -> ConsoleHarness {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    defer { site.close() }
    _ = try site.perform(
      IssuePart(part: PartNumber("6205-2RS"), quantity: Quantity(5), bin: BinCode("A-01")), as: harness.keeper)
    return harness
  }

  @Test(
    "S12: Ctrl-D reverses the document of the row once it is answered; what cannot be is said before",
    arguments: ["documents", "movements"])
  func row(_ listing: String) throws {
    let harness = try issued()
    let keeper = try harness.session(as: harness.keeper)
    keeper.open(listing: listing)
    keeper.press(.control("d"))
    #expect(keeper.shows("issue of 5 ea of 6205-2RS, bin A-01?"))
    keeper.press(.escape, .down, .control("d"))
    #expect(!keeper.shows("Nothing is deleted"))
    #expect(keeper.message.contains("was posted by lin; you may reverse only your own"))
    keeper.press(.home, .control("d"), .tab, .enter)
    #expect(keeper.message.contains("was reversed by REV-2026-000001"))
    #expect(try PartCard.read(PartNumber("6205-2RS"), in: harness.open())?.onHand == Quantity(24))
    keeper.press(.home, .control("d"))
    #expect(keeper.message.contains("is itself a reversal"))
    keeper.press(.down, .control("d"))
    // The list of documents knows it at once; the ledger when it is asked.
    if listing == "movements" { keeper.press(.tab, .enter) }
    #expect(keeper.message.contains("was already reversed by REV-2026-000001"))
    #expect(try harness.open().verify().isEmpty)
  }

  @Test("S12: Ctrl-Z reverses my last posting there, whatever row is selected", arguments: ["documents", "movements"])
  func last(_ listing: String) throws {
    let harness = try issued()
    let keeper = try harness.session(as: harness.keeper, language: .chinese)
    keeper.open(listing: listing)
    keeper.press(.end, .control("z"))
    #expect(keeper.shows("出库 6205-2RS 5 件，货位 A-01？"))
    keeper.press(.tab, .enter)
    #expect(keeper.shows("REV-2026-000001"))
    keeper.press(.control("z"))
    #expect(keeper.message.contains("您没有可冲销的单据"))
  }

  @Test(
    "the list of documents shows part and quantity at 80 columns, and what a move moved", arguments: Language.allCases)
  func columns(_ language: Language) throws {
    let harness = try issued()
    let site = try harness.open()
    _ = try site.perform(
      TransferPart(part: PartNumber("V-100"), quantity: Quantity(2), from: BinCode("A-01"), into: BinCode("A-02")),
      as: harness.manager)
    site.close()
    let session = try harness.session(as: harness.manager, language: language)
    session.open(listing: "documents")
    #expect(session.line(1).contains(language == .english ? "Quantity" : "数量"))
    func row(_ number: String) -> [Substring] {
      session.screen.split(separator: "\n").first { $0.contains(number) }?.split(separator: " ") ?? []
    }
    #expect(row("ISS-2026-000001").contains("6205-2RS") && row("ISS-2026-000001").contains("-5"))
    #expect(row("TRF-2026-000001").contains("V-100") && row("TRF-2026-000001").contains("2"))
    session.press(.control("d"))
    let asked = language == .english ? "transfer of 2 ea of V-100?" : "移库 V-100 2 件？"
    #expect(session.shows(asked), "\(session.screen)")
  }

  @Test(
    "a document of several parts names the first and how many more, without a quantity", arguments: Language.allCases)
  func several(_ language: Language) throws {
    let harness = try issued()
    let site = try harness.open()
    // No action posts several parts in one document yet; the ledger can hold them.
    try site.database.execute(
      """
      INSERT INTO stock_movement (document_id, part_id, store_id, bin_id, quantity, value, left_in_bin)
      SELECT d.id, p.id, 1, 1, -1, -1, 0 FROM stock_document d JOIN part p ON p.number <> '6205-2RS'
      WHERE d.kind = 'issue'
      """)
    site.close()
    let session = try harness.session(as: harness.keeper, language: language)
    session.open(listing: "documents")
    let name = language == .english ? "6205-2RS +3 more" : "6205-2RS 等 4 项"
    #expect(session.shows(name), "\(session.screen)")
    session.press(.control("d"))
    let asked = language == .english ? "issue of \(name)?" : "出库 \(name)？"
    #expect(session.shows(asked), "\(session.screen)")
  }
}
