import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("G02: the idle lock") struct LockTests {
  private static let minutes: Int64 = 60_000

  /// Nobody presses anything for so long.
  private func idle(_ session: KeySession, minutes: Int64) {
    session.pass(milliseconds: minutes * Self.minutes)
    session.app.turn(timeout: 0)
    #expect(session.app.settle())
  }

  private func setting(_ minutes: Int64, _ harness: ConsoleHarness) throws {
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(ChangeSetting(setting: "kernel.idleLockMinutes", value: "\(minutes)"), as: admin)
    site.close()
  }

  @Test("after ten minutes nothing of the data is left; the PIN brings back the form with what was typed")
  func locks() throws {
    let session = try ConsoleHarness().session()
    session.type("6205")
    session.press(.control("t"))
    session.type("3")
    let before = session.terminal.grid.snapshot
    idle(session, minutes: 9)
    #expect(session.terminal.grid.snapshot == before)
    idle(session, minutes: 1)
    #expect(session.line(0).contains("Locked"))
    for text in ["6205", "bearing", "A-01", "24", "Issue"] { #expect(!session.shows(text), "\(text)") }
    session.type("0000")
    session.press(.enter)
    #expect(session.message.contains("The name or the PIN is wrong"))
    #expect(!session.shows("0000"))
    session.type("8642")
    session.press(.enter)
    #expect(session.terminal.grid.snapshot == before)
    session.press(.control("s"), .control("s"))
    #expect(session.message.contains("Issued 3 ea of 6205-2RS"))
  }

  @Test("a key begins the time anew; nobody signed in is never locked; 0 minutes never lock") func time() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    idle(session, minutes: 9)
    session.press(.down)
    idle(session, minutes: 9)
    #expect(session.line(0).contains("Stock"))
    let nobody = try harness.session(signedIn: false)
    idle(nobody, minutes: 600)
    #expect(nobody.line(0).contains("Sign in"))
    try setting(0, harness)
    session.pass(milliseconds: 1100)
    session.app.turn(timeout: 0)
    idle(session, minutes: 600)
    #expect(session.line(0).contains("Stock"))
    // Another terminal's change of the setting is known within a second.
    session.press(.down)
    try setting(2, harness)
    session.pass(milliseconds: 1100)
    session.app.turn(timeout: 0)
    idle(session, minutes: 2)
    #expect(session.line(0).contains("Locked"))
  }

  @Test("a locked screen wakes nobody and writes nothing") func quiet() throws {
    let session = try ConsoleHarness().session()
    idle(session, minutes: 10)
    let frames = session.terminal.frames
    for _ in 0..<5 { idle(session, minutes: 1) }
    #expect(session.terminal.frames == frames)
  }

  @Test("a key that comes when the time has run out is not taken for the screen that was there") func lateKey() throws {
    let session = try ConsoleHarness().session()
    session.pass(milliseconds: 11 * Self.minutes)
    session.terminal.send(.key(.enter))
    session.play()
    #expect(session.line(0).contains("Locked"))
    session.type("8642")
    session.press(.enter)
    #expect(session.line(0).contains("Stock"))
  }

  @Test("wrong PINs lock the account out here as well, and signing out is the other way") func lockOut() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(as: harness.keeper)
    idle(session, minutes: 10)
    for _ in 0..<5 {
      session.type("1111")
      session.press(.enter)
    }
    session.type("8642")
    session.press(.enter)
    #expect(session.message.contains("Too many wrong PINs"))
    #expect(session.line(0).contains("Locked"))
    session.press(.control("o"))
    #expect(session.line(0).contains("Sign in"))
    #expect(session.app.locked == nil)
  }

  @Test("signing out of a locked terminal asks where something is not saved") func unsaved() throws {
    let session = try ConsoleHarness().session()
    session.press(.function(7))
    session.type("X-1")
    idle(session, minutes: 10)
    session.press(.control("o"))
    #expect(session.shows("Not saved"))
    #expect(!session.shows("X-1"))
    session.press(.enter)
    #expect(session.line(0).contains("Locked"))
    session.press(.control("o"), .tab, .enter)
    #expect(session.line(0).contains("Sign in"))
  }

  @Test("what a job answers meanwhile is not shown, and is there afterwards") func answers() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.type("6205")
    session.press(.control("t"))
    session.type("3")
    // The first asks which work order.
    session.press(.control("s"))
    session.terminal.send(.key(.control("s")))
    session.app.take(.key(.control("s")))
    session.app.lock()
    #expect(session.app.settle())
    #expect(session.line(0).contains("Locked"))
    #expect(!session.shows("Issued"))
    #expect(try PartCard.read(PartNumber("6205-2RS"), in: harness.open())?.onHand == Quantity(21))
    session.type("8642")
    session.press(.enter)
    #expect(session.line(0).contains("Stock"))
    #expect(session.message.contains("Issued 3 ea of 6205-2RS"))
    #expect(session.shows("21"))
  }

  @Test("the palette locks at once; an open question is there again afterwards", arguments: Language.allCases)
  func palette(_ language: Language) throws {
    let session = try ConsoleHarness().session(language: language)
    session.press(.control("p"))
    session.type(language == .english ? "lock" : "锁定")
    session.press(.enter)
    #expect(session.line(0).contains(language == .english ? "Locked" : "已锁定"))
    session.type("8642")
    session.press(.enter)
    #expect(session.shows("6205-2RS"))
    session.press(.control("z"))
    let question = session.screen
    #expect(question.contains("A-01"))
    idle(session, minutes: 10)
    #expect(!session.shows("A-01"))
    session.type("8642")
    session.press(.enter)
    #expect(session.screen == question)
  }

  @Test("a demo site does not lock unless somebody sets it") func demo() throws {
    let site = try Site.create(
      path: ":memory:", name: "Demo", catalog: .standard, administrator: "admin", isDemo: true, pinCost: 1)
    #expect(try site.site.idleLockMinutes() == 0)
    let first = try site.site.signIn(name: "admin", pin: site.oneTimePIN, terminal: "t")
    _ = try site.site.perform(ChangeOwnPIN(present: site.oneTimePIN, new: "2468"), as: first)
    let admin = try site.site.signIn(name: "admin", pin: "2468", terminal: "t")
    _ = try site.site.perform(ChangeSetting(setting: "kernel.idleLockMinutes", value: "3"), as: admin)
    #expect(try site.site.idleLockMinutes() == 3)
    #expect(throws: KernelRefusal.self) {
      try site.site.perform(ChangeSetting(setting: "kernel.idleLockMinutes", value: "481"), as: admin)
    }
  }
}
