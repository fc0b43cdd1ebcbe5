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
    session.press(.enter)
    #expect(session.shows("1 ea"))
  }

  @Test("several codes in one burst are taken in order and make one message") func burst() throws {
    let session = try ConsoleHarness().session()
    session.press(.control("e"))
    session.terminal.send(.scan(Scan("6205-2RS")), .scan(Scan("A-02")), .scan(Scan("WO-900")))
    session.play()
    #expect(session.message.contains("part 6205-2RS; bin A-02; for WO-900"))
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
