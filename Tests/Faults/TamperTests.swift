import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

/// G41: whatever somebody changes in the file with another program, `verify` names the table, the row and the column.
@Suite struct TamperTests {
  private struct Table {
    let name: String
    let hasRowID: Bool
    let columns: [(name: String, isKey: Bool, type: String)]
    let rows: Int64

    /// Recomputed from other tables rather than recorded.
    var isDerived: Bool {
      [
        "stock_line", "stock_day", "stock_value", "parking_bay_state", "parking_zone_state", "parking_usage",
        "parking_device_state", "parking_recent_id",
      ].contains(name)
    }
    /// What is compared with what was changed as well cannot be judged in the same round.
    var round: Int { name == "audit_seal" ? 2 : isDerived || name == "audit" ? 1 : 0 }
  }

  private struct Undo: Error {}

  @Test("every column of every table, changed, is named with its row", .timeLimit(.minutes(5))) func everyColumn()
    throws
  {
    let folder = try TemporaryFolder()
    let path = folder.path + "/demo.db"
    try DemoSite.make(at: path, scale: .small, language: .chinese, progress: { _, _, _ in })
    let site = try Site.open(path: path, catalog: .standard)
    defer { site.close() }
    #expect(try site.verify() == [])
    try site.database.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    for table in try tables(of: site.database) { try fill(table, site.database) }
    let keeper = try #require(try site.demoSession("lin", terminal: "test"))
    try site.sealAnew(as: keeper, reason: "rows of tables that the demo leaves nearly empty")
    let tables = try tables(of: site.database)
    #expect(tables.count > 40)
    #expect(tables.allSatisfy { $0.rows >= $0.columns.count })
    for round in 0...2 { try tamper(site, tables.filter { $0.round == round }) }
  }

  /// Changes one cell of as many rows of each table as it has columns.
  private func tamper(_ site: Site, _ tables: [Table]) throws {
    var wanted: [(table: Table, column: Int, row: Int64)] = []
    var found: [Finding] = []
    let error = thrown {
      try site.database.transaction {
        for trigger in try site.database.all(
          "SELECT name FROM sqlite_schema WHERE type = 'trigger'", read: { $0.text(0) })
        {
          try site.database.execute("DROP TRIGGER \(trigger)")
        }
        for table in tables {
          // From the last column on: a changed key moves its row behind all others.
          for column in table.columns.indices.reversed() {
            wanted.append((table, column, try change(table, column, site.database)))
          }
        }
        found = try site.verify()
        throw Undo()
      }
    }
    #expect(error is Undo, "\(String(describing: error))")
    let named = Set(found.map { "\($0.table) \($0.row) \($0.column)" })
    var unnamed: [String] = []
    for (table, column, row) in wanted {
      let keys = table.columns.filter(\.isKey).map(\.name).joined(separator: ", ")
      let name = table.columns[column].isKey ? keys : table.columns[column].name
      // A salt alone says nothing: the value is what does not fit its digest any more.
      let said = table.name == "personal" && name == "salt" ? "value" : name
      // What is recomputed is named by its part or day, and a key that is off by what is missing under it.
      let isNamed =
        table.isDerived
        ? found.contains { $0.table == table.name && (table.columns[column].isKey || $0.column == name) }
        : named.contains("\(table.name) \(row) \(said)")
      if !isNamed {
        let near = found.filter { $0.table == table.name }.prefix(3).map { "\($0.row) \($0.column)" }
        unnamed.append("\(table.name) \(row) \(said); named are \(near)")
      }
    }
    #expect(unnamed == [])
    #expect(found.contains { $0.table == "sqlite_schema" && $0.column == "trigger audit_no_update" })
  }

  private func tables(of database: Connection) throws -> [Table] {
    try database.all(
      """
      SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
      ORDER BY name
      """, read: { ($0.text(0), $0.integer(1) == 0) }
    ).map { name, hasRowID in
      let columns = try database.all(
        "SELECT name, pk, upper(type) FROM pragma_table_xinfo(?1) WHERE hidden = 0", name,
        read: { ($0.text(0), $0.integer(1) > 0, $0.text(2)) })
      return Table(
        name: name, hasRowID: hasRowID, columns: columns,
        rows: try database.integer("SELECT count(*) FROM \"\(name)\"") ?? 0)
    }
  }

  /// Puts rows into a table until it has one for each column, as no part of the program would.
  private func fill(_ table: Table, _ database: Connection) throws {
    guard table.name != "audit", table.name != "audit_seal" else { return }
    let names = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    // A closed round takes no more visits: these are of none of the others' rounds.
    let base: Int64 = table.name == "fire_visit" ? 6_000_000 : 5_000_000
    for number in table.rows..<max(table.rows, Int64(table.columns.count)) {
      let values = table.columns.map { column in
        switch column.type {
        // Of no version of the scoring sheet that is published: those take no more rows.
        case "INTEGER" where column.name == "standard_id": "\(-1 - number)"
        case "INTEGER": "\(base + number)"
        case "BLOB": "x'00'"
        default: "'a\(number)'"
        }
      }
      try database.run("INSERT INTO \"\(table.name)\" (\(names)) VALUES (\(values.joined(separator: ", ")))")
    }
  }

  /// Changes one cell. - Returns: the row's id as `verify` would name it.
  private func change(_ table: Table, _ column: Int, _ database: Connection) throws -> Int64 {
    let (name, isKey, type) = table.columns[column]
    let row = Int64(column) * (table.rows / Int64(table.columns.count))
    let other =
      switch type {
      case "INTEGER": "coalesce(\"\(name)\", 0) + 10000019"
      case "BLOB": "CAST(coalesce(\"\(name)\", x'') || x'01' AS BLOB)"
      default: "coalesce(\"\(name)\", '') || 'x'"
      }
    guard table.hasRowID else {
      let keys = table.columns.filter(\.isKey).map { "\"\($0.name)\"" }.joined(separator: ", ")
      try database.run(
        """
        UPDATE "\(table.name)" SET "\(name)" = \(other) WHERE (\(keys)) = (SELECT \(keys) FROM "\(table.name)" LIMIT 1 OFFSET ?1)
        """, row)
      #expect(database.changes == 1)
      return 0
    }
    let id = try #require(
      try database.integer("SELECT rowid FROM \"\(table.name)\" ORDER BY rowid LIMIT 1 OFFSET ?1", row))
    try database.run("UPDATE \"\(table.name)\" SET \"\(name)\" = \(other) WHERE rowid = ?1", id)
    #expect(database.changes == 1)
    return isKey ? id + 10_000_019 : id
  }
}
