import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Scan desk") struct ScanDeskTests {
  private func card(_ number: String, _ harness: ConsoleHarness) throws -> PartCard {
    try #require(try PartCard.read(PartNumber(number), in: harness.open()))
  }

  private func at(_ milliseconds: Int64) -> MonotonicTime { MonotonicTime(milliseconds: milliseconds) }

  @Test("S40: part, bin and work order in any order make the same posting") func anyOrder() throws {
    let part = try card("6205-2RS", ConsoleHarness())
    let bin = try BinCode("A-02")
    let codes: [ScanDesk.Code] = [.part(part), .bin(bin), .unknown("WO-7")]
    for order in [[0, 1, 2], [1, 0, 2], [0, 2, 1]] {
      var desk = ScanDesk()
      for index in order { _ = desk.take(codes[index], at: at(0)) }
      let issue = try #require(try desk.posting().get() as? IssuePart)
      #expect(issue.part == part.number)
      #expect(issue.bin == bin)
      #expect(issue.quantity == Quantity(1))
      #expect(issue.reference == "WO-7")
    }
  }

  @Test("S40: the same part within two seconds asks, later it counts one more") func doubleScan() throws {
    let part = try card("6205-2RS", ConsoleHarness())
    var desk = ScanDesk()
    _ = desk.take(.part(part), at: at(0))
    #expect(desk.take(.part(part), at: at(1999)) == .asksAgain(part.number))
    #expect(desk.quantity == Quantity(1))
    _ = desk.take(.part(part), at: at(4100))
    #expect(desk.quantity == Quantity(2))
  }

  @Test("digits and packs set the quantity; without a part they are a code") func quantities() throws {
    let part = try card("6205-2RS", ConsoleHarness())
    var desk = ScanDesk()
    #expect(desk.take(typed: "5") == nil)
    _ = desk.take(.part(part), at: at(0))
    _ = desk.take(typed: "5")
    #expect(desk.quantity == Quantity(5))
    _ = desk.take(typed: "2包")
    #expect(desk.quantity == Quantity(24))
    #expect(desk.take(typed: "0") == nil)
    #expect(desk.take(typed: "WO-1") == nil)
  }

  @Test("S40: an issue is a part, a work order and Enter") func threeStrokes() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(as: harness.keeper)
    session.press(.control("e"))
    session.scan("6901234567892")
    session.scan("WO-2026-1")
    session.press(.enter)
    #expect(session.message.contains("Issued 1 ea of 6205-2RS from A-01; 23 there now"))
    // The document stands first, where it is never cut.
    #expect(session.shows("done  ISS-2026-000001  Issued 1 ea of 6205-2RS from A-01; 23 there now."))
    #expect(session.shows("WO-2026-1"))
  }

  @Test("S40: a stutter of the scanner asks; the Enter that comes with it confirms nothing") func stutter() throws {
    let session = try ConsoleHarness().session()
    session.press(.control("e"))
    session.scan("6205-2RS")
    session.scan("6205-2RS")
    #expect(session.shows("Scanned twice?"))
    session.scan("6205-2RS")
    #expect(session.shows("Scanned twice?"))
    // The third one is asked about as well, when its turn comes.
    session.press(.enter)
    #expect(session.shows("Scanned twice?"))
    session.press(.enter)
    #expect(!session.shows("Scanned twice?"))
    #expect(session.shows("1 ea"))
  }

  @Test("several codes in one burst are taken in order and make one message") func burst() throws {
    let session = try ConsoleHarness().session()
    session.press(.control("e"))
    session.terminal.send(.scan(Scan("6205-2RS")), .scan(Scan("A-02")), .scan(Scan("WO-900")))
    session.play()
    #expect(session.message.contains("part 6205-2RS; bin A-02; nobody knows WO-900: taken as a new work order"))
  }

  @Test("S40: an unknown code offers to be attached to a part") func unknown() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.press(.control("e"))
    session.scan("4711-4711")
    #expect(session.shows("Unknown code"))
    session.press(.tab, .tab, .enter)
    #expect(session.line(0).contains("Attach code"))
    session.type("V-100")
    session.press(.control("s"))
    #expect(session.message.contains("4711-4711 now finds part V-100"))
  }
}

@Suite("Scan desk: lots, moves, reservations") struct ScanDeskDayTests {
  private func session(_ rows: Int = 24) throws -> (ConsoleHarness, KeySession) {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(rows: rows, as: harness.keeper)
    session.press(.control("e"))
    return (harness, session)
  }

  @Test(
    "S40: an issue to a registered work order takes at most four scans and keys", arguments: ["6205-2RS", "GREASE"])
  func strokes(_ part: String) throws {
    let (_, session) = try session()
    let strokes: [Event] = [.scan(Scan(part)), .scan(Scan("WO-17")), .key(.enter)]
    for stroke in strokes {
      session.pass(milliseconds: 400)
      session.terminal.send(stroke)
      session.play()
    }
    #expect(strokes.count <= 4)
    #expect(session.message.contains("Issued 1 ea of \(part)"))
  }

  @Test("S13 S40: the desk shows where it takes from and what is left") func proposal() throws {
    let (_, session) = try session()
    session.scan("GREASE")
    #expect(session.shows("A-02  lot L-OLD until 2026-12-31; 7 ea left in all"))
    session.type("5")
    session.press(.enter)
    #expect(session.shows("× 3") && session.shows("× 2"))
    session.scan("L-NEW")
    #expect(session.shows("lot L-NEW"))
  }

  @Test("S02 S40: what is short shows substitutes; Ctrl-N takes one over") func substitute() throws {
    let (_, session) = try session()
    session.scan("V-200")
    #expect(session.shows("There is none of part V-200 in stock."))
    #expect(session.shows("V-100  Globe valve, 3 ea on hand"))
    session.press(.control("n"))
    session.scan("WO-17")
    session.press(.enter)
    #expect(session.message.contains("Issued 1 ea of V-100"))
  }

  @Test("S10 S40: a move is a part, the bin it goes to, and Enter") func move() throws {
    let (harness, session) = try session()
    session.press(.control("v"))
    #expect(session.line(0).contains("Move stock"))
    session.scan("6205-2RS")
    #expect(session.shows("A-01, 24 ea there"))
    session.scan("B-01")
    session.press(.enter)
    #expect(session.message.contains("Moved 1 ea of 6205-2RS from A-01 to B-01"))
    #expect(try harness.open().verify().isEmpty)
  }

  @Test("S13 S40: a new serial number is received by scanning it after its part") func serial() throws {
    let (_, session) = try session()
    session.press(.control("r"))
    for code in ["MOTOR", "A-02", "SN-77"] { session.scan(code) }
    #expect(session.shows("SN-77"))
    session.press(.enter)
    #expect(session.message.contains("Received 1 ea of MOTOR into A-02, serial number SN-77"))
    session.press(.control("t"))
    session.scan("SN-77")
    #expect(session.shows("MOTOR"))
    session.press(.enter)
    #expect(session.message.contains("Issued 1 ea of MOTOR"))
  }

  @Test("S40: several codes pasted at once are taken in their order") func paste() throws {
    let (_, session) = try session()
    session.terminal.send(.paste("6205-2RS\nA-01\nWO-17"))
    session.play()
    session.press(.enter)
    #expect(session.message.contains("Issued 1 ea of 6205-2RS from A-01"))
    #expect(session.shows("WO-17"))
  }

  @Test("S40 S43: the work order on the desk leads to its pick list") func pick() throws {
    let (_, session) = try session()
    session.scan("WO-17")
    session.press(.control("o"))
    #expect(session.line(0).contains("Pick for WO-17"))
  }
}
