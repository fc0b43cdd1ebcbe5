import SQLite
import Values

/// A kind of file that can be imported and exported, as a part declares it: its columns, and how a row becomes an action.
public struct ImportKind: Sendable {
  /// Where a quantity's decimals come from.
  public enum Measure: Sendable {
    /// No column holds a quantity, or none with decimals.
    case none
    /// Another column of the same row says how many there are.
    case column(String)
    /// What a column names has them; the closure answers nil where there is no such thing, `unknown` says so.
    case lookUp(
      String, find: @Sendable (String, Connection) throws -> Int?, unknown: @Sendable (String) -> any Refusal)
  }

  public let name: String
  public let title: Phrase
  public let summary: Phrase
  public private(set) var columns: [ImportColumn]
  public let shapes: [ImportShape]
  public let measure: Measure
  let naming: ImportNaming?
  /// What writes the same columns; nil where such files only come in.
  public let source: ExportSource?
  /// The place of the column that says which shape a row has; nil where there is only one.
  let deciding: Int?

  /// A kind whose rows all become the same action.
  public init(
    _ name: String, _ title: Phrase, _ summary: Phrase, _ shape: ImportShape, measure: Measure = .none,
    export source: ExportSource? = nil
  ) {
    self.init(name, title, summary, columns: Self.columns(of: [shape], [:]), [shape], nil, measure, nil, source)
  }

  /// A kind with a column whose word says which action a row becomes.
  ///
  /// - Parameter titles: of columns which the shapes call differently.
  public init(
    _ name: String, _ title: Phrase, _ summary: Phrase, deciding column: (name: String, title: Phrase),
    titles: [String: Phrase] = [:], _ shapes: [ImportShape], measure: Measure = .none, naming: ImportNaming? = nil,
    export source: ExportSource? = nil
  ) {
    let kind = FieldKind.choice(shapes.map { FieldKind.Choice($0.word, $0.label) })
    let first = ImportColumn(
      name: column.name, title: column.title, titles: [column.title], kind: kind, isRequired: true, hint: nil)
    self.init(
      name, title, summary, columns: [first] + Self.columns(of: shapes, titles) + (naming.map { [$0.column] } ?? []),
      shapes, 0, measure, naming, source)
  }

  private init(
    _ name: String, _ title: Phrase, _ summary: Phrase, columns: [ImportColumn], _ shapes: [ImportShape],
    _ deciding: Int?, _ measure: Measure, _ naming: ImportNaming?, _ source: ExportSource?
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.columns = columns
    self.shapes = shapes
    self.deciding = deciding
    self.measure = measure
    self.naming = naming
    self.source = source
  }

  /// The fields of all shapes, each once; required where every shape that is not rare requires it.
  private static func columns(of shapes: [ImportShape], _ titles: [String: Phrase]) -> [ImportColumn] {
    var names: [String] = []
    for field in shapes.flatMap(\.fields) where !names.contains(field.name) { names.append(field.name) }
    return names.compactMap { name in
      let facts = shapes.compactMap { shape in shape.fields.first { $0.name == name } }
      guard let first = facts.first else { return nil }
      let holders = shapes.filter { shape in shape.fields.contains { $0.name == name } }
      let isRequired =
        shapes.allSatisfy { $0.isRare || holders.map(\.word).contains($0.word) }
        && holders.contains { !$0.isRare } && facts.allSatisfy(\.isRequired)
      let title = titles[name] ?? first.label
      return ImportColumn(
        name: name, title: title, titles: [title] + facts.map(\.label),
        kind: isRequired || first.kind.isOptional ? first.kind : .optional(first.kind), isRequired: isRequired,
        hint: first.hint)
    }
  }

  /// What a heading means.
  enum Meaning: Equatable {
    case column(Int)
    /// Lists of the program show in one column what a file has in several.
    case several([Int])
    case nothing
  }

  /// The column of a name, or of a title in either language, however it is written: its own, else what one of its rows or a
  /// list of the program calls it.
  func meaning(of heading: String) -> Meaning {
    let folded = Self.folded(heading)
    func places(_ words: (ImportColumn) -> [String]) -> [Int] {
      columns.indices.filter { words(columns[$0]).contains { Self.folded($0) == folded } }
    }
    func both(_ phrases: [Phrase]) -> [String] { phrases.flatMap { [$0.english, $0.chinese] } }
    for found in [places { [$0.name] + both([$0.title]) }, places { both($0.others) }] {
      if found.count == 1 { return .column(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    return .nothing
  }

  /// The kind with what lists of the program call its columns.
  ///
  /// A list's column is the file's column of the same name; one that shows a name in the reader's language is both of a
  /// file's. `different` names those of other names, with none for what a file cannot take from there.
  public func called(asIn listing: Listing, _ different: [String: [String]] = [:]) -> ImportKind {
    var kind = self
    for column in listing.columns where !column.isHidden {
      var names = [column.name]
      if case .bilingual = column.kind { names += [column.name + "Chinese", column.name + "English"] }
      for name in different[column.name] ?? names {
        guard let place = columns.firstIndex(where: { $0.name == name }) else { continue }
        kind.columns[place].listed.append(column.title)
      }
    }
    return kind
  }

  private static func folded(_ heading: String) -> String {
    String(Text.fold(Text.clean(heading)).filter { $0 != " " })
  }
}
