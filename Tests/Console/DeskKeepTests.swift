import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// What the desk keeps, asks about and forgets.
@Suite("S40: nothing scanned on the desk is lost or posted unseen") struct DeskKeepTests {
  private func desk(_ language: Language = .english) throws -> (ConsoleHarness, KeySession) {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(rows: 30, columns: 100, as: harness.keeper, language: language)
    session.press(.control("e"))
    return (harness, session)
  }

  private func words(_ session: KeySession) -> String {
    session.screen.split(whereSeparator: { $0.isWhitespace || $0 == "|" || $0 == "│" }).joined(separator: " ")
  }

  private func scan(_ codes: String..., to session: KeySession) {
    for code in codes {
      session.pass(milliseconds: 3000)
      session.scan(code)
    }
  }

  // MARK: - Codes like others

  @Test("S40: what looks like a work order is asked about, and the right one is one key away") func workOrder() throws {
    let (_, session) = try desk()
    scan("6205-2RS", "WO-I7", to: session)
    #expect(words(session).contains("It looks much like work order WO-17."))
    #expect(!session.shows("not registered"))
    session.press(.tab, .enter)
    #expect(session.shows("WO-17") && !session.shows("WO-I7") && !session.shows("not registered"))
  }

  @Test(
    "S40: what looks like a bin is asked about and becomes no work order",
    arguments: [
      ("A-O1", "It looks much like bin A-01."), ("A-03", "It looks much like bin A-01, A-02."),
      ("C-44", "It is made like a bin's code (A-01)"),
    ])
  func bin(_ code: String, _ sentence: String) throws {
    let (_, session) = try desk()
    scan("6205-2RS", code, to: session)
    #expect(words(session).contains(sentence))
    session.press(.escape)
    #expect(!session.shows("not registered"))
    session.press(.enter)
    #expect(session.message.contains("Issued 1 ea of 6205-2RS"))
  }

  @Test("S13 S40: a bin misread is no new lot; a lot that looks like one can still be taken") func lot() throws {
    let (_, session) = try desk()
    session.press(.control("r"))
    scan("GREASE", "A-O2", to: session)
    #expect(words(session).contains("It looks much like bin A-02."))
    session.press(.tab, .tab, .enter)
    #expect(session.shows("A-O2; type its last day"))
  }

  // MARK: - Another part

  @Test("S40: another part never drops the one that is not posted: it asks", arguments: [0, 1, 2])
  func other(_ tabs: Int) throws {
    let (harness, session) = try desk()
    scan("6205-2RS", "V-100", to: session)
    #expect(words(session).contains("6205-2RS, 1 ea, on the desk is not posted yet"))
    for _ in 0..<tabs { session.press(.tab) }
    session.press(.enter)
    switch tabs {
    case 0:
      #expect(session.message.contains("6205-2RS stays on the desk; V-100 was left out"))
      #expect(session.shows("6205-2RS  Deep groove"))
    case 1:
      #expect(session.shows("Issued 1 ea of 6205-2RS from A-01"))
      #expect(session.shows("V-100  Globe valve"))
    default:
      #expect(session.shows("V-100  Globe valve"))
      #expect(!session.shows("Issued"))
    }
    let site = try harness.open()
    defer { site.close() }
    #expect(try PartCard.read(PartNumber("6205-2RS"), in: site)?.onHand == Quantity(tabs == 1 ? 23 : 24))
  }

