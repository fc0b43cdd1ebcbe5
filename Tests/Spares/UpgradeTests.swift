import Core
import Kernel
import TestSupport
import Testing
import Values

@testable import SQLite
@testable import Spares

/// Files of earlier versions are brought along with all that is in them.
@Suite struct UpgradeTests {
  @Test("a file of the first version opens with its documents, values, suppliers and roles") func first() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("site.db")
    let steps = Catalog.standard.migrations
    try makeFirstVersion(at: path, steps: steps.filter { $0.name.contains("-0001-") })
    let site = try Site.open(path: path, catalog: .standard)
    let database = site.database
    #expect(try database.integer("SELECT count(*) FROM migration") == Int64(steps.count))
    #expect(try database.integer("SELECT count(*) FROM stock_document") == 3)
    #expect(try database.integer("SELECT reverses_id FROM stock_document WHERE id = 3") == 2)
    #expect(
      try database.all("SELECT day, net, received, demand FROM stock_day ORDER BY day") { row in
        (0..<4).map { row.integer(Int32($0)) }
      } == [[100, 5, 5, 0], [101, -2, 0, 0], [105, 2, 0, 0]])
    #expect(try database.first("SELECT code, name_zh FROM supplier") { $0.text(0) + $0.text(1) } == "SUP-0001Ace")
    #expect(try database.integer("SELECT supplier_id FROM part") == 1)
    #expect(
      try database.all("SELECT permission FROM role_permission ORDER BY permission") { $0.text(0) } == [
        "spares.issue", "spares.reserve", "spares.return",
      ])
    #expect(try database.all("PRAGMA foreign_key_check") { $0.text(0) }.isEmpty)
    #expect(throws: (any Error).self) { try database.run("DELETE FROM stock_document WHERE id = 1") }
    site.close()
  }

  @Test("an older file with many documents is brought along in a time that grows with them, not with their square")
  func many() throws {
    // Reading all documents for each of them would take sixteen times as long for four times as many.
    let (few, many) = (try upgrading(documents: 5000), try upgrading(documents: 20_000))
    #expect(many < few * 9, "\(few), \(many)")
  }

  private func upgrading(documents: Int) throws -> Duration {
    let folder = try TemporaryFolder()
    let path = folder.file("site.db")
    try makeFirstVersion(at: path, steps: Catalog.standard.migrations.filter { $0.name.contains("-0001-") })
    let database = try Connection(path: path, mode: .readWrite)
    try database.execute(
      """
      WITH RECURSIVE n (i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < \(documents))
      INSERT INTO stock_document SELECT i, 'R' || i, 'receipt', 1, 1, NULL, 0, 100, '', '', '', NULL, 1 FROM n;
      INSERT INTO stock_movement SELECT id, id, 1, 1, 1, 0, 1, 10, 0, id + 2 FROM stock_document WHERE id > 3;
      """)
    database.close()
    return try ContinuousClock().measure {
      let site = try Site.open(path: path, catalog: .standard)
      #expect(try site.database.integer("SELECT count(*) FROM stock_document") == Int64(documents))
      #expect(try site.verify().filter { $0.check == "rows" } == [])
      site.close()
    }
  }

  private func makeFirstVersion(at path: String, steps: [Migration]) throws {
    let database = try Connection(path: path, mode: .create)
    try database.execute("PRAGMA application_id = \(Site.applicationID); PRAGMA journal_mode = WAL")
    try database.migrate(steps, at: 0)
    try database.execute(
      """
      INSERT INTO site VALUES (1, 'Old', 'Asia/Shanghai', 0, 0);
      INSERT INTO account VALUES (1, 'admin', '', NULL, NULL, 'x', 0, 0, NULL);
      INSERT INTO role VALUES (1, 'storekeeper', 'Storekeeper', '仓管员');
      INSERT INTO role_permission VALUES (1, 'spares.issue');
      INSERT INTO store (id, code, name_en, name_zh) VALUES (1, 'M', 'm', 'm');
      INSERT INTO bin (id, store_id, code, name) VALUES (1, 1, 'B', '');
      INSERT INTO part (id, number, name_en, name_zh, specification, unit_en, unit_zh, decimals, manufacturer,
        manufacturer_number, criticality, minimum, maximum, pack_size, minimum_order, supplier, note, manual_path,
        is_active, audit_id)
      VALUES (1, 'P', 'p', 'p', '', 'ea', '件', 0, '', '', 'D', 0, 0, 1, 0, 'Ace', '', '', 1, 1);
      INSERT INTO stock_document VALUES (1, 'R1', 'receipt', 1, 1, NULL, 0, 100, '', '', '', NULL, 1),
        (2, 'I1', 'issue', 1, 1, NULL, 0, 101, '', '', '', NULL, 1),
        (3, 'V1', 'reversal', 1, 1, NULL, 0, 105, '', '', '', 2, 1);
      INSERT INTO stock_movement VALUES (1, 1, 1, 1, 1, 0, 5, 50, 0, 5), (2, 2, 1, 1, 1, 0, -2, -20, 0, 3),
        (3, 3, 1, 1, 1, 0, 2, 20, 0, 5);
      """)
    database.close()
  }
}
