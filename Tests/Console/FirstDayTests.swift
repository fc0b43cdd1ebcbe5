import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// What a storekeeper ran into who had nothing but the guide.
@Suite("Small stumbling blocks of a first day") struct FirstDayTests {
  private func day() throws -> ConsoleHarness {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    return harness
  }

  private func form(_ kind: PostingKind, _ part: String?, _ session: KeySession) {
    session.open(PostingScreen(kind, part: part, session.app.surroundings))
  }

  private func burst(_ code: String, _ session: KeySession, firstTyped: Bool = false) {
    session.pass(milliseconds: 400)
    session.terminal.send(.burst(Scan(code, isFirstTyped: firstTyped)))
    session.play()
  }

  // MARK: - Short codes

  @Test("S40: a short code scanned on the stock list or on home opens what it is", arguments: [true, false])
  func shortCode(_ isHome: Bool) throws {
    let harness = try day()
    if isHome { try harness.forgetFirstScreen() }
    let session = try harness.session()
    burst("WO-17", session)
    #expect(session.line(0).contains("WO-17"))
    #expect(session.top is PickScreen)
    session.press(.escape)
    burst("V-100", session)
    #expect(session.line(0).contains("V-100  Globe valve"))
  }

  @Test("S40: a short code scanned on the menu opens what it is") func onMenu() throws {
    let session = try day().session()
    session.press(.function(9))
    burst("WO-17", session)
    #expect(session.top is PickScreen)
  }

  @Test("S40: a short code whose first character was typed already leaves nothing in the find line") func firstTyped()
    throws
  {
    let session = try day().session()
    session.terminal.send(.key(.character("V")))
    burst("V-100", session, firstTyped: true)
    #expect(session.top is PartScreen)
    session.press(.escape)
    #expect(session.shows("6205-2RS") && session.shows("O-25"))
  }

  @Test("a burst that is no code is typing, with its Enter") func typing() throws {
    let session = try day().session()
    burst("oring", session)
    #expect(session.line(1).contains("oring") || session.top is PartScreen)
  }

  @Test("S40: a bin scanned on a part's page says what lies in it, and opens nothing") func binOnPart() throws {
    let session = try day().session()
    session.open(PartScreen(try PartNumber("V-100"), session.app.surroundings))
    burst("A-01", session)
    #expect(session.message.contains("Bin A-01: 3 ea of V-100."))
    burst("A-02", session)
    #expect(session.message.contains("Bin A-02 has none of V-100."))
    #expect(session.top is PartScreen)
    burst("WO-17", session)
    #expect(session.top is PickScreen)
  }

  // MARK: - Lists and the ledger

  @Test("S47: an export of marked rows says how many of them the list does not show") func hiddenMarks() throws {
    let session = try ConsoleHarness().session(columns: 160)
    session.press(.character(" "), .function(8))
    #expect(session.message.contains("Only 1 marked row is in"))
    session.type("o-25")
    session.press(.function(8))
    #expect(session.message.hasPrefix("Caution: Only 1 marked row, 1 of them not shown now, is in"))
  }

  @Test("S21: a part's ledger says at 80 columns what was reversed, and that cannot be given back") func reversed()
    throws
  {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    defer { site.close() }
    let issue = IssuePart(part: try PartNumber("V-100"), quantity: Quantity(1), bin: try BinCode("A-01"))
    let document = try #require(try site.perform(issue, as: harness.manager).outcome?.document)
    _ = try site.perform(ReverseDocument(document: document), as: harness.manager)
    let session = try harness.session()
    session.open(PartScreen(try PartNumber("V-100"), session.app.surroundings))
    let lines = session.screen.split(separator: "\n")
    #expect(lines.contains { $0.contains(document.text) && $0.contains("reversed") })
    session.press(.down, .control("b"))
    #expect(session.message.contains("it was reversed"))
    #expect(session.top is PartScreen)
  }

