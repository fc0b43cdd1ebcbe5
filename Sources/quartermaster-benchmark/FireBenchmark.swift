import Core
import FireSafety
import Kernel
import SQLite
import Values

/// A county's fire safety at size: the chain, slots ahead, the view over all units.
enum FireBenchmark {
  private static func prepare(_ scale: Benchmark.Scale) throws -> FireFixture {
    try FireFixture.prepare(units: scale.isFull ? 180 : 60)
  }

  /// Rounds of the chain verified a second, beside hashing as many bytes that are in memory already.
  static func chain(_ scale: Benchmark.Scale) throws {
    let fixture = try prepare(scale)
    let (site, _) = try fixture.open()
    defer { site.close() }
    let rounds = try site.database.integer("SELECT count(*) FROM fire_round") ?? 0
    var findings = 0
    let time = try Timing.measure { try FireChain.check.run(site.database) { _ in findings += 1 } }
    let block = [UInt8](repeating: 7, count: 600)
    let bare = Timing.measure { for _ in 0..<rounds { _ = SHA256.digest(block) } }
    Report.line(
      "fire chain (\(rounds) rounds)",
      "\(rounds * 1_000_000_000 / max(1, time)) rounds/s, \(findings) findings, \(Timing.milliseconds(time))",
      beside: "hashing 600 B each \(Timing.milliseconds(bare))", goal: "≥ 250,000 rounds/s")
  }

  /// A month of slots for all units, beside the same inserts bare.
  static func slots(_ scale: Benchmark.Scale) throws {
    let fixture = try prepare(scale)
    let copy = try Fixture.copy(of: fixture.path, as: "fire-slots")
    let site = try Site.open(path: copy, catalog: .standard)
    defer { site.close() }
    let session = try site.signIn(name: "admin", pin: Fixture.pin, terminal: "benchmark")
    let before = try site.database.integer("SELECT count(*) FROM fire_slot") ?? 0
    let time = try Timing.measure { _ = try site.perform(FireKeepUp(), as: session) }
    let made = (try site.database.integer("SELECT count(*) FROM fire_slot") ?? 0) - before
    let bare = try Timing.measure {
      _ = try site.database.transaction {
        try site.database.run(
          """
          INSERT INTO fire_slot (window_id, route_id, unit_id, day, ordinal, opens_at, due_at, grace_at, state, audit_id)
          SELECT window_id, route_id, unit_id, day + 1000, ordinal, opens_at, due_at, grace_at, 'open', 1 FROM fire_slot
          WHERE id > ?1
          """, before)
      }
    }
    Report.line(
      "fire slots ahead (\(fixture.units) units)", "\(made) slots, \(Timing.milliseconds(time))",
      beside: Timing.milliseconds(bare), goal: "≤ 2 s")
  }

  /// The county at a glance: the sums above, and every unit's line.
  static func county(_ scale: Benchmark.Scale) throws {
    let fixture = try prepare(scale)
    let (site, session) = try fixture.open()
    defer { site.close() }
    var query = ListingQuery()
    query.limit = 200
    let listing = try site.listing("fireCounty")
    var samples: [Int64] = []
    var rows = 0
    for _ in 0..<20 {
      samples.append(
        try Timing.measure {
          _ = try CountyView.read(as: session, in: site)
          rows = try site.page(listing, query, for: session).rows.count
        })
    }
    let bare = try Timing.measure {
      _ = try site.database.all(
        "SELECT unit_id, state, count(*) FROM fire_slot WHERE day >= ?1 GROUP BY unit_id, state",
        SystemClock().now().milliseconds / 86_400_000 - 30
      ) { $0.integer(2) }
    }
    Report.line(
      "fire county view (\(rows) units)",
      "first \(Timing.milliseconds(samples[0])), p99 \(Timing.milliseconds(Timing.percentile(samples, 99)))",
      beside: "one count of a month's slots \(Timing.milliseconds(bare))", goal: "≤ 300 ms")
  }
}
