import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// Codes nobody knows on the scan desk, and what comes behind a code that has to be asked about.
@Suite("S40: unknown codes and bursts on the scan desk") struct DeskCodeTests {
  private func desk(_ language: Language = .english) throws -> KeySession {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(as: harness.keeper, language: language)
    session.press(.control("e"))
    return session
  }

  private func burst(_ codes: String..., to session: KeySession) {
    session.pass(milliseconds: 3000)
    session.terminal.send(codes.map { .scan(Scan($0)) })
    session.play()
  }

  // MARK: - Unknown codes

  @Test("S40: a code nobody knows is said to be taken as a new work order, and Esc takes just it away again")
  func guessed() throws {
    let session = try desk()
    session.scan("6205-2RS")
    session.scan("WO-17")
    #expect(!session.shows("not registered"))
    session.scan("JOB-77")
    #expect(session.message == "Caution: nobody knows JOB-77: taken as a new work order, Esc takes it away")
    #expect(session.shows("JOB-77  (new, not registered)"))
    session.press(.escape)
    #expect(session.message.contains("JOB-77 was taken away"))
    #expect(session.shows("WO-17") && !session.shows("not registered"))
    #expect(session.shows("1 ea"))
    // Once something else has been taken, Esc is for the part as ever.
    session.scan("JOB-77")
    session.scan("A-01")
    session.press(.escape)
    #expect(session.shows("scan a part"))
    #expect(session.shows("JOB-77"))
  }

  @Test("S40: the same in Chinese, and a delivery note while receiving") func chinese() throws {
    let session = try desk(.chinese)
    session.scan("6205-2RS")
    session.scan("JOB-77")
    #expect(session.message == "注意: 没有 JOB-77 的记录，已作为新工单号，按 Esc 取消")
    #expect(session.shows("JOB-77（新工单，未登记）"))
    session.press(.control("r"))
    session.scan("SH-4711")
    #expect(session.message == "注意: 没有 SH-4711 的记录，已作为送货单号，按 Esc 取消")
    #expect(!session.shows("未登记"))
  }

  @Test(
    "S40: what looks like a part number is asked about, the one it was meant for first",
    arguments: [("V-10", "It looks much like part V-100."), ("6206-2RS", "It looks much like part 6205-2RS.")])
  func slip(_ code: String, _ sentence: String) throws {
    let session = try desk()
    session.scan("GREASE")
    session.scan(code)
    #expect(session.shows("Unknown code"))
    #expect(
      session.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        sentence.split(separator: " ").prefix(4).joined(separator: " ")))
    // By default nothing becomes of it.
    session.press(.enter)
    #expect(session.shows("GREASE") && !session.shows("for \(code)"))
    session.pass(milliseconds: 3000)
    session.scan(code)
    session.press(.tab, .enter)
    #expect(session.shows("Not posted yet"))
    session.press(.tab, .tab, .enter)
    #expect(session.shows(code == "V-10" ? "V-100  Globe valve" : "6205-2RS  Deep groove"))
  }

  @Test("S40: what begins as part numbers do is asked about, and can be a work order all the same") func beginning()
    throws
  {
    let session = try desk()
    session.scan("GREASE")
    session.scan("V-98765")
    #expect(session.shows("Part numbers begin with V-"))
    session.press(.tab, .enter)
    #expect(session.message.contains("for V-98765"))
    #expect(session.shows("V-98765  (new, not registered)"))
  }

  // MARK: - Bursts

  @Test(
    "S40: codes behind one that asks wait in their order and go on after the answer", arguments: [false, true])
  func oneQuestion(_ says: Bool) throws {
    let session = try desk()
    burst("6205-2RS", "6205-2RS", "A-01", "WO-17", to: session)
    #expect(session.shows("Scanned twice?"))
    #expect(session.message.contains("waits for the answer: A-01, WO-17"))
    if says { session.press(.tab, .enter) } else { session.press(.escape) }
    #expect(!session.shows("Scanned twice?"))
    #expect(session.shows("WO-17"))
    #expect(session.message.contains("bin A-01; for WO-17"))
    session.press(.enter)
    #expect(session.message.contains("Issued \(says ? 2 : 1) ea of 6205-2RS from A-01"))
  }

  @Test("S40: two questions in one burst are asked one after the other", arguments: [Key.enter, .escape])
  func twoQuestions(_ answer: Key) throws {
    let session = try desk()
    burst("4711-4711", "6205-2RS", "6205-2RS", "WO-17", to: session)
    #expect(session.shows("Nothing has the code 4711-4711"))
    session.press(answer)
    #expect(session.shows("Scanned twice?"))
    session.press(answer)
    #expect(!session.shows("Scanned twice?"))
    #expect(session.message.contains("for WO-17"))
    session.press(.enter)
    #expect(session.message.contains("Issued 1 ea of 6205-2RS"))
  }

  @Test("S40: a question before a posting keeps what is scanned meanwhile for after it") func posting() throws {
    let session = try desk()
    session.press(.control("r"))
    session.scan("V-100")
    session.type("200000")
    session.press(.enter, .enter)
    #expect(session.shows("Is this right?"))
    session.scan("O-25")
    #expect(session.shows("Is this right?"))
    session.press(.tab, .enter)
    #expect(session.shows("Received 200000 ea of V-100"))
    #expect(session.shows("O-25  O-ring"))
  }

  @Test("S40: while a code is attached to a part the codes behind it wait for the desk") func attaching() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.press(.control("e"))
    burst("4711-4711", "V-100", to: session)
    session.press(.tab, .tab, .enter)
    #expect(session.line(0).contains("Attach code"))
    session.type("6205-2RS")
    session.press(.control("s"))
    #expect(session.shows("V-100  Globe valve"))
    session.scan("4711-4711")
    session.press(.tab, .tab, .enter)
    #expect(session.shows("6205-2RS  Deep groove"))
  }

  @Test("S40 S43: on a pick list, codes behind a question wait for the answer") func pick() throws {
    let session = try desk()
    session.open(PickScreen(try WorkOrderCode("WO-17"), session.app.surroundings))
    session.press(.control("x"))
    #expect(session.shows("Cancel"))
    burst("6205-2RS", "A-01", to: session)
    #expect(session.shows("Cancel"))
    session.press(.escape)
    #expect(session.message.contains("Issued 2 ea of 6205-2RS from A-01"))
  }
}
