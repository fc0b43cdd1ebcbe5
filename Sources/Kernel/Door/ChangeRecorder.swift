import SQLite
import Values

/// Collects, through the preupdate hook, which rows an action changed: for its audit row.
///
/// The text is a JSON array of `["table", "+|-|~", {column: value or [before, after]}]`. An update shows the primary
/// key and what differs; columns with personal data show only that they changed, secrets their SHA-256.
final class ChangeRecorder {
  private let database: Connection
  private let catalog: Catalog
  private var known: [String: TableShape] = [:]
  /// Those that are sealed also where one action changes them.
  private(set) var bulk: [String: TableShape] = [:]
  private(set) var bytes: [UInt8] = []
  var isOn = false

  init(database: Connection, catalog: Catalog) {
    self.database = database
    self.catalog = catalog
    bytes.reserveCapacity(1024)
  }

  func begin() throws {
    _ = try shapes()
    bytes.removeAll(keepingCapacity: true)
    isOn = true
  }

  /// The recorded changes as JSON text.
  func end() -> String {
    isOn = false
    return bytes.isEmpty ? "[]" : String(decoding: bytes, as: UTF8.self) + "]"
  }

  /// The shapes have to be known before the hook runs: a hook may not use its own connection.
  func shapes() throws -> [String: TableShape] {
    if known.isEmpty {
      known = try TableShape.all(in: database, catalog)
      bulk = known.filter(\.value.isBulk)
    }
    return known
  }

  /// After the whole file was replaced, or when another program may have changed the schema.
  func forgetShapes() { known.removeAll() }

  func record(_ row: PreupdateRow) {
    guard isOn, let shape = known[row.table], shape.isRecorded, !shape.isBulk else { return }
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

  private func append(_ row: PreupdateRow, _ index: Int32, _ column: TableShape.Column, _ isFirst: inout Bool) {
    let before = row.before(index)
    let after = row.after(index)
    let changed = row.operation != .update || before != after
    guard changed || column.isKey else { return }
    // NULL in a new or removed row says nothing.
    if row.operation != .update, (before ?? after) == .null { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(contentsOf: column.json)
    bytes.append(UInt8(ascii: ":"))
    if column.isWithheld {
      bytes.append(contentsOf: "\"(withheld)\"".utf8)
    } else if row.operation == .update, changed {
      bytes.append(UInt8(ascii: "["))
      append(before ?? .null, of: column)
      bytes.append(UInt8(ascii: ","))
      append(after ?? .null, of: column)
      bytes.append(UInt8(ascii: "]"))
    } else {
      append(after ?? before ?? .null, of: column)
    }
  }

  private func append(_ value: Value, of column: TableShape.Column) {
    switch column.isDigested ? value.digested : value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .integer(let number): JSON.integer(number).write(into: &bytes)
    case .text(let text): JSON.string(text).write(into: &bytes)
    case .blob(let blob): JSON.string(Hexadecimal.encode(blob)).write(into: &bytes)
    }
  }
}

extension Value {
  /// What stands for a secret: its SHA-256 as text.
  var digested: Value {
    switch self {
    case .null: .null
    case .integer(let number): .text(Hexadecimal.encode(SHA256.digest(String(number).utf8)))
    case .text(let text): .text(Hexadecimal.encode(SHA256.digest(text.utf8)))
    case .blob(let blob): .text(Hexadecimal.encode(SHA256.digest(blob)))
    }
  }
}
