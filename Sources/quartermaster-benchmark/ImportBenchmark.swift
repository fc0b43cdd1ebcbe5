import Core
import Dispatch
import Glibc
import Kernel
import SQLite
import Spares
import Synchronization
import Values

/// Imports and exports of the ledger.
enum ImportBenchmark {
  /// What the other terminal met.
  private struct Waits {
    var longest: Int64 = 0
    var longestWhilePosting: Int64 = 0
    var posted = 0
  }

  /// What the bare statements took.
  private struct Limit {
    var wall: Int64 = 0
    var processor: Int64 = 0

    mutating func add(_ body: () throws -> Void) throws {
      let before = Timing.processor()
      wall += try Timing.measure(body)
      processor += Timing.processor() - before
    }
  }

  static func movements(_ scale: Benchmark.Scale) throws {
    let rows = scale.isFull ? 1_000_000 : 100_000
    let fixture = try Fixture.prepare(parts: 100_000)
    let path = try write(rows, parts: fixture.parts)
    defer { unlink(path) }
    let ours = try fixture.copy("import")
    let bare = try fixture.copy("bare")
    let site = try Site.open(path: ours, catalog: .standard)
    let session = try site.signIn(name: "admin", pin: Fixture.pin, terminal: "benchmark")
    let before = try site.database.integer("SELECT max(id) FROM stock_document") ?? 0
    let isPosting = Atomic<Bool>(false)
    let isOver = Atomic<Bool>(false)
    let waits = Mutex(Waits())
    let other = DispatchGroup()
    DispatchQueue.global().async(group: other) {
      try? keepPosting(ours) { time in
        let wasPosting = isPosting.load(ordering: .relaxed)
        waits.withLock { waits in
          waits.posted += 1
          if wasPosting {
            waits.longestWhilePosting = max(waits.longestWhilePosting, time)
          } else {
            waits.longest = max(waits.longest, time)
          }
        }
        return !isOver.load(ordering: .relaxed)
      }
    }
    var report = ImportReport()
    var phases: [ImportProgress.Phase: Int64] = [:]
    let begin = Timing.now()
    let beginProcessor = Timing.processor()
    let file = try ImportFile(path: path)
    report = try site.importFile(
      file, kind: try site.importKind("movements"), mode: .allOrNothing, as: session,
      progress: { now in
        if phases[now.phase] == nil { phases[now.phase] = Timing.now() }
        if now.phase == .posting { isPosting.store(true, ordering: .relaxed) }
        return true
      }, fault: { print("  " + $0.sentence.english) })
    let end = Timing.now()
    let processor = Timing.processor() - beginProcessor
    isOver.store(true, ordering: .relaxed)
    other.wait()
    let limit = try insertBare(bare, from: site, behind: before, rows: report.posted)
    site.close()
    let parts =
      "read \(Timing.milliseconds((phases[.checking] ?? end) - begin)), check "
      + "\(Timing.milliseconds((phases[.posting] ?? end) - (phases[.checking] ?? end))), post "
      + Timing.milliseconds(end - (phases[.posting] ?? end))
    Report.line(
      "import of \(report.posted) movements",
      "\(Timing.milliseconds(end - begin)) (\(parts))  = \(Report.ratio(limit.wall, of: end - begin)) × bare",
      beside: Timing.milliseconds(limit.wall), goal: "≥ 0.50 × bare")
    Report.line(
      "in processor time",
      "\(Timing.milliseconds(processor))  = \(Report.ratio(limit.processor, of: processor)) × bare",
      beside: Timing.milliseconds(limit.processor))
    let met = waits.withLock { $0 }
    Report.line(
      "another terminal meanwhile",
      "\(met.posted) posted, longest wait \(Timing.milliseconds(met.longest)), during the final posting "
        + Timing.milliseconds(met.longestWhilePosting), goal: "≤ 1 s until the final posting")
  }

  /// Issues one piece again and again, until the closure has enough.
  private static func keepPosting(_ path: String, _ measured: (Int64) -> Bool) throws {
    let site = try Site.open(path: path, catalog: .standard, busyMilliseconds: 600_000)
    defer { site.close() }
    let session = try site.signIn(name: "admin", pin: Fixture.pin, terminal: "other")
    var next = 1
    while true {
      next += 7
      let issue = IssuePart(
        part: try PartNumber("P\(10_000_000 + next % 99_991)"), quantity: Quantity(1),
        bin: try BinCode("B-\(next % 99_991 % 2000)"))
      let time = Timing.measure { _ = try? site.perform(issue, as: session) }
      guard measured(time) else { return }
      // As fast as a busy counter scans, not as fast as the machine can.
      var pause = timespec(tv_sec: 0, tv_nsec: 20_000_000)
      nanosleep(&pause, nil)
    }
  }

  /// Receipts and issues in turn, all over the stock.
  private static func write(_ rows: Int, parts: Int) throws -> String {
    let path = "\(Fixture.folder)/movements-\(rows).csv"
    var out = CSVWriter()
    out.write(["kind", "part", "quantity", "bin", "price", "reference", "day"])
    for index in 0..<rows {
      let part = 1 + (index / 2 &* 7919) % parts
      let isReceipt = index % 2 == 0
      out.write([
        isReceipt ? "receipt" : "issue", "P\(10_000_000 + part)", isReceipt ? "3" : "2", "B-\(part % 2000)",
        isReceipt ? "12.30" : "", "WO-\(index % 5000)", "2026-03-01",
      ])
    }
    try save(out.bytes, path)
    return path
  }

