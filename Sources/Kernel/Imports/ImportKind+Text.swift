import Values

extension ImportKind {
  /// The kind and its columns as a table in Markdown: for the guide, and to look at.
  public func table(in language: Language) -> [String] {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    let heading = Phrase("| column | title | also called | | holds |", "| 列名 | 标题 | 亦可写作 | | 内容 |")
    let needed = Phrase("required", "必填")
    var lines = ["## `\(name)`: \(text(title))", "", text(summary), "", text(heading), "|---|---|---|---|---|"]
    for column in columns {
      let others = column.others.map(text).filter { $0 != text(column.title) }
      let called = others.enumerated().filter { others.firstIndex(of: $0.element) == $0.offset }.map(\.element)
      let also = called.joined(separator: Phrase(", ", "、").text(in: language))
      let hint = column.hint.map { text(Phrase(" (", "（")) + text($0) + text(Phrase(")", "）")) } ?? ""
      lines.append(
        "| `\(column.name)` | \(text(column.title)) | \(also) | \(column.isRequired ? text(needed) : "") | \(text(column.expected))\(hint) |"
      )
    }
    return lines
  }

  /// The same for programs.
  public func json(in language: Language) -> JSON {
    let columns = columns.map { column -> JSON in
      [
        "name": .string(column.name), "title": .string(column.title.text(in: language)),
        "also": .array(column.others.map { .string($0.text(in: language)) }), "required": .bool(column.isRequired),
        "holds": .string(column.expected.text(in: language)),
        "schema": column.kind.schema,
      ]
    }
    return [
      "kind": .string(name), "title": .string(title.text(in: language)),
      "summary": .string(summary.text(in: language)), "columns": .array(columns),
    ]
  }
}
