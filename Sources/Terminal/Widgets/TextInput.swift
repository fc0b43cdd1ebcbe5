/// A text being edited, of one line or of several. A value: the caret, the text, and what one key back was.
public struct TextInput: Sendable, Hashable {
  public private(set) var characters: [Character]
  /// Where the next character goes: 0 … count.
  public private(set) var caret: Int
  /// Whether the text is a default that the first typed character replaces. Moving the caret keeps it for editing.
  public private(set) var isPristine: Bool
  public let limit: Int
  /// Whether it has several lines: line ends stay what they are.
  public let hasLines: Bool
  private var before: Before?

  private struct Before: Sendable, Hashable {
    let characters: [Character]
    let caret: Int
    let isPristine: Bool
  }

  public init(_ text: String = "", limit: Int = 200, hasLines: Bool = false) {
    self.hasLines = hasLines
    let kept = TextInput.accepted(text, hasLines: hasLines).prefix(max(limit, 0))
    characters = Array(kept)
    caret = kept.count
    isPristine = !kept.isEmpty
    self.limit = max(limit, 0)
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }

  /// Replaces the whole text; the caret goes to its end.
  public mutating func set(_ text: String, asDefault: Bool = false) {
    characters = Array(TextInput.accepted(text, hasLines: hasLines).prefix(limit))
    caret = characters.count
    isPristine = asDefault && !characters.isEmpty
    before = nil
  }

  /// Replaces the whole text as typing does: `takeBack` restores what was there.
  mutating func replace(with text: String) {
    let old = Before(characters: characters, caret: caret, isPristine: isPristine)
    set(text, asDefault: true)
    before = old
  }

  /// Types a text at the caret: line ends become spaces where there is one line only, what cannot be drawn is dropped, what exceeds the limit is
  /// refused. - Returns: whether all of it went in.
  @discardableResult
  public mutating func insert(_ text: String) -> Bool {
    before = Before(characters: characters, caret: caret, isPristine: isPristine)
    let new = TextInput.accepted(text, hasLines: hasLines)
    guard !new.isEmpty else { return true }
    if isPristine {
      characters = []
      caret = 0
      isPristine = false
    }
    // A combining mark joins the character before it instead of standing alone.
    if new.count == 1, caret > 0, let mark = new[0].unicodeScalars.first, Width.classify(mark) == .combining {
      let joined = String(characters[caret - 1]) + String(new[0])
      guard joined.unicodeScalars.count <= Grid.maximumMarks + 1 else { return false }
      characters.replaceSubrange((caret - 1)..<caret, with: Array(joined))
      caret = min(caret, characters.count)
      return true
    }
    let room = max(0, limit - characters.count)
    let fitting = new.prefix(room)
    characters.insert(contentsOf: fitting, at: caret)
    caret += fitting.count
    return fitting.count == new.count
  }

  /// Undoes the last `insert`: a burst that turned out to be a scan began with it.
  public mutating func takeBack() {
    guard let before else { return }
    characters = before.characters
    caret = before.caret
    isPristine = before.isPristine
    self.before = nil
  }

  /// Edits by a key. - Returns: nil where the key means nothing here, else whether the text changed.
  public mutating func handle(_ key: Key) -> Bool? {
    switch key {
    case .character(let character):
      let old = characters
      insert(String(character))
      return characters != old
    case .backspace:
      return remove(isPristine ? 0..<characters.count : max(0, caret - 1)..<caret)
    case .delete:
      return remove(isPristine ? 0..<characters.count : caret..<min(characters.count, caret + 1))
    case .control("u"): return remove(lineStart..<caret)
    case .control("k"): return remove(caret..<lineEnd)
    case .control("w"): return remove(wordStart..<caret)
    case .left: move(to: caret - 1)
    case .right: move(to: caret + 1)
    case .home, .control("a"): move(to: lineStart)
    case .end, .control("e"): move(to: lineEnd)
    case .controlLeft: move(to: wordStart)
    case .controlRight: move(to: wordEnd)
    default: return nil
    }
    return false
  }

  mutating func move(to place: Int) {
    caret = min(max(0, place), characters.count)
    isPristine = false
    before = nil
  }

  private mutating func remove(_ range: Range<Int>) -> Bool {
    before = nil
    isPristine = false
    guard !range.isEmpty else { return false }
    characters.removeSubrange(range)
    caret = range.lowerBound
    return true
  }

  private var wordStart: Int {
    var place = caret
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = caret
    while place < characters.count, characters[place] == " " { place += 1 }
    while place < characters.count, characters[place] != " " { place += 1 }
    return place
  }

  /// The line the caret is in: of a text of one line, all of it.
  private var lineStart: Int { (characters[..<caret].lastIndex(of: "\n") ?? -1) + 1 }
  private var lineEnd: Int { characters[caret...].firstIndex(of: "\n") ?? characters.count }

  private static func accepted(_ text: String, hasLines: Bool) -> [Character] {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for raw in text.unicodeScalars {
      let isBreak = raw == "\n" || raw == "\r"
      if hasLines, isBreak {
        // A return with a line feed ends one line.
        if raw == "\r" || !isAfterReturn { scalars.append("\n") }
        isAfterReturn = raw == "\r"
        continue
      }
      isAfterReturn = false
      let scalar: Unicode.Scalar = isBreak || raw == "\t" ? " " : raw
      if Width.classify(scalar) != .removed { scalars.append(scalar) }
    }
    return Array(String(scalars))
  }

  /// Draws the part around the caret into the first row of a rectangle and fills the row.
  /// - Parameter secret: show a dot for each character.
  public func render(
    into grid: inout Grid, in rect: Rect, role: Role, isFocused: Bool, secret: Bool = false, context: RenderContext
  ) {
    let area = rect.line(0)
    guard !area.isEmpty else { return }
    grid.fill(area, role: role)
    let dot = Character(context.glyphs.dot)
    let shown = secret ? Array(repeating: dot, count: characters.count) : characters
    let widths = shown.map { Width.columns(of: $0) }
    let start = isFocused ? firstVisible(widths, columns: area.columns) : 0
    var column = area.column
    for index in start..<shown.count {
      if column + widths[index] > area.endColumn { break }
      let emphasis: Attributes = isPristine && isFocused ? .underline : []
      grid.write(
        String(shown[index]), at: Position(row: area.row, column: column), in: area, role: role, emphasis: emphasis)
      column += widths[index]
    }
    if isFocused {
      let place = area.column + widths[start..<max(start, caret)].reduce(0, +)
      grid.placeCursor(Position(row: area.row, column: min(place, area.endColumn - 1)), in: area)
    }
  }

  /// The first character shown so that the caret, which needs a column of its own, is in view.
  private func firstVisible(_ widths: [Int], columns: Int) -> Int {
    var start = caret
    var used = 1
    while start > 0, used + widths[start - 1] <= columns {
      start -= 1
      used += widths[start]
    }
    return start
  }
}
