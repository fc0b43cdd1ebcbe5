import SQLite
import Values

/// What Kernel itself verifies.
enum KernelChecks {
  static let all: [Check] = [integrity, foreignKeys, chain, approvals, personal, units]

  private static let integrity = Check("integrity", "The file's own structure", "文件结构") { database, report in
    for line in try database.all("PRAGMA integrity_check(100)", read: { $0.text(0) }) where line != "ok" {
      report(
        Finding(check: "integrity", table: "", row: 0, column: "", expected: "ok", found: Text.clean(line)))
    }
  }

  private static let foreignKeys = Check("references", "References between rows", "行间引用") { database, report in
    try database.each("PRAGMA foreign_key_check") { row in
      report(
        Finding(
          check: "references", table: row.text(0), row: row.integer(1), column: row.text(2),
          expected: "a row of \(row.text(2))", found: "none"))
      return true
    }
  }

  /// After the first broken row the stored hash is taken as the new start, so that each broken row is named once.
  private static let chain = Check("chain", "The audit chain", "审计链") { database, report in
    var previous = AuditEntry.genesis
    var expectedID: Int64 = 1
    try AuditQueries.each(in: database) { entry, stored, locator in
      if entry.id.rawValue != expectedID {
        report(
          Finding(
            check: "chain", table: "audit", row: entry.id.rawValue, column: "id", expected: "\(expectedID)",
            found: "\(entry.id.rawValue)"))
      }
      let hash = entry.hash(after: previous)
      let seal = entry.seal(with: stored)
      if hash != stored {
        let place = locator.flatMap { RowSeal(locator: $0) }
          .flatMap { seal.changedColumn(from: $0, columns: AuditEntry.columns.count) }
        report(
          Finding(
            check: "chain", table: "audit", row: entry.id.rawValue,
            column: place.map { AuditEntry.columns[$0] } ?? "hash",
            expected: "hash \(Hexadecimal.encode(hash).prefix(16))", found: "\(Hexadecimal.encode(stored).prefix(16))"))
      } else if let locator, locator != seal.locator {
        report(
          Finding(
            check: "chain", table: "audit", row: entry.id.rawValue, column: "locator", expected: "\(seal.locator)",
            found: "\(locator)"))
      }
      previous = stored
      expectedID = entry.id.rawValue + 1
      return true
    }
  }

  /// Rows that refer to audit rows the file does not have: the end of the chain was cut off.
  private static let approvals = Check("approvals", "Approvals and their entries", "审批与审计记录") { database, report in
    for table in ["approval", "request"] {
      let key = table == "approval" ? "id" : "audit_id"
      try database.each(
        "SELECT \(key), audit_id FROM \(table) WHERE audit_id NOT IN (SELECT id FROM audit)"
      ) { row in
        report(
          Finding(
            check: "approvals", table: table, row: row.integer(0), column: "audit_id", expected: "an audit row",
            found: "\(row.integer(1))"))
        return true
      }
    }
  }

  /// A path that does not follow from the parents would give somebody rights in a foreign unit.
  private static let units = Check("units", "The tree of units", "单位层级") { database, report in
    for wrong in try UnitQueries.wrongPaths(in: database) {
      report(
        Finding(
          check: "units", table: "unit", row: wrong.id, column: "path", expected: wrong.expected, found: wrong.found))
    }
  }
}
