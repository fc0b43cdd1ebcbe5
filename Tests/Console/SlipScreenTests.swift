import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("S16: slips on the screen") struct SlipScreenTests {
  @Test("Ctrl-O opens the slip from the documents, the ledger and a part's ledger", arguments: Language.allCases)
  func opens(_ language: Language) throws {
    let session = try ConsoleHarness().session(language: language)
    for name in ["documents", "movements"] {
      session.app.carryOut([.openListing(name, filters: [:])], for: 1)
      session.play()
      session.press(.control("o"))
      #expect(session.top is SlipScreen)
      #expect(session.line(0).contains("OPN-2026-000003"))
      #expect(session.shows("O-25"))
      #expect(session.shows(language == .english ? "Quantity          250 ea" : "数量              250 件"))
      session.press(.escape)
      #expect(session.top is LedgerScreen)
    }
    session.press(.function(9))
    session.app.carryOut([.openListing("stock", filters: [:])], for: 1)
    session.play()
    session.press(.enter, .control("o"))
    #expect(session.line(0).contains("OPN-2026-000001"))
    session.press(.end)
    #expect(session.shows(language == .english ? "Chain hash" : "审计链哈希"))
  }

  @Test("F8 writes the slip as text and as a page, never over an older one") func saves() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.press(.enter, .control("o"), .function(8))
    #expect(session.message.contains("slip-OPN-2026-000001.txt and "))
    session.press(.function(8))
    #expect(session.message.contains("slip-OPN-2026-000001-2.html"))
    let folder = harness.folder.path + "/exports"
    #expect(
      Files.names(in: folder) == [
        "slip-OPN-2026-000001-2.html", "slip-OPN-2026-000001-2.txt", "slip-OPN-2026-000001.html",
        "slip-OPN-2026-000001.txt",
      ])
    let text = String(decoding: try Files.read(folder + "/slip-OPN-2026-000001.txt"), as: UTF8.self)
    let slip = try Slip.read(try DocumentNumber("OPN-2026-000001"), as: harness.manager, in: harness.open())
    #expect(text == slip.text(in: .english))
    let html = String(decoding: try Files.read(folder + "/slip-OPN-2026-000001.html"), as: UTF8.self)
    #expect(html == slip.html(in: .english))
    #expect(Files.mode(folder + "/slip-OPN-2026-000001.txt") == 0o600)
  }
}

@Suite("Lists at 80 columns") struct WidthTests {
  /// The row of a list that a text is in.
  private func row(_ session: KeySession, _ text: String) -> String {
    session.screen.split(separator: "\n").map(String.init).first { $0.contains(text) } ?? ""
  }

  @Test("a document's number is whole in documents, ledger and on the part page", arguments: Language.allCases)
  func documents(_ language: Language) throws {
    let session = try ConsoleHarness().session(language: language)
    for name in ["documents", "movements"] {
      session.app.carryOut([.openListing(name, filters: [:])], for: 1)
      session.play()
      for number in 1...3 { #expect(session.shows("OPN-2026-00000\(number) "), "\(name)") }
    }
    session.app.carryOut([.openListing("stock", filters: [:])], for: 1)
    session.play()
    session.press(.enter)
    #expect(session.shows("OPN-2026-000001 "))
  }

  @Test(
    "the stock list shows number, name, on hand, unit, state and a bin of ten characters", arguments: Language.allCases)
  func stock(_ language: Language) throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    _ = try site.perform(AddBin(code: BinCode("W1-A-03-12"), store: StoreCode("MAIN")), as: harness.manager)
    var part = AddPart(
      number: try PartNumber("QM-100-0042"), nameEnglish: "Angular contact bearing", nameChinese: "角接触球轴承七千系列")
    part.minimum = Quantity(500)
    part.specification = "DN25 PN16 GB/T 1234"
    _ = try site.perform(part, as: harness.manager)
    _ = try site.perform(
      ReceivePart(
        part: PartNumber("QM-100-0042"), quantity: Quantity(123), bin: BinCode("W1-A-03-12"), price: Money(fen: 1)),
      as: harness.manager)
    site.close()
    let session = try harness.session(language: language)
    let line = row(session, "QM-100-0042")
    let english = ["QM-100-0042 ", "Angular contact bearing ", " 123 ", " ea ", " short ", " W1-A-03-12"]
    let chinese = ["QM-100-0042 ", "角接触球轴承七千系列 ", " 123 ", " 件 ", " W1-A-03-12"]
    for text in language == .english ? english : chinese { #expect(line.contains(text), "\(text): \(line)") }
  }
}
