import Values

/// How a row of a file refers to what an earlier row of the same file became: a reversal, to the document it reverses.
///
/// Numbers are given anew by each site. A row that others refer to has a name of its own in the file; what it became is kept
/// with the lines that were posted, so that it is still known when the import goes on after an interruption.
public struct ImportNaming: Sendable {
  /// The column that gives a row its name.
  let column: ImportColumn
  /// The column in which a row refers to another by that name.
  let reference: String
  /// What the row became, from its outcome.
  let answer: @Sendable (any Outcome) -> String?

  public init(
    _ name: String, _ title: Phrase, reference: String, answer: @escaping @Sendable (any Outcome) -> String?
  ) {
    column = ImportColumn(
      name: name, title: title, titles: [title], kind: .optional(.text(most: Self.mostCharacters)), isRequired: false,
      hint: nil)
    self.reference = reference
    self.answer = answer
  }

  static let mostCharacters = 64
}