  @Test("S40: the same in Chinese") func otherChinese() throws {
    let (_, session) = try desk(.chinese)
    scan("6205-2RS", "V-100", to: session)
    for text in ["尚未过账", "保留 6205-2RS", "先过账", "换成 V-100"] { #expect(session.shows(text)) }
  }

  // MARK: - Modes

  @Test("S40: another mode begins clean, and says what stays and what went") func mode() throws {
    let (_, session) = try desk()
    session.press(.control("r"))
    scan("GREASE", "L-SCAN-9", to: session)
    session.type("40")
    session.press(.enter)
    session.press(.control("v"))
    #expect(session.message.contains("Move stock: GREASE stays, 1 ea; taken away: lot L-SCAN-9"))
    #expect(!session.shows("L-SCAN-9;"))
    scan("B-01", to: session)
    session.press(.enter)
    #expect(session.message.contains("Moved 1 ea of GREASE from A-02 to B-01"))
  }

  @Test("S40: a lot that is moved is shown") func movedLot() throws {
    let (_, session) = try desk()
    session.press(.control("v"))
    scan("L-NEW", to: session)
    #expect(session.shows("Lot") && session.shows("L-NEW"))
  }

  // MARK: - Questions the desk asks in its lines

  @Test("S13 S40: the last day may be scanned", arguments: ["2027-03-01", "20270301"]) func day(_ text: String) throws {
    let (_, session) = try desk()
    session.press(.control("r"))
    scan("GREASE", "L-77", text, to: session)
    #expect(session.shows("L-77, good until 2027-03-01"))
    session.press(.enter)
    #expect(session.message.contains("Received 1 ea of GREASE"))
  }

  @Test(
    "S05 S40: a part without a price is received at the one typed on the desk", arguments: ["¥12.30", "12.30", "12"])
  func price(_ typed: String) throws {
    let (harness, session) = try desk()
    let site = try harness.open()
    _ = try site.perform(
      AddPart(number: PartNumber("NEW-1"), nameEnglish: "New", nameChinese: "新件"), as: harness.manager)
    site.close()
    session.press(.control("r"))
    scan("NEW-1", "A-01", to: session)
    session.press(.enter)
    #expect(session.message.contains("Type the price here, as ¥12.30; then Enter posts."))
    #expect(session.shows("type it, as ¥12.30"))
    session.type(typed)
    session.press(.enter)
    #expect(session.message.contains("price ¥12."))
    session.press(.enter)
    #expect(session.message.contains("Received 1 ea of NEW-1 into A-01"))
  }

  // MARK: - Bursts

  /// One burst as it comes from a scanner: codes, digits, Enter.
  private func burst(_ session: KeySession) {
    session.pass(milliseconds: 3000)
    session.terminal.send([
      .scan(Scan("6205-2RS")), .scan(Scan("6205-2RS")), .key(.character("3")), .key(.enter), .burst(Scan("WO-17")),
      .key(.enter), .burst(Scan("V-100")),
    ])
    session.play()
  }

  @Test(
    "S40: codes, digits and Enter behind a question go on in their order after the answer", arguments: [false, true])
  func keptInOrder(_ says: Bool) throws {
    let (_, session) = try desk()
    burst(session)
    #expect(session.shows("Scanned twice?"))
    #expect(session.message.contains("waits for the answer: 3, WO-17, Enter, V-100"))
    if says { session.press(.tab, .enter) } else { session.press(.escape) }
    #expect(session.shows("Issued 3 ea of 6205-2RS from A-01; 21 there now"))
    #expect(session.shows("V-100  Globe valve"))
    #expect(session.shows("WO-17"))
  }

  @Test("S40: Enter behind a part that was left out does not post the one before it") func leftOut() throws {
    let (_, session) = try desk()
    scan("6205-2RS", to: session)
    session.pass(milliseconds: 3000)
    session.terminal.send([.scan(Scan("V-100")), .key(.enter)])
    session.play()
    session.press(.escape)
    #expect(session.message.contains("6205-2RS stays on the desk; V-100 was left out, and what came with it: Enter"))
    // The next Enter may have been meant for the part that is gone: the desk is looked at first.
    session.press(.enter)
    #expect(session.message.contains("Not posted: V-100 before it was left out"))
    session.press(.enter)
    #expect(session.message.contains("Issued 1 ea of 6205-2RS"))
  }

  @Test(
    "S40 S43: on a pick list the other half of a line just issued is said to be posted",
    arguments: ["6205-2RS", "A-01"])
  func pick(_ again: String) throws {
    let (_, session) = try desk()
    session.open(PickScreen(try WorkOrderCode("WO-17"), session.app.surroundings))
    session.scan("6205-2RS")
    session.scan("A-01")
    #expect(session.message.contains("Issued 2 ea of 6205-2RS from A-01"))
    session.scan(again)
    #expect(session.message.contains("already posted: Issued 2 ea of 6205-2RS from A-01"))
    session.scan("O-25")
    #expect(session.message.contains("O-25 is not on this list"))
  }
}
