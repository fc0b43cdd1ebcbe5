import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Every screen") struct ScreenTests {
  /// One of each screen in front of a running program.
  private func each(_ body: (any Screen) throws -> Void) rethrows {
    for screen in KeyDocs.screens { try body(screen) }
  }

  @Test("command tables have no faults: no key twice, no printable key, both languages") func tables() {
    each { screen in
      func check(_ screen: some Screen) { #expect(screen.table.faults == [], "\(screen.title.english)") }
      check(screen)
    }
  }

  @Test("a command that cannot run says why, in both languages") func reasons() {
    each { screen in
      for item in screen.items {
        guard let reason = item.reason else { continue }
        #expect(!reason.english.isEmpty && !reason.chinese.isEmpty, "\(item.id.rawValue)")
      }
    }
  }

  @Test("a person without any permission is refused with a reason, never without a word") func noPermissions() {
    each { screen in
      var screen = screen
      screen.surroundings.rights = .none
      let needing: Set<CommandID> = [
        "stock.receive", "stock.issue", "stock.new", "part.issue", "desk.issue", "verify.run",
      ]
      for item in screen.items where needing.contains(item.id) { #expect(item.reason != nil, "\(item.id.rawValue)") }
    }
  }

  @Test("every screen draws at every size, in both languages, with both kinds of glyphs") func sizes() {
    let sizes: [(Int, Int)] = [
      (0, 0), (1, 1), (1, 2), (2, 1), (3, 3), (1, 300), (100, 1), (5, 9), (10, 33), (16, 60), (24, 80), (100, 300),
    ]
    each { screen in
      for (rows, columns) in sizes {
        for language in Language.allCases {
          for glyphs in Glyphs.allCases {
            var screen = screen
            screen.surroundings.size = Size(rows: rows, columns: columns)
            _ = screen.handle(.resized)
            var grid = Grid(rows: rows, columns: columns)
            screen.render(into: &grid, in: grid.bounds, context: RenderContext(language: language, glyphs: glyphs))
            #expect(grid.invariantViolations() == [])
          }
        }
      }
    }
  }

  /// In four parts, which run at the same time. What every screen has alike is run on one screen of each part.
  @Test("every command of every screen can be run once, from a real window", arguments: 0..<4)
  func everyCommand(_ part: Int) throws {
    let harness = try ConsoleHarness()
    let probe = try harness.session()
    var all: [any Screen] = KeyDocs.screens
    let world = probe.app.surroundings
    for index in all.indices { all[index].surroundings = world }
    var common: Set<CommandID> = []
    for (place, screen) in all.enumerated() where place % 4 == part {
      for item in screen.items where item.id != "app.quit" {
        if item.id.rawValue.hasPrefix("app."), !common.insert(item.id).inserted { continue }
        let session = try harness.session()
        session.app.show([MenuScreen(world), screen])
        session.play()
        guard session.app.layers.count == 2 else { continue }
        let answer = session.app.layers[1].screen.run(item.id)
        if case .ran(let effects) = answer { session.app.carryOut(effects, for: session.app.layers[1].id) }
        session.play()
        #expect(session.app.end == nil || item.id == "back", "\(screen.title.english) \(item.id.rawValue)")
      }
    }
  }

  @Test("random keys, texts, scans, pastes and sizes never break the program", arguments: 1...6)
  func randomKeys(_ seed: UInt64) throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    var random = Seeded(seed)
    let keys: [Key] =
      [
        .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown, .shiftDown, .insert, .controlEnd,
      ] + (1...9).map { Key.function($0) } + "abcdegklnoprstuwyz".map { Key.control($0) }
      + "6205-轴承 /?=".map { Key.character($0) }
    for step in 0..<250 where session.app.end == nil {
      session.pass(milliseconds: Int64.random(in: 0...400, using: &random))
      switch Int.random(in: 0..<20, using: &random) {
      case 0: session.terminal.send(.scan(Scan(["6205-2RS", "A-01", "V-100", "nobody"][step % 4])))
      case 1: session.terminal.send(.paste("6205-2RS\n轴承\u{1b}[2J\n"))
      case 2:
        session.terminal.resize(
          to: Size(rows: Int.random(in: 1...60, using: &random), columns: Int.random(in: 1...160, using: &random)))
      case 3: session.terminal.send(.text("轴"), .key(.enter), .key(.down))
      default: session.terminal.send(.key(keys[Int.random(in: 0..<keys.count, using: &random)]))
      }
      session.play()
    }
    session.terminal.send(.hangUp)
    session.play()
    #expect(session.app.end != nil)
    #expect(try harness.open().verify().isEmpty)
  }

  @Test("the key document names every screen and both languages differ") func keyDocument() {
    let english = KeyDocs.markdown(language: .english)
    let chinese = KeyDocs.markdown(language: .chinese)
    for screen in ["Stock", "Scan desk", "Sign in", "Receive", "Issue", "Everywhere"] {
      #expect(english.contains("## " + screen))
    }
    #expect(english.contains("| Ctrl-Z | Reverse my last posting |"))
    #expect(chinese.contains("| Ctrl-Z | 冲销我的上一笔 |"))
  }
}

/// A repeatable source of numbers (xorshift), so that a failing case can be run again.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
