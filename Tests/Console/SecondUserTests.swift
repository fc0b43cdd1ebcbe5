import Core
import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// What the next people met who used the program for the first time.
@Suite("Key sessions of a second user") struct SecondUserTests {
  /// A receipt of seven begun and cut off by a hang-up.
  private func cutOff() throws -> ConsoleHarness {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.type("6205")
    session.press(.control("r"))
    session.type("7")
    session.press(.enter)
    session.terminal.send(.hangUp)
    session.play()
    return harness
  }

  @Test("an unfinished entry is named, kept by Esc and asked for again; only Discard removes it") func drafts() throws {
    let harness = try cutOff()
    for _ in 0..<2 {
      let session = try harness.session()
      session.press(.control("r"))
      #expect(session.shows("Part 6205-2RS, Quantity 7"))
      session.press(.escape)
      #expect(!session.shows("= 7 ea"))
      session.press(.escape)
    }
    let session = try harness.session()
    session.press(.control("r"), .tab, .tab, .enter, .escape, .control("r"))
    #expect(!session.shows("Unfinished entry"))
  }

  @Test("a second draft does not replace the one that was put off") func twoDrafts() throws {
    let harness = try cutOff()
    var session = try harness.session()
    session.press(.control("r"), .escape)
    session.type("9")
    session.press(.enter)
    session.terminal.send(.hangUp)
    session.play()
    session = try harness.session()
    session.press(.control("r"))
    #expect(session.shows("Quantity 7"))
    session.press(.escape)
    #expect(session.shows("Quantity 9"))
    session.press(.enter)
    #expect(session.shows("9"))
    #expect(!session.shows("Unfinished entry"))
  }

  @Test("letters on a choice choose by the label; others say which keys choose") func choices() throws {
    let session = try ConsoleHarness().session()
    session.scan("6205-2RS")
    session.press(.control("t"), .tab, .tab)
    #expect(session.shows("< work order >"))
    session.type("eq")
    #expect(session.shows("< equipment >"))
    session.type("z")
    #expect(session.shows("! Left and Right choose"))
    #expect(session.shows("< equipment >"))
    session.press(.left)
    #expect(session.shows("< work order >"))
  }

  @Test("an issue asks once which work order; the one carried over is marked as such") func workOrder() throws {
    let session = try ConsoleHarness().session()
    session.scan("6205-2RS")
    session.press(.control("t"))
    session.type("1")
    session.press(.control("s"))
    #expect(session.message.contains("Which work order? Enter it, or choose another purpose."))
    session.type("WO-7")
    session.press(.control("s"))
    #expect(session.message.contains("Issued 1 ea"))
    session.press(.control("t"))
    #expect(session.shows("WO-7"))
    #expect(session.shows("from your last issue"))
  }

  @Test("an empty work order posts at the second Ctrl-S") func withoutWorkOrder() throws {
    let session = try ConsoleHarness().session()
    session.scan("6205-2RS")
    session.press(.control("t"))
    session.type("1")
    session.press(.control("s"), .control("s"))
    #expect(session.message.contains("Issued 1 ea"))
  }

  @Test("typing on the menu finds in the stock list, and the Enter behind it is for what was found; a scan opens")
  func menu() throws {
    let session = try ConsoleHarness().session()
    session.press(.function(9))
    #expect(session.shows("System"))
    session.terminal.send(.text("V-2"), .key(.enter))
    session.play()
    #expect(session.line(0).contains("V-200"))
    session.press(.function(9))
    session.press(.character("O"))
    #expect(session.line(0).contains("Stock"))
    #expect(session.shows("O-25"))
    session.press(.function(9))
    session.scan("6901234567892")
    #expect(session.line(0).contains("6205-2RS"))
  }

  @Test("a refused PIN is entered again from the first field; a refused sign-in goes on at the PIN") func pins() throws
  {
    let harness = try ConsoleHarness()
    var session = try harness.session()
    session.app.carryOut([.push(ChangePINScreen(session.app.surroundings, isFirst: false))], for: 1)
    for text in ["0000", "7531", "7531"] {
      session.type(text)
      session.press(.enter)
    }
    session.press(.enter)
    #expect(session.message.hasPrefix("Error: "))
    for text in ["8642", "7531", "7531"] {
      session.type(text)
      session.press(.enter)
    }
    session.press(.enter)
    #expect(session.message.hasPrefix("Done: "))
    session = try harness.session(signedIn: false)
    session.press(.control("u"))
    session.type("lin")
    session.press(.enter)
    session.type("0000")
    session.press(.enter)
    #expect(session.shows("lin"))
    session.press(.up)
    session.type("wang")
    session.press(.enter)
    session.type("8642")
    session.press(.enter)
    #expect(session.line(0).contains("wang"))
  }

  @Test("sorting says by what and which way") func sorting() throws {
    let session = try ConsoleHarness().session()
    session.press(.control("p"))
    session.type("Sort by Value")
    session.press(.enter)
    #expect(session.message.contains("Sorted by Value, "))
    let first = session.message
    session.press(.control("p"))
    session.type("Sort by Value")
    session.press(.enter)
    #expect(session.message != first)
    #expect((first + session.message).contains("largest first"))
    #expect((first + session.message).contains("smallest first"))
  }

  @Test("an account closed meanwhile: said at the sign-in, the entry is kept") func closed() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(as: harness.keeper)
    session.scan("6205-2RS")
    session.press(.control("r"))
    session.type("7")
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    var close = CloseAccount()
    close.account = "wang"
    _ = try site.perform(close, as: admin)
    session.press(.control("s"))
    #expect(session.top is SignInScreen)
    #expect(session.message.hasPrefix("Error: "))
    let state = harness.folder.path + "/quartermaster"
    let drafts = try #require(Files.names(in: state).first { $0.hasPrefix("drafts-") })
    #expect(Files.names(in: state + "/" + drafts).count == 1)
    site.close()
  }

  @Test("the log of the scan desk marks what was reversed; a question shows only its own keys") func deskLog() throws {
    let session = try ConsoleHarness().session()
    session.press(.control("e"))
    session.scan("6205-2RS")
    session.press(.enter)
    #expect(session.shows("done  "))
    session.press(.control("z"))
    #expect(!session.line(23).contains("F1 "))
    session.press(.tab, .enter)
    session.pass(milliseconds: 1100)
    session.app.turn(timeout: 0)
    #expect(session.app.settle())
    #expect(session.shows("reversed  "))
    #expect(!session.shows("done  "))
  }
}
