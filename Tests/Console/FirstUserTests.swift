import Core
import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// What somebody met who used the program for the first time.
@Suite("Key sessions of a first user") struct FirstUserTests {
  /// A site with a part whose number is digits only, as makers of bearings number them.
  private func withBearing() throws -> ConsoleHarness {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    defer { site.close() }
    var part = AddPart(number: try PartNumber("6205"), nameEnglish: "Bearing", nameChinese: "轴承")
    part.price = Money(fen: 4500)
    _ = try site.perform(part, as: harness.manager)
    _ = try site.perform(
      PostOpeningBalance(
        part: PartNumber("6205"), quantity: Quantity(10_000), bin: BinCode("A-01"), value: Money(fen: 45_000_000)),
      as: harness.manager)
    return harness
  }

  private func onHand(_ number: String, _ harness: ConsoleHarness) throws -> Quantity? {
    try PartCard.read(PartNumber(number), in: harness.open())?.onHand
  }

  @Test("a part number in the quantity is asked for with what it is worth, and is not posted by default")
  func partNumberAsQuantity() throws {
    let harness = try withBearing()
    let session = try harness.session()
    session.scan("6205")
    session.press(.control("r"))
    session.type("6205")
    session.press(.control("s"))
    #expect(session.shows("Receive 6,205 ea of 6205, worth ¥279,225.00?"))
    session.press(.enter)
    #expect(try onHand("6205", harness) == Quantity(10_000))
    #expect(session.line(0).contains("Receive"))
    session.press(.control("s"), .tab, .enter)
    #expect(session.message.contains("Received 6205 ea"))
    session.press(.control("t"))
    session.type("6205")
    session.press(.control("s"), .control("s"))
    #expect(session.shows("Issue 6,205 ea of 6205, worth ¥279,225.00?"))
  }

  @Test(
    "more than 100,000 units are unusually many, 100,000 only for this part",
    arguments: [(100_000, false), (100_001, true)])
  func manyUnits(_ quantity: Int, _ asks: Bool) throws {
    let session = try ConsoleHarness().session()
    session.type("V-100")
    session.press(.control("r"))
    session.type("\(quantity)")
    session.press(.control("s"))
    #expect(session.shows("Is this right?"))
    #expect(session.shows("unusually large quantity") == asks)
  }

  @Test(
    "S10: a price of nothing, or ten times the part's own or a tenth of it, is asked for; one nearer is not",
    arguments: [("0", true), ("125.00", true), ("124.00", false), ("1.25", true), ("1.26", false)])
  func oddPrice(_ price: String, _ asks: Bool) throws {
    let session = try ConsoleHarness().session()
    session.type("V-100")
    session.press(.control("r"))
    session.type("2")
    session.press(.enter, .enter)
    session.type(price)
    session.press(.control("s"))
    #expect(session.shows("Is this right?") == asks)
    #expect(session.message.contains("Received") == !asks)
  }

  @Test(
    "S10: more than ten times what the part is kept at is asked for when it comes in or is counted",
    arguments: [("r", 110, true), ("r", 109, false), ("a", 110, true), ("a", 109, false)])
  func farAbove(_ key: Character, _ quantity: Int, _ asks: Bool) throws {
    // On hand 3, minimum 4: at least ten count as usual.
    let session = try ConsoleHarness().session()
    session.type("V-100")
    session.press(.control(key))
    session.type("\(quantity)")
    if key == "a" {
      for _ in 0..<12 where !session.line(session.terminal.grid.cursor?.row ?? 0).contains("Reason") {
        session.press(.tab)
      }
      session.type("count")
    }
    session.press(.control("s"))
    #expect(session.shows("far more than it is kept at: 4 ea") == asks, "\(session.screen)")
  }

  @Test("S10: whoever leaves a question about the price comes back to the price") func backToPrice() throws {
    let session = try ConsoleHarness().session()
    session.type("V-100")
    session.press(.control("r"))
    session.type("2")
    session.press(.enter, .enter)
    session.type("0")
    session.press(.control("s"), .escape)
    session.type("13")
    session.press(.control("s"))
    #expect(session.message.contains("Received 2 ea"), "\(session.screen)")
  }

