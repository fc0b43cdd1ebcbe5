import Glibc
import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// Whole windows as text, kept beside the tests. With QUARTERMASTER_RECORD set they are written instead of compared.
@Suite("Snapshots of the screens") struct SnapshotTests {
  static let sizes = [Size(rows: 16, columns: 60), Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)]

  @Test("stock list, part and issue form at three sizes in both languages", arguments: sizes, Language.allCases)
  func windows(_ size: Size, _ language: Language) throws {
    let session = try ConsoleHarness().session(rows: size.rows, columns: size.columns, language: language)
    try compare("stock", session, language)
    session.press(.enter)
    try compare("part", session, language)
    session.press(.control("t"))
    session.type("24")
    try compare("issue", session, language)
  }

  static let daySizes = [Size(rows: 16, columns: 60), Size(rows: 24, columns: 80), Size(rows: 50, columns: 200)]

  @Test(
    "S40 S42 S43: pick list, history and scan desk at three sizes in both languages", arguments: daySizes,
    Language.allCases)
  func day(_ size: Size, _ language: Language) throws {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    try issueMonths(harness)
    let session = try harness.session(rows: size.rows, columns: size.columns, language: language)
    session.open(PickScreen(try WorkOrderCode("WO-17"), session.app.surroundings))
    session.press(.end)
    try compare("pick", session, language)
    session.open(PartScreen(try PartNumber("6205-2RS"), pane: .history, session.app.surroundings))
    try compare("history", session, language)
    session.open(ScanDeskScreen(session.app.surroundings))
    session.scan("V-200")
    session.scan("WO-17")
    try compare("desk", session, language)
  }

  /// A receipt half a year ago, and an issue in each of the months after it.
  private func issueMonths(_ harness: ConsoleHarness) throws {
    let site = try harness.open()
    defer { site.close() }
    let part = try PartNumber("6205-2RS")
    var receipt = ReceivePart(part: part, quantity: Quantity(30), bin: try BinCode("A-01"), price: Money(fen: 1300))
    receipt.day = Day(text: "2026-06-15")
    _ = try site.perform(receipt, as: harness.manager)
    for (month, quantity) in [("07", 4), ("08", 12), ("09", 7), ("10", 9), ("11", 2)] {
      var issue = IssuePart(part: part, quantity: Quantity(Int64(quantity)), reference: "WO-1")
      issue.day = Day(text: "2026-\(month)-10")
      _ = try site.perform(issue, as: harness.manager)
    }
  }

  static let widths = [Size(rows: 16, columns: 60), Size(rows: 24, columns: 80), Size(rows: 50, columns: 200)]

  @Test(
    "S41: column chooser, saved views, saving one and a list with one, in both languages", arguments: widths,
    Language.allCases)
  func views(_ size: Size, _ language: Language) throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    var layout = ListLayout()
    layout.filters = ["state": "out"]
    layout.order = "onHand"
    layout.columns = [.init("number"), .init("name", width: 20), .init("onHand"), .init("state")]
    _ = try site.perform(
      SaveView(listing: "stock", name: "To order 待补货", layout: layout, shared: true), as: harness.manager)
    site.close()
    let session = try harness.session(rows: size.rows, columns: size.columns, language: language)
    session.press(.alt("k"), .down, .down, .character(" "), .down, .shiftUp, .right)
    try compare("columns", session, language)
    session.press(.escape, .alt("v"))
    try compare("views", session, language)
    session.press(.enter)
    try compare("view", session, language)
    session.press(.alt("v"), .function(7))
    try compare("save-view", session, language)
    session.press(.escape, .escape)
    session.app.leave(.home)
    session.app.carryOut([.push(PreferencesScreen(session.app.surroundings))], for: 0)
    session.play()
    try compare("preferences", session, language)
  }

  @Test(
    "G05 G10 G12 G13: directive, form, addresses, breach, rule and an emergency over them, in both languages",
    arguments: widths, Language.allCases)
  func office(_ size: Size, _ language: Language) throws {
    let harness = try ConsoleHarness()
    try harness.fillOffice()
    let session = try harness.session(rows: size.rows, columns: size.columns, language: language)
    session.open(listing: "directives")
    try compare("directives", session, language)
    session.press(.function(7))
    try compare("directive-form", session, language)
    session.press(.control("t"), .down, .character(" "))
    try compare("addresses", session, language)
    session.open(BreachScreen(ConsoleHarness.breach, session.app.surroundings))
    try compare("breach", session, language)
    session.open(RuleScreen(ConsoleHarness.rule, session.app.surroundings))
    try compare("rule", session, language)
    let keeper = try harness.session(rows: size.rows, columns: size.columns, as: harness.keeper, language: language)
    keeper.open(DirectiveScreen(ConsoleHarness.directive, keeper.app.surroundings))
    try compare("directive", keeper, language)
    try harness.raise("Gas in the hall 厂房燃气泄漏", text: "Leave by the north gate.\n请从北门撤离。")
    keeper.pass(milliseconds: 1000)
    keeper.app.turn(timeout: 0)
    keeper.press(.tab)
    try compare("emergency", keeper, language)
  }

  @Test(
    "G20 G23 G24: home and searching everything at three sizes in both languages", arguments: daySizes,
    Language.allCases)
  func home(_ size: Size, _ language: Language) throws {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    try harness.forgetFirstScreen()
    let session = try harness.session(rows: size.rows, columns: size.columns, language: language)
    try compare("home", session, language)
    session.press(.control("g"))
    session.type("z")
    try compare("search", session, language)
    session.press(.function(9))
    try compare("menu", session, language)
  }

  @Test(
    "G32: a form asked, answered, shown, edited and published at three sizes in both languages", arguments: widths,
    Language.allCases)
  func forms(_ size: Size, _ language: Language) throws {
    let harness = try ConsoleHarness()
    try harness.fillOffice()
    try harness.fillForms()
    let keeper = try harness.session(rows: size.rows, columns: size.columns, as: harness.keeper, language: language)
    keeper.open(listing: "requests")
    keeper.press(.function(7), .right, .right, .enter)
    keeper.type("Walk 巡查")
    keeper.press(.enter, .enter, .enter, .right, .right)
    try compare("form-asked", keeper, language)
    keeper.press(.enter)
    keeper.type("Boxes 纸箱")
    keeper.press(.enter)
    keeper.type("2")
    keeper.press(.enter, .right)
    try compare("form-range", keeper, language)
    keeper.press(.up, .backspace)
    keeper.type("0.4")
    keeper.press(.control("s"), .enter)
    try compare("form-answered", keeper, language)
    let manager = try harness.session(rows: size.rows, columns: size.columns, language: language)
    manager.open(listing: "forms")
    try compare("forms", manager, language)
    manager.press(.down, .enter)
    try compare("form", manager, language)
    manager.press(.function(2), .down)
    try compare("form-edit", manager, language)
    manager.press(.enter)
    try compare("form-item", manager, language)
    manager.press(.escape, .control("d"), .control("s"))
    try compare("form-publish", manager, language)
  }

  @Test(
    "B40 B41 B42: patrol desk, a round, a failed item, the board and the month at three sizes in both languages",
    arguments: daySizes, Language.allCases)
  func patrols(_ size: Size, _ language: Language) throws {
    let harness = try ConsoleHarness()
    let codes = try harness.fillPatrols()
    let session = try harness.session(
      rows: size.rows, columns: size.columns, as: harness.keeper, language: language)
    session.press(.control("w"))
    try compare("patrol", session, language)
    session.scan(codes[0].text)
    session.press(.up, .right)
    try compare("patrolPoint", session, language)
    session.press(.enter)
    session.type("chained 上锁")
    session.press(.control("s"))
    try compare("patrolRound", session, language)
    session.open(TodayScreen(session.app.surroundings))
    try compare("fireToday", session, language)
    harness.pass(minutes: 7 * 60)
    session.open(MonthScreen(session.app.surroundings, month: session.app.surroundings.today))
    try compare("fireMonth", session, language)
  }

  private func compare(_ name: String, _ session: KeySession, _ language: Language) throws {
    let size = session.terminal.size
    let file = "\(name)-\(size.columns)x\(size.rows)-\(language.rawValue).txt"
    let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex)) + "/Snapshots"
    let now = session.terminal.grid.snapshot + "\n"
    if getenv("QUARTERMASTER_RECORD") != nil {
      _ = mkdir(folder, 0o755)
      let handle = try #require(fopen(folder + "/" + file, "w"))
      fputs(now, handle)
      fclose(handle)
      return
    }
    let kept = String(decoding: try Files.read(folder + "/" + file), as: UTF8.self)
    #expect(now == kept, "\(file): run once with QUARTERMASTER_RECORD=1 if the change is wanted")
  }
}
