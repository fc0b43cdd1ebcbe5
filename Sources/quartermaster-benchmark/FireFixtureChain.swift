import FireSafety
import SQLite
import Values

/// The chain of the fixture's records, made by the documented format alone (Docs/Schema.md): were the program's own
/// another, its check would name every record.
enum FireFixtureChain {
  static func seal(in database: Connection) throws {
    var previous = [UInt8](repeating: 0, count: 32)
    var sequence: Int64 = 0
    for kind in FireChainKind.all where ["round", "hazard", "hazardEvent"].contains(kind.name) {
      let day = kind.name == "round" ? "day" : "on_day"
      let ids = try database.all("SELECT id, \(day) FROM \(kind.table) ORDER BY id") { ($0.integer(0), $0.integer(1)) }
      for (id, day) in ids {
        var bytes = previous + Array(kind.name.utf8)
        append(.integer(id), to: &bytes)
        try append(kind.columns, of: kind.table, where: "id", id, to: &bytes, in: database)
        if let details = kind.details {
          try append(details.columns, of: details.table, where: details.owner, id, to: &bytes, in: database)
        }
        previous = SHA256.digest(bytes)
        sequence += 1
        try database.run(
          "INSERT INTO fire_chain (id, kind, record_id, day, digest, audit_id) VALUES (?1, ?2, ?3, ?4, ?5, 1)",
          sequence,
          kind.name, id, day, previous)
      }
    }
  }

  private static func append(
    _ columns: [String], of table: String, where owner: String, _ id: Int64, to bytes: inout [UInt8],
    in database: Connection
  ) throws {
    try database.each(
      "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE \(owner) = ?1 ORDER BY id", id
    ) { row in
      for column in 0..<Int32(columns.count) { append(row.value(column), to: &bytes) }
      return true
    }
  }

  /// A tag and the value: 0 nothing; 1 a number as eight bytes; 2 a length as four bytes and the text. Highest byte first.
  private static func append(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(0)
    case .integer(let number):
      bytes.append(1)
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
      }
    case .text(let text): append(Array(text.utf8), to: &bytes)
    case .blob(let blob): append(blob, to: &bytes)
    }
  }

  private static func append(_ content: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(2)
    let count = UInt32(content.count)
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: count >> UInt32(shift)))
    }
    bytes += content
  }
}
