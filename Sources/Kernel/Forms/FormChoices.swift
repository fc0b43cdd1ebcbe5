import Values

/// What an item can be answered with, as text: `leak=Leaks=漏水; noise=Noise=异响`, a word for programs and its labels. A
/// label that is left out is the one of the other language, or the word.
public struct FormChoices: FieldValue, Hashable {
  public static let kind = FieldKind.text(most: 4000)
  public static let most = 50
  private static let expected = Phrase(
    "choices such as leak=Leaks=漏水; noise=Noise=异响", "选项，如 leak=Leaks=漏水; noise=Noise=异响")

  public let all: [FieldKind.Choice]

  public init(_ all: [FieldKind.Choice]) { self.all = all }

  /// Reads what `text` writes.
  public init(text: String) throws(FieldProblem) {
    var found: [FieldKind.Choice] = []
    for piece in text.split(whereSeparator: { ";；\n".contains($0) }) {
      let words = piece.split(separator: "=", omittingEmptySubsequences: false).map { Self.trimmed($0) }
      if words == [""] { continue }
      guard words.count <= 3, let word = words.first, FormCodes.isSound(word), word.count <= 40 else {
        throw .rule(
          code: "malformed",
          Phrase(
            "are written as word=English=Chinese; word=…, such as leak=Leaks=漏水; noise=Noise=异响",
            "应写作“代码=英文=中文”，以分号隔开，如 leak=Leaks=漏水; noise=Noise=异响"))
      }
      let english = words.count > 1 ? words[1] : ""
      let chinese = words.count > 2 ? words[2] : ""
      let either = english.isEmpty ? (chinese.isEmpty ? word : chinese) : english
      found.append(.init(word, Phrase(either, chinese.isEmpty ? either : chinese)))
    }
    guard found.count <= Self.most else { throw .tooLarge(most: Int64(Self.most)) }
    guard Set(found.map(\.word)).count == found.count else {
      throw .rule(code: "twice", Phrase("name the same word twice", "有重复的选项"))
    }
    all = found
  }

  public init(json: JSON) throws(FieldProblem) {
    guard let text = json.string else { throw .wrongType(expected: Self.expected) }
    guard text.unicodeScalars.count <= 4000 else { throw .tooLong(most: 4000) }
    try self.init(text: text)
  }

  public var text: String {
    all.map { "\($0.word)=\($0.label.english)=\($0.label.chinese)" }.joined(separator: "; ")
  }

  public var json: JSON { .string(text) }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
