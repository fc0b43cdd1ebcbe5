import Core
import FireSafety
import Kernel
import TestSupport
import Values

/// What a county's screens of fire safety read, and from a key to the frame.
enum FireScreenBenchmark {
  /// The today board, a month with its trend, and the hazards of a year, each beside counting the same rows bare.
  static func reads(_ scale: Benchmark.Scale) throws {
    let fixture = try FireFixture.prepare(units: scale.isFull ? 180 : 60)
    let (site, session) = try fixture.open()
    defer { site.close() }
    let today = site.today
    func measure(_ name: String, goal: String, bare: String, _ body: () throws -> Int) throws {
      var samples: [Int64] = []
      var size = 0
      for _ in 0..<20 { samples.append(try Timing.measure { size = try body() }) }
      let beside = try Timing.measure { _ = try site.database.integer(bare) }
      Report.line(
        "fire \(name) (\(fixture.units) units, \(size))",
        "first \(Timing.milliseconds(samples[0])), p99 \(Timing.milliseconds(Timing.percentile(samples, 99)))",
        beside: "counting the rows \(Timing.milliseconds(beside))", goal: goal)
    }
    try measure(
      "today board, rounds", goal: "≤ 100 ms",
      bare: "SELECT count(*) FROM fire_slot WHERE day = \(today.number)"
    ) { try PatrolBoard.read(nil, as: session, in: site).routes.reduce(0) { $0 + $1.slots.count } }
    try measure(
      "month map and trend, rounds", goal: "≤ 150 ms",
      bare: "SELECT count(*) FROM fire_slot WHERE day BETWEEN \(today.number - 365) AND \(today.number)"
    ) { try CompletionMonth.read(today, as: session, in: site).units.reduce(0) { $0 + Int($1.whole.due) } }
    try measure(
      "hazards opened and closed, months", goal: "≤ 150 ms", bare: "SELECT count(*) FROM fire_hazard_event"
    ) { try HazardTrend.read(as: session, in: site).months.count }
  }

  /// From a key to the last byte of the frame, on the today board and on lists.
  static func keys(_ scale: Benchmark.Scale) throws {
    let fixture = try FireFixture.prepare(units: scale.isFull ? 180 : 60)
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      Products.quartermaster, ["--language", "en"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path,
        "QUARTERMASTER_DATABASE": fixture.path, "QUARTERMASTER_USER": "admin",
      ], rows: 50, columns: 200)
    try terminal.expect("Quit")
    _ = terminal.wait(milliseconds: 3000)
    /// Opens a screen by its name in the palette; key by key, as all at once would be taken for a scan.
    func go(_ name: String) throws {
      for key in ["\u{10}"] + name.map(String.init) {
        terminal.send(key)
        _ = terminal.wait(milliseconds: 250)
      }
      terminal.forget()
      terminal.send("\r")
      try terminal.expect("Quit")
      _ = terminal.wait(milliseconds: 1500)
    }
    func measure(_ name: String, _ keys: [String]) throws {
      var samples: [Int64] = []
      for round in 0..<200 {
        terminal.forget()
        let begin = Timing.now()
        terminal.send(keys[round % keys.count])
        samples.append(try terminal.lastByteOfFrame() - begin)
      }
      Report.line(
        "fire key → frame, \(name), p99",
        Timing.milliseconds(Timing.percentile(samples, 99)) + "  median "
          + Timing.milliseconds(Timing.percentile(samples, 50)), goal: "≤ 10 ms")
    }
    try go("Today board")
    try measure("today board, down and up", ["\u{1b}[B", "\u{1b}[A"])
    try measure("today board, right and left", ["\u{1b}[C", "\u{1b}[D"])
    try go("Patrol rounds")
    try measure("rounds, down", ["\u{1b}[B"])
    try measure("rounds, page down", ["\u{1b}[6~"])
    try go("Fire hazards")
    try measure("hazards, down and up", ["\u{1b}[B", "\u{1b}[A"])
    terminal.send("\u{1b}[21~")
    _ = terminal.wait()
  }
}
