import Values

/// Every command of the screen in a list that typing filters, with its key and, where it cannot run, why.
public struct Palette: Sendable {
  public enum Outcome: Sendable, Hashable {
    case open
    case cancelled
    case chosen(CommandID)
    /// It was chosen but cannot run now.
    case disabled(Phrase)
  }

  public let items: [CommandItem]
  public private(set) var input = TextInput()
  public private(set) var selected = 0

  public init(_ items: [CommandItem]) { self.items = items }

  /// The items that hold every word typed, in either language, in what else they are called or in their id.
  ///
  /// The one whose name it is comes first, then names that begin with it, then names that hold it; of equals, what does
  /// something comes before what opens a list.
  public var matches: [CommandItem] {
    let text = input.text.lowercased()
    let words = text.split(separator: " ")
    guard !words.isEmpty else { return items }
    let found = items.filter { item in
      let names = [item.title.english, item.title.chinese, item.words.english, item.words.chinese]
      let haystack = (names + [item.id.rawValue, item.keyNames]).joined(separator: "\n").lowercased()
      return words.allSatisfy { haystack.contains($0) }
    }
    let whole = words.joined(separator: " ")
    let ranked = found.enumerated().map { (rank: Palette.rank($0.element, whole), offset: $0.offset, item: $0.element) }
    return ranked.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.map(\.item)
  }

  private static func rank(_ item: CommandItem, _ words: String) -> Int {
    let names = [item.title.english, item.title.chinese].map { name in
      let lower = name.lowercased()
      return lower.hasSuffix("…") ? String(lower.dropLast()) : lower
    }
    let near =
      if names.contains(words) { 0 } else if names.contains(where: { $0.hasPrefix(words) }) {
        1
      } else if names.contains(
        where: { $0.contains(words) })
      { 2 } else { 3 }
    return 2 * near + (item.id.opens ? 1 : 0)
  }

  public mutating func handle(_ event: Event, rows: Int = 10) -> Outcome {
    let count = matches.count
    switch event {
    case .text(let text), .paste(let text): type(text)
    case .scan(let scan): if scan.isFirstTyped { input.takeBack() }
    case .key(.escape), .key(.control("c")): return .cancelled
    case .key(.up): selected -= 1
    case .key(.down): selected += 1
    case .key(.pageUp): selected -= max(1, rows)
    case .key(.pageDown): selected += max(1, rows)
    case .key(.enter):
      guard selected < count else { return .open }
      let item = matches[selected]
      return item.reason.map(Outcome.disabled) ?? .chosen(item.id)
    case .key(let key): if input.handle(key) == true { selected = 0 }
    default: break
    }
    selected = max(0, min(selected, matches.count - 1))
    return .open
  }

  private mutating func type(_ text: String) {
    input.insert(text)
    selected = 0
  }

  public func render(into grid: inout Grid, in screen: Rect, context: RenderContext) {
    let box = screen.centred(rows: min(items.count + 4, screen.rows - 2), columns: min(72, screen.columns))
    let title = Phrase("Commands", "命令")
    let framed = grid.frame(box.isEmpty ? screen : box, title: context.text(title), glyphs: context.glyphs)
    let inside = framed.inset(rows: 0, columns: framed.columns > 8 ? 1 : 0)
    grid.cursor = nil
    let (entry, rest) = inside.cutTop(1)
    input.render(into: &grid, in: entry, role: .inputFocused, isFocused: true, context: context)
    let found = matches
    // Why the selected command cannot run stands below in full: beside its name there is not always room.
    let why = found.indices.contains(selected) ? found[selected].reason.map(context.text) : nil
    let reason = why.map { TextFit.wrap($0, columns: rest.columns) } ?? []
    let (foot, list) = rest.cutBottom(rest.rows > 6 ? min(2, reason.count) : 0)
    for row in 0..<foot.rows { grid.write(reason[row], in: foot.line(row), role: .warning, glyphs: context.glyphs) }
    if found.isEmpty {
      let none = Phrase("No command has these words.", "没有匹配的命令。")
      grid.write(context.text(none), in: list, role: .dim, glyphs: context.glyphs)
    }
    let keyWidth = min(16, list.columns / 3)
    let offset = max(0, selected - list.rows + 1)
    for row in 0..<list.rows where offset + row < found.count {
      let item = found[offset + row]
      let isSelected = offset + row == selected
      let base: Role = item.reason != nil ? .disabled : item.isDangerous ? .warning : .normal
      let area = list.line(row)
      if isSelected { grid.fill(area, role: .selected) }
      let (keys, text) = area.cutRight(keyWidth)
      let title = context.text(item.title)
      let (named, beside) = text.cutLeft(min(Width.columns(of: title), text.columns))
      grid.write(title, in: named, role: isSelected ? .selected : base, glyphs: context.glyphs)
      if let reason = item.reason {
        let apart = context.text(Phrase(" (\(reason.english))", "（\(reason.chinese)）"))
        grid.write(apart, in: beside, role: isSelected ? .selected : .dim, glyphs: context.glyphs)
      }
      let name = item.keys.first?.name ?? ""
      grid.write(name, in: keys, alignment: .right, role: isSelected ? .selected : .keyName, glyphs: context.glyphs)
    }
  }
}
