import Core
import Kernel
import Office
import Terminal
import Testing
import Values

@testable import Console

/// What people do on the screens of the office.
@Suite struct OfficeScreenTests {
  let harness: ConsoleHarness

  init() throws {
    harness = try ConsoleHarness()
    try harness.fillOffice()
  }

  @Test("G10 G11: a recipient opens it from the list, confirms, reports completion; what cannot be done says why")
  func recipient() throws {
    let session = try harness.session(as: harness.keeper)
    session.open(listing: "directives")
    #expect(session.screen.contains("DIR-2026-0001") && session.screen.contains("delivered"))
    session.press(.enter)
    #expect(session.screen.contains("Broken ones apart.") && session.screen.contains("You: delivered"))
    session.press(.control("d"))
    #expect(session.message.contains("confirm reading first"))
    session.press(.function(2))
    #expect(session.message.contains("issue directives"))
    session.press(.control("r"))
    #expect(session.message.contains("You confirmed reading DIR-2026-0001"))
    #expect(session.screen.contains("You: read"))
    session.press(.control("r"))
    #expect(session.message.contains("confirmed it already"))
    session.press(.control("d"))
    session.type("Forty of each")
    session.press(.control("s"))
    #expect(session.message.contains("reported as completed"))
    #expect(session.screen.contains("You: done"))
    #expect(
      try harness.sheet(ConsoleHarness.directive, as: harness.keeper).events.map(\.kind).suffix(2) == [
        .read, .completed,
      ])
  }

  @Test("G10: an issuer chooses to whom by name; what nobody would get is refused and stays in the form") func issue()
    throws
  {
    let session = try harness.session()
    session.open(listing: "directives")
    session.press(.function(7))
    session.press(.tab)
    session.type("Sweep the yard")
    session.press(.tab)
    session.type("By noon")
    session.press(.control("s"))
    #expect(session.message.contains("would reach nobody"))
    session.press(.control("t"))
    #expect(session.screen.contains("Everybody") && session.screen.contains("Workshop"))
    session.type("ann")
    session.press(.character(" "), .control("s"))
    #expect(session.screen.contains("person:ann") && session.screen.contains("Ann Example ann"))
    // The cursor stays where it was; the deadline comes after it.
    session.press(.enter)
    session.type("2020-01-01")
    session.press(.control("s"))
    #expect(session.message.contains("is in the past"))
    session.press(.control("u"))
    session.press(.control("s"))
    #expect(session.message.contains("Issued instruction DIR-2026-0002 to 1 person"))
    #expect(session.screen.contains("Sweep the yard"))
    let issued = DirectiveNumber(unchecked: "DIR-2026-0002")
    #expect(try harness.sheet(issued, as: harness.manager).text == "By noon")
    // An amendment begins with the present text.
    session.open(DirectiveScreen(issued, session.app.surroundings))
    session.press(.function(2))
    #expect(session.shows("Sweep the yard") && session.shows("By noon"), "\(session.screen)")
    session.type("Said in the meeting")
    session.press(.control("s"))
    #expect(session.message.contains("Nothing of DIR-2026-0002 would change"), "\(session.screen)")
  }

  @Test("G10: what is typed into a yes or no says what the field takes", arguments: Language.allCases)
  func choosing(_ language: Language) throws {
    let session = try harness.session(language: language)
    session.open(listing: "directives")
    session.press(.function(7))
    session.press(.tab, .tab, .tab, .tab, .tab)
    session.type("5")
    let said = language == .english ? "Read receipt takes no, yes" : "“确认阅读”只能选 否、是"
    #expect(session.message.contains(said), "\(session.screen)")
  }

  @Test("G10, G12: the key bar leaves out what the viewer can never do") func bar() throws {
    let keeper = try harness.session(as: harness.keeper)
    keeper.open(DirectiveScreen(ConsoleHarness.directive, keeper.app.surroundings))
    func bar(_ session: KeySession) -> String { session.line(session.terminal.grid.size.rows - 1) }
    #expect(bar(keeper).contains("Confirm") && !bar(keeper).contains("Amend"), "\(keeper.screen)")
    let manager = try harness.session()
    manager.open(DirectiveScreen(ConsoleHarness.directive, manager.app.surroundings))
    #expect(bar(manager).contains("Amend") && !bar(manager).contains("Confirm"), "\(manager.screen)")
    manager.open(BreachScreen(ConsoleHarness.breach, manager.app.surroundings))
    #expect(!bar(manager).contains("Answer") && !bar(manager).contains("Revoke"), "\(manager.screen)")
  }

  @Test("G20: the menu says how much waits on directives too") func waiting() throws {
    let session = try harness.session(as: harness.keeper)
    session.press(.function(9))
    let line = try #require(
      (0..<24).map(session.line).first { $0.hasPrefix(" Directives ") || $0.contains("Directives  ") })
    #expect(line.contains("1"), "\(session.screen)")
  }

  @Test("G11 G12: on the recipients an extension is decided and a breach recorded") func people() throws {
    let site = try harness.open()
    _ = try site.perform(ReadDirective(ConsoleHarness.directive), as: harness.keeper)
    _ = try site.perform(
      AskExtension(ConsoleHarness.directive, until: site.today.advanced(by: 9), reason: "Half are out"),
      as: harness.keeper)
    site.close()
    let session = try harness.session()
    session.open(DirectiveScreen(ConsoleHarness.directive, session.app.surroundings))
    #expect(session.screen.contains("asks until 2026-11-27"))
    session.press(.control("t"))
    #expect(session.screen.contains("Ann Ex"))
    session.press(.control("e"))
    #expect(session.message.contains("none is asked for"))
    session.press(.down, .control("e"))
    #expect(session.screen.contains("Decide an extension"))
    // What is asked for and why stands there, and it is not granted beforehand.
    #expect(session.screen.contains("2026-11-27") && session.screen.contains("Half are out"))
    session.type("yes")
    session.press(.control("s"))
    #expect(session.message.contains("wang has until 2026-11-27"))
    session.press(.control("b"))
    session.type("Warned twice")
    session.press(.control("s"))
    #expect(session.message.contains("BRE-2026-0002"))
  }

  @Test("G12: the person concerned answers; the recorder cannot revoke") func breach() throws {
    let session = try harness.session(as: harness.keeper)
    session.open(listing: "breaches")
    session.press(.enter)
    #expect(session.screen.contains("criticism: recorded") && session.screen.contains("Not begun"))
    session.press(.control("x"))
    #expect(session.message.contains("record breaches"))
    session.press(.control("a"))
    session.type("It was raining")
    session.press(.control("s"))
    #expect(session.screen.contains("criticism: answered") && session.screen.contains("It was raining"))
    let other = try harness.session()
    other.open(BreachScreen(ConsoleHarness.breach, other.app.surroundings))
    other.press(.control("x"))
    #expect(other.message.contains("somebody else revokes it"))
  }

  @Test("G05: a rule is read and acknowledged; who has not yet is listed") func rule() throws {
    let session = try harness.session(as: harness.keeper, language: .chinese)
    session.open(listing: "rules")
    #expect(session.screen.contains("待阅"))
    session.press(.enter)
    #expect(session.screen.contains("门保持关闭。") && session.screen.contains("您尚未确认阅读"))
    session.press(.control("r"))
    #expect(session.screen.contains("您已确认阅读，"))
    let manager = try harness.session()
    manager.open(RuleScreen(ConsoleHarness.rule, manager.app.surroundings))
    #expect(manager.screen.contains("Acknowledged by 1 of 4"))
    manager.press(.control("t"))
    #expect(manager.screen.contains("Ann Example") && manager.screen.contains("to read"))
  }
}
