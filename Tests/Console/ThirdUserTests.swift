import Core
import Glibc
import Kernel
import Office
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// What fresh users of the office and the store stumbled over.
@Suite struct ThirdUserTests {
  let harness: ConsoleHarness

  init() throws {
    harness = try ConsoleHarness()
    try harness.fillOffice()
    try harness.forgetFirstScreen()
  }

  @Test("G10: a directive is issued, not posted: on the button, on the bar and where a field is missing")
  func words() throws {
    let session = try harness.session(language: .chinese)
    session.open(IssueScreen(session.app.surroundings))
    #expect(session.shows("Ctrl-S 下发") && !session.shows("过账"))
    session.press(.control("s"))
    #expect(session.message.contains("未下发：请检查标出的字段"))
  }

  @Test("G10: paragraphs are written in the form and stand so on the directive; the list shows it selected")
  func paragraphs() throws {
    let session = try harness.session()
    session.open(listing: "directives")
    session.press(.function(7), .tab)
    session.type("Two things")
    session.press(.tab)
    session.type("First.")
    session.press(.control("n"))
    session.type("Second.")
    session.press(.tab)
    session.type("person:ann")
    session.press(.control("s"))
    #expect(session.message.contains("DIR-2026-0002"), "\(session.screen)")
    session.press(.enter)
    #expect(session.line(0).contains("DIR-2026-0002"))
    let sheet = try harness.sheet(DirectiveNumber(unchecked: "DIR-2026-0002"), as: harness.manager)
    #expect(sheet.text == "First.\nSecond.")
  }

  @Test("G12: F2 on a rule begins with its present text, on the list and on its page") func revision() throws {
    let session = try harness.session()
    session.open(listing: "rules")
    session.press(.function(2))
    #expect(session.shows("Doors stay shut.") && session.shows("门保持关闭。"), "\(session.screen)")
    session.press(.escape, .enter, .function(2))
    #expect(session.shows("Doors stay shut."), "\(session.screen)")
  }

  @Test("G20: home speaks of the stock to whoever may see it, and to nobody where it is switched off")
  func hints() throws {
    #expect(try harness.session().shows("find in stock"))
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(OpenAccount(account: "bo", fullName: "Bo", pin: "1357", role: "staff"), as: admin)
    _ = try site.perform(
      ChangeOwnPIN(present: "1357", new: "8642"), as: try site.signIn(name: "bo", pin: "1357", terminal: "test"))
    let clerk = try site.signIn(name: "bo", pin: "8642", terminal: "test")
    func check(_ person: Session) throws {
      let session = try harness.session(as: person)
      #expect(session.top is FirstScreen && !session.shows("stock") && !session.shows("F3 "), "\(session.screen)")
      #expect(session.top?.about.english.contains("stock") == false)
      session.press(.right)
      #expect(!session.message.contains("stock"), "\(session.message)")
      session.press(.control("g"))
      #expect(session.shows("directives") && !session.shows("bins"), "\(session.screen)")
    }
    try check(clerk)
    _ = try site.perform(ChangeSetting(setting: "parts.spares", value: "false"), as: admin)
    site.close()
    try check(harness.manager)
  }

  @Test(
    "G11: numbers of directives are whole on the smallest window", arguments: ["directives", "directiveRecipients"])
  func numbers(_ list: String) throws {
    let session = try harness.session(rows: 16, columns: 60)
    session.open(listing: list)
    #expect(session.shows("DIR-2026-0001"), "\(session.screen)")
  }

  @Test("G43: the form that shows personal data in full names list and column by their titles") func titles() throws {
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    var open = OpenAccount(account: "zhang", fullName: "Zhang", pin: "1357")
    open.phone = "13812345678"
    _ = try site.perform(open, as: admin)
    site.close()
    let session = try harness.session(as: admin)
    session.open(listing: "accounts")
    session.type("zhang")
    session.press(.control("y"))
    #expect(session.shows("Accounts") && session.shows("Phone") && !session.shows("accounts "), "\(session.screen)")
  }

