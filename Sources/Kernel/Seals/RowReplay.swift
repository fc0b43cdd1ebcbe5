import SQLite
import Values

/// Reads the audit trail from its beginning and learns what every row must look like.
struct RowReplay {
  private(set) var tables: [String: RowHistory] = [:]
  private let database: Connection
  private var sealer = RowSealer()

  init(_ shapes: [String: TableShape], in database: Connection) {
    self.database = database
    for shape in shapes.values where shape.isRecorded { tables[shape.name] = RowHistory(shape: shape) }
  }

  /// Reads every entry; seals that are not those an entry names are reported.
  mutating func read(_ report: (Finding) -> Void) throws {
    let sealed = Set(try SealQueries.sealedEntries(in: database))
    try AuditQueries.each(in: database) { entry, _, _ in
      if entry.changes != "[]" { read(entry.changes, auditID: entry.id.rawValue) }
      if sealed.contains(entry.id) || entry.content.contains("\"seals\":[") {
        try read(seals: entry, report)
      }
      return true
    }
    for stray in try SealQueries.strays(in: database) {
      report(
        Finding(
          check: "rows", table: "audit_seal", row: stray.id, column: "audit_id", expected: "an audit row",
          found: "\(stray.auditID)"))
    }
  }

  /// Hands a table's history over, so that nothing keeps a second copy of it.
  mutating func take(_ table: String) -> RowHistory? { tables.removeValue(forKey: table) }

  // MARK: - Changes of one action

  private mutating func read(_ changes: String, auditID: Int64) {
    // An entry that cannot be read is named by the chain.
    guard let list = (try? JSON.parse(changes))?.array else { return }
    for change in list {
      guard let parts = change.array, parts.count == 3, let table = parts[0].string, let mark = parts[1].string,
        case .object(let members) = parts[2], let shape = tables[table]?.shape
      else { continue }
      let columns = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      let key = Self.key(columns, shape)
      switch mark {
      case "+":
        let seal = seal(columns, shape)
        tables[table]?.note(.init(key: key, auditID: auditID, seal: seal))
      case "-":
        tables[table]?.note(.init(key: key, auditID: auditID, seal: nil))
      default:
        for (index, column) in shape.columns.enumerated() where !column.isWithheld {
          guard let pair = columns[column.name]?.array, pair.count == 2 else { continue }
          tables[table]?.note(
            key, column: index, before: Self.value(pair[0], column), after: Self.value(pair[1], column),
            auditID: auditID)
        }
      }
    }
  }

  /// A key never changes, so that an update shows it as one value.
  private static func key(_ columns: [String: JSON], _ shape: TableShape) -> SealKey {
    let values = shape.key.map { value(columns[shape.columns[$0].name] ?? .null, shape.columns[$0]) }
    if shape.hasRowID { return .rowID(values.first?.integer ?? 0) }
    return SealKey(values)
  }

  private mutating func seal(_ columns: [String: JSON], _ shape: TableShape) -> RowSeal {
    for column in shape.columns {
      sealer.append(column.isWithheld ? .null : Self.value(columns[column.name] ?? .null, column))
    }
    return sealer.finish()
  }

  /// A value of the trail as its column keeps it.
  static func value(_ json: JSON, _ column: TableShape.Column) -> Value {
    switch json {
    case .integer(let number): .integer(number)
    case .string(let text) where column.isBlob && !column.isDigested: .blob(Hexadecimal.decode(text) ?? [])
    case .string(let text): .text(text)
    default: .null
    }
  }

  // MARK: - Seals of many

  private mutating func read(seals entry: AuditEntry, _ report: (Finding) -> Void) throws {
    let list = (try? JSON.parse(entry.content))?["seals"]?.array ?? []
    var named = Dictionary(
      list.compactMap { part in part["id"]?.integer.map { ($0, part) } }, uniquingKeysWith: { first, _ in first })
    try SealQueries.each(of: entry.id, in: database) { id, table, seals in
      func fault(_ column: String, _ expected: Phrase, _ found: Phrase) {
        report(
          Finding(
            check: "rows", table: "audit_seal", row: id, column: column, expected: expected, found: found))
      }
      guard let said = named.removeValue(forKey: id) else {
        fault(
          "id", Phrase("a row that entry \(entry.id.rawValue) names", "审计记录 \(entry.id.rawValue) 所列的行"),
          Phrase(verbatim: "\(id)"))
        return
      }
      guard said["table"]?.string == table else {
        fault("table_name", Phrase(verbatim: said["table"]?.string ?? ""), Phrase(verbatim: Text.clean(table)))
        return
      }
      guard said == SealWriter.part(id, table, seals) else {
        fault(
          "seals", Phrase(verbatim: "SHA-256 " + (said["sha256"]?.string ?? "").prefix(16)),
          Phrase("another one", "其他内容"))
        return
      }
      guard let shape = tables[table]?.shape else { return }
      let isWhole = SealText.each(seals, hasRowID: shape.hasRowID) { read in
        switch read {
        case .sealed(let key, let seal):
          tables[table]?.note(.init(key: key, auditID: entry.id.rawValue, seal: seal))
        case .gone(let key): tables[table]?.note(.init(key: key, auditID: entry.id.rawValue, seal: nil))
        }
      }
      if !isWhole { fault("seals", Phrase("whole seals", "完整的封存"), Phrase("broken ones", "残缺")) }
    }
    for id in named.keys.sorted() {
      report(
        Finding(
          check: "rows", table: "audit_seal", row: id, column: "audit_id", expected: "\(entry.id.rawValue)",
          found: "none"))
    }
  }
}
