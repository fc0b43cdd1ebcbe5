import Core
import Glibc
import Kernel
import SQLite
import Spares
import Values

/// A large site made by SQL once and kept in an ignored folder: parts in made-up names, three movements a part.
struct Fixture {
  static let folder = ".build-fixtures"
  static let pin = "2468"

  let path: String
  let parts: Int

  /// The fixture of that size, made if it is not there yet.
  static func prepare(parts: Int) throws -> Fixture {
    mkdir(folder, 0o700)
    let path = "\(folder)/stock-\(parts).db"
    if access(path, F_OK) != 0 {
      print("making \(path) (once) …")
      let making = path + ".making"
      for suffix in ["", "-wal", "-shm"] { unlink(making + suffix) }
      try make(at: making, parts: parts)
      guard rename(making, path) == 0 else { throw SiteFault.cannotOpen(path: path) }
    }
    return Fixture(path: path, parts: parts)
  }

  /// A copy that a benchmark may write into.
  func copy(_ name: String) throws -> String { try Self.copy(of: path, as: name) }

  static func copy(of path: String, as name: String) throws -> String {
    let target = "\(folder)/\(name).db"
    for suffix in ["", "-wal", "-shm"] { unlink(target + suffix) }
    let source = try Connection(path: path, mode: .readOnly)
    defer { source.close() }
    let copy = try Connection(path: target, mode: .create)
    defer { copy.close() }
    try source.backup(to: copy, pagesPerStep: 4096)
    return target
  }

