import Values

/// Something that has to be read and acknowledged over whatever is on the screen.
///
/// Acknowledging takes a deliberate step: Tab to the button, then Enter a moment later. Whatever is typed or scanned takes
/// the focus back to the text, so that no scan ever acknowledges, however it ends.
public struct AlertPanel: Sendable {
  public enum Outcome: Sendable, Hashable {
    case open
    /// The key means nothing here: beep.
    case refused
    case acknowledged
  }

  /// Enter means nothing for so long after the last key, in milliseconds.
  public static let grace = Dialog.grace

  public let title: Phrase
  /// How many there are, this one included.
  public var waiting: Int
  public private(set) var isOnButton = false
  private var pager: Pager
  private var touchedAt: MonotonicTime

  /// - Parameter message: shown in full; longer than the window it scrolls. Line feeds part its paragraphs.
  public init(title: Phrase, message: Phrase, language: Language, waiting: Int, openedAt: MonotonicTime) {
    self.title = title
    self.waiting = waiting
    touchedAt = openedAt
    let text = message.text(in: language)
    pager = Pager(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { Pager.Line(Text.clean(String($0))) })
  }

  public mutating func handle(_ event: Event, at now: MonotonicTime, in screen: Size, context: RenderContext) -> Outcome
  {
    let isEarly = now.since(touchedAt) < AlertPanel.grace
    switch event {
    case .key(.tab), .key(.backTab):
      touchedAt = now
      guard !isEarly else { return .refused }
      isOnButton.toggle()
      return .open
    case .key(.enter):
      touchedAt = now
      return isOnButton && !isEarly ? .acknowledged : .refused
    case .key(let key):
      touchedAt = now
      isOnButton = false
      return pager.handle(key, in: Self.page(in: Rect(screen), title: heading(in: context)).size) ? .open : .refused
    case .text, .paste, .scan, .interrupt:
      touchedAt = now
      isOnButton = false
      return .refused
    case .wheel(let rows):
      for _ in 0..<abs(rows) {
        _ = pager.handle(rows < 0 ? .up : .down, in: Self.page(in: Rect(screen), title: heading(in: context)).size)
      }
      return .open
    default: return .open
    }
  }

  private func heading(in context: RenderContext) -> String {
    let more = waiting > 1 ? Phrase("  (1 of \(waiting))", "（第 1 条，共 \(waiting) 条）") : Phrase("", "")
    return context.text(title + more)
  }

  /// The frame: as large as the window allows.
  private static func box(in screen: Rect) -> Rect {
    screen.centred(rows: max(1, screen.rows - 2), columns: max(1, min(96, screen.columns - 4)))
  }

  /// Where the message stands.
  private static func page(in screen: Rect, title: String) -> Rect {
    let inside = box(in: screen).inset(rows: 1, columns: 2)
    return inside.cutTop(TextFit.wrap(title, columns: max(1, inside.columns)).count + 1).rest.cutBottom(2).rest
  }

  public func render(into grid: inout Grid, in screen: Rect, context: RenderContext) {
    let word = context.text(Phrase("EMERGENCY", "紧急"))
    let inside = grid.frame(Self.box(in: screen), title: word, role: .danger, glyphs: context.glyphs)
      .inset(rows: 0, columns: 1)
    grid.cursor = nil
    let lines = TextFit.wrap(heading(in: context), columns: max(1, inside.columns))
    for (row, line) in lines.enumerated() where row < inside.rows {
      grid.write(line, in: inside.line(row), role: .error, glyphs: context.glyphs)
    }
    pager.render(into: &grid, in: Self.page(in: screen, title: heading(in: context)), context: context)
    let foot = inside.cutBottom(1).bottom
    let label = context.text(Phrase("Acknowledge", "我已知悉"))
    let role: Role = isOnButton ? .buttonFocused : .button
    let width = grid.write(
      (isOnButton ? "> " : "  ") + label + " ", at: foot.origin, in: foot, role: role)
    let hint =
      isOnButton
      ? Phrase("Enter acknowledges in your name", "按 Enter 以本人名义确认")
      : Phrase("Read it; then Tab, then Enter", "请阅读全文，然后按 Tab 再按 Enter")
    grid.write(context.text(hint), in: foot.cutLeft(width + 2).rest, role: .dim, glyphs: context.glyphs)
    grid.placeCursor(foot.origin, in: foot)
  }
}
