import Core
import Kernel
import SQLite
import Spares
import Values

/// The stock list at size: orders, filters, finding, verifying.
enum ListBenchmark {
  private static func open(_ scale: Benchmark.Scale) throws -> (Site, Session, Listing) {
    let fixture = try Fixture.prepare(parts: scale.parts)
    let site = try Site.open(path: fixture.path, catalog: .standard)
    let session = try site.signIn(name: "admin", pin: Fixture.pin, terminal: "benchmark")
    return (site, session, try site.listing("stock"))
  }

  /// What the same first 50 rows cost as one prepared statement without any of our layers.
  private static func raw(_ site: Site) throws -> Int64 {
    var samples: [Int64] = []
    for _ in 0..<200 {
      samples.append(
        try Timing.measure {
          _ = try site.database.all(
            "SELECT part_id, number, on_hand FROM stock_line INDEXED BY stock_line_number ORDER BY number LIMIT 51"
          ) { $0.integer(0) }
        })
    }
    return Timing.percentile(samples, 99)
  }

  static func orders(_ scale: Benchmark.Scale) throws {
    let (site, session, listing) = try open(scale)
    let bare = try raw(site)
    for order in listing.orders {
      var samples: [Int64] = []
      var query = ListingQuery()
      query.order = order.name
      for start in [ListingQuery.Start.first, .last] {
        query.start = start
        for _ in 0..<200 {
          var page = ListingPage()
          samples.append(try Timing.measure { page = try site.page(listing, query, for: session) })
          guard let edge = start == .first ? page.rows.last : page.rows.first else { break }
          query.start = start == .first ? .after(edge.cursor) : .before(edge.cursor)
        }
      }
      Report.line(
        "page by \(order.name) p99 (\(scale.parts))", Timing.milliseconds(Timing.percentile(samples, 99)),
        beside: Timing.milliseconds(bare), goal: "≤ 10 ms with drawing")
    }
    site.close()
  }

  static func filters(_ scale: Benchmark.Scale) throws {
    let (site, session, listing) = try open(scale)
    let bare = try raw(site)
    let filters: [(String, [String: JSON])] = [
      ("out", ["state": "out"]), ("over (none)", ["state": "over"]), ("vital", ["criticality": "V"]),
      ("vital and short", ["criticality": "V", "state": "short"]), ("obsolete (none)", ["active": false]),
    ]
    for (name, values) in filters {
      var samples: [Int64] = []
      for order in listing.orders {
        for start in [ListingQuery.Start.first, .last] {
          var query = ListingQuery()
          query.filters = values
          query.order = order.name
          query.start = start
          for _ in 0..<10 {
            var page = ListingPage()
            samples.append(try Timing.measure { page = try site.page(listing, query, for: session) })
            guard let edge = start == .first ? page.rows.last : page.rows.first else { break }
            query.start = start == .first ? .after(edge.cursor) : .before(edge.cursor)
          }
        }
      }
      Report.line(
        "filter \(name) p99 (\(scale.parts))", Timing.milliseconds(Timing.percentile(samples, 99)),
        beside: Timing.milliseconds(bare), goal: "≤ 150 ms")
    }
    site.close()
  }

  static func find(_ scale: Benchmark.Scale) throws {
    let (site, session, listing) = try open(scale)
    let bare = try raw(site)
    let words = [
      "轴", "轴承", "球轴承", "阀", "截止阀", "传感器", "z", "zc", "sgq", "b", "be", "bea", "p", "p1", "p10", "6", "60", "600", "x",
      "xq", "无", "不存在",
    ]
    var samples: [Int64] = []
    var slowest: (Int64, String) = (0, "")
    for word in words {
      for _ in 0..<5 {
        var query = ListingQuery()
        query.find = word
        let time = try Timing.measure { _ = try site.page(listing, query, for: session) }
        samples.append(time)
        if time > slowest.0 { slowest = (time, word) }
      }
    }
    Report.line(
      "find p95 (\(scale.parts))",
      "\(Timing.milliseconds(Timing.percentile(samples, 95)))  slowest \(slowest.1) \(Timing.milliseconds(slowest.0))",
      beside: Timing.milliseconds(bare), goal: "≤ 100 ms")
    site.close()
  }

  static func verify(_ scale: Benchmark.Scale) throws {
    let (site, _, _) = try open(scale)
    var findings: [Finding] = []
    let time = try Timing.measure { findings = try site.verify() }
    let bare = try Timing.measure { _ = try site.database.text("PRAGMA quick_check") }
    Report.line(
      "verify (\(scale.parts))", "\(Timing.milliseconds(time)), \(findings.count) findings",
      beside: "quick_check \(Timing.milliseconds(bare))")
    for finding in findings.prefix(5) { print("  " + finding.sentence.english) }
    site.close()
  }
}
