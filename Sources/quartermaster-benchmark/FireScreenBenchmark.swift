import Core
import FireSafety
import Kernel
import SQLite
import TestSupport
import Values

/// The screens of fire safety over a county's records: what they read, and from a key to the frame.
enum FireScreenBenchmark {
  private static func prepare(_ scale: Benchmark.Scale) throws -> FireFixture {
    try FireFixture.prepare(units: scale.isFull ? 180 : 60)
  }

  private static func samples(_ count: Int, _ body: () throws -> Void) rethrows -> [Int64] {
    var samples: [Int64] = []
    for _ in 0..<count { samples.append(try Timing.measure(body)) }
    return samples
  }

  private static func firstAnd99(_ samples: [Int64]) -> String {
    "first \(Timing.milliseconds(samples[0])), p99 \(Timing.milliseconds(Timing.percentile(samples, 99)))"
  }

  /// The today board of all units, beside one bare statement over the same day's slots.
  static func board(_ scale: Benchmark.Scale) throws {
    let (site, session) = try prepare(scale).open()
    defer { site.close() }
    var board: PatrolBoard?
    let read = try samples(30) { board = try PatrolBoard.read(nil, as: session, in: site) }
    let day = SystemClock().now().milliseconds / 86_400_000
    let bare = try samples(30) {
      _ = try site.database.all(
        """
        SELECT s.id, s.state, s.opens_at, t.code FROM fire_slot s JOIN fire_route t ON t.id = s.route_id
        WHERE s.unit_id IN (SELECT unit_id FROM fire_unit) AND s.day = ?1
        """, day
      ) { $0.text(3) }
    }
    Report.line(
      "fire today board (\(board?.routes.count ?? 0) routes)", firstAnd99(read),
      beside: "one join of the day's rounds " + Timing.milliseconds(Timing.percentile(bare, 50)), goal: "≤ 100 ms")
  }

  /// The month's completion of all units with its trend of twelve months, beside one bare count of that year.
  static func month(_ scale: Benchmark.Scale) throws {
    let (site, session) = try prepare(scale).open()
    defer { site.close() }
    let today = try site.viewer(of: session).today
    var month: CompletionMonth?
    let read = try samples(30) { month = try CompletionMonth.read(today, as: session, in: site) }
    let from = month?.trend.first?.month ?? today
    let bare = try samples(30) {
      _ = try site.database.all(
        """
        SELECT unit_id, state, count(*) FROM fire_slot INDEXED BY fire_slot_month
        WHERE unit_id IN (SELECT unit_id FROM fire_unit) AND day BETWEEN ?1 AND ?2 GROUP BY unit_id, state
        """, from.number, today.number
      ) { $0.integer(2) }
    }
    Report.line(
      "fire month heat map (\(month?.units.count ?? 0) units)", firstAnd99(read),
      beside: "one count of the year's rounds " + Timing.milliseconds(Timing.percentile(bare, 50)), goal: "≤ 150 ms")
  }

  /// Keys on the today board of the whole county, beside the same key on a screen that reads nothing: the menu.
  static func keys(_ scale: Benchmark.Scale) throws {
    let fixture = try prepare(scale)
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      Products.quartermaster, ["--language", "en"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path,
        "QUARTERMASTER_DATABASE": fixture.path, "QUARTERMASTER_USER": "admin",
      ], rows: 50, columns: 200)
    try terminal.expect("Quit")
    _ = terminal.wait(milliseconds: 1500)
    terminal.forget()
    terminal.send("\u{10}")
    _ = try terminal.lastByteOfFrame()
    let down = "\u{1b}[B"
    let up = "\u{1b}[A"
    let bare = try frames(terminal, [down, up])
    // Key by key: all at once would be taken for a scan.
    for key in "Today board" {
      terminal.send(String(key))
      _ = terminal.wait(milliseconds: 250)
    }
    terminal.forget()
    terminal.send("\r")
    try terminal.expect("Route 1")
    _ = terminal.wait(milliseconds: 500)
    for (name, keys) in [
      ("down", [down]), ("up", [up]), ("end and home", ["\u{1b}[4~", "\u{1b}[1~"]),
    ] {
      let seen = try frames(terminal, keys)
      Report.line(
        "key → frame, today board, \(name)",
        "p99 \(Timing.milliseconds(Timing.percentile(seen, 99))), median \(Timing.milliseconds(Timing.percentile(seen, 50)))",
        beside: "palette p99 " + Timing.milliseconds(Timing.percentile(bare, 99)), goal: "≤ 10 ms")
    }
    terminal.send("\u{1b}[21~")
    _ = terminal.wait()
  }

  private static func frames(_ terminal: PseudoTerminal, _ keys: [String]) throws -> [Int64] {
    var samples: [Int64] = []
    for round in 0..<200 {
      terminal.forget()
      let begin = Timing.now()
      terminal.send(keys[round % keys.count])
      samples.append(try terminal.lastByteOfFrame() - begin)
    }
    return samples
  }

  /// Pages of rounds and of hazards in each order, beside the same page as one bare statement.
  static func lists(_ scale: Benchmark.Scale) throws {
    let (site, session) = try prepare(scale).open()
    defer { site.close() }
    for (name, table) in [("fireRounds", "fire_round"), ("fireHazards", "fire_hazard")] {
      let bare = try samples(100) {
        _ = try site.database.all(
          """
          SELECT r.id, r.unit_id, r.state, u.id FROM \(table) r JOIN unit u ON u.id = r.unit_id ORDER BY r.id DESC LIMIT 51
          """
        ) { $0.integer(0) }
      }
      let listing = try site.listing(name)
      for order in listing.orders {
        var seen: [Int64] = []
        var query = ListingQuery()
        query.order = order.name
        for start in [ListingQuery.Start.first, .last] {
          query.start = start
          for _ in 0..<100 {
            var page = ListingPage()
            seen.append(try Timing.measure { page = try site.page(listing, query, for: session) })
            guard let edge = start == .first ? page.rows.last : page.rows.first else { break }
            query.start = start == .first ? .after(edge.cursor) : .before(edge.cursor)
          }
        }
        Report.line(
          "page of \(name) by \(order.name)", "p99 " + Timing.milliseconds(Timing.percentile(seen, 99)),
          beside: Timing.milliseconds(Timing.percentile(bare, 99)), goal: "≤ 10 ms with drawing")
      }
    }
  }
}