  private static func save(_ bytes: [UInt8], _ path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SiteFault.cannotOpen(path: path) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw SiteFault.inputOutput }
      rest = rest.dropFirst(count)
    }
  }

  private typealias Written = (document: [Value], movement: [Value])

  /// Inserts the rows of an import into a copy of the file as it was: documents, movements, balances, values and lines
  /// by prepared statements in one transaction. Only that is timed, not reading what is to be inserted.
  private static func insertBare(_ path: String, from site: Site, behind first: Int64, rows: Int) throws -> Limit {
    let raw = try Connection(path: path)
    defer { raw.close() }
    try raw.execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536")
    var time = Limit()
    var last = first
    var left = rows
    try time.add { try raw.execute("BEGIN IMMEDIATE") }
    while left > 0 {
      var chunk: [Written] = []
      try site.database.each(
        """
        SELECT d.id, d.number, d.kind, d.store_id, d.account_id, d.recorded_at, d.observed_on, d.purpose, d.reference,
          d.reason, m.part_id, m.store_id, m.bin_id, m.quantity, m.value, m.left_in_bin
        FROM stock_document d CROSS JOIN stock_movement m ON m.document_id = d.id
        WHERE d.id > ?1 ORDER BY d.id LIMIT 20000
        """, last
      ) { row in
        last = row.integer(0)
        chunk.append(
          ((0..<10).map { row.value($0) }, [row.value(0)] + (10..<16).map { row.value($0) }))
        return true
      }
      guard !chunk.isEmpty else { break }
      left -= chunk.count
      try time.add { for written in chunk { try insert(written, into: raw) } }
    }
    try time.add { try raw.execute("COMMIT") }
    return time
  }

  private static func insert(_ row: Written, into raw: Connection) throws {
    try raw.run(
      """
      INSERT INTO stock_document (id, number, kind, store_id, account_id, recorded_at, observed_on, purpose, reference,
        reason, audit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1)
      """, row.document)
    let movement = row.movement
    try raw.run(
      """
      INSERT INTO stock_movement (document_id, part_id, store_id, bin_id, quantity, value, left_in_bin)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, movement)
    try raw.run(
      """
      INSERT INTO stock_balance (part_id, bin_id, lot_id, quantity) VALUES (?1, ?2, 0, ?3)
      ON CONFLICT (part_id, bin_id, lot_id) DO UPDATE SET quantity = ?3
      """, movement[1], movement[3], movement[6])
    let isReceipt = row.document[2] == .text("receipt")
    try raw.run(
      """
      INSERT INTO stock_day (part_id, store_id, day, net, received, demand) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (part_id, store_id, day) DO UPDATE SET net = net + ?4, received = received + ?5, demand = demand + ?6
      """,
      [
        movement[1], movement[2], row.document[6], movement[4], isReceipt ? movement[4] : .integer(0),
        isReceipt ? .integer(0) : .integer(-(movement[4].integer ?? 0)),
      ])
    try raw.run(
      "UPDATE stock_value SET quantity = quantity + ?3, value = value + ?4 WHERE part_id = ?1 AND store_id = ?2",
      movement[1], movement[2], movement[4], movement[5])
    try raw.run(
      "UPDATE stock_line SET on_hand = on_hand + ?2, value = value + ?3 WHERE part_id = ?1", movement[1], movement[4],
      movement[5])
  }

  // MARK: - Export

  static func export(_ scale: Benchmark.Scale) throws {
    // Three movements a part, so that the full size has 1,000,000 of them and more.
    let fixture = try Fixture.prepare(parts: scale.isFull ? 400_000 : 100_000)
    let site = try Site.open(path: fixture.path, catalog: .standard)
    let session = try site.signIn(name: "admin", pin: Fixture.pin, terminal: "benchmark")
    defer { site.close() }
    let path = "\(Fixture.folder)/export.csv"
    defer { unlink(path) }
    let kind = try site.importKind("movements")
    var rows: Int64 = 0
    var bytes = 0
    let time = try Timing.measure {
      let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      defer { close(file) }
      rows = try site.export(
        kind, as: session,
        write: { chunk in
          bytes += chunk.count
          _ = chunk.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        })
      fsync(file)
    }
    let bare = try Timing.measure {
      let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      defer { close(file) }
      try site.database.each(
        """
        SELECT d.kind, p.number, m.quantity, b.code, m.value, d.reference, d.observed_on, d.reason, d.purpose
        FROM stock_movement m CROSS JOIN stock_document d ON d.id = m.document_id CROSS JOIN part p ON p.id = m.part_id
        CROSS JOIN bin b ON b.id = m.bin_id ORDER BY m.id
        """
      ) { _ in true }
      let chunk = [UInt8](repeating: 0x41, count: 262_144)
      var left = bytes
      while left > 0 {
        _ = chunk.withUnsafeBytes { Glibc.write(file, $0.baseAddress, min($0.count, left)) }
        left -= chunk.count
      }
      fsync(file)
    }
    let perSecond = rows * 1_000_000_000 / max(1, time)
    Report.line(
      "export of \(rows) movements", "\(Timing.milliseconds(time)), \(perSecond) rows/s",
      beside: Timing.milliseconds(bare), goal: "≥ 200000 rows/s")
  }
}
