import SQLite
import Values

/// Writes the seals of an entry: what its rows look like now.
struct SealWriter {
  let database: Connection
  let auditID: AuditID
  private var sealer = RowSealer()
  private var bytes: [UInt8] = []
  private var parts: [JSON] = []

  /// Seals are written in pieces of about that many bytes.
  private static let pieceBytes = 1 << 20

  init(database: Connection, auditID: AuditID) {
    self.database = database
    self.auditID = auditID
  }

  /// What the entry says of its seals, so that the chain covers them; nil where there are none.
  var content: JSON? { parts.isEmpty ? nil : .array(parts) }

  /// Seals the rows that a transaction has touched.
  mutating func write(_ changed: ChangedRows) throws {
    for shape in changed.tables {
      for run in changed.runs(of: shape.name) { try write(shape, run) }
      for key in (changed.keys[shape.name] ?? []).sorted(by: { SealKey($0) < SealKey($1) }) { try write(shape, key) }
      try flush(shape)
    }
  }

  /// Seals every row of a table.
  mutating func write(all shape: TableShape) throws {
    guard shape.isRecorded else { return }
    try SealQueries.each(shape, in: database) { row in
      let key = shape.hasRowID ? SealKey.rowID(row.integer(0)) : SealKey(shape.key.map { row.value(Int32($0) + 1) })
      SealText.append(key, seal(row, shape), to: &bytes)
      if bytes.count >= Self.pieceBytes { try flush(shape) }
    }
    try flush(shape)
  }

  private mutating func write(_ shape: TableShape, _ run: ClosedRange<Int64>) throws {
    var next = run.lowerBound
    try SealQueries.each(shape, from: run.lowerBound, through: run.upperBound, in: database) { row in
      let id = row.integer(0)
      while next < id {
        SealText.append(.rowID(next), nil, to: &bytes)
        next += 1
      }
      SealText.append(.rowID(id), seal(row, shape), to: &bytes)
      next = id &+ 1
      if bytes.count >= Self.pieceBytes { try flush(shape) }
    }
    while next <= run.upperBound {
      SealText.append(.rowID(next), nil, to: &bytes)
      next += 1
    }
  }

  private mutating func write(_ shape: TableShape, _ key: [Value]) throws {
    let isThere = try SealQueries.row(shape, key: key, in: database) { row in
      SealText.append(SealKey(key), seal(row, shape), to: &bytes)
    }
    if !isThere { SealText.append(SealKey(key), nil, to: &bytes) }
    if bytes.count >= Self.pieceBytes { try flush(shape) }
  }

  private mutating func flush(_ shape: TableShape) throws {
    guard !bytes.isEmpty else { return }
    let id = try SealQueries.insert(bytes, of: shape.name, auditID: auditID, in: database)
    parts.append(Self.part(id, shape.name, bytes))
    bytes.removeAll(keepingCapacity: true)
  }

  /// One piece of seals as the entry names it.
  static func part(_ id: Int64, _ table: String, _ seals: [UInt8]) -> JSON {
    ["id": .integer(id), "table": .string(table), "sha256": .string(Hexadecimal.encode(SHA256.digest(seals)))]
  }

  private mutating func seal(_ row: Row, _ shape: TableShape) -> RowSeal {
    for (index, column) in shape.columns.enumerated() { sealer.append(row, Int32(index) + 1, column) }
    return sealer.finish()
  }
}

extension RowSealer {
  /// Appends a column as it is stored: personal ones count as nothing, secrets as their SHA-256.
  mutating func append(_ row: Row, _ index: Int32, _ column: TableShape.Column) {
    if column.isWithheld {
      appendNull()
      return
    }
    switch row.kind(index) {
    case .null: appendNull()
    case .integer where !column.isDigested: append(row.integer(index))
    case .text where !column.isDigested: row.withBytes(index) { append(text: $0) }
    case .blob where !column.isDigested: row.withBytes(index) { append(blob: $0) }
    default: append(text: row.withBytes(index) { Hexadecimal.encode(SHA256.digest($0)) })
    }
  }

  /// Appends a value that stood for a column.
  mutating func append(_ value: Value) {
    switch value {
    case .null: appendNull()
    case .integer(let number): append(number)
    case .text(let text): append(text: text)
    case .blob(let blob): append(blob: blob)
    }
  }
}