  @Test("S05: choosing a supplier proposes its price; a price that was typed stays", arguments: [false, true])
  func supplierPrice(_ isTyped: Bool) throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    _ = try site.perform(
      AddSupplier(code: SupplierCode("ACE"), nameEnglish: "Ace", nameChinese: "甲"), as: harness.manager)
    _ = try site.perform(
      SetSupplierPrice(
        supplier: SupplierCode("ACE"), part: PartNumber("V-100"), price: Money(fen: 900),
        from: site.today.advanced(by: -10)),
      as: harness.manager)
    site.close()
    let session = try harness.session()
    session.type("V-100")
    session.press(.control("r"))
    session.type("2")
    session.press(.enter, .enter)
    #expect(session.shows("12.50"))
    if isTyped { session.type("11") }
    session.press(.enter, .right)
    #expect(session.shows("the supplier's price") == !isTyped)
    session.press(.control("s"))
    let moved = try harness.open()
    defer { moved.close() }
    let card = try #require(try PartCard.read(PartNumber("V-100"), in: moved))
    #expect(card.value == Money(fen: 3 * 1250 + 2 * (isTyped ? 1100 : 900)))
  }

  @Test("S10: an issue dated before anything of the part had moved is asked for") func beforeAnything() throws {
    let session = try ConsoleHarness().session()
    session.type("V-100")
    session.press(.control("t"))
    session.type("1")
    for _ in 0..<12 where session.line(session.terminal.grid.cursor?.row ?? 0).contains("Day ") == false {
      session.press(.tab)
    }
    session.type("2026-11-01")
    session.press(.control("s"), .control("s"))
    #expect(session.shows("Its first movement on record is of 2026-11-18"))
    session.press(.escape)
    #expect(!session.message.contains("Issued"))
  }

  @Test("on the scan desk the number of the part is the part once more, not a quantity") func deskNumber() throws {
    let session = try withBearing().session()
    session.press(.control("e"))
    session.scan("6205")
    session.pass(milliseconds: 3000)
    session.type("6205")
    session.press(.enter)
    #expect(session.shows("2 ea"))
    #expect(!session.shows("6205 ea"))
    session.press(.control("r"))
    session.type("200000")
    session.press(.enter, .enter)
    #expect(session.shows("Receive 200,000 ea of 6205, worth ¥9,000,000.00?"))
    session.press(.enter)
    #expect(!session.shows("done "))
  }

  @Test("S40: the attach form opened with a code waits for the part; typing leaves the code alone")
  func attach() throws {
    let session = try ConsoleHarness().session()
    session.press(.control("e"))
    session.scan("4711-4711")
    session.press(.tab, .tab, .enter)
    session.type("V-100")
    #expect(session.shows("4711-4711"))
    session.press(.backTab)
    session.type("9")
    #expect(session.shows("4711-47119"))
  }

  @Test("who may not attach codes is told whom to ask, and what was scanned") func unknownWithoutRight() throws {
    let harness = try ConsoleHarness()
    let keeper = try harness.session(as: harness.keeper)
    keeper.press(.control("e"))
    keeper.scan("4711-4711")
    #expect(keeper.shows("Nothing has the code 4711-4711"))
    #expect(keeper.shows("maintain parts and bins"))
    #expect(!keeper.shows("A part's code"))
    keeper.press(.escape, .escape)
    keeper.scan("V-100")
    keeper.scan("4711-4711")
    #expect(keeper.message.contains("No part has the code 4711-4711. Only who may"))
    #expect(!keeper.message.contains("Ctrl-"))
    let manager = try harness.session()
    manager.scan("V-100")
    manager.scan("4711-4711")
    #expect(manager.message.contains("4711-4711. Ctrl-K attaches it to this part."))
    manager.press(.control("k"), .control("s"))
    #expect(manager.message.contains("4711-4711 now finds part V-100"))
  }

  @Test("S12: Ctrl-D asks in the words of Ctrl-Z, and says at once that a document is somebody else's")
  func reverseRow() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    _ = try site.perform(
      IssuePart(part: PartNumber("6205-2RS"), quantity: Quantity(5), bin: BinCode("A-01")), as: harness.keeper)
    site.close()
    let keeper = try harness.session(as: harness.keeper)
    keeper.scan("6205-2RS")
    keeper.press(.control("d"))
    #expect(keeper.shows("issue of 5 ea of 6205-2RS, bin A-01?"))
    keeper.press(.escape, .down, .control("d"))
    #expect(!keeper.shows("Nothing is deleted"))
    #expect(keeper.message.contains("was posted by lin; you may reverse only your own"))
    let manager = try harness.session()
    manager.scan("6205-2RS")
    manager.press(.control("d"), .tab, .enter)
    #expect(manager.message.contains("was reversed by"))
    manager.press(.home, .control("d"))
    #expect(manager.message.contains("is itself a reversal"))
  }

  @Test("an empty site says the next step, and F7 of each list does it") func emptySite() throws {
    let harness = try ConsoleHarness()
    let path = harness.folder.path + "/empty.db"
    let made = try Site.create(path: path, name: "Empty", catalog: .standard, clock: harness.clock, pinCost: 1)
    let admin = try made.site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "test")
    _ = try made.site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: "2468"), as: admin)
    _ = try made.site.perform(
      OpenAccount(account: "lin", fullName: "lin", pin: "1357", role: "stores-manager"), as: admin)
    let first = try made.site.signIn(name: "lin", pin: "1357", terminal: "test")
    _ = try made.site.perform(ChangeOwnPIN(present: "1357", new: "8642"), as: first)
    let manager = try made.site.signIn(name: "lin", pin: "8642", terminal: "test")
    made.site.close()
    let session = try KeySession(
      harness, size: Size(rows: 24, columns: 80), session: manager, language: .english, path: path)
    #expect(session.shows("Nothing waits for you"))
    session.press(.function(3))
    #expect(session.shows("No parts yet. F7 adds the first part"))
    let steps = [("stores", "New store"), ("bins", "New bin"), ("balances", "Opening balance")]
    for (list, label) in steps {
      session.app.carryOut([.openListing(list, filters: [:])], for: 1)
      session.play()
      #expect(session.shows("Nothing here yet. F7: "))
      #expect(session.line(23).contains("F7 " + label))
      session.press(.function(7))
      #expect(!(session.top is ListingScreen))
      session.press(.escape)
    }
  }

  @Test("the button of a form and the key bar use one word") func oneWord() throws {
    let session = try ConsoleHarness().session()
    session.press(.control("r"))
    #expect(session.line(23).contains("Ctrl-S Post"))
    #expect(!session.shows("Save"))
    session.press(.escape, .function(7))
    #expect(session.line(23).contains("Ctrl-S Save"))
    #expect(!session.shows("Post"))
  }

  @Test("at 80 columns the bar shows the list of all commands", arguments: Language.allCases)
  func commandsKey(_ language: Language) throws {
    let session = try ConsoleHarness().session(language: language)
    let word = "Ctrl-P " + Phrase("Commands", "命令").text(in: language)
    #expect(session.line(23).contains(word))
    session.press(.enter)
    #expect(session.line(23).contains(word))
  }

  @Test("two exports of one second are two files; the second is in the name") func exports() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(columns: 160)
    session.type("V-1")
    session.press(.function(8))
    #expect(session.message.contains("1 row is in"))
    session.press(.function(8))
    let names = Files.names(in: harness.folder.path + "/exports")
    let stamp = CellText.stamp(ConsoleHarness.start, in: session.app.surroundings.timeZone)
    #expect(stamp.count == 15)
    #expect(names == ["stock-\(stamp)-2.csv", "stock-\(stamp).csv"])
  }
}
