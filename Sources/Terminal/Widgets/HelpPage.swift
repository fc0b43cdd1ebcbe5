import Values

/// The help of a screen, made from its command table. Typing searches it.
public struct HelpPage: Sendable {
  public enum Outcome: Sendable, Hashable {
    case open
    case closed
    /// Nothing holds what was typed: beep.
    case notFound
  }

  public let title: Phrase
  public let about: Phrase
  public let items: [CommandItem]
  public private(set) var input = TextInput()

  public init(title: Phrase, about: Phrase, items: [CommandItem]) {
    self.title = title
    self.about = about
    self.items = items
  }

  /// The page of a table as it stands with a state.
  public init<State, Effect>(_ table: CommandTable<State, Effect>, state: State) {
    self.init(title: table.title, about: table.about, items: table.items(for: state))
  }

  /// The text of the page in a language.
  public func lines(in language: Language) -> [Pager.Line] {
    var out = [Pager.Line(about.text(in: language)), Pager.Line("")]
    for item in items {
      let palette = Phrase("Ctrl-P", "Ctrl-P")
      let keys = item.keys.isEmpty ? palette.text(in: language) : item.keyNames
      out.append(Pager.Line(keys + "  " + item.title.text(in: language), role: .header))
      out.append(Pager.Line(item.help.text(in: language), indent: 4))
      if let reason = item.reason {
        let now = Phrase("Not now: ", "目前不可用：") + reason
        out.append(Pager.Line(now.text(in: language), role: .disabled, indent: 4))
      }
    }
    return out
  }

  private var pager = Pager([])

  public mutating func handle(_ event: Event, in size: Size, context: RenderContext) -> Outcome {
    pager.lines = lines(in: context.language)
    let inner = Size(rows: size.rows - 1, columns: size.columns)
    switch event {
    case .key(.escape), .key(.control("c")), .key(.function(1)): return .closed
    case .key(.enter), .key(.function(3)):
      return input.isEmpty || pager.find(input.text, in: inner, next: true) ? .open : .notFound
    case .key(let key):
      if pager.handle(key, in: inner) { return .open }
      guard input.handle(key) == true else { return .open }
    case .text(let text), .paste(let text): input.insert(text)
    case .scan(let scan):
      if scan.isFirstTyped { input.takeBack() }
      return .notFound
    default: return .open
    }
    return input.isEmpty || pager.find(input.text, in: inner) ? .open : .notFound
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    grid.fill(rect)
    var page = pager
    page.lines = lines(in: context.language)
    let (foot, body) = rect.cutBottom(1)
    page.render(into: &grid, in: body, matching: input.text, context: context)
    let prompt = context.text(Phrase("Find in help: ", "在帮助中查找："))
    let (label, entry) = foot.cutLeft(min(Width.columns(of: prompt), foot.columns / 2))
    grid.write(prompt, in: label, role: .label, glyphs: context.glyphs)
    input.render(into: &grid, in: entry, role: .inputFocused, isFocused: true, context: context)
  }
}
