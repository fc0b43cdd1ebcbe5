import SQLite
import Spares
import Testing
import Values

@testable import Kernel

/// The work of lists, in steps of SQLite's virtual machine: a measure that no machine's speed changes.
@Suite struct WorkTests {
  static let rows = 200_000

  /// A stock of generated parts; nearly all of them alike, so that ties are long.
  private func stock(_ rows: Int) throws -> TestSite {
    let test = try TestSite()
    let database = test.site.database
    try database.execute(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(rows))
      INSERT INTO part (id, number, name_en, name_zh, specification, unit_en, unit_zh, decimals, manufacturer,
        manufacturer_number, criticality, minimum, maximum, pack_size, minimum_order, note, manual_path, is_active,
        audit_id)
      SELECT i, printf('P%07d', i * 7919 % \(rows)), 'Part ' || i, '', '', 'ea', '件', 0, '', '',
        CASE i % 100 WHEN 0 THEN 'V' WHEN 1 THEN 'E' ELSE 'D' END, 2, 0, 1, 0, '', '', i % 50 > 0, 1 FROM n;
      INSERT INTO stock_line (part_id, number, name_key, on_hand, value, minimum, maximum, criticality, category_id, is_active)
        SELECT id, number, substr(number, 3, 2), id % 4, id % 4 * 100, minimum, maximum, criticality, 0, is_active FROM part;
      INSERT INTO stock_balance (part_id, bin_id, quantity) SELECT id, 1 + id % 2, id % 4 FROM part WHERE id % 4 > 0;
      """)
    return test
  }

  private func work(_ listing: Listing, _ query: ListingQuery, in database: Connection) throws -> Int {
    let sql = try listing.on(Day(number: 20_000)).statement(query)
    return try database.steps(sql.text, sql.parameters)
  }

  @Test("S41: a page of the stock costs the same at any size of the stock and any place in it, unfiltered")
  func unfiltered() throws {
    // Fifty rows and one, with their joined names and bins.
    let bound = 12_000
    var most: [Int] = []
    for rows in [2000, Self.rows] {
      let test = try stock(rows)
      let listing = try test.site.listing("stock").on(test.site.today)
      var largest = 0
      for order in listing.orders {
        for isReversed in [false, true] {
          var query = ListingQuery()
          query.order = order.name
          query.isReversed = isReversed
          var costs: [Int] = []
          func measure(_ start: ListingQuery.Start) throws -> ListingPage {
            query.start = start
            costs.append(try work(listing, query, in: test.site.database))
            return try listing.page(query, in: test.site.database)
          }
          let first = try measure(.first)
          let cursor = try #require(first.rows.last?.cursor)
          let next = try measure(.after(cursor))
          let second = try #require(next.rows.last?.cursor)
          _ = try measure(.before(second))
          _ = try measure(.from(second))
          let last = try measure(.last)
          _ = try measure(.before(try #require(last.rows.first?.cursor)))
          // Somewhere in the middle, reached by a key and not by walking.
          let middle = try #require(
            try test.site.database.first(
              "SELECT part_id, \(order.expression) FROM stock_line l WHERE part_id = ?1", rows / 2,
              read: { ListingCursor(tier: 0, value: $0.value(1), key: $0.integer(0)) }))
          _ = try measure(.after(middle))
          _ = try measure(.before(middle))
          for cost in costs { #expect(cost <= bound, "\(order.name) reversed \(isReversed): \(costs)") }
          largest = max(largest, costs.max() ?? 0)
        }
      }
      most.append(largest)
    }
    // A hundred times the rows cost no more than a little deeper trees do.
    #expect(most[1] <= most[0] * 11 / 10, "\(most)")
  }

  @Test("S41: a filtered page reads an index from one end and nothing besides") func filtered() throws {
    let test = try stock(Self.rows)
    let listing = try test.site.listing("stock").on(test.site.today)
    let values: [String: [JSON]] = [
      "state": ["out", "short", "ok", "over"], "criticality": ["V", "E", "D"], "category": ["NONE"],
      "active": [true, false],
    ]
    #expect(Set(listing.filters.map(\.name)) == Set(values.keys), "a new filter wants its bound here")
    for order in listing.orders {
      for filter in listing.filters {
        for value in values[filter.name] ?? [] {
          var query = ListingQuery()
          query.order = order.name
          query.filters = [filter.name: value]
          for start in [ListingQuery.Start.first, .last] {
            query.start = start
            // Nothing may match: then the whole index is read, a few steps a row, and no part is looked at.
            let cost = try work(listing, query, in: test.site.database)
            #expect(cost <= Self.rows * 8 + 12_000, "\(order.name) \(filter.name) \(value): \(cost)")
          }
        }
      }
    }
  }

  @Test("a page of the documents, with part and quantity of each, costs the same at any number of them")
  func documents()
    throws
  {
    let bound = 20_000
    var most: [Int] = []
    for rows in [2000, Self.rows] {
      let test = try stock(10)
      let database = test.site.database
      // Three lines each, and each a part of its own: more than any action posts.
      try database.execute(
        """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(rows))
        INSERT INTO stock_document (id, number, kind, store_id, account_id, recorded_at, observed_on, purpose, reference,
          reason, audit_id)
        SELECT i, printf('D%07d', i), 'issue', 1, 1, i, 20000, '', '', '', 1 FROM n;
        INSERT INTO stock_movement (document_id, part_id, store_id, bin_id, quantity, value, left_in_bin)
        SELECT d.id, p.id, 1, 1, -1, -1, 0 FROM stock_document d CROSS JOIN part p WHERE p.id <= 3;
        """)
      let listing = try test.site.listing("documents").on(test.site.today)
      #expect(listing.orders.map(\.name) == ["newest"], "a new order wants its bound here")
      var costs: [Int] = []
      for isReversed in [false, true] {
        var query = ListingQuery()
        query.isReversed = isReversed
        let middle = ListingCursor(tier: 0, value: .integer(Int64(rows / 2)), key: Int64(rows / 2))
        for start in [ListingQuery.Start.first, .last, .after(middle), .before(middle), .from(middle)] {
          query.start = start
          costs.append(try work(listing, query, in: database))
          #expect(try listing.page(query, in: database).rows.count == 50)
        }
      }
      #expect(costs.allSatisfy { $0 <= bound }, "\(costs)")
      most.append(costs.max() ?? 0)
    }
    #expect(most[1] <= most[0] * 11 / 10, "\(most)")
  }

  @Test("no unfiltered order of any listing sorts: an index serves it") func plans() throws {
    let test = try TestSite()
    for listing in test.site.catalog.listings.values {
      for order in listing.orders {
        for isReversed in [false, true] {
          var query = ListingQuery()
          query.order = order.name
          query.isReversed = isReversed
          let plan = try test.site.database.plan(try listing.on(test.site.today).statement(query).text)
          // A column of bins sorts the few bins of one part or lot; how many parts a document moved tells its lines
          // apart. What is past its retention is put together by the rules of all parts, and is short once it was erased.
          // So do the few versions of a rule, the few floors of a lot, and the few events of a recipient; who has read a rule is rules by people.
          let small = [
            "stock", "lots", "documents", "expiredPersonal", "rules", "ruleReadings", "directiveRecipients",
            "bundleFigures", "bundleTotals", "parkingFloors", "parkingTariffs",
          ]
          // The events of a recipient are looked through twice: for what was done, and for what the newest version asks.
          // In fire safety: a line each of the few units, their archives' rules or the seven rules; gaps are put together
          // from three months of one control room's log or roster.
          let fire = [
            "fireUnits": 3, "fireReadiness": 3, "fireLogGaps": 2, "fireRosterGaps": 2, "fireArchive": 1,
            "fireCounty": 1,
            "fireSevenRules": 1,
          ]
          let allowed =
            fire[listing.name] ?? (listing.name == "directiveRecipients" ? 2 : small.contains(listing.name) ? 1 : 0)
          // The path of a unit is put together from the few above it.
          let sorts = plan.indices.filter {
            plan[$0].contains("TEMP B-TREE") && ($0 == 0 || plan[$0 - 1] != "SCAN top")
          }
          #expect(sorts.count == allowed, "\(listing.name) by \(order.name): \(plan)")
        }
      }
    }
  }
}