  private static func make(at path: String, parts: Int) throws {
    let (site, oneTime) = try Site.create(path: path, name: "Benchmark (made up)", catalog: .standard, isDemo: true)
    let first = try site.signIn(name: "admin", pin: oneTime, terminal: "benchmark")
    _ = try site.perform(ChangeOwnPIN(present: oneTime, new: pin), as: first)
    let admin = try site.signIn(name: "admin", pin: pin, terminal: "benchmark")
    _ = try site.perform(AddStore(code: StoreCode("MAIN"), nameEnglish: "Main", nameChinese: "主仓库"), as: admin)
    var bins: [BatchItem] = []
    for index in 0..<2000 {
      bins.append(BatchItem(AddBin(code: try BinCode("B-\(index)"), store: try StoreCode("MAIN"))))
    }
    _ = try site.perform(batch: bins, as: admin)
    let database = site.database
    try database.execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144")
    try database.transaction { try insertParts(parts, in: database) }
    try database.transaction { try insertMovements(parts, in: database) }
    try database.transaction { try insertBusyPart(parts + 1, in: database) }
    try database.transaction { try derive(in: database) }
    try database.execute("INSERT INTO part_find (part_find) VALUES ('optimize')")
    // What is measured of the screen is the stock list: it comes first.
    _ = try site.perform(SetPreference(.first, "stock"), as: admin)
    // Rows that no entry knows would all be faults.
    try site.sealAnew(as: admin, reason: "a fixture made by SQL")
    try database.execute("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
    site.close()
  }

  /// The part with a long ledger.
  static let busyPart = "BUSY-1"
  static let busyMovements = 100_000

  /// One part with 100,000 movements over two years, a piece in and a piece out in turn, at 1.00 each.
  private static func insertBusyPart(_ id: Int, in database: Connection) throws {
    try database.run(
      """
      INSERT INTO part (id, number, name_en, name_zh, specification, unit_en, unit_zh, decimals, manufacturer,
        manufacturer_number, criticality, minimum, maximum, pack_size, minimum_order, price, note, manual_path, is_active,
        audit_id)
      VALUES (?1, ?2, 'busy part', '常用件', '', 'ea', '件', 0, '', '', 'D', 10, 0, 1, 0, 100, '', '', 1, 1)
      """, id, busyPart)
    try database.run(
      """
      INSERT INTO stock_line (part_id, number, name_key, on_hand, value, minimum, maximum, criticality, category_id,
        is_active) VALUES (?1, ?2, ?3, 100, 10000, 10, 0, 'D', 0, 1)
      """, id, busyPart, ChineseReading.sortKey(of: "常用件"))
    try database.run(
      "INSERT INTO part_find (rowid, body) VALUES (?1, ?2)", id,
      SearchText.document([busyPart, "常用件", "busy part", "", "", ""]))
    let first = try database.integer("SELECT max(id) FROM stock_document") ?? 0
    let day = Int64(SystemClock().now().milliseconds / 86_400_000) - 730
    try database.run(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
      INSERT INTO stock_document (id, number, kind, store_id, account_id, recorded_at, observed_on, purpose, reference,
        reason, audit_id)
      SELECT ?2 + i, 'BUS-' || i, CASE WHEN i = 1 THEN 'opening' WHEN i % 2 = 0 THEN 'issue' ELSE 'receipt' END, 1, 1,
        (?3 + i * 700 / ?1) * 86400000, ?3 + i * 700 / ?1, '', '', '', 1 FROM n
      """, busyMovements + 1, first, day)
    try database.run(
      """
      INSERT INTO stock_movement (document_id, part_id, store_id, bin_id, quantity, value, left_in_bin)
      SELECT id, ?1, 1, 1, CASE kind WHEN 'opening' THEN 100 WHEN 'issue' THEN -1 ELSE 1 END,
        CASE kind WHEN 'opening' THEN 10000 WHEN 'issue' THEN -100 ELSE 100 END, CASE kind WHEN 'issue' THEN 99 ELSE 100 END
      FROM stock_document WHERE id > ?2 ORDER BY id
      """, id, first)
    try database.run("INSERT INTO stock_balance (part_id, bin_id, quantity) VALUES (?1, 1, 100)", id)
  }

  private static let heads = ["深沟球", "角接触球", "圆锥滚子", "截止", "闸板", "电磁", "液压", "三角", "同步", "交流", "压力", "温度"]
  private static let tails = ["轴承", "阀门", "皮带", "接触器", "变送器", "传感器", "滤芯", "油封", "接头", "齿轮"]
  private static let english = [
    "bearing", "valve", "belt", "contactor", "transmitter", "sensor", "filter", "seal", "fitting", "gear",
  ]

  private static func insertParts(_ parts: Int, in database: Connection) throws {
    for index in 1...parts {
      let number = "P" + String(10_000_000 + index)
      let chinese = heads[index % 12] + tails[index / 12 % 10]
      let name = english[index / 12 % 10]
      let specification = "\(6000 + index % 997)-\(index % 89)"
      let onHand: Int64 = index % 50 == 0 ? 0 : Int64(20 + index % 400)
      try database.run(
        """
        INSERT INTO part (id, number, name_en, name_zh, specification, unit_en, unit_zh, decimals, manufacturer,
          manufacturer_number, criticality, minimum, maximum, pack_size, minimum_order, price, note, manual_path,
          is_active, audit_id)
        VALUES (?1, ?2, ?3, ?4, ?5, 'ea', '件', 0, '', '', ?6, ?7, 0, 1, 0, ?8, '', '', 1, 1)
        """, index, number, name, chinese, specification, index % 7 == 0 ? "V" : "D", index % 60, 100 + index % 1000)
      try database.run(
        """
        INSERT INTO stock_line (part_id, number, name_key, on_hand, value, minimum, maximum, criticality, category_id,
          is_active) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, 0, 1)
        """, index, number, ChineseReading.sortKey(of: chinese), onHand, onHand * Int64(100 + index % 1000), index % 60,
        index % 7 == 0 ? "V" : "D")
      try database.run(
        "INSERT INTO part_find (rowid, body) VALUES (?1, ?2)", index,
        SearchText.document([number, chinese, name, specification, "", ""]))
    }
  }

  /// A part's opening, one issue and one receipt, all at its one price, so that every value is exact:
  /// opening 20 + i % 400, issue 5, receipt 5; each fiftieth part is issued to the last piece.
  private static func insertMovements(_ parts: Int, in database: Connection) throws {
    let day = Int64(SystemClock().now().milliseconds / 86_400_000) - 30
    try database.run(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1 * 3)
      INSERT INTO stock_document (id, number, kind, store_id, account_id, recorded_at, observed_on, purpose, reference,
        reason, audit_id)
      SELECT i, 'FIX-' || i, CASE (i - 1) / ?1 WHEN 0 THEN 'opening' WHEN 1 THEN 'issue' ELSE 'receipt' END, 1, 1,
        ?2 * 86400000, ?2, '', '', '', 1 FROM n WHERE NOT ((i - 1) / ?1 = 2 AND ((i - 1) % ?1 + 1) % 50 = 0)
      """, parts, day)
    try database.run(
      """
      INSERT INTO stock_movement (id, document_id, part_id, store_id, bin_id, quantity, value, left_in_bin)
      SELECT d.id, d.id, p, 1, 1 + p % 2000, q, q * price,
        CASE k WHEN 0 THEN opening WHEN 1 THEN opening + q ELSE opening END
      FROM (SELECT id, (id - 1) % ?1 + 1 AS p, (id - 1) / ?1 AS k, 100 + ((id - 1) % ?1 + 1) % 1000 AS price,
          20 + ((id - 1) % ?1 + 1) % 400 AS opening,
          CASE (id - 1) / ?1 WHEN 0 THEN 20 + ((id - 1) % ?1 + 1) % 400
            WHEN 1 THEN CASE WHEN ((id - 1) % ?1 + 1) % 50 = 0 THEN -(20 + ((id - 1) % ?1 + 1) % 400) ELSE -5 END
            ELSE 5 END AS q
        FROM stock_document) d ORDER BY d.id
      """, parts)
    try database.run(
      """
      INSERT INTO stock_balance (part_id, bin_id, lot_id, quantity)
      SELECT id, 1 + id % 2000, 0, CASE WHEN id % 50 = 0 THEN 0 ELSE 20 + id % 400 END FROM part ORDER BY id
      """)
  }

  /// What the program derives from the ledger, by SQL alone.
  private static func derive(in database: Connection) throws {
    try database.run(
      """
      INSERT INTO stock_day (part_id, store_id, day, net, received, demand)
      SELECT part_id, 1, d.observed_on, sum(quantity), sum(CASE d.kind WHEN 'receipt' THEN quantity ELSE 0 END),
        sum(CASE d.kind WHEN 'issue' THEN -quantity ELSE 0 END)
      FROM stock_movement m JOIN stock_document d ON d.id = m.document_id GROUP BY part_id, d.observed_on
      """)
    try database.run(
      """
      INSERT INTO stock_value (part_id, store_id, quantity, value)
      SELECT part_id, 1, on_hand, value FROM stock_line ORDER BY part_id
      """)
  }
}
