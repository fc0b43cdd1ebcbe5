import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Pick list of a work order") struct PickScreenTests {
  private func session(
    _ harness: ConsoleHarness, as person: Session? = nil, rows: Int = 24, columns: Int = 80,
    language: Language = .english
  ) throws -> KeySession {
    try harness.fillDay()
    let session = try harness.session(rows: rows, columns: columns, as: person, language: language)
    session.open(listing: "workOrders")
    session.press(.enter)
    return session
  }

  @Test("S43: the lines come in the order of the walk, what is short last, by word and with what can stand in")
  func lines() throws {
    let session = try session(ConsoleHarness())
    #expect(session.line(0).contains("Pick for WO-17"))
    #expect(session.shows("WO-17  Overhaul  equipment PUMP-1"))
    #expect(session.shows("3 to pick: 2 ready, 1 short"))
    let rows = (0..<24).map { session.line($0) }
    let order = ["6205-2RS", "GREASE", "V-200"].map { part in rows.firstIndex { $0.contains(part) } ?? 0 }
    #expect(order == order.sorted() && order[0] > 0)
    #expect(rows[order[0]].contains("ready") && rows[order[2]].contains("short"))
    session.press(.end)
    #expect(session.shows("Missing: 1 ea"))
    #expect(session.shows("V-100  Globe valve, 3 ea on hand"))
  }

  @Test("S43: Enter issues the line at once, one document, as proposed; the list goes on") func enter() throws {
    let harness = try ConsoleHarness()
    let session = try session(harness, as: harness.keeper)
    session.press(.down, .enter)
    #expect(session.message.contains("Issued 4 ea of GREASE: 3 × A-02 L-OLD, 1 × A-02 L-NEW (ISS-2026-000001)"))
    #expect(session.shows("2 to pick: 1 ready, 1 short"))
    // What is not there cannot be issued.
    session.press(.end, .enter)
    #expect(session.message.contains("none of it is there"))
    session.press(.control("o"))
    #expect(session.shows("ISS-2026-000001"))
    #expect(try harness.open().verify().isEmpty)
  }

  @Test(
    "S43: scanning a bin and a part, in any order, issues the line",
    arguments: [["A-01", "6205-2RS"], ["6205-2RS", "A-01"]])
  func scans(_ codes: [String]) throws {
    let session = try session(ConsoleHarness())
    for code in codes { session.scan(code) }
    #expect(session.message.contains("Issued 2 ea of 6205-2RS from A-01; 22 there now"))
    #expect(session.shows("2 to pick"))
  }

  @Test("S43: several lines scanned in one burst are issued one after the other") func burst() throws {
    let session = try session(ConsoleHarness())
    session.terminal.send(
      .scan(Scan("A-01")), .scan(Scan("6205-2RS")), .scan(Scan("A-02")), .scan(Scan("GREASE")))
    session.play()
    #expect(session.shows("1 to pick: 1 short"))
  }

  @Test("S43: the wrong bin and a part that is not on the list are said, and post nothing") func wrong() throws {
    let harness = try ConsoleHarness()
    let session = try session(harness)
    session.scan("A-02")
    session.scan("6205-2RS")
    #expect(session.message.contains("6205-2RS is to be taken from A-01, not from A-02"))
    session.scan("O-25")
    #expect(session.message.contains("O-25 is not on this list"))
    #expect(session.shows("3 to pick"))
  }

  @Test("S02 S43: a substitute opens the issue form for the work order") func substitute() throws {
    let session = try session(ConsoleHarness())
    session.press(.end, .control("n"))
    #expect(session.line(0).contains("Issue"))
    #expect(session.shows("V-100") && session.shows("WO-17"))
    session.press(.control("s"))
    #expect(session.message.contains("Issued 1 ea of V-100"))
  }

  @Test("S14: a line is released and a work order closed, after a question; a closed one is opened again")
  func releaseAndClose() throws {
    let session = try session(ConsoleHarness())
    session.press(.control("d"))
    #expect(session.shows("Release 2 ea of 6205-2RS reserved for WO-17?"))
    session.press(.enter)
    #expect(session.shows("3 to pick"))
    session.press(.control("d"), .tab, .enter)
    #expect(session.shows("2 to pick"))
    session.press(.control("x"))
    #expect(session.shows("2 of its lines are not issued"))
    session.press(.tab, .enter)
    #expect(session.message.contains("WO-17 is closed; 2 reservations were released"))
    #expect(session.shows("The work order is closed."))
    session.press(.control("x"))
    #expect(session.message.contains("WO-17 is open again"))
  }

  @Test("F7 reserves another part for the work order") func reserve() throws {
    let session = try session(ConsoleHarness())
    session.press(.function(7))
    #expect(session.shows("WO-17"))
    session.type("O-25")
    session.press(.enter)
    session.type("10")
    session.press(.control("s"))
    #expect(session.message.contains("10 ea of O-25 are reserved for WO-17"))
    #expect(session.shows("4 to pick"))
  }

  @Test("in Chinese every word of the list is Chinese") func chinese() throws {
    let session = try session(ConsoleHarness(), language: .chinese)
    for text in ["拣货：WO-17", "待拣 3 行：可拣 2 行，缺货 1 行", "可拣", "缺货"] { #expect(session.shows(text)) }
  }

  @Test("S43: the list is written for printing, a box for each place") func print() throws {
    let harness = try ConsoleHarness()
    let session = try session(harness)
    session.press(.function(8))
    #expect(session.message.contains("pick-WO-17"))
    let path = try #require(session.message.split(separator: " ").last { $0.contains("pick-WO-17") }).dropLast()
    let text = String(decoding: try Files.read(String(path)), as: UTF8.self)
    #expect(text.hasPrefix("Pick list WO-17  Overhaul\nEquipment PUMP-1"))
    #expect(text.contains("[ ] A-02          GREASE        3 ea        Grease  lot L-OLD"))
    #expect(text.contains("!   missing       V-200         1 ea        Gate valve"))
  }
}
