import Values

/// Long work on the screen: how far, of how much, and how to stop it.
public struct Progress: Sendable, Hashable {
  public var title: Phrase
  public var done: Int64
  /// Nil while it is not known how much there is.
  public var total: Int64?
  public var isCancellable: Bool

  public init(title: Phrase, done: Int64 = 0, total: Int64? = nil, isCancellable: Bool = true) {
    self.title = title
    self.done = done
    self.total = total
    self.isCancellable = isCancellable
  }

  /// Whole per cent, 0…100; nil without a total.
  public var percent: Int? {
    guard let total, total > 0 else { return nil }
    return Bars.scaled(done, of: total, to: 100)
  }

  public func render(into grid: inout Grid, in screen: Rect, context: RenderContext) {
    let box = screen.centred(rows: 5, columns: min(60, screen.columns))
    let framed = grid.frame(box, title: context.text(title), glyphs: context.glyphs)
    let inside = framed.inset(rows: 0, columns: framed.columns > 8 ? 1 : 0)
    // Work that counts nothing says only that it goes on.
    var figures = total == nil && done == 0 ? context.text(Phrase("working", "处理中")) : "\(max(0, done))"
    if let total, let percent { figures += " / \(max(0, total))  \(percent)%" }
    grid.write(figures, in: inside.line(0), glyphs: context.glyphs)
    if let total {
      Bars.horizontal(done, of: total, into: &grid, in: inside.line(1), role: .bar, context: context)
    }
    if isCancellable {
      let hint = Phrase("Ctrl-C or Esc stops it.", "按 Ctrl-C 或 Esc 停止。")
      grid.write(context.text(hint), in: inside.line(2), role: .dim, glyphs: context.glyphs)
    }
  }
}
