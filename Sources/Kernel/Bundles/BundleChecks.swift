import SQLite
import Values

/// What `verify` asks of accepted bundles: they are what was signed, and the roll-up is their sum.
enum BundleChecks {
  static let all: [Check] = [bundles, rollUp]

  private static let bundles = Check("bundles", "Bundles of other offices", "其他单位的数据包") { database, report in
    try database.each("SELECT id, header, digest, line_count FROM bundle ORDER BY id") { row in
      let id = row.integer(0)
      let header = row.text(1)
      var hash = SHA256()
      hash.update(header.utf8)
      hash.update([0x0a])
      var count: Int64 = 0
      try database.each("SELECT content FROM bundle_row WHERE bundle_id = ?1 ORDER BY id", id) { line in
        line.withBytes(0) { hash.update(buffer: $0) }
        hash.update([0x0a])
        count += 1
        return true
      }
      let digest = Hexadecimal.encode(hash.finalize())
      if digest != row.text(2) {
        report(
          Finding(
            check: "bundles", table: "bundle", row: id, column: "digest", expected: String(digest.prefix(16)),
            found: String(row.text(2).prefix(16))))
      }
      if count != row.integer(3) {
        report(
          Finding(
            check: "bundles", table: "bundle", row: id, column: "line_count", expected: "\(count)",
            found: "\(row.integer(3))"))
      }
      try sums(of: id, header, in: database, report)
      return true
    }
  }

  /// The figures kept of a bundle are those its signed header says.
  private static func sums(
    of id: Int64, _ header: String, in database: Connection, _ report: (Finding) -> Void
  ) throws {
    let said = (try? JSON.parse(header))?["sums"]
    try database.each("SELECT id, figure, amount FROM bundle_figure WHERE bundle_id = ?1 ORDER BY id", id) { row in
      let expected = said?[row.text(1)]?.integer
      if expected != row.integer(2) {
        report(
          Finding(
            check: "bundles", table: "bundle_figure", row: row.integer(0), column: "amount",
            expected: expected.map(String.init) ?? "none", found: "\(row.integer(2))"))
      }
      return true
    }
  }

  private static let rollUp = Check("roll-up", "The roll-up of bundles", "数据包汇总") { database, report in
    let sql = """
      WITH due AS (\(BundleQueries.rollUp) GROUP BY b.kind, b.period, f.figure),
        named (kind, kind_en, kind_zh, period, figure, title_en, title_zh, is_money, units, amount) AS (SELECT * FROM due)
      SELECT coalesce(t.id, 0), coalesce(t.amount, ''), coalesce(n.amount, ''), coalesce(t.units, ''),
        coalesce(n.units, '')
      FROM named n FULL JOIN bundle_total t ON t.kind = n.kind AND t.period = n.period AND t.figure = n.figure
      WHERE t.amount IS NOT n.amount OR t.units IS NOT n.units
      """
    try database.each(sql) { row in
      let isAmount = row.text(1) != row.text(2)
      report(
        Finding(
          check: "roll-up", table: "bundle_total", row: row.integer(0), column: isAmount ? "amount" : "units",
          expected: row.text(isAmount ? 2 : 4), found: row.text(isAmount ? 1 : 3)))
      return true
    }
  }
}
