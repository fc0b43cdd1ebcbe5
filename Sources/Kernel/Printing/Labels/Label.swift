import Values

/// What one label says: the code its symbol holds, and what stands beside it for people.
public struct Label: Sendable, Hashable {
  /// What a scanner reads.
  public let code: String
  public let name: Phrase
  /// What tells it from others of that name: a part's specification, where a bin or a point is.
  public let detail: Phrase
  /// A part's stock unit; empty for what is not counted.
  public let unit: Phrase

  public init(code: String, name: Phrase, detail: Phrase, unit: Phrase = Phrase("", "")) {
    self.code = code
    self.name = name
    self.detail = detail
    self.unit = unit
  }

  /// The lines for people, the code left out, without those that are empty.
  public func lines(in language: Language) -> [String] {
    [name, detail, unit].map { Text.clean($0.text(in: language)) }.filter { !$0.isEmpty }
  }

  /// The same in both languages where one of them is missing.
  public static func either(_ english: String, _ chinese: String) -> Phrase {
    Phrase(english.isEmpty ? chinese : english, chinese.isEmpty ? english : chinese)
  }
}
