import Values

/// How a row becomes one kind of action: each of its columns holds the action's field of the same name.
public struct ImportShape: Sendable {
  /// What is wrong with one cell of a row.
  struct CellFault {
    /// The column's place in the kind; nil where the row as a whole is meant.
    let column: Int?
    let problem: ImportFault.Problem
  }

  typealias Reader = @Sendable (_ cells: [String], _ decimals: Int, _ faults: inout [CellFault]) -> (any Action)?

  /// What the deciding column says in such a row; empty where a kind has only one shape.
  let word: String
  let label: Phrase
  let action: String
  let permission: Permission?
  let fields: [ActionKind.FieldFacts]
  /// Makes the reader for a kind's columns.
  let bind: @Sendable ([ImportColumn]) -> Reader

  /// - Parameters:
  ///   - word: what the deciding column says, where a kind has several shapes.
  ///   - fields: the fields that are columns, in their order; all unless told.
  public init<A: Action>(_ type: A.Type, word: String = "", label: Phrase = A.title, fields names: [String]? = nil) {
    self.word = word
    self.label = label
    action = A.name
    permission = A.permission
    let facts = ActionKind(A.self).fields.filter { !$0.isSecret }
    fields = names.map { names in names.compactMap { name in facts.first { $0.name == name } } } ?? facts
    let known = Set(fields.map(\.name))
    bind = { columns in
      let places = columns.map { column in
        known.contains(column.name) ? A.fields.first { $0.name == column.name } : nil
      }
      return { cells, decimals, faults in
        Self.read(A.self, cells, columns, places, decimals, label, &faults)
      }
    }
  }

  private static func read<A: Action>(
    _ type: A.Type, _ cells: [String], _ columns: [ImportColumn], _ places: [Field<A>?], _ decimals: Int,
    _ label: Phrase, _ faults: inout [CellFault]
  ) -> (any Action)? {
    var action = A()
    let before = faults.count
    for index in columns.indices {
      let text = cells[index]
      guard let field = places[index] else {
        if !text.isEmpty { faults.append(CellFault(column: index, problem: .unused(by: label))) }
        continue
      }
      do throws(FieldProblem) {
        if text.isEmpty {
          if field.isRequired { throw .missing }
          try field.check(action)
        } else {
          try field.decode(try ImportCell.read(text, field.kind, decimals: decimals), &action)
        }
      } catch {
        faults.append(CellFault(column: index, problem: .cell(error)))
      }
    }
    guard faults.count == before else { return nil }
    for fault in action.validate() {
      let column = columns.firstIndex { $0.name == fault.field }
      faults.append(CellFault(column: column, problem: .cell(fault.problem)))
    }
    return faults.count == before ? action : nil
  }
}
