import Core
import Kernel
import SQLite
import Spares
import TestSupport
import Values

/// The detail of a part with a long ledger: what its screen reads, and from the key to the frame.
enum DetailBenchmark {
  static func run(_ scale: Benchmark.Scale) throws {
    let fixture = try Fixture.prepare(parts: scale.parts)
    try read(fixture)
    try ScreenBenchmark.detail(fixture)
  }

  private static func read(_ fixture: Fixture) throws {
    let site = try Site.open(path: fixture.path, catalog: .standard)
    let session = try site.signIn(name: "admin", pin: Fixture.pin, terminal: "benchmark")
    let ledger = try site.listing("movements")
    let number = try PartNumber(Fixture.busyPart)
    var samples: [Int64] = []
    var bare: [Int64] = []
    for _ in 0..<100 {
      samples.append(
        try Timing.measure {
          guard let card = try PartCard.read(number, in: site) else { throw SparesRefusal.unknownPart(number) }
          var query = ListingQuery()
          query.filters = ["part": number.json]
          query.limit = 100
          _ = try site.page(ledger, query, for: session)
          _ = try PartHistory.read(card.id, months: 24, in: site)
        })
      bare.append(
        try Timing.measure {
          _ = try site.database.all(
            """
            SELECT id, quantity FROM stock_movement WHERE part_id = (SELECT id FROM part WHERE number = ?1)
            ORDER BY id DESC LIMIT 100
            """, Fixture.busyPart
          ) { $0.integer(1) }
        })
    }
    Report.line(
      "part detail read, 100,000 moves, p99", Timing.milliseconds(Timing.percentile(samples, 99)),
      beside: Timing.milliseconds(Timing.percentile(bare, 99)), goal: "≤ 50 ms with drawing")
    site.close()
  }
}
