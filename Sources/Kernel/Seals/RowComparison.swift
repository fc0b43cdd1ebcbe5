import SQLite
import Values

/// Compares the rows of one table with what the audit trail says they must look like.
struct RowComparison {
  let shape: TableShape
  let changed: [SealKey: [Int: RowHistory.Changed]]
  let expected: [RowHistory.Entry]
  let database: Connection
  private var sealer = RowSealer()

  init(_ history: consuming RowHistory, in database: Connection) {
    shape = history.shape
    changed = history.changed
    expected = history.last()
    self.database = database
  }

  mutating func compare(_ report: (Finding) -> Void) throws {
    if shape.hasRowID {
      try compareInOrder(report)
    } else {
      try compareByKey(report)
    }
  }

  private mutating func compareInOrder(_ report: (Finding) -> Void) throws {
    var next = 0
    try SealQueries.each(shape, in: database) { row in
      let id = row.integer(0)
      while next < expected.count, expected[next].key.rowID < id {
        missing(expected[next], report)
        next += 1
      }
      if next < expected.count, expected[next].key.rowID == id {
        try compare(row, expected[next], report)
        next += 1
      } else {
        unknown(row, report)
      }
    }
    for entry in expected[next...] { missing(entry, report) }
  }

  private mutating func compareByKey(_ report: (Finding) -> Void) throws {
    var left = Dictionary(expected.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
    try SealQueries.each(shape, in: database) { row in
      if let entry = left.removeValue(forKey: key(row)) {
        try compare(row, entry, report)
      } else {
        unknown(row, report)
      }
    }
    for entry in expected where left[entry.key] != nil { missing(entry, report) }
  }

  private func key(_ row: Row) -> SealKey {
    shape.hasRowID ? .rowID(row.integer(0)) : SealKey(shape.key.map { row.value(Int32($0) + 1) })
  }

  private func missing(_ entry: RowHistory.Entry, _ report: (Finding) -> Void) {
    guard entry.seal != nil else { return }
    report(
      Finding(
        check: "rows", table: shape.name, row: entry.key.rowID, column: keyName,
        expected: Self.asEntered(entry), found: Phrase("none", "无")))
  }

  private func unknown(_ row: Row, _ report: (Finding) -> Void) {
    report(
      Finding(
        check: "rows", table: shape.name, row: row.integer(0), column: keyName,
        expected: Phrase("a row that the audit trail knows", "审计记录中的行"),
        found: Phrase(verbatim: keyText(row))))
  }

  private var keyName: String { shape.key.map { shape.columns[$0].name }.joined(separator: ", ") }

  private func keyText(_ row: Row) -> String {
    shape.key.map { Self.shown(row.value(Int32($0) + 1)) }.joined(separator: ", ")
  }

  private mutating func compare(_ row: Row, _ entry: RowHistory.Entry, _ report: (Finding) -> Void) throws {
    guard let sealed = entry.seal else {
      unknown(row, report)
      return
    }
    let changed = changed.isEmpty ? [:] : self.changed[entry.key] ?? [:]
    var isChangedAgain = false
    for (index, column) in shape.columns.enumerated() {
      guard let change = changed[index] else {
        sealer.append(row, Int32(index) + 1, column)
        continue
      }
      sealer.append(change.first)
      var found = row.value(Int32(index) + 1)
      if column.isDigested { found = found.digested }
      if found != change.last {
        isChangedAgain = true
        report(
          fault(
            row, column.name, expected: Phrase(verbatim: Self.shown(change.last)),
            found: Phrase(verbatim: Self.shown(found))))
      }
    }
    let seal = sealer.finish()
    guard seal != sealed, !isChangedAgain || seal.digest != sealed.digest else { return }
    guard let index = seal.changedColumn(from: sealed, columns: shape.columns.count) else {
      report(
        fault(
          row, "several columns", expected: Self.asEntered(entry), found: Phrase("something else", "其他内容")))
      return
    }
    let column = shape.columns[index]
    let said = try recorded(column, of: entry)
    report(
      fault(
        row, column.name, expected: said.map { Phrase(verbatim: $0) } ?? Self.asEntered(entry),
        found: Phrase(
          verbatim: Self.shown(column.isDigested ? row.value(Int32(index) + 1).digested : row.value(Int32(index) + 1))))
    )
  }

  private func fault(_ row: Row, _ column: String, expected: Phrase, found: Phrase) -> Finding {
    Finding(
      check: "rows", table: shape.name, row: row.integer(0), column: column, expected: expected, found: found)
  }

  /// What the entry itself says a column was, where it shows its rows.
  private func recorded(_ column: TableShape.Column, of entry: RowHistory.Entry) throws -> String? {
    guard let text = try AuditQueries.changes(of: AuditID(entry.auditID), in: database),
      let list = (try? JSON.parse(text))?.array
    else { return nil }
    for change in list {
      guard let parts = change.array, parts.count == 3, parts[0].string == shape.name, parts[1].string == "+" else {
        continue
      }
      let values = shape.key.map { RowReplay.value(parts[2][shape.columns[$0].name] ?? .null, shape.columns[$0]) }
      let key = shape.hasRowID ? SealKey.rowID(values.first?.integer ?? 0) : SealKey(values)
      if key == entry.key { return Self.shown(RowReplay.value(parts[2][column.name] ?? .null, column)) }
    }
    return nil
  }

  private static func asEntered(_ entry: RowHistory.Entry) -> Phrase {
    Phrase("what entry \(entry.auditID) recorded", "审计记录 \(entry.auditID) 所载内容")
  }

  private static func shown(_ value: Value) -> String {
    switch value {
    case .null: "NULL"
    case .integer(let number): "\(number)"
    case .text(let text): Text.clean(String(text.prefix(60)))
    case .blob(let blob): "x'" + Hexadecimal.encode(blob.prefix(16)) + "'"
    }
  }
}
