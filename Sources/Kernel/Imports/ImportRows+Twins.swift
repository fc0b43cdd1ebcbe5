import Values

extension ImportRows {
  /// A code that was refused because it is taken: where it stands in the file.
  struct Taken: Hashable {
    let column: String
    let code: String
    let line: Int

    /// Nil where the fault is another one.
    init?(_ fault: ImportFault, in row: [String: String]) {
      guard case .refused(let refusal) = fault.problem, refusal.code.hasSuffix("Taken"), let column = fault.column,
        let text = row[column]
      else { return nil }
      self.column = column
      code = Text.normalizedCode(text)
      line = fault.line
    }
  }

  /// For each of these codes, the first line above its own that has it in the same column.
  ///
  /// Reads the file from its beginning as far as the last of them.
  mutating func twins(of all: [Taken]) throws -> [Taken: Int] {
    guard let last = all.map(\.line).max(), try readsHeading() else { return [:] }
    let wanted = Dictionary(grouping: all) { $0.column }
    var found: [Taken: Int] = [:]
    while let record = try nextRecord(), record.line < last {
      for (name, codes) in wanted {
        guard let text = cell(name, of: record), !text.isEmpty else { continue }
        let code = Text.normalizedCode(text)
        for taken in codes where taken.code == code && record.line < taken.line && found[taken] == nil {
          found[taken] = record.line
        }
      }
    }
    return found
  }

  /// What a refused row has in its columns, by name.
  func named(_ record: CSVRecord) -> [String: String] {
    var all: [String: String] = [:]
    for column in kind.columns { all[column.name] = cell(column.name, of: record) }
    return all
  }
}
