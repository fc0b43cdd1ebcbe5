import Values

/// One column of a file that can be imported: it holds one field of the actions its rows become.
public struct ImportColumn: Sendable {
  /// What programs and exports call it.
  public let name: String
  /// What people call it; a heading may use either language's word, the name, or what a list of the program calls it.
  public let title: Phrase
  /// Every word for it: shapes may call the same field differently.
  let titles: [Phrase]
  public let kind: FieldKind
  /// Whether the heading has to name it.
  public let isRequired: Bool
  public let hint: Phrase?
  /// What the program's own lists call the same.
  var listed: [Phrase] = []

  /// What else it may be called than its name and title.
  var others: [Phrase] {
    var found: [Phrase] = []
    for phrase in titles + listed where phrase != title && !found.contains(phrase) { found.append(phrase) }
    return found
  }

  /// What a cell may hold, in words.
  public var expected: Phrase { ImportCell.expected(kind) }
}