  @Test("G10 S43: where the bar is narrow, keys that do something here come before the menu; idle ones go first")
  func bars() throws {
    let keeper = try harness.session(rows: 16, columns: 60, as: harness.keeper)
    keeper.open(DirectiveScreen(ConsoleHarness.directive, keeper.app.surroundings))
    #expect(keeper.line(15).contains("Ctrl-R Confirm") && keeper.line(15).contains("Ctrl-P"), "\(keeper.screen)")
    keeper.press(.control("r"))
    #expect(keeper.line(15).contains("Ctrl-D Done") && !keeper.line(15).contains("Ctrl-R"), "\(keeper.screen)")
    try harness.fillDay()
    keeper.open(PickScreen(try WorkOrderCode("WO-17"), keeper.app.surroundings))
    #expect(keeper.line(15).contains("Enter Issue"), "\(keeper.screen)")
    keeper.open(ScanDeskScreen(keeper.app.surroundings))
    keeper.scan("6205-2RS")
    #expect(keeper.line(15).contains("Ctrl-S Post") && keeper.line(15).contains("Ctrl-T Issue"), "\(keeper.screen)")
  }

  @Test(
    "S43: head and rows of the pick list say the same of a line of which some is there", arguments: Language.allCases)
  func partly(_ language: Language) throws {
    try harness.fillDay()
    let site = try harness.open()
    _ = try site.perform(
      ReservePart(workOrder: WorkOrderCode("WO-17"), part: PartNumber("V-100"), quantity: Quantity(5)),
      as: harness.manager)
    site.close()
    let session = try harness.session(language: language)
    session.open(PickScreen(try WorkOrderCode("WO-17"), session.app.surroundings))
    let isEnglish = language == .english
    #expect(
      session.line(2).contains(isEnglish ? "4 to pick: 2 ready, 1 partly, 1 short" : "待拣 4 行：可拣 2 行，部分 1 行，缺货 1 行"),
      "\(session.screen)")
    let row = (4..<12).map { session.line($0) }.first { $0.contains("V-100") }
    #expect(row?.contains(isEnglish ? "partly" : "部分") == true, "\(session.screen)")
  }

  @Test("S42: F7 on the part's pages is called what it adds, and is off the bar where nothing is added") func pages()
    throws
  {
    let session = try harness.session(rows: 24, columns: 120)
    for (pane, label) in [
      (PartPane.reservations, "F7 Reserve"), (.prices, "F7 Price"), (.substitutes, "F7 Substitute"),
    ] {
      session.open(PartScreen(try PartNumber("6205-2RS"), pane: pane, session.app.surroundings))
      #expect(session.shows(label), "\(session.screen)")
    }
    session.open(PartScreen(try PartNumber("6205-2RS"), session.app.surroundings))
    #expect(!session.shows("F7 "))
  }

  @Test(
    "S45: on the smallest window the whole of the selected fault stands below the list", arguments: Language.allCases)
  func fault(_ language: Language) throws {
    let path = harness.folder.path + "/in.csv"
    let file = try #require(fopen(path, "w"))
    fputs("number,nameEnglish,price\nP-1,One,about 12\nP-2,Two,roughly 13\n", file)
    fclose(file)
    let session = try harness.session(rows: 16, columns: 60, language: language)
    session.press(.control("p"))
    session.type(language == .english ? "import and" : "导入与")
    session.press(.enter)
    session.type(language == .english ? "Parts" : "备件")
    session.press(.enter)
    session.type(path)
    session.press(.control("s"), .down)
    let expected = FieldKind.money.expected.text(in: language).filter { $0 != " " }
    let below = (10..<14).map { session.line($0) }.joined().filter { $0 != " " }
    #expect(below.contains(expected) && below.contains("roughly13"), "\(session.screen)")
  }
}
