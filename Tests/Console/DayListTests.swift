import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Lists of the storekeeper's day") struct DayListTests {
  private func session(_ listing: String, as keeper: Bool = false) throws -> KeySession {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(rows: 30, columns: 100, as: keeper ? harness.keeper : nil)
    session.open(listing: listing)
    return session
  }

  @Test("S03: Enter on equipment shows its parts, and on a part that part") func equipment() throws {
    let session = try session("equipment")
    session.press(.enter)
    #expect(session.line(1).contains("Equipment = PUMP-1"))
    session.press(.enter)
    #expect(session.line(0).contains("6205-2RS"))
  }

  @Test("a new row of a filtered list begins with what it is filtered by") func prefilled() throws {
    let session = try session("equipment")
    session.press(.enter, .function(7))
    #expect(session.line(0).contains("Set equipment part"))
    #expect(session.shows("PUMP-1 Feed pump"))
    session.type("CABLE")
    session.press(.enter)
    session.type("2.5")
    session.press(.control("s"))
    #expect(session.message.hasPrefix("Done: "))
    #expect(session.shows("2.500"))
    // And F2 has the row with its decimals.
    session.press(.down, .function(2))
    #expect(session.shows("2.500") && session.shows("CABLE"))
  }

  @Test("S05: a supplier's prices open from it, and F2 changes what is different only") func suppliers() throws {
    let session = try session("suppliers")
    session.press(.function(2))
    #expect(session.line(0).contains("Change supplier"))
    session.press(.control("u"))
    session.type("新轴承厂")
    session.press(.control("s"))
    #expect(session.message.contains("Supplier SUP-1 was changed"))
    session.press(.enter)
    #expect(session.line(0).contains("Supplier prices"))
    session.press(.escape, .control("t"))
    #expect(session.line(0).contains("Lead times"))
  }

  @Test("S13: a lot leads to its own ledger") func lots() throws {
    let session = try session("lots")
    #expect(session.shows("L-OLD") && session.shows("L-NEW"))
    session.press(.enter)
    #expect(session.line(1).contains("Lot or serial = L-OLD"))
    #expect(session.shows("1 row"))
  }

  @Test("S04: F2 changes a bin, Ctrl-B blocks it") func bins() throws {
    let session = try session("bins")
    session.press(.function(2))
    #expect(session.line(0).contains("Change bin"))
    session.press(.enter)
    session.type("7")
    session.press(.control("s"))
    #expect(session.message.contains("Bin A-01 was changed"))
    session.press(.control("b"))
    #expect(session.line(0).contains("Block bin") && session.shows("A-01"))
  }

  @Test("what somebody may not do stays visible and says why") func permissions() throws {
    let session = try session("suppliers", as: true)
    session.press(.function(7))
    #expect(session.message.contains("maintain parts and bins"))
  }

  @Test("S43: F7 enters a work order, choosing its equipment, and Enter picks for it") func workOrder() throws {
    let session = try session("workOrders", as: true)
    session.press(.function(7))
    session.type("WO-18")
    session.press(.enter)
    session.type("Seal")
    session.press(.enter)
    session.type("PUMP")
    #expect(session.shows("< PUMP-1 Feed pump >"))
    session.press(.control("s"))
    #expect(session.message.contains("Work order WO-18 was added"))
    session.press(.home, .enter)
    #expect(session.line(0).contains("Pick for WO-18"))
    #expect(session.shows("No part is reserved and still to be issued. F7 reserves"))
  }
}
