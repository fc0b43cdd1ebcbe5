import SQLite
import Values

/// What somebody typed to find, in the forms a search needs.
struct SearchTerms {
  let exact: String
  let match: String
  let words: String

  /// Nil where there is nothing to look for.
  init?(_ typed: String) throws {
    let clean = Text.clean(String(typed.prefix(200)))
    let code = Text.normalizedCode(clean)
    guard !code.isEmpty else { return nil }
    exact = code
    match = SearchText.query(clean)
    words = clean
  }

  func value(_ name: String) -> Value? {
    switch name {
    case "exact": .text(exact)
    case "prefix": .text(exact)
    // Every code that begins with the prefix sorts below it followed by the highest code point.
    case "prefixEnd": .text(exact + "\u{10FFFF}")
    case "match": .text(match)
    case "words": .text(words)
    default: nil
    }
  }
}
