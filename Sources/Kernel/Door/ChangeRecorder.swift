import SQLite
import Values

/// Collects, through the preupdate hook, which rows an action changed: for its audit row.
///
/// The text is a JSON array of `["table", "+|-|~", {column: value or [before, after]}]`. An update shows the primary
/// key and what differs; columns with personal data or secrets show only that they changed.
final class ChangeRecorder {
  private struct Shape {
    let isRecorded: Bool
    let columns: [Column]
  }

  private struct Column {
    /// The column's name as JSON text.
    let name: [UInt8]
    let isKey: Bool
    let isWithheld: Bool
  }

  private let database: Connection
  private let unrecorded: Set<String>
  private let withheld: Set<String>
  private var shapes: [String: Shape] = [:]
  private(set) var bytes: [UInt8] = []
  var isOn = false

  init(database: Connection, catalog: Catalog) {
    self.database = database
    unrecorded = catalog.unrecordedTables
    withheld = catalog.personalColumns
    bytes.reserveCapacity(1024)
  }

  func begin() throws {
    if shapes.isEmpty { try learnShapes() }
    bytes.removeAll(keepingCapacity: true)
    isOn = true
  }

  /// The recorded changes as JSON text.
  func end() -> String {
    isOn = false
    return bytes.isEmpty ? "[]" : String(decoding: bytes, as: UTF8.self) + "]"
  }

  /// The shapes have to be known before the hook runs: a hook may not use its own connection.
  private func learnShapes() throws {
    for table in try SiteQueries.tables(in: database) {
      let recorded = !unrecorded.contains { table == $0 || table.hasPrefix($0 + "_") }
      let columns = try SiteQueries.columns(of: table, in: database).map { column in
        Column(
          name: Array(JSON.string(column.name).text.utf8), isKey: column.isKey,
          isWithheld: withheld.contains(table + "." + column.name))
      }
      shapes[table] = Shape(isRecorded: recorded, columns: columns)
    }
  }

  /// After the whole file was replaced, or when another program may have changed the schema.
  func forgetShapes() { shapes.removeAll() }

  func record(_ row: PreupdateRow) {
    guard isOn, let shape = shapes[row.table], shape.isRecorded else { return }
    bytes.append(bytes.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
    bytes.append(contentsOf: "[\"".utf8)
    bytes.append(contentsOf: row.table.utf8)
    let mark: StaticString =
      switch row.operation {
      case .insert: "\",\"+\",{"
      case .delete: "\",\"-\",{"
      case .update: "\",\"~\",{"
      }
    mark.withUTF8Buffer { bytes.append(contentsOf: $0) }
    var isFirst = true
    for (index, column) in shape.columns.enumerated() {
      append(row, Int32(index), column, &isFirst)
    }
    bytes.append(contentsOf: "}]".utf8)
  }

  private func append(_ row: PreupdateRow, _ index: Int32, _ column: Column, _ isFirst: inout Bool) {
    let before = row.before(index)
    let after = row.after(index)
    let changed = row.operation != .update || before != after
    guard changed || column.isKey else { return }
    // NULL in a new or removed row says nothing.
    if row.operation != .update, (before ?? after) == .null { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(contentsOf: column.name)
    bytes.append(UInt8(ascii: ":"))
    if column.isWithheld {
      bytes.append(contentsOf: "\"(withheld)\"".utf8)
    } else if row.operation == .update, changed {
      bytes.append(UInt8(ascii: "["))
      append(before ?? .null)
      bytes.append(UInt8(ascii: ","))
      append(after ?? .null)
      bytes.append(UInt8(ascii: "]"))
    } else {
      append(after ?? before ?? .null)
    }
  }

  private func append(_ value: Value) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .integer(let number): JSON.integer(number).write(into: &bytes)
    case .text(let text): JSON.string(text).write(into: &bytes)
    case .blob(let blob): JSON.string(Hexadecimal.encode(blob)).write(into: &bytes)
    }
  }
}
