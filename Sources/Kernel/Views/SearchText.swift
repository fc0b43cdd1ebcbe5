import Values

/// Prepares text for the stock full-text index of SQLite, so that Chinese words of one or two characters and pinyin
/// initials are found: the index keeps every single character, every pair of neighbours, and the initials of every
/// tail of a run (深沟轴承: sgzc gzc zc c).
///
/// The index is derived and can be rebuilt; any tool that has FTS5 can read it.
public enum SearchText {
  /// The words under which a text is found.
  public static func document(_ texts: [String]) -> String {
    var out: [UInt8] = []
    for text in texts where !text.isEmpty {
      for run in runs(text) {
        switch run {
        case .word(let word): append(word, to: &out)
        case .chinese(let characters):
          for (index, character) in characters.enumerated() {
            append(String(character), to: &out)
            if index + 1 < characters.count {
              append(String(character) + String(characters[index + 1]), to: &out)
            }
          }
          for initials in ChineseReading.initials(of: String(String.UnicodeScalarView(characters.prefix(24)))) {
            var tail = Substring(initials)
            while !tail.isEmpty {
              append(String(tail), to: &out)
              tail = tail.dropFirst()
            }
          }
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A full-text query that every word of the typed text has to satisfy; the last letters of a word may be missing.
  ///
  /// A run of three or more Chinese characters asks for all its pairs, which is as good as a phrase in practice.
  public static func query(_ typed: String) -> String {
    var terms: [String] = []
    for run in runs(typed) {
      switch run {
      case .word(let word): terms.append("\"\(word)\"*")
      case .chinese(let characters):
        if characters.count == 1 { terms.append("\"\(characters[0])\"") }
        for index in 0..<max(0, characters.count - 1) {
          terms.append("\"\(characters[index])\(characters[index + 1])\"")
        }
      }
    }
    // A query without any word matches nothing, and is written so that the index understands it.
    return terms.isEmpty ? "\"\u{1}\"" : terms.prefix(16).joined(separator: " AND ")
  }

  private enum Run {
    case word(String)
    /// Chinese, and every other script that is not taken by words.
    case chinese([Unicode.Scalar])
  }

  private static func runs(_ text: String) -> [Run] {
    var runs: [Run] = []
    var word = String.UnicodeScalarView()
    var chinese: [Unicode.Scalar] = []
    func flush() {
      if !word.isEmpty { runs.append(.word(String(word))) }
      if !chinese.isEmpty { runs.append(.chinese(chinese)) }
      word = String.UnicodeScalarView()
      chinese = []
    }
    for scalar in Text.fold(text).unicodeScalars {
      switch kind(of: scalar) {
      case .chinese:
        if !word.isEmpty { flush() }
        chinese.append(scalar)
      case .alphabetic:
        if !chinese.isEmpty { flush() }
        word.append(scalar)
      case .separator: flush()
      }
    }
    flush()
    return runs
  }

  private enum Kind { case alphabetic, chinese, separator }

  /// Letters and digits make words where both we and the index's tokenizer know the script; all other scripts are taken by
  /// characters and pairs, as Chinese is: a pair never falls into two tokens, which this index could not look for, however
  /// old the tables of the tokenizer are.
  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return scalar.value < 0x500 && scalar.value != 0x37f ? .alphabetic : .chinese
    default: return .separator
    }
  }

  private static func append(_ word: String, to out: inout [UInt8]) {
    if !out.isEmpty { out.append(UInt8(ascii: " ")) }
    out.append(contentsOf: word.utf8)
  }
}
