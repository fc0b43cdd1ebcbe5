/// Cutting and padding text to a number of columns.
public enum TextFit {
  /// The text if it fits, else its beginning followed by an ellipsis; never wider than the columns.
  public static func truncate(_ text: some StringProtocol, to columns: Int, glyphs: Glyphs) -> String {
    guard columns > 0 else { return "" }
    if Width.columns(of: text) <= columns { return String(text) }
    let ellipsis = Width.columns(of: glyphs.ellipsis) <= columns ? glyphs.ellipsis : ""
    return prefix(of: text, columns: columns - Width.columns(of: ellipsis)) + ellipsis
  }

  /// The same, with the beginning cut rather than the end.
  public static func truncateStart(_ text: some StringProtocol, to columns: Int, glyphs: Glyphs) -> String {
    guard columns > 0 else { return "" }
    if Width.columns(of: text) <= columns { return String(text) }
    let ellipsis = Width.columns(of: glyphs.ellipsis) <= columns ? glyphs.ellipsis : ""
    var room = columns - Width.columns(of: ellipsis)
    var end = text.endIndex
    while end > text.startIndex {
      let before = text.index(before: end)
      room -= Width.columns(of: text[before])
      if room < 0 { break }
      end = before
    }
    return ellipsis + text[end...]
  }

  /// The longest beginning that takes at most so many columns, cut between characters.
  public static func prefix(of text: some StringProtocol, columns: Int) -> String {
    var used = 0
    var out = ""
    for character in text {
      let width = Width.columns(of: character)
      if used + width > columns { break }
      used += width
      out.append(character)
    }
    return out
  }

  /// The text in exactly so many columns: cut or padded with spaces.
  public static func pad(
    _ text: some StringProtocol, to columns: Int, alignment: Alignment = .left, glyphs: Glyphs
  ) -> String {
    let fitted = truncate(text, to: columns, glyphs: glyphs)
    let free = max(0, columns - Width.columns(of: fitted))
    switch alignment {
    case .left: return fitted + String(repeating: " ", count: free)
    case .right: return String(repeating: " ", count: free) + fitted
    case .centre:
      let left = free / 2
      return String(repeating: " ", count: left) + fitted + String(repeating: " ", count: free - left)
    }
  }

  /// The text in lines of at most so many columns. Line ends in the text are kept; lines break at spaces, or between
  /// any two characters where one of them is wide (Chinese has no spaces), and inside a word only when it is longer
  /// than a line. A number stays with its unit, and a bracket or quotation mark with what it opens.
  public static func wrap(_ text: some StringProtocol, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine($0, columns: columns) }
  }

  private static func wrapLine(_ text: some StringProtocol, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in joined(pieces(text), columns: columns) {
      let needed = Width.columns(of: piece)
      if width + needed > columns && width > 0 {
        lines.append(withoutTrailingSpaces(line))
        line = ""
        width = 0
        if piece == " " { continue }
      }
      if needed <= columns {
        line += piece
        width += needed
        continue
      }
      for character in piece {
        let one = Width.columns(of: character)
        if width + one > columns && width > 0 {
          lines.append(line)
          line = ""
          width = 0
        }
        if one <= columns {
          line.append(character)
          width += one
        }
      }
    }
    lines.append(withoutTrailingSpaces(line))
    return lines
  }

  /// A number with its unit behind a space, and an opening mark with what it opens, as one piece each where a line has
  /// room for it.
  private static func joined(_ pieces: [String], columns: Int) -> [String] {
    var out: [String] = []
    for piece in pieces {
      guard let last = out.last else {
        out.append(piece)
        continue
      }
      let isUnit = out.count > 1 && last == " " && isNumber(out[out.count - 2]) && !isNumber(piece) && piece != " "
      let isOpened = last.last.map { opening.contains($0) } ?? false
      let head = isUnit ? out[out.count - 2] + last : last
      guard isUnit || isOpened, Width.columns(of: head) + Width.columns(of: piece) <= columns else {
        out.append(piece)
        continue
      }
      if isUnit { out.removeLast() }
      out[out.count - 1] = head + piece
    }
    return out
  }

  private static func isNumber(_ piece: String) -> Bool {
    piece.contains { $0.isASCII && $0.isNumber }
      && piece.allSatisfy { $0.isASCII && ($0.isNumber || ",.".contains($0)) }
  }

  /// Words, single spaces and single wide characters. A closing mark stays with what stands before it.
  private static func pieces(_ text: some StringProtocol) -> [String] {
    var out: [String] = []
    var word = ""
    for character in text {
      if character == " " {
        if !word.isEmpty { out.append(word) }
        word = ""
        out.append(" ")
      } else if Width.columns(of: character) >= 2 {
        if closing.contains(character) {
          if word.isEmpty, let last = out.last, last != " " {
            out[out.count - 1] = last + String(character)
            continue
          }
          out.append(word + String(character))
        } else {
          if !word.isEmpty { out.append(word) }
          out.append(String(character))
        }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { out.append(word) }
    return out
  }

  /// Marks that must not begin a line (GB/T 15834).
  static let closing: Set<Character> = ["，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "’", "】", "％"]

  /// Marks that must not end a line.
  private static let opening: Set<Character> = ["（", "《", "“", "‘", "【"]

  private static func withoutTrailingSpaces(_ line: String) -> String {
    var out = line
    while out.last == " " { out.removeLast() }
    return out
  }
}
