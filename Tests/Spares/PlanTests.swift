import Testing
import Values

@testable import Kernel
@testable import SQLite
@testable import Spares

/// What a scan or a key asks for is read by an index, however large the file.
@Suite struct PlanTests {
  @Test("S40: a serial number's scan and a person's last posting are not looked for among everything there is")
  func scans() throws {
    let daily = try DailySite()
    let database = daily.site.database
    try database.execute(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
      INSERT INTO stock_balance (part_id, bin_id, lot_id, quantity) SELECT 1, 1, -i, 0 FROM n;
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
      INSERT INTO stock_document (number, kind, store_id, account_id, recorded_at, observed_on, purpose, reference, reason,
        audit_id) SELECT 'X' || i, 'issue', 1, 1, 0, 0, '', '', '', 1 FROM n;
      """)
    try daily.receive("SER", 1, lot: "S-1")
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<100 { #expect(try ScanLookup.find("S-1", in: daily.site) != .unknown("S-1")) }
    // By the index less than a millisecond each; through everything more than ten.
    #expect(clock.now - start < .milliseconds(500))
    let next = clock.now
    for _ in 0..<100 { #expect(try OwnPosting.latest(of: daily.test.keeper, in: daily.site) == nil) }
    #expect(clock.now - next < .milliseconds(500))
  }

  @Test("S13 S40: of a part with 100,000 past serial numbers only what is there is read, and a part's lots by an index")
  func pastSerials() throws {
    let daily = try DailySite()
    let database = daily.site.database
    let part = try #require(try database.integer("SELECT id FROM part WHERE number = 'SER'"))
    try database.execute(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
      INSERT INTO lot (part_id, code, expires_on, audit_id) SELECT \(part) - 2 * (i % 2), 'OLD' || i, NULL, 1 FROM n;
      INSERT INTO stock_balance (part_id, bin_id, lot_id, quantity) SELECT part_id, 1, id, 0 FROM lot
      WHERE part_id = \(part);
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
      INSERT INTO stock_balance (part_id, bin_id, lot_id, quantity) SELECT \(part), 2, -i, 0 FROM n;
      """)
    try daily.receive("SER", 1, lot: "S-1")
    #expect(try daily.issue("SER", 1).legs.map(\.lot) == [LotCode("S-1")])
    try daily.receive("SER", 1, lot: "S-2")
    #expect(try database.steps(AllocationQueries.holdingsText, [PartID(part)]) < 2000)
    #expect(try AllocationQueries.holdings(of: PartID(part), in: database).map(\.lot?.code.text) == ["S-2"])
    for (name, filters) in [("balances", ["part": "SER"]), ("stock", [:])] as [(String, [String: JSON])] {
      var query = ListingQuery()
      query.filters = filters
      let statement = try daily.site.listing(name).on(daily.site.today).statement(query)
      #expect(try database.steps(statement.text, statement.parameters) < 2000, "\(name)")
    }
    try daily.receive("LOT", 1, lot: "L-1", expires: daily.site.today)
    let listing = try daily.site.listing("lots")
    for order in listing.orders.map(\.name) {
      for filters: [String: JSON] in [["part": "LOT"], ["lot": "L-1"]] {
        var query = ListingQuery()
        query.filters = filters
        query.order = order
        let statement = try listing.on(daily.site.today).statement(query)
        #expect(try database.steps(statement.text, statement.parameters) < 2000, "\(order) \(filters)")
        #expect(try daily.site.page(listing, query, for: daily.test.manager).rows.count == 1)
        #expect(try daily.site.count(listing, query, for: daily.test.manager) == 1)
      }
    }
  }
}
