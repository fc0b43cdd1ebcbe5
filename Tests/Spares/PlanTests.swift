import Kernel
import Spares
import Testing
import Values

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
}
