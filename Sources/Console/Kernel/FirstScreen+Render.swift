import Kernel
import Terminal
import Values

extension FirstScreen {
  /// How the window is shared out: figures above, what waits below.
  struct Layout {
    /// How many figures stand side by side.
    let across: Int
    /// Rows of figures; fewer than there are where the window is low.
    let figures: Int
    /// Rows of the table with its heading.
    let table: Int
    let hasHint: Bool
  }

  func layout(_ size: Size) -> Layout {
    let across = max(1, min(4, size.columns < 80 ? size.columns / 29 : size.columns / 40))
    let wanted = (figures.count + across - 1) / across
    let hasHint = size.rows >= 10
    // Two headings, and three rows of what waits, whatever else there is.
    let most = max(1, min(size.rows / 2 - 1, size.rows - 6))
    let rows = figures.isEmpty ? 0 : min(wanted, most)
    return Layout(
      across: across, figures: rows, table: max(1, size.rows - rows - 2 - (hasHint ? 1 : 0)), hasHint: hasHint)
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let layout = layout(rect.size)
    let (head, rest) = rect.cutTop(1)
    grid.write(context.text(heading), in: head, role: .header, glyphs: context.glyphs)
    let (top, below) = rest.cutTop(layout.figures)
    renderFigures(into: &grid, in: top, across: layout.across, context: context)
    let (line, middle) = below.cutTop(1)
    if find.isActive {
      find.render(into: &grid, in: line, status: summary, context: context)
    } else {
      grid.write(context.text(summary), in: line, role: .header, glyphs: context.glyphs)
    }
    let (foot, body) = middle.cutBottom(layout.hasHint ? 1 : 0)
    table.render(
      into: &grid, in: body, rows: rows(in: context.language), isFocused: focus == .work, empty: emptyText,
      context: context)
    grid.write(context.text(footText), in: foot, role: .dim, glyphs: context.glyphs)
  }

  /// The keys that do something for whoever is signed in.
  private var footText: Phrase {
    let finding =
      findsInStock
      ? Phrase("Type or scan: find in stock   Ctrl-G: find everything", "输入或扫码：查库存  Ctrl-G：全局查找")
      : Phrase("Type: find everything", "输入：全局查找")
    return figures.isEmpty ? finding : finding + Phrase("   Tab: figures", "  Tab：概览")
  }

  private var heading: Phrase {
    guard !trends.isEmpty else { return Phrase("Figures, \(surroundings.today)", "概览，\(surroundings.today)") }
    return Phrase(
      "Figures, \(surroundings.today); small columns: the last days, up to \(Figure.trendDays)",
      "概览，\(surroundings.today)；小柱为最近各日，最多 \(Figure.trendDays) 天")
  }

  private var emptyText: Phrase {
    guard isRead else { return Phrase("Reading…", "正在读取…") }
    if !find.text.isEmpty { return Phrase("Nothing of it matches. Esc shows all.", "没有匹配的待办，按 Esc 显示全部。") }
    return Phrase("Nothing waits for you. F9 is the menu of everything.", "暂无待办。F9 为全部功能菜单。")
  }

  // MARK: - Figures

  private func renderFigures(into grid: inout Grid, in rect: Rect, across: Int, context: RenderContext) {
    let all = figures
    guard !all.isEmpty, rect.rows > 0 else { return }
    let texts = all.map { text(of: $0) ?? context.glyphs.ellipsis }
    // Figures under each other are of one width, so that what is left for the past is too.
    let values = (0..<across).map { place in
      stride(from: place, to: texts.count, by: across).map { Width.columns(of: texts[$0]) }.max() ?? 0
    }
    // The row with the chosen figure is always in view.
    let row = focus == .figures ? figure / across : 0
    let first = max(0, row - rect.rows + 1)
    let width = rect.columns / across
    for line in 0..<rect.rows {
      for place in 0..<across {
        let index = (first + line) * across + place
        guard all.indices.contains(index) else { continue }
        let cell = rect.line(line).cutLeft(place * width).rest.cutLeft(width).left.inset(rows: 0, columns: 1)
        render(
          all[index], texts[index], isChosen: focus == .figures && index == figure, values: values[place], into: &grid,
          in: cell, context: context)
      }
    }
  }

  private func render(
    _ figure: Figure, _ text: String, isChosen: Bool, values: Int, into grid: inout Grid, in cell: Rect,
    context: RenderContext
  ) {
    // A figure is never cut: its name gives way, and the past before both.
    let (number, rest) = cell.cutRight(min(values, cell.columns))
    let name = context.text(figure.title)
    let wanted = min(max(16, Width.columns(of: name)) + 1, rest.columns)
    let (label, middle) = rest.cutLeft(wanted)
    grid.write(name, in: label, role: isChosen ? .selected : .label, glyphs: context.glyphs)
    grid.write(text, in: number, alignment: .right, role: isChosen ? .selected : .header, glyphs: context.glyphs)
    guard let past = trends[figure.name], middle.columns >= 6 else { return }
    let columns = min(middle.columns - 1, Figure.trendDays)
    Sparkline(past.map { max(0, $0) }).render(into: &grid, in: middle.cutLeft(columns).left, context: context)
  }

  private func text(of figure: Figure) -> String? {
    values[figure.name].map { value in
      figure.kind == .money
        ? Money(fen: value).format(symbol: true) : Quantity(value).format(decimals: 0, grouped: true)
    }
  }
}
