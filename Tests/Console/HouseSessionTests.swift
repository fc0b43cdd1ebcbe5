import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Key sessions of the house") struct HouseSessionTests {
  @Test("sign-in: wrong PINs are refused, a scanned badge and the right PIN open the stock list") func signIn() throws {
    let session = try ConsoleHarness().session(signedIn: false)
    #expect(session.line(0).contains("Sign in"))
    session.type("lin")
    session.press(.enter)
    session.type("0000")
    session.press(.enter)
    #expect(session.message.contains("The name or the PIN is wrong"))
    #expect(!session.shows("0000"))
    session.press(.escape)
    session.scan("wang")
    session.type("8642")
    session.press(.enter)
    #expect(session.line(0).contains("Stock"))
    #expect(session.line(0).contains("wang"))
  }

  @Test("the first run makes a site; its one-time PIN has to be replaced") func firstRun() throws {
    let harness = try ConsoleHarness()
    let session = try KeySession(
      harness, size: Size(rows: 24, columns: 80), session: nil, language: .english,
      path: harness.folder.path + "/new/site.db")
    #expect(session.line(0).contains("A new site"))
    session.type("Works")
    session.press(.control("s"))
    let line = try #require(session.screen.split(separator: "\n").first { $0.contains("with the PIN") })
    let pin = try #require(line.split(separator: " ").last.map(String.init))
    #expect(pin.count == 8)
    session.press(.enter)
    session.type("admin")
    session.press(.enter)
    session.type(pin)
    session.press(.enter)
    #expect(session.line(0).contains("Change my PIN"))
    session.type(pin)
    session.press(.enter)
    session.type("8642")
    session.press(.enter)
    session.type("8643")
    session.press(.control("s"))
    #expect(session.shows("differs from the new PIN"))
    // The present one stays; the two new ones are empty again, with the caret in the first of them.
    session.type("8642")
    session.press(.enter)
    session.type("8642")
    // Leaving asks, as every form does where something was entered.
    session.press(.escape)
    #expect(session.shows("not saved"))
    session.press(.escape)
    session.press(.control("s"))
    #expect(session.line(0).contains("Home"))
    #expect(Files.mode(harness.folder.path + "/new/site.db") == 0o600)
  }

  @Test("a draft survives a hang-up, is offered once, and is gone after posting") func drafts() throws {
    let harness = try ConsoleHarness()
    var session = try harness.session()
    session.type("6205")
    session.press(.control("r"))
    session.type("7")
    session.press(.enter)
    session.terminal.send(.hangUp)
    session.play()
    #expect(session.app.end == .hangUp)
    let state = harness.folder.path + "/quartermaster"
    let drafts = try #require(Files.names(in: state).first { $0.hasPrefix("drafts-") })
    let name = try #require(Files.names(in: state + "/" + drafts).first)
    #expect(Files.mode("\(state)/\(drafts)/\(name)") == 0o600)
    session = try harness.session()
    session.press(.control("r"))
    #expect(session.shows("Unfinished entry"))
    session.press(.enter)
    #expect(session.shows("= 7 ea"))
    session.press(.control("s"))
    #expect(session.message.contains("Received 7 ea of 6205-2RS"))
    #expect(Files.names(in: "\(state)/\(drafts)") == [])
  }

  @Test("master data: a new part from the generated form, then changed, only what differs") func generatedForms() throws
  {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.press(.function(7))
    #expect(session.line(0).contains("Add part"))
    session.type("X-1")
    session.press(.enter)
    session.type("垫片")
    session.press(.control("s"))
    #expect(session.message.contains("Part X-1 was added."))
    session.type("X-1")
    session.press(.function(2), .enter)
    session.type("Gasket")
    session.press(.control("s"))
    #expect(session.message.contains("Part X-1 was changed."))
    let card = try #require(try PartCard.read(PartNumber("X-1"), in: harness.open()))
    #expect(card.nameEnglish == "Gasket")
    #expect(card.nameChinese == "垫片")
  }

  @Test("leaving a form with something entered asks, and stays by default") func leaving() throws {
    let session = try ConsoleHarness().session()
    session.press(.function(7))
    session.type("X-1")
    session.press(.function(10))
    #expect(session.shows("Not saved"))
    session.press(.enter)
    #expect(session.app.end == nil)
    session.press(.function(10), .tab, .enter)
    #expect(session.app.end == .quit)
  }

  @Test("an issue above the limit waits; somebody else approves it from the menu") func approval() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "1000"), as: admin)
    site.close()
    let keeper = try harness.session(as: harness.keeper)
    keeper.type("6205")
    keeper.press(.control("t"))
    keeper.type("3")
    keeper.press(.control("s"), .control("s"))
    #expect(keeper.message.contains("Waits for approval No. 1"))
    let manager = try harness.session()
    manager.press(.function(9), .end)
    while manager.top is MenuScreen, !manager.line(manager.terminal.grid.cursor?.row ?? 0).contains("Approvals") {
      manager.press(.up)
    }
    manager.press(.enter, .enter)
    #expect(manager.shows("Issue by wang"))
    for text in ["Part: 6205-2RS", "Quantity: 3 ea", "For: work order"] { #expect(manager.shows(text)) }
    #expect(!manager.shows("For: workOrder") && !manager.shows("purpose"))
    manager.press(.tab, .enter)
    #expect(manager.message.contains("Issued 3 ea of 6205-2RS"))
  }

  @Test("an approval shows quantities with the part's decimals and money in yuan", arguments: Language.allCases)
  func approvalContent(_ language: Language) throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "1000"), as: admin)
    var oil = AddPart(number: try PartNumber("OIL-1"), nameEnglish: "Oil", nameChinese: "润滑油")
    oil.decimals = 3
    oil.unitEnglish = "l"
    oil.unitChinese = "升"
    _ = try site.perform(oil, as: harness.manager)
    let receipt = ReceivePart(
      part: try PartNumber("OIL-1"), quantity: Quantity(12_500), bin: try BinCode("A-02"), price: Money(fen: 123_456))
    _ = try site.perform(receipt, as: harness.keeper)
    site.close()
    let session = try harness.session(language: language)
    session.app.carryOut([.openListing("approvals", filters: [:])], for: 1)
    session.play()
    session.press(.enter)
    let wanted =
      language == .english
      ? ["Quantity: 12.500 l", "Price per unit (excl. tax): ¥1,234.56", "Bin: A-02"]
      : ["数量：12.500 升", "单价（不含税）：¥1,234.56", "货位：A-02"]
    for text in wanted { #expect(session.shows(text), "\(text)\n\(session.screen)") }
  }

  @Test("the worker's connection leaves the file's locks in place") func locksStay() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.press(.function(8))
    // Sign: a program that leaves keeps the log as long as somebody else has the file open.
    let inode = try #require(Files.inode(of: harness.path))
    let locks = String(decoding: try Files.read("/proc/locks"), as: UTF8.self)
    let mine = locks.split(separator: "\n").filter { $0.contains(":\(inode) ") }
    #expect(!mine.isEmpty, "no lock on the file is left")
    #expect(session.app.end == nil)
  }

  @Test("every listing of the catalogue has a screen that reads and draws") func everyListing() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    let session = try harness.session(as: admin)
    for name in session.app.surroundings.catalog.listings.keys.sorted() where name != "stock" {
      session.press(.function(9))
      session.app.carryOut([.openListing(name, filters: [:])], for: 1)
      session.play()
      let screen = (session.top as? LedgerScreen)?.inner ?? (session.top as? ListingScreen)
      let other = (session.top as? BackupsScreen)?.list ?? (session.top as? CountyScreen)?.headed.list
      let list = try #require(screen?.list ?? other)
      #expect(list.listing.name == name)
      #expect(list.fault == nil)
      session.press(.enter, .escape)
    }
  }

  @Test("F1 shows every command of the screen; the palette finds one by its name") func helpAndPalette() throws {
    let session = try ConsoleHarness().session()
    session.press(.function(1))
    #expect(session.shows("F1, Alt-1") || session.shows("Enter  Open the part"))
    session.press(.escape, .control("p"))
    session.type("sort by value")
    session.press(.enter)
    #expect(session.line(0).contains("Stock"))
    #expect(session.line(3).contains("O-25"))
  }

  @Test("a file locked by another program: the wait is shown, keys stay live, and the form keeps its values")
  func lockedFile() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    let other = try harness.open()
    session.type("6205")
    session.press(.control("t"))
    session.type("1")
    session.press(.control("s"))
    try other.database.execute("BEGIN IMMEDIATE")
    session.terminal.send(.key(.control("s")))
    session.app.turn(timeout: 0)
    session.pass(milliseconds: 400)
    session.terminal.send(.resize(session.terminal.size))
    session.app.turn(timeout: 0)
    #expect(session.shows("Ctrl-C or Esc stops it."))
    #expect(session.app.settle())
    #expect(session.message.contains("Another program keeps the file locked"))
    #expect(session.line(0).contains("Issue"))
    try other.database.execute("ROLLBACK")
    session.press(.control("s"))
    #expect(session.message.contains("Issued 1 ea"))
  }

  @Test("keys typed ahead wait for the page they were meant for") func typeAhead() throws {
    let session = try ConsoleHarness().session()
    // All in one burst: the Enter is for what "V-2" finds, not for the list as it was.
    session.terminal.send(.text("V-2"), .key(.enter))
    session.play()
    #expect(session.line(0).contains("V-200"))
  }

  @Test("a file that goes away is told, and the screen stays") func goneFile() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.type("6205")
    session.press(.control("t"))
    session.type("1")
    #expect(Files.move(harness.path, harness.path + ".away"))
    session.press(.control("s"), .control("s"))
    #expect(session.message.hasPrefix("Error: "))
    #expect(session.line(0).contains("Issue"))
  }
}
