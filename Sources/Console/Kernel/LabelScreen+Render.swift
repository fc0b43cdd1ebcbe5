import Kernel
import Terminal
import Values

extension LabelScreen {
  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    guard let label, !rect.isEmpty else { return }
    let inner = rect.inset(rows: 0, columns: 1)
    let words = self.words(label, context)
    // Beside the symbol where there is room for both, else above it.
    let widest = min(30, words.map { Width.columns(of: $0.text) }.max() ?? 0)
    let room = max(0, inner.columns - widest - 2)
    let isASCII = context.glyphs == .ascii
    let beside = LabelText.drawing(label.code, symbol, columns: room, rows: inner.rows, isASCII: isASCII)
    if let beside, beside.symbol == symbol {
      let (left, right) = inner.cutLeft(beside.lines.first?.count ?? 0)
      draw(beside, into: &grid, in: left)
      write(words, into: &grid, in: right.cutLeft(2).rest, context: context)
      return
    }
    // The message line may lie over the last row.
    let above = min(words.count, max(1, inner.rows - 8))
    let (head, rest) = inner.cutTop(above)
    let below = LabelText.drawing(label.code, symbol, columns: inner.columns, rows: rest.rows, isASCII: isASCII)
    if below == nil || below?.symbol != symbol, let beside {
      let (left, right) = inner.cutLeft(beside.lines.first?.count ?? 0)
      draw(beside, into: &grid, in: left)
      write(words + [note(beside.symbol)], into: &grid, in: right.cutLeft(2).rest, context: context)
      return
    }
    write(Array(words.prefix(above)), into: &grid, in: head, context: context)
    guard let below else {
      let sorry = Phrase(
        "No room for the bar code: make the window larger, or save the label with F8.", "窗口太小，无法显示条码：请放大窗口，或按 F8 保存。")
      write([Pager.Line(context.text(sorry), role: .warning)], into: &grid, in: rest, context: context)
      return
    }
    draw(below, into: &grid, in: rest)
    guard below.symbol != symbol else { return }
    write([note(below.symbol)], into: &grid, in: rest.cutTop(below.lines.count).rest, context: context)
  }

  private func words(_ label: Label, _ context: RenderContext) -> [Pager.Line] {
    [Pager.Line(label.code, role: .header)] + label.lines(in: context.language).map { Pager.Line($0) }
      + [Pager.Line(context.text(symbol.title), role: .dim)]
  }

  /// Why another symbol is shown than the one chosen.
  private func note(_ shown: LabelSymbol) -> Pager.Line {
    let (asked, other) = (symbol.title, shown.title)
    let why = Phrase(
      "\(asked.english) cannot hold this code or has no room here; this is the \(other.english).",
      "\(asked.chinese)无法表示此编号或窗口放不下，此处为\(other.chinese)。")
    return Pager.Line(why.text(in: surroundings.language), role: .warning)
  }

  private func draw(_ drawing: LabelText, into grid: inout Grid, in rect: Rect) {
    for (row, line) in drawing.lines.enumerated() where row < rect.rows {
      let area = rect.line(row)
      grid.write(line, at: area.origin, in: area, role: .symbol)
      // A letter leaves much of its cell light: what is behind it has to be dark.
      for (column, character) in line.enumerated() where character == "#" {
        grid.paint(
          Rect(row: area.row, column: area.column + column, rows: 1, columns: 1).intersection(area), role: .symbolDark)
      }
    }
  }

  private func write(_ lines: [Pager.Line], into grid: inout Grid, in rect: Rect, context: RenderContext) {
    var row = 0
    for line in lines {
      for piece in TextFit.wrap(line.text, columns: rect.columns) where row < rect.rows {
        grid.write(piece, in: rect.line(row), role: line.role, glyphs: context.glyphs)
        row += 1
      }
    }
  }
}
