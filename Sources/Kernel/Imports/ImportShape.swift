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
  /// Files do without its columns as a rule.
  let isRare: Bool
  let action: String
  let permission: Permission?
  let fields: [ActionKind.FieldFacts]
  /// Makes the reader for a kind's columns.
  let bind: @Sendable ([ImportColumn]) -> Reader

  /// - Parameters:
  ///   - word: what the deciding column says, where a kind has several shapes.
  ///   - isRare: whether it has no say in which columns a heading must have.
  ///   - fields: the fields that are columns, in their order; all unless told.
  public init<A: Action>(
    _ type: A.Type, word: String = "", label: Phrase = A.title, isRare: Bool = false, fields names: [String]? = nil
  ) {
    self.word = word
    self.label = label
    self.isRare = isRare
    action = A.name
    permission = A.permission
    let facts = ActionKind(A.self).fields.filter { !$0.isSecret }
    fields = names.map { names in names.compactMap { name in facts.first { $0.name == name } } } ?? facts
    let known = Set(fields.map(\.name))
    bind = { columns in
      let blank = A()
      let places = columns.map { column -> Place<A>? in
        guard known.contains(column.name), let field = A.fields.first(where: { $0.name == column.name }) else {
          return nil
        }
        return Place(field: field, whenEmpty: Self.whenEmpty(field, of: blank))
      }
      return { cells, decimals, faults in Self.read(blank, cells, places, decimals, label, &faults) }
    }
  }

  /// A field, and what is wrong where its cell is empty: found out once, not for every row.
  private struct Place<Subject>: Sendable {
    let field: Field<Subject>
    let whenEmpty: FieldProblem?
  }

  private static func whenEmpty<A: Action>(_ field: Field<A>, of blank: A) -> FieldProblem? {
    if field.isRequired { return .missing }
    do throws(FieldProblem) { try field.check(blank) } catch { return error }
    return nil
  }

  private static func read<A: Action>(
    _ blank: A, _ cells: [String], _ places: [Place<A>?], _ decimals: Int, _ label: Phrase, _ faults: inout [CellFault]
  ) -> (any Action)? {
    var action = blank
    let before = faults.count
    for index in places.indices {
      let text = cells[index]
      guard let place = places[index] else {
        if !text.isEmpty { faults.append(CellFault(column: index, problem: .unused(by: label))) }
        continue
      }
      guard !text.isEmpty else {
        if let problem = place.whenEmpty { faults.append(CellFault(column: index, problem: .cell(problem))) }
        continue
      }
      do throws(FieldProblem) {
        try place.field.decode(try ImportCell.read(text, place.field.kind, decimals: decimals), &action)
      } catch {
        faults.append(CellFault(column: index, problem: .cell(error)))
      }
    }
    guard faults.count == before else { return nil }
    for fault in action.validate() {
      let column = places.firstIndex { $0?.field.name == fault.field }
      faults.append(CellFault(column: column, problem: .cell(fault.problem)))
    }
    return faults.count == before ? action : nil
  }
}
