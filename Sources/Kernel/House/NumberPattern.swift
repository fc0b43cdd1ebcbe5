import Values

/// A document number's pattern: text with `{year}`, `{month}`, `{day}` and `{number:6}`.
struct NumberPattern {
  private enum Piece {
    case text(String)
    case year
    case month
    case day
    case number(width: Int)
  }

  private var pieces: [Piece] = []

  /// Unknown braces stay as text; a pattern without a number gets one at the end, so that numbers never repeat.
  init(_ pattern: String) {
    var rest = Substring(pattern)
    var hasNumber = false
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let word = rest[rest.index(after: open)..<close]
      let parts = word.split(separator: ":", maxSplits: 1)
      switch parts.first {
      case "year": pieces.append(.year)
      case "month": pieces.append(.month)
      case "day": pieces.append(.day)
      case "number":
        hasNumber = true
        pieces.append(.number(width: parts.count > 1 ? min(12, max(1, Int(parts[1]) ?? 6)) : 6))
      default: pieces.append(.text("{" + word + "}"))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    if !hasNumber { pieces.append(.number(width: 6)) }
  }

  /// What stands around the number on that day: numbers count up within it.
  func period(on day: Day) -> String { fill(day) { _ in "#" } }

  func text(_ number: Int64, on day: Day) -> String { fill(day) { Self.padded(number, $0) } }

  private func fill(_ day: Day, _ number: (Int) -> String) -> String {
    let (year, month, date) = day.components
    var out = ""
    for piece in pieces {
      switch piece {
      case .text(let text): out += text
      case .year: out += Self.padded(Int64(year), 4)
      case .month: out += Self.padded(Int64(month), 2)
      case .day: out += Self.padded(Int64(date), 2)
      case .number(let width): out += number(width)
      }
    }
    return out
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
  }
}

extension Setting where Content == String {
  /// What is wrong with a pattern of document numbers, or nil: it needs `{number}`, and knows no other braces than
  /// `{year}`, `{month}`, `{day}` and `{number:6}`.
  public static func patternProblem(_ pattern: String) -> FieldProblem? {
    let words = pattern.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { piece in
      piece.split(separator: "}", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    }
    let isKnown = words.allSatisfy { word in
      ["year", "month", "day", "number"].contains(word)
        || word.hasPrefix("number:") && (1...12).contains(Int(word.dropFirst(7)) ?? 0)
    }
    guard isKnown, pattern.filter({ $0 == "{" }).count == pattern.filter({ $0 == "}" }).count,
      words.contains(where: { $0.hasPrefix("number") })
    else {
      return .malformed(
        expected: Phrase(
          "a pattern with {number:6}, and no braces but {year}, {month} and {day}",
          "编号规则：须含 {number:6}，另可用 {year}、{month}、{day}"))
    }
    return nil
  }
}
