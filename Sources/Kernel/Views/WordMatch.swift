import Values

/// Whether texts hold all the words somebody typed, where no index of words is kept: Chinese words of any length, pinyin
/// initials (zc finds 轴承), the beginnings of words in other scripts.
struct WordMatch {
  let typed: String
  private let words: [(text: String, isLatin: Bool)]

  init(_ typed: String) {
    self.typed = typed
    words = Text.fold(typed).split(whereSeparator: \.isWhitespace).map { word in
      (String(word), word.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic })
    }
  }

  func matches(_ texts: some Collection<String>) -> Bool {
    guard !words.isEmpty else { return false }
    let folded = texts.map { Text.fold($0) }
    return words.allSatisfy { word in
      folded.contains { $0.contains(word.text) }
        || word.isLatin && folded.contains { Self.initials($0, have: word.text) }
    }
  }

  /// Whether the initials of a run of Chinese characters hold the letters.
  private static func initials(_ text: String, have letters: String) -> Bool {
    var run = String.UnicodeScalarView()
    func holds() -> Bool {
      guard run.count >= letters.count else { return false }
      return ChineseReading.initials(of: String(String.UnicodeScalarView(run.prefix(24)))).contains {
        $0.contains(letters)
      }
    }
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x2e80 {
        run.append(scalar)
      } else {
        if !run.isEmpty, holds() { return true }
        run = String.UnicodeScalarView()
      }
    }
    return !run.isEmpty && holds()
  }
}
