import Core
import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// Accounts, badges, roles, units and settings at the keys.
@Suite("Key sessions of an administrator") struct PeopleSessionTests {
  let harness: ConsoleHarness
  let admin: Session

  init() throws {
    harness = try ConsoleHarness()
    admin = try harness.signInAdmin()
  }

  private func perform(_ action: any Action) throws {
    let site = try harness.open()
    defer { site.close() }
    _ = try site.perform(any: action, as: admin)
  }

  private func list(_ name: String, in session: KeySession, filters: [String: JSON] = [:]) throws {
    let screen = try #require(Router.listing(name, filters: filters, session.app.surroundings))
    session.open(screen)
  }

  @Test("G02: a scanned badge and the PIN sign in, and unlock a locked terminal; a foreign badge does not") func badge()
    throws
  {
    try perform(AddBadge(account: "lin", badge: try BadgeCode("WK-000123")))
    try perform(AddBadge(account: "wang", badge: try BadgeCode("WK-000124")))
    let session = try harness.session(signedIn: false)
    session.scan("WK-000123")
    session.type("8642")
    session.press(.enter)
    #expect(session.app.surroundings.session?.name == "lin")
    session.type("62")
    let before = session.terminal.grid.snapshot
    session.pass(milliseconds: 10 * 60_000)
    session.app.turn(timeout: 0)
    #expect(session.line(0).contains("Locked"))
    session.press(.up)
    session.scan("WK-000124")
    session.type("8642")
    session.press(.enter)
    #expect(session.message.contains("lin is at work here"))
    session.press(.up)
    session.scan("WK-000123")
    session.type("8642")
    session.press(.enter)
    #expect(session.terminal.grid.snapshot == before)
  }

  @Test("G01: the units stand as a tree with their people; a unit is chosen by its name") func units() throws {
    let session = try harness.session(as: admin)
    try list("units", in: session)
    session.press(.function(7))
    session.type("Works")
    session.press(.control("s"))
    try list("units", in: session)
    session.press(.control("b"))
    session.type("Shop")
    session.press(.control("s"))
    #expect(session.shows("· Shop"))
    try list("accounts", in: session)
    // lin, below admin.
    session.press(.down, .function(2), .enter)
    session.type("Shop")
    #expect(session.shows("Shop – Works"))
    session.press(.control("s"))
    #expect(session.message.contains("Account lin was changed"))
    #expect(session.screen.split(separator: "\n").contains { $0.contains("lin") && $0.contains("Shop") })
    try list("units", in: session)
    session.press(.down, .control("o"))
    #expect(session.line(0).contains("People"))
    #expect(session.shows("lin"))
    #expect(!session.shows("wang"))
  }

  @Test("G02: the permissions of a role are marked in a list by their titles", arguments: Language.allCases)
  func role(_ language: Language) throws {
    let isEnglish = language == .english
    let session = try harness.session(as: admin, language: language)
    try list("roles", in: session)
    session.press(.function(7))
    session.type("gate-keeper")
    session.press(.control("s"))
    #expect(session.shows(isEnglish ? "manage accounts and roles" : "管理账号与角色"))
    session.press(.character(" "), .down, .down, .character(" "))
    #expect(session.shows(isEnglish ? "2 marked" : "已勾选 2 项"))
    session.press(.control("s"))
    let site = try harness.open()
    defer { site.close() }
    let permissions = try site.database.text(
      "SELECT group_concat(permission, ' ') FROM role_permission p JOIN role r ON r.id = p.role_id WHERE r.name = 'gate-keeper'"
    )
    #expect(permissions == "kernel.accounts kernel.audit")
    try list("roles", in: session, filters: [:])
    session.press(.home, .function(2))
    session.press(.down, .character(" "), .escape)
    #expect(session.shows(isEnglish ? "Not saved" : "尚未保存"))
  }

  @Test("G31: a setting is changed in the field of its kind, from a day on; what is wrong is said beside it")
  func settings()
    throws
  {
    let session = try harness.session(rows: 30, columns: 120, as: admin)
    session.open(SettingsScreen(selecting: "kernel.idleLockMinutes", session.app.surroundings))
    session.press(.enter)
    session.press(.control("u"))
    session.type("999")
    session.press(.control("s"))
    #expect(session.shows("must be at most 480"))
    session.press(.control("u"))
    session.type("30")
    session.press(.control("s"))
    #expect(session.message.contains("Minutes without a key before locking (0=never): now 30."))
    #expect(
      session.screen.split(separator: "\n").contains { $0.contains("Minutes without a key") && $0.contains("30") })
    session.press(.control("o"))
    #expect(session.line(0).contains("Setting changes"))
    session.press(.escape)
    session.open(SettingsScreen(selecting: "spares.approvalAbove", session.app.surroundings))
    session.press(.enter)
    session.press(.control("u"))
    session.type("500")
    session.press(.enter)
    session.press(.control("u"))
    session.type("2027-01-01")
    session.press(.control("s"))
    #expect(session.shows("2027-01-01: ¥500.00"))
    session.press(.enter, .enter)
    session.press(.control("u"))
    session.type("2020-01-01")
    session.press(.control("s"))
    #expect(session.message.contains("in the past"))
  }

  @Test("G02: my rights and my requests are a command away; what waits is withdrawn") func own() throws {
    try perform(ChangeSetting(setting: "spares.approvalAbove", value: "100"))
    let site = try harness.open()
    let adjust = try site.action(
      named: "spares.adjust", ["part": "V-100", "bin": "A-01", "counted": 50, "price": 1000, "reason": "found"])
    _ = try site.perform(any: adjust, as: harness.keeper.account == admin.account ? admin : harness.manager)
    site.close()
    let session = try harness.session()
    session.press(.control("p"))
    session.type("My rights")
    session.press(.enter)
    #expect(session.line(0).contains("My rights"))
    #expect(session.shows("Stores manager"))
    #expect(session.shows("whole site"))
    session.press(.control("p"))
    session.type("My requests")
    session.press(.enter)
    #expect(session.shows("waiting"))
    session.press(.control("d"), .control("s"))
    #expect(session.message.contains("was withdrawn"))
    #expect(session.shows("withdrawn"))
  }
}