  @Test("S10: after a receipt from a part's page, giving back is about that receipt") func newest() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    defer { site.close() }
    _ = try site.perform(
      IssuePart(part: PartNumber("V-100"), quantity: Quantity(1), bin: BinCode("A-01")), as: harness.manager)
    let session = try harness.session()
    session.open(PartScreen(try PartNumber("V-100"), session.app.surroundings))
    session.press(.control("r"))
    session.type("2")
    session.press(.control("s"))
    #expect(session.message.contains("Received 2 ea"))
    session.press(.control("b"))
    #expect(session.line(0).contains("Return to supplier"))
    #expect(session.shows("REC-2026-000001"))
  }

  @Test("the lists of work orders says that it counts lines") func workOrders() throws {
    let session = try day().session(columns: 100)
    session.open(listing: "workOrders")
    #expect(session.shows("Lines reserved") && session.shows("Lines to pick"))
  }

  @Test("a row opened shows a line a field") func row() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.open(PartScreen(try PartNumber("V-100"), session.app.surroundings))
    session.press(.enter)
    let line = try #require(session.screen.split(separator: "\n").first { $0.contains("Document") })
    #expect(line.contains("OPN-2026-"))
  }

  // MARK: - Forms

  @Test("S40: nothing is no quantity, and it is said why, not that it was not entered") func nothing() throws {
    let session = try ConsoleHarness().session(rows: 30, columns: 100)
    form(.receive, "V-100", session)
    session.type("0")
    session.press(.enter)
    #expect(session.shows("! must be more than 0"))
    #expect(session.message == "Caution: Quantity: must be more than 0")
    session.press(.control("u"))
    session.type("x")
    #expect(session.message.contains("nothing of it was entered"))
  }

  @Test("S17: a count begins in the count, the bin stands there") func count() throws {
    let session = try ConsoleHarness().session(rows: 30, columns: 100)
    form(.adjust, "V-100", session)
    #expect((session.top as? PostingScreen)?.entry.form.focused?.id == "counted")
    session.type("2")
    #expect((session.top as? PostingScreen)?.entry.form["bin"] == "A-01")
    // Where nothing says which bin, that comes first.
    form(.adjust, "V-200", session)
    #expect((session.top as? PostingScreen)?.entry.form.focused?.id == "bin")
  }

  @Test("S13: the last day of a lot begins in the day") func lastDay() throws {
    let session = try day().session(rows: 30, columns: 100)
    session.open(listing: "lots")
    session.press(.function(2))
    #expect((session.top as? ActionFormScreen)?.form.focused?.id == "expires")
  }

  @Test("a part or bin nobody knows is said as soon as its field is left, forwards") func unknown() throws {
    let session = try day().session(rows: 30, columns: 100)
    form(.receive, "V-100", session)
    session.press(.enter)
    session.type("A-0X")
    session.press(.enter)
    #expect(session.shows("! There is no bin A-0X."))
    #expect((session.top as? PostingScreen)?.entry.form.focused?.id == "bin")
    // Backwards it holds nobody.
    session.press(.up)
    #expect((session.top as? PostingScreen)?.entry.form.focused?.id == "quantity")
    let kind = try #require(session.app.surroundings.catalog.actions[BlockBin.name])
    session.open(ActionFormScreen(kind, session.app.surroundings))
    session.type("A-0X")
    session.press(.enter)
    #expect((session.top as? ActionFormScreen)?.form.focused?.id == "bin")
    #expect(session.shows("! There is no bin A-0X."))
  }

  @Test("S13: a serial number that is not in stock is named, with others of the part there") func serial() throws {
    let harness = try day()
    let site = try harness.open()
    defer { site.close() }
    for serial in ["SN-1", "SN-2"] {
      var receipt = ReceivePart(part: try PartNumber("MOTOR"), quantity: Quantity(1), bin: try BinCode("A-01"))
      receipt.lot = try LotCode(serial)
      _ = try site.perform(receipt, as: harness.manager)
    }
    var issue = IssuePart(part: try PartNumber("MOTOR"), quantity: Quantity(1))
    issue.lot = try LotCode("SN-1")
    _ = try site.perform(issue, as: harness.manager)
    let session = try harness.session(rows: 30, columns: 100)
    session.open(
      PostingScreen(.issue, part: "MOTOR", given: ["lot": "SN-1"], session.app.surroundings))
    #expect(session.shows("Serial number SN-1 of part MOTOR is not in stock."))
    #expect(!session.shows("There is none of part MOTOR"))
  }

  @Test("the search says on a form that it waits") func search() throws {
    let session = try ConsoleHarness().session()
    form(.receive, "V-100", session)
    session.press(.control("g"))
    #expect(session.message.contains("Not now: searching waits until this is finished or left with Esc."))
  }

  @Test("closing a work order by name begins with yes") func close() throws {
    let session = try day().session()
    session.press(.control("p"))
    session.type("close work")
    session.press(.enter)
    #expect((session.top as? ActionFormScreen)?.form["closed"] == "true")
  }
}
