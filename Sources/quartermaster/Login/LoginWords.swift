import Values

/// The words of a command that came over ssh. No shell ever sees it: spaces part words, quotation marks keep them together,
/// and whatever would mean something to a shell is refused, so that nobody believes it did.
enum LoginWords {
  static let mostBytes = 8192

  /// - Throws: `LoginRefusal` for a sign of a shell outside quotation marks, a control character, or an open quotation mark.
  static func read(_ text: String) throws(LoginRefusal) -> [String] {
    guard text.utf8.count <= mostBytes else { throw .tooLong }
    var words: [String] = []
    var word: String?
    var quote: Character?
    var before: Character?
    for character in text {
      guard character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7f...0x9f).contains($0.value) }) else {
        throw .noShell(sign: character == "\n" || character == "\r\n" ? "\\n" : "control character")
      }
      defer { before = character }
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
        continue
      }
      switch character {
      case " ":
        if let done = word { words.append(done) }
        word = nil
      case "'", "\"":
        quote = character
        word = word ?? ""
      case ";", "|", "&", "<", ">", "`", "\\": throw .noShell(sign: String(character))
      case "(" where before == "$", "{" where before == "$": throw .noShell(sign: "$" + String(character))
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw .openQuote }
    if let done = word { words.append(done) }
    return words
  }
}
