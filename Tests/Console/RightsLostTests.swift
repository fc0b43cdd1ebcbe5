import Kernel
import Terminal
import Testing
import Values

@testable import Console

/// G01, G02: what becomes of open terminals of somebody whose account or rights change.
@Suite struct RightsLostTests {
  let harness: ConsoleHarness
  let site: Site
  let admin: Session

  init() throws {
    harness = try ConsoleHarness()
    site = try harness.open()
    admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
  }

  /// The loop looks by itself: within a second, without a key.
  private func wait(_ session: KeySession) {
    session.pass(milliseconds: 1000)
    session.app.turn(timeout: 0)
    session.play()
  }

  /// A terminal of the keeper with a receipt half entered.
  private func entering(_ language: Language = .english) throws -> KeySession {
    let session = try harness.session(as: harness.keeper, language: language)
    session.scan("6205-2RS")
    session.press(.control("r"))
    session.type("7")
    #expect(session.top is PostingScreen)
    return session
  }

  private var drafts: Int {
    let state = harness.folder.path + "/quartermaster"
    guard let folder = Files.names(in: state).first(where: { $0.hasPrefix("drafts-") }) else { return 0 }
    return Files.names(in: state + "/" + folder).count
  }

  private func close() throws {
    var close = CloseAccount()
    close.account = "wang"
    _ = try site.perform(close, as: admin)
  }

  @Test(
    "G02: an account closed signs its terminals out within a second, told why; the draft is kept",
    arguments: Language.allCases)
  func closed(_ language: Language) throws {
    let session = try entering(language)
    try close()
    wait(session)
    #expect(session.top is SignInScreen)
    #expect(session.message.contains(language == .english ? "account is closed" : "账号已停用"))
    #expect(session.app.surroundings.session == nil && session.app.surroundings.rights == .none)
    #expect(drafts == 1)
  }

  @Test("G02: also a locked one, and one that shows a question") func closedLocked() throws {
    let locked = try entering()
    locked.app.lock()
    let asking = try harness.session(as: harness.keeper)
    asking.press(.control("p"))
    try close()
    for session in [locked, asking] { wait(session) }
    #expect(locked.top is SignInScreen && locked.app.locked == nil)
    #expect(asking.top is SignInScreen && asking.app.overlay == nil)
    #expect(drafts == 1)
  }

  @Test("G02: whoever gets a new first PIN from an administrator signs in with it") func newPIN() throws {
    let session = try entering()
    _ = try site.perform(ResetPIN(account: "wang", pin: "9753"), as: admin)
    wait(session)
    #expect(session.top is SignInScreen && session.message.contains("new first PIN"))
    #expect(drafts == 1)
  }

  @Test("G02: whoever changes their own PIN elsewhere stays signed in") func ownPIN() throws {
    let session = try entering()
    _ = try site.perform(ChangeOwnPIN(present: "8642", new: "9753"), as: harness.keeper)
    wait(session)
    #expect(session.top is PostingScreen)
  }

  @Test(
    "G01: rights that end close the screens that need them, with one sentence; the draft is kept",
    arguments: Language.allCases)
  func stripped(_ language: Language) throws {
    let session = try entering(language)
    _ = try site.perform(RevokeRole(account: "wang", role: "storekeeper"), as: admin)
    wait(session)
    // The stock list as well: nothing is left but the menu.
    #expect(session.top is MenuScreen)
    #expect(session.message.contains(language == .english ? "your rights were changed" : "您的权限已变更"))
    #expect(session.app.surroundings.session?.name == "wang")
    #expect(drafts == 1)
  }

  @Test("G01: only what needs the right goes; what lies below stays as it was") func partly() throws {
    let session = try entering()
    _ = try site.perform(GrantRole(account: "wang", role: "stock-viewer"), as: admin)
    _ = try site.perform(RevokeRole(account: "wang", role: "storekeeper"), as: admin)
    wait(session)
    #expect(session.top is PartScreen && session.shows("6205-2RS"))
    #expect(session.message.contains("Receive") && session.message.contains("receive parts"))
    session.press(.down)
    #expect(session.top is PartScreen)
  }

  @Test("G01: rights that end under a lock are noticed when it opens") func underLock() throws {
    let session = try entering()
    session.app.lock()
    _ = try site.perform(GrantRole(account: "wang", role: "stock-viewer"), as: admin)
    _ = try site.perform(RevokeRole(account: "wang", role: "storekeeper"), as: admin)
    wait(session)
    session.type("8642")
    session.press(.enter)
    #expect(session.top is PartScreen && session.message.contains("your rights were changed"))
    #expect(drafts == 1)
  }

  @Test("G01: a right that ends with the day ends on the screen at midnight, without anybody writing") func midnight()
    throws
  {
    _ = try site.perform(RevokeRole(account: "wang", role: "storekeeper"), as: admin)
    _ = try site.perform(GrantRole(account: "wang", role: "stock-viewer"), as: admin)
    var grant = GrantRole(account: "wang", role: "storekeeper")
    grant.until = site.today
    _ = try site.perform(grant, as: admin)
    let session = try entering()
    harness.clock.advance(milliseconds: 86_400_000)
    wait(session)
    #expect(session.top is PartScreen && session.message.contains("your rights were changed"))
    #expect(drafts == 1)
  }

  @Test("G01: more rights change no screen") func more() throws {
    let session = try entering()
    _ = try site.perform(GrantRole(account: "wang", role: "stores-manager"), as: admin)
    wait(session)
    #expect(session.top is PostingScreen && session.app.surroundings.rights.somewhere.contains("spares.master"))
  }
}
