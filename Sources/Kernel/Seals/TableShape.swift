import SQLite
import Values

/// A table as the audit trail sees it.
struct TableShape: Sendable {
  struct Column: Sendable {
    let name: String
    /// The name as JSON text.
    let json: [UInt8]
    let isKey: Bool
    let isBlob: Bool
    /// Personal: neither the value nor anything made of it may outlive its erasure.
    let isWithheld: Bool
    /// A secret that nobody can guess from its SHA-256: recorded and sealed as that.
    let isDigested: Bool
  }

  let name: String
  let columns: [Column]
  /// Rows are told apart by their rowid; otherwise by the values of the key's columns.
  let hasRowID: Bool
  /// Neither recorded nor sealed: a check recomputes it, or it is the trail itself.
  let isRecorded: Bool
  /// Sealed also where one action changes it, and not shown in its entry.
  let isBulk: Bool
  /// Places of the key's columns, in the order of the table's columns.
  let key: [Int]

  init(name: String, columns: [Column], hasRowID: Bool, isRecorded: Bool, isBulk: Bool = false) {
    self.name = name
    self.columns = columns
    self.hasRowID = hasRowID
    self.isRecorded = isRecorded
    self.isBulk = isBulk
    key = columns.indices.filter { columns[$0].isKey }
  }

  func place(of column: String) -> Int? { columns.firstIndex { $0.name == column } }

  /// All tables of a file.
  static func all(in database: Connection, _ catalog: Catalog) throws -> [String: TableShape] {
    var shapes: [String: TableShape] = [:]
    for table in try SealQueries.tables(in: database) {
      let isRecorded = !catalog.unrecordedTables.contains { table.name == $0 || table.name.hasPrefix($0 + "_") }
      let columns = try SealQueries.columns(of: table.name, in: database).map { column in
        let full = table.name + "." + column.name
        return Column(
          name: column.name, json: Array(JSON.string(column.name).text.utf8), isKey: column.isKey,
          isBlob: column.type == "BLOB", isWithheld: catalog.personalColumns.contains(full),
          isDigested: catalog.secretColumns.contains(full))
      }
      shapes[table.name] = TableShape(
        name: table.name, columns: columns, hasRowID: table.hasRowID, isRecorded: isRecorded && !table.isVirtual,
        isBulk: catalog.bulkTables.contains(table.name))
    }
    return shapes
  }
}
