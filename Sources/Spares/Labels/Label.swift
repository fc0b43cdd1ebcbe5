import Values

/// What one label says: the code its symbol holds, and what stands beside it for people.
public struct Label: Sendable, Hashable {
  /// What a scanner reads: a part's number or a bin's code.
  public let code: String
  public let name: Phrase
  /// A part's specification, or the store a bin is in.
  public let detail: Phrase
  /// A part's stock unit; empty for bins.
  public let unit: Phrase

  /// The lines for people, the code left out, without those that are empty.
  public func lines(in language: Language) -> [String] {
    [name, detail, unit].map { Text.clean($0.text(in: language)) }.filter { !$0.isEmpty }
  }

  /// The same in both languages where one of them is missing.
  static func either(_ english: String, _ chinese: String) -> Phrase {
    Phrase(english.isEmpty ? chinese : english, chinese.isEmpty ? english : chinese)
  }
}
