import Kernel
import Terminal
import Testing
import Values

@testable import Console

/// G40: a restore under open terminals is said on each of them, once, and rightly.
@Suite struct RestoreNoticeTests {
  let harness: ConsoleHarness

  init() throws { harness = try ConsoleHarness() }

  private func admin(_ site: Site) throws -> Session { try site.signIn(name: "admin", pin: "2468", terminal: "test") }

  /// The loop looks by itself: a second passes without a key.
  private func wait(_ session: KeySession) {
    session.pass(milliseconds: 1000)
    session.app.turn(timeout: 0)
    session.play()
  }

  private func change(_ site: Site, _ days: Int) throws {
    _ = try site.perform(ChangeSetting(setting: "spares.backdateDays", value: "\(days)"), as: try admin(site))
  }

  @Test("G40: which backup, by whom, when, where the old file is; on every terminal, also two of the same person")
  func said() throws {
    let site = try harness.open()
    defer { site.close() }
    let person = try admin(site)
    let path = harness.folder.path + "/early.db"
    try site.backup(to: path)
    // Terminals of the very person who restores, and of another; one of them says something already.
    let own = try harness.session(rows: 24, columns: 80, as: person)
    let other = try harness.session(rows: 24, columns: 80, as: harness.keeper, language: .chinese)
    own.press(.function(5), .control("y"))
    let kept = try site.restore(from: path, as: person)
    let name = kept.split(separator: "/").last.map(String.init) ?? ""
    for session in [own, other] { wait(session) }
    let notice = try #require(try site.lastRestore())
    for (session, language) in [(own, Language.english), (other, .chinese)] {
      guard case .notice(let dialog)? = session.app.overlay else {
        Issue.record("no notice: \(session.screen)")
        continue
      }
      #expect(dialog.message == notice.sentence(in: site.timeZone))
      let text = dialog.message.text(in: language)
      for fact in ["admin", "early.db", name, CellText.moment(harness.clock.now(), in: site.timeZone)] {
        #expect(text.contains(fact), "\(fact)")
      }
      #expect(session.shows("early.db"))
      session.press(.enter)
      #expect(session.app.overlay == nil)
      wait(session)
      #expect(session.app.overlay == nil)
    }
    other.type("6205")
    #expect(other.shows("6205-2RS"))
  }

  @Test("G40: a backup that knows of an earlier restore does not have it told again; nobody sees a file half restored")
  func earlier() throws {
    let site = try harness.open()
    defer { site.close() }
    let person = try admin(site)
    let paths = (1...3).map { harness.folder.path + "/copy\($0).db" }
    try site.backup(to: paths[0])
    harness.clock.advance(milliseconds: 60_000)
    _ = try site.restore(from: paths[0], as: person)
    try site.backup(to: paths[1])
    harness.clock.advance(milliseconds: 60_000)
    _ = try site.restore(from: paths[1], as: person)
    let session = try harness.session(as: person)
    #expect(session.app.overlay == nil)
    harness.clock.advance(milliseconds: 60_000)
    // What others can read while it goes on is the old content, then the new with its notice.
    let beside = try harness.open()
    defer { beside.close() }
    let before = try beside.lastRestore()
    var seen: Set<RestoreNotice?> = []
    _ = try site.restore(from: paths[1], as: person) { _, _ in
      if let last = try? beside.lastRestore() { seen.insert(last) }
      return true
    }
    let after = try beside.lastRestore()
    #expect(seen.contains(before) && seen.isSubset(of: [before, after]))
    wait(session)
    guard case .notice(let dialog)? = session.app.overlay else {
      Issue.record("no notice")
      return
    }
    #expect(dialog.message == (try beside.lastRestore()).map { $0.sentence(in: beside.timeZone) })
    #expect(dialog.message.english.contains("copy2.db"))
  }

  @Test("G40: a form, an open question, a locked terminal: it comes when there is room, and what was entered stays")
  func waits() throws {
    let site = try harness.open()
    defer { site.close() }
    let person = try admin(site)
    let path = harness.folder.path + "/early.db"
    try site.backup(to: path)
    let form = try harness.session(as: harness.keeper)
    form.scan("6205-2RS")
    form.press(.control("r"))
    form.type("7")
    form.press(.control("p"))
    let locked = try harness.session()
    locked.app.lock()
    _ = try site.restore(from: path, as: person)
    for session in [form, locked] { wait(session) }
    #expect(form.app.overlay != nil && !form.shows("early.db"))
    form.press(.escape)
    form.play()
    #expect(form.shows("early.db"))
    form.press(.enter)
    #expect(!form.shows("early.db") && form.top is PostingScreen && form.app.top?.isDirty == true)
    #expect(!locked.shows("early.db") && locked.top is LockScreen)
    locked.type("8642")
    locked.press(.enter)
    #expect(locked.shows("early.db"))
  }

  @Test("G40: whose account the restored file does not have is signed out, told why, and reads what happened")
  func stranger() throws {
    let site = try harness.open()
    defer { site.close() }
    let person = try admin(site)
    let path = harness.folder.path + "/early.db"
    try site.backup(to: path)
    _ = try site.perform(OpenAccount(account: "late", fullName: "Late", pin: "1357", role: "storekeeper"), as: person)
    let first = try site.signIn(name: "late", pin: "1357", terminal: "test")
    _ = try site.perform(ChangeOwnPIN(present: "1357", new: "8642"), as: first)
    let session = try harness.session(as: try site.signIn(name: "late", pin: "8642", terminal: "test"))
    _ = try site.restore(from: path, as: person)
    wait(session)
    #expect(session.top is SignInScreen)
    #expect(session.shows("early.db") && session.shows("admin restored the site"))
    session.press(.enter)
    #expect(!session.shows("early.db"))
  }
}
