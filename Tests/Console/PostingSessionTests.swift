import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Posting by hand") struct PostingSessionTests {
  private func harness() throws -> ConsoleHarness {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    return harness
  }

  /// The stock list with one part found, and a key pressed on it.
  private func session(
    _ harness: ConsoleHarness, _ part: String, _ key: Key, as person: Session? = nil, language: Language = .english
  ) throws -> KeySession {
    let session = try harness.session(rows: 30, columns: 100, as: person, language: language)
    session.type(part)
    session.press(key)
    return session
  }

  private func onHand(_ number: String, _ harness: ConsoleHarness) throws -> Quantity? {
    let site = try harness.open()
    defer { site.close() }
    #expect(try site.verify().isEmpty)
    return try PartCard.read(PartNumber(number), in: site)?.onHand
  }

  @Test("S13: what an issue takes is shown first: first expired, first out, from two lots") func proposal() throws {
    let harness = try harness()
    let session = try session(harness, "GREASE", .control("t"))
    session.type("4")
    #expect(session.shows("Takes (cost ¥10.00)"))
    #expect(session.shows("3 ea  A-02  lot L-OLD until 2026-12-31"))
    #expect(session.shows("1 ea  A-02  lot L-NEW until 2027-06-30"))
    session.press(.control("s"), .control("s"))
    #expect(session.message.contains("3 × A-02 L-OLD, 1 × A-02 L-NEW"))
    #expect(try onHand("GREASE", harness) == Quantity(4))
  }

  @Test("S13: lot and last day are asked for only where the part has them") func lotFields() throws {
    let harness = try harness()
    let plain = try session(harness, "6205", .control("r"))
    #expect(!plain.shows("Lot") && !plain.shows("Good until"))
    let lots = try session(harness, "GREASE", .control("r"))
    lots.type("2")
    lots.press(.control("s"))
    #expect(lots.message.contains("Not posted"))
    #expect(lots.shows("Lot *") && lots.shows("Good until"))
    lots.type("L-3")
    lots.press(.enter)
    lots.type("20280131")
    lots.press(.control("s"))
    #expect(lots.message.contains("Received 2 ea of GREASE into A-02, lot L-3"))
  }

  @Test("S13: one delivery of serial numbers is received in one form") func serials() throws {
    let harness = try harness()
    let session = try session(harness, "MOTOR", .control("r"))
    session.press(.enter)
    session.type("A-01")
    session.press(.enter)
    for serial in ["SN-1", "SN-2"] {
      session.scan(serial)
      session.press(.control("s"))
      #expect(session.message.contains("Received 1 ea of MOTOR into A-01, serial number \(serial)"))
      #expect(session.line(0).contains("Receive"))
    }
    #expect(session.shows("Posted here (2): SN-1 SN-2"))
    session.scan("SN-2")
    session.press(.control("s"))
    #expect(session.message.hasPrefix("Error: "))
    session.press(.escape)
    session.press(.tab, .enter)
    #expect(try onHand("MOTOR", harness) == Quantity(2))
  }

  @Test("S05: a receipt names its supplier, chosen where there are few, and the day it was ordered") func supplier()
    throws
  {
    let harness = try harness()
    let session = try session(harness, "6205", .control("r"))
    session.type("5")
    session.press(.enter, .enter, .enter)
    #expect(session.shows("< none >"))
    session.type("SUP")
    #expect(session.shows("< SUP-1 Bearings Ltd >"))
    session.press(.enter, .enter)
    session.type("2026-11-08")
    session.press(.control("s"))
    #expect(session.message.contains("Received 5 ea"))
    let leads = try #require(Router.listing("leadTimes", filters: [:], session.app.surroundings))
    #expect(leads.title.english == "Lead times")
    let site = try harness.open()
    let page = try site.page(try site.listing("leadTimes"), ListingQuery(), for: harness.manager)
    #expect(page.rows.count == 1)
  }

  @Test("S02: a short issue shows the substitutes, and one key takes one over") func substitute() throws {
    let harness = try harness()
    let session = try session(harness, "V-200", .control("t"))
    session.type("1")
    #expect(session.shows("There is none of part V-200 in stock."))
    #expect(session.shows("V-100  Globe valve, 3 ea on hand (may stand in)"))
    session.press(.control("n"))
    #expect(session.message.contains("Instead: V-100"))
    #expect(session.shows("Takes"))
    session.press(.control("s"), .control("s"))
    #expect(session.message.contains("Issued 1 ea of V-100 from A-01"))
  }

  @Test("S14: what is reserved for others asks who may, and is refused to who may not") func reserved() throws {
    let harness = try harness()
    let keeper = try session(harness, "6205", .control("t"), as: harness.keeper)
    keeper.type("23")
    #expect(keeper.shows("Free: 22 ea (2 reserved)"))
    keeper.press(.control("s"), .control("s"))
    #expect(keeper.message.hasPrefix("Error: "))
    #expect(keeper.message.contains("WO-17"))
    let manager = try session(harness, "6205", .control("t"))
    manager.type("23")
    manager.press(.control("s"), .control("s"))
    #expect(manager.shows("Reserved for others"))
    // The default is to leave it.
    manager.press(.enter)
    #expect(manager.line(0).contains("Issue"))
    manager.press(.control("s"), .tab, .enter)
    #expect(manager.message.contains("Issued 23 ea"))
  }

  @Test("S10: stock is moved to another store, counted, scrapped and sent to repair by form") func otherKinds() throws {
    let harness = try harness()
    let move = try session(harness, "O-25", .control("v"))
    move.type("50")
    move.press(.enter, .enter)
    move.scan("B-01")
    move.press(.control("s"))
    #expect(move.message.contains("Moved 50 ea of O-25 from A-01 to B-01"))
    move.press(.control("a"))
    move.type("190")
    move.press(.enter, .enter)
    move.type("count")
    move.press(.control("s"))
    #expect(move.message.contains("Adjusted by -10 ea of O-25"))
    move.press(.control("x"))
    move.type("5")
    move.press(.enter, .enter)
    move.type("torn")
    move.press(.control("s"))
    #expect(move.message.contains("Scrapped 5 ea of O-25"))
    move.press(.control("f"))
    move.type("1")
    move.press(.control("s"))
    #expect(move.message.contains("Sent 1 ea of O-25 to repair"))
    #expect(try onHand("O-25", harness) == Quantity(234))
  }

  @Test("quantities of a part with decimals are those decimals in every form") func decimals() throws {
    let harness = try harness()
    let session = try harness.session(rows: 30, columns: 100)
    session.press(.control("p"))
    session.type("Reserve")
    session.press(.enter)
    #expect(session.line(0).contains("Reserve"))
    // The only work order stands there already.
    #expect(session.shows("WO-17 Overhaul"))
    session.type("CABLE")
    session.press(.enter)
    session.type("1.5")
    session.press(.control("s"))
    #expect(session.message.contains("1.500 m of CABLE are reserved for WO-17"))
  }
}
