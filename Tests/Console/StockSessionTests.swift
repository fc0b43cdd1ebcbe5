import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Key sessions on the stock list") struct StockSessionTests {
  @Test("S41: typing Chinese, pinyin initials or letters on the list finds", arguments: ["轴承", "zc", "6205", "bear"])
  func finds(_ typed: String) throws {
    let session = try ConsoleHarness().session()
    #expect(session.shows("4 parts"))
    session.type(typed)
    #expect(session.shows("6205-2RS"))
    #expect(!session.shows("V-100"))
    #expect(session.shows("1 part"))
    session.press(.escape)
    #expect(session.shows("V-100"))
  }

  @Test("S40 S41: a scan that is one part's code opens it, also one attached to it") func scanOpens() throws {
    let session = try ConsoleHarness().session()
    session.scan("6901234567892")
    #expect(session.line(0).contains("6205-2RS"))
    #expect(session.shows("24 ea"))
    session.press(.escape)
    session.scan("nobody-knows-1")
    #expect(session.shows("Nothing found"))
  }

  @Test("S10 S12: receive in packs, issue, and reverse the issue with Ctrl-Z") func vertical() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(as: nil)
    session.type("6205")
    session.press(.enter, .control("r"))
    session.type("2p")
    #expect(session.shows("24 ea = 2 packs of 12"))
    session.press(.control("s"))
    #expect(session.message.contains("Received 24 ea of 6205-2RS into A-01; 48 there now"))
    #expect(session.shows("48 ea"))
    session.press(.control("t"))
    session.type("5")
    session.press(.control("s"), .control("s"))
    #expect(session.shows("43 ea"))
    session.press(.control("z"))
    #expect(session.shows("issue of 5 ea of 6205-2RS, bin A-01"))
    // The default is to leave it.
    session.press(.enter)
    #expect(session.shows("43 ea"))
    session.press(.control("z"), .tab, .enter)
    #expect(session.shows("48 ea"))
    #expect(try harness.open().verify().isEmpty)
  }

  @Test("a refusal keeps the form and says what to do, beside the field") func refusal() throws {
    let session = try ConsoleHarness().session()
    session.type("6205")
    session.press(.control("t"))
    session.type("999")
    session.press(.control("s"))
    #expect(session.line(0).contains("Issue"))
    #expect(session.shows("999"))
    #expect(session.shows("! Bin A-01 holds 24 ea of 6205-2RS, not 999."))
    #expect(session.message.hasPrefix("Error: "))
    session.press(.control("u"))
    session.type("1")
    session.press(.control("s"), .control("s"))
    #expect(session.message.hasPrefix("Done: Issued 1 ea"))
  }

  @Test("S12: where the value has gone a price difference is offered") func valueGone() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    let part = try PartNumber("V-200")
    let bin = try BinCode("A-01")
    _ = try site.perform(
      ReceivePart(part: part, quantity: Quantity(1), bin: bin, price: Money(fen: 100)), as: harness.manager)
    _ = try site.perform(
      ReceivePart(part: part, quantity: Quantity(1), bin: bin, price: Money(fen: 100_000)), as: harness.manager)
    _ = try site.perform(IssuePart(part: part, quantity: Quantity(1), bin: bin), as: harness.keeper)
    site.close()
    let session = try harness.session()
    session.press(.control("z"), .tab, .enter)
    #expect(session.shows("The value has gone"))
    session.press(.tab, .enter)
    #expect(session.message.contains("price difference"))
    #expect(try harness.open().verify().isEmpty)
  }

  @Test("S41: filters stay visible and Esc takes them away; F6 sorts and turns round") func filterAndSort() throws {
    let session = try ConsoleHarness().session()
    session.press(.function(4), .right, .control("s"))
    #expect(session.line(1).contains("Filter: State = out"))
    #expect(session.shows("V-200"))
    #expect(!session.shows("V-100"))
    session.press(.escape)
    #expect(session.shows("V-100"))
    #expect(session.line(2).contains("Part number^"))
    session.press(.function(6))
    #expect(session.line(2).contains("Part numberv"))
    #expect(session.line(3).contains("V-200"))
    // The name column has an order; the specification has none.
    session.press(.right, .right, .function(6))
    #expect(session.message.contains("Not sorted by this column"))
    #expect(session.terminal.beeps > 0)
  }

  @Test("Space marks, unless something is being found") func marks() throws {
    let session = try ConsoleHarness().session()
    session.press(.character(" "), .character(" "))
    #expect(session.shows("2 marked"))
    session.type("o ring")
    #expect(session.shows("O-25"))
    #expect(session.line(1).contains("o ring"))
  }

  @Test("F8 writes exactly what is shown into the export folder") func export() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(columns: 160)
    session.type("valve")
    session.press(.function(8))
    #expect(session.message.contains("2 rows are in"))
    let folder = harness.folder.path + "/exports"
    let name = try #require(session.message.split(separator: "/").last.map { String($0.dropLast()) })
    let bytes = try Files.read(folder + "/" + name)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("V-100") && text.contains("V-200") && !text.contains("6205"))
    #expect(text.hasPrefix("\u{feff}Part number,Name"))
  }

  @Test("the language changes on every screen without losing the place") func language() throws {
    let session = try ConsoleHarness().session()
    session.press(.down, .alt("l"))
    #expect(session.line(0).contains("库存"))
    #expect(session.shows("深沟球轴承"))
    session.press(.enter)
    #expect(session.shows("O形圈"))
    #expect(session.shows("货位结存"))
  }

  @Test("a paste outside a field finds, and never runs commands") func paste() throws {
    let session = try ConsoleHarness().session()
    session.terminal.send(.paste("6205-2RS\nq\n"))
    session.play()
    #expect(session.app.end == nil)
    #expect(session.shows("1 part"))
  }

  @Test("two terminals on one file: the second sees what the first posted, on its own row") func twoTerminals() throws {
    let harness = try ConsoleHarness()
    let first = try harness.session()
    let second = try harness.session(as: harness.keeper)
    second.press(.down, .down)
    #expect(second.line(5).contains("V-100"))
    first.type("V-100")
    first.press(.control("t"))
    first.type("2")
    first.press(.control("s"), .control("s"))
    // Nothing was pressed at the second; a second passes.
    second.pass(milliseconds: 1100)
    second.app.turn(timeout: 0)
    #expect(second.app.settle())
    let row = try #require(second.screen.split(separator: "\n").first { $0.contains("V-100") })
    #expect(row.contains(" 1 "))
  }

  @Test("an idle screen draws nothing") func idle() throws {
    let session = try ConsoleHarness().session()
    session.play()
    let frames = session.terminal.frames
    for _ in 0..<5 {
      session.pass(milliseconds: 1100)
      session.app.turn(timeout: 0)
    }
    #expect(session.terminal.frames == frames)
  }

  @Test("one may only what one's roles allow: the command stays visible and says why") func permissions() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(as: harness.keeper)
    session.press(.function(7))
    #expect(session.message.contains("maintain parts and bins"))
    #expect(session.line(0).contains("Stock"))
  }
}
