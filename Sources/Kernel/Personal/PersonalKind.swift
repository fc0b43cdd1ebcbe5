import Values

/// What kind of personal data a text is: says how it is masked.
public enum PersonalKind: String, Sendable, Hashable, CaseIterable {
  case phone
  case name
  case plate

  /// So much of a text as tells two people apart and gives neither away: 138****5678, 张*, 粤B***45.
  public func masked(_ text: String) -> String {
    let characters = Array(Text.clean(text))
    func kept(_ head: Int, _ tail: Int) -> String {
      // What is too short to keep its ends keeps only its first character.
      guard characters.count > head + tail else { return String(characters.prefix(1)) + "***" }
      let stars = min(max(3, characters.count - head - tail), 4)
      return String(characters.prefix(head)) + String(repeating: "*", count: stars) + String(characters.suffix(tail))
    }
    switch self {
    case .phone: return kept(3, 4)
    case .name:
      return String(characters.prefix(1)) + String(repeating: "*", count: min(max(1, characters.count - 1), 2))
    case .plate: return kept(2, 2)
    }
  }
}
