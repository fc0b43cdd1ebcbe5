import Kernel
import SQLite
import Values

enum FireChainQueries {
  static func last(in database: Connection) throws -> FireChain.Head? {
    try database.first("SELECT id, digest FROM fire_chain ORDER BY id DESC LIMIT 1") {
      FireChain.Head(sequence: $0.integer(0), digest: $0.blob(1))
    }
  }

  static func head(on day: Day, in database: Connection) throws -> FireChain.Head? {
    try database.first(
      """
      SELECT id, digest FROM fire_chain
      WHERE id = (SELECT max(id) FROM fire_chain WHERE day = (SELECT max(day) FROM fire_chain WHERE day <= ?1))
      """, day.number
    ) { FireChain.Head(sequence: $0.integer(0), digest: $0.blob(1)) }
  }

  /// The day a record went into the chain; nil while it has not.
  static func day(of kind: FireChainKind, _ record: Int64, in database: Connection) throws -> Day? {
    try database.integer("SELECT day FROM fire_chain WHERE kind = ?1 AND record_id = ?2", kind.name, record)
      .map { Day(number: Int32(clamping: $0)) }
  }

  static func insert(
    _ sequence: Int64, _ kind: FireChainKind, _ record: Int64, day: Day, _ digest: [UInt8], in change: Change
  ) throws {
    try change.database.run(
      "INSERT INTO fire_chain (id, kind, record_id, day, digest, audit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", sequence,
      kind.name, record, day.number, digest, change.auditID)
  }

  static func digest(of kind: FireChainKind, _ record: Int64, in database: Connection) throws -> [UInt8]? {
    try database.first("SELECT digest FROM fire_chain WHERE kind = ?1 AND record_id = ?2", kind.name, record) {
      $0.blob(0)
    }
  }

  /// The digest a record has behind another one's.
  static func digest(
    of kind: FireChainKind, _ record: Int64, after previous: [UInt8], in database: Connection
  ) throws -> [UInt8] {
    let bytes = FireRecordBytes()
    previous.withUnsafeBufferPointer { bytes.begin(after: $0, kind: Array(kind.name.utf8), record: record) }
    let columns = kind.columns.joined(separator: ", ")
    try database.each("SELECT \(columns) FROM \(kind.table) WHERE id = ?1", record) { row in
      bytes.append(row, from: 0, count: kind.columns.count)
      return true
    }
    if let details = kind.details {
      let columns = details.columns.joined(separator: ", ")
      try database.each(
        "SELECT \(columns) FROM \(details.table) WHERE \(details.owner) = ?1 ORDER BY id", record
      ) { row in
        bytes.append(row, from: 0, count: details.columns.count)
        return true
      }
    }
    return bytes.digest.bytes
  }

  // MARK: - Checking

  /// Sequence numbers without gaps from 1 on, and each record that has to be there.
  static func gaps(in database: Connection, _ report: (Finding) -> Void) throws {
    try database.each(
      """
      SELECT c.id FROM fire_chain c WHERE c.id > 1 AND NOT EXISTS (SELECT 1 FROM fire_chain p WHERE p.id = c.id - 1)
      ORDER BY c.id
      """
    ) { row in
      report(
        Finding(
          check: "fireChain", table: "fire_chain", row: row.integer(0), column: "id",
          expected: Phrase("a link before it", "前一条记录"), found: Phrase("none", "缺失")))
      return true
    }
    for kind in FireChainKind.all {
      let condition = kind.condition.map { "\($0) AND " } ?? ""
      try database.each(
        """
        SELECT t.id FROM \(kind.table) t WHERE \(condition)NOT EXISTS (
          SELECT 1 FROM fire_chain c WHERE c.kind = ?1 AND c.record_id = t.id) ORDER BY t.id
        """, kind.name
      ) { row in
        report(
          Finding(
            check: "fireChain", table: kind.table, row: row.integer(0), column: "id",
            expected: Phrase("a link of the chain", "记录链中的一条"), found: Phrase("none", "缺失")))
        return true
      }
    }
  }

  /// Each record's digest, made again from the stored one before it: what is named is what was altered, not what follows.
  ///
  /// - Returns: the broken records among those between two numbers.
  static func breaks(
    of kind: FireChainKind, _ records: ClosedRange<Int64>, in database: Connection
  ) throws -> [FireChainWalk.Break] {
    let head = kind.columns.map { "t.\($0)" }
    let details = kind.details?.columns.map { "d.\($0)" } ?? []
    let join = kind.details.map { "LEFT JOIN \($0.table) d ON d.\($0.owner) = c.record_id" } ?? ""
    let rows = kind.details == nil ? "NULL" : "d.id"
    let order = kind.details == nil ? "" : ", d.id"
    let first: Int32 = 5
    let name = Array(kind.name.utf8)
    var walk = FireChainWalk()
    try database.each(
      """
      SELECT c.id, c.record_id, c.digest, p.digest, \(rows), \((head + details).joined(separator: ", "))
      FROM fire_chain c LEFT JOIN \(kind.table) t ON t.id = c.record_id LEFT JOIN fire_chain p ON p.id = c.id - 1 \(join)
      WHERE c.kind = ?1 AND c.record_id BETWEEN ?2 AND ?3 ORDER BY c.record_id\(order)
      """, kind.name, records.lowerBound, records.upperBound
    ) { row in
      if walk.sequence != row.integer(0) {
        walk.finish()
        walk.begin(row, kind: name)
        walk.bytes.append(row, from: first, count: head.count)
      }
      if !details.isEmpty, !row.isNull(4) {
        walk.bytes.append(row, from: first + Int32(head.count), count: details.count)
      }
      return true
    }
    walk.finish()
    return walk.breaks
  }

  /// The numbers of the records of a kind; nil where there is none.
  static func range(of kind: FireChainKind, in database: Connection) throws -> ClosedRange<Int64>? {
    try database.first(
      "SELECT min(record_id), max(record_id) FROM fire_chain WHERE kind = ?1", kind.name
    ) { row in
      guard let first = row.optionalInteger(0), let last = row.optionalInteger(1) else { return nil }
      return first...last
    } ?? nil
  }
}
