import Core
import Kernel
import Spares
import Synchronization
import Terminal
import TestSupport
import Testing
import Values

@testable import Console

/// A site on disk with two people, a few parts and stock, and terminals made of values on it.
final class ConsoleHarness {
  let folder: TemporaryFolder
  let clock = FixedClock(ConsoleHarness.start)
  let path: String
  let manager: Session
  let keeper: Session

  static let start = Instant(milliseconds: 1_795_000_000_000)

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/site.db"
    let made = try Site.create(path: path, name: "Test", catalog: .standard, clock: clock, pinCost: 1)
    let site = made.site
    let admin = try site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "test")
    _ = try site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: "2468"), as: admin)
    for (name, role) in [("lin", "stores-manager"), ("wang", "storekeeper")] {
      _ = try site.perform(OpenAccount(account: name, fullName: name, pin: "1357", role: role), as: admin)
      let first = try site.signIn(name: name, pin: "1357", terminal: "test")
      _ = try site.perform(ChangeOwnPIN(present: "1357", new: "8642"), as: first)
    }
    manager = try site.signIn(name: "lin", pin: "8642", terminal: "test")
    keeper = try site.signIn(name: "wang", pin: "8642", terminal: "test")
    // Most sessions are about the stock list; those of the first screen take the preference away again.
    for person in [manager, keeper] { _ = try site.perform(SetPreference(.first, "stock"), as: person) }
    _ = try site.perform(AddStore(code: StoreCode("MAIN"), nameEnglish: "Main", nameChinese: "主仓库"), as: manager)
    for code in ["A-01", "A-02"] {
      _ = try site.perform(AddBin(code: BinCode(code), store: StoreCode("MAIN")), as: manager)
    }
    try Self.addParts(to: site, as: manager)
    site.close()
  }

  private static func addParts(to site: Site, as manager: Session) throws {
    let parts: [(String, String, String, Int64, Int64)] = [
      ("6205-2RS", "深沟球轴承", "Deep groove ball bearing", 12, 24), ("V-100", "截止阀", "Globe valve", 1, 3),
      ("V-200", "闸阀", "Gate valve", 1, 0), ("O-25", "O形圈", "O-ring", 100, 250),
    ]
    for (number, chinese, english, pack, stock) in parts {
      var part = AddPart(number: try PartNumber(number), nameEnglish: english, nameChinese: chinese)
      part.packSize = Quantity(pack)
      part.price = Money(fen: 1250)
      part.minimum = Quantity(4)
      part.specification = "GB/T"
      _ = try site.perform(part, as: manager)
      if stock > 0 {
        _ = try site.perform(
          PostOpeningBalance(
            part: PartNumber(number), quantity: Quantity(stock), bin: BinCode("A-01"),
            value: Money(fen: 1250 * stock)), as: manager)
      }
    }
    _ = try site.perform(AttachCode(code: PartNumber("6901234567892"), part: PartNumber("6205-2RS")), as: manager)
  }

  /// Signs the site's administrator in.
  func signInAdmin() throws -> Session {
    let site = try open()
    defer { site.close() }
    return try site.signIn(name: "admin", pin: "2468", terminal: "test")
  }

  /// Opens the site's file as another process would.
  func open() throws -> Site { try Site.open(path: path, catalog: .standard, clock: clock) }

  /// The first screen as the program has it.
  func forgetFirstScreen() throws {
    let site = try open()
    defer { site.close() }
    for person in [manager, keeper] { _ = try site.perform(SetPreference(.first, nil), as: person) }
  }

  func session(
    rows: Int = 24, columns: Int = 80, as person: Session? = nil, language: Language = .english, signedIn: Bool = true
  ) throws -> KeySession {
    try KeySession(
      self, size: Size(rows: rows, columns: columns), session: signedIn ? person ?? manager : nil, language: language)
  }
}

/// One terminal: keys go in, the window comes out.
final class KeySession {
  let terminal: ScriptedTerminal
  let app: App
  private let time: Atomic64
  /// Keeps the folder as long as somebody looks at it.
  private let harness: ConsoleHarness

  /// A number two threads may look at.
  final class Atomic64: Sendable {
    let value = Atomic<Int64>(1_000_000)
  }

  init(
    _ harness: ConsoleHarness, size: Size, session: Session?, language: Language, path: String? = nil,
    change: (inout ConsoleOptions) -> Void = { _ in }
  ) throws {
    let time = Atomic64()
    self.harness = harness
    self.time = time
    terminal = ScriptedTerminal(size: size)
    var options = ConsoleOptions(
      path: path ?? harness.path, clock: harness.clock, language: language, session: session, terminalName: "test",
      environment: ["XDG_STATE_HOME": harness.folder.path, "XDG_DATA_HOME": harness.folder.path])
    options.monotonic = { MonotonicTime(milliseconds: time.value.load(ordering: .relaxed)) }
    options.pinCost = 1
    options.busyMilliseconds = 2000
    change(&options)
    app = try App(terminal: terminal, options: options)
    #expect(app.settle())
  }

  deinit { app.close() }

  /// Time passes for the terminal.
  func pass(milliseconds: Int64) { time.value.add(milliseconds, ordering: .relaxed) }

  /// Takes everything put into the terminal, and waits for what it started.
  func play(sourceLocation: SourceLocation = #_sourceLocation) {
    while app.end == nil, app.turn(timeout: 0) { #expect(app.settle(), sourceLocation: sourceLocation) }
    #expect(app.settle(), sourceLocation: sourceLocation)
    #expect(terminal.grid.invariantViolations() == [], sourceLocation: sourceLocation)
  }

  func press(_ keys: Key..., sourceLocation: SourceLocation = #_sourceLocation) {
    for key in keys {
      // Somebody who looks before answering a question.
      pass(milliseconds: 400)
      terminal.send(.key(key))
      play(sourceLocation: sourceLocation)
    }
  }

  func type(_ text: String) {
    terminal.type(text)
    play()
  }

  func scan(_ text: String) {
    pass(milliseconds: 50)
    terminal.send(.scan(Scan(text)))
    play()
  }

  var screen: String { terminal.grid.text }
  func line(_ row: Int) -> String { terminal.grid.line(row) }
  /// What is said above the keys, whole, also where the window cuts it.
  var message: String {
    let language = app.surroundings.language
    guard let said = app.message else { return "" }
    let word = said.kind.word.text(in: language)
    #expect(screen.contains(word + (language == .english ? ": " : "：")))
    return word + ": " + said.phrase.text(in: language)
  }
  func shows(_ text: String) -> Bool { screen.contains(text) }
  var top: (any Screen)? { app.top }
}
