import Values

extension HeatMap {
  /// Draws headings, the rows in view and the legend; the real cursor goes to the selected cell or row. Every row is a click
  /// target (`.row`), and above it every cell there is (`.cell`, by its column).
  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    grid.fill(rect)
    grid.addTarget(.list, in: rect)
    let (head, body, legend) = HeatMap.parts(rect)
    let bar = Viewport.scrolls(count: rows.count, in: body) ? 1 : 0
    let layout = HeatMapLayout(
      width: rect.columns - bar, label: rows.map { Width.columns(of: $0.label) }.max() ?? 0, count: columns.count,
      selected: selectedColumn)
    let first = Viewport.first(top, showing: selected, count: rows.count, rows: body.rows)
    let inView = rows.indices.dropFirst(first).prefix(body.rows)
    let widest = inView.flatMap { rows[$0].cells }.map { Width.columns(of: $0?.label ?? "") }.max() ?? 0
    let names = widest > 0 && layout.cell >= HeatMap.named(widest) ? widest : 0
    renderHeadings(
      into: &grid, in: layout.cells(head.cutRight(bar).rest), layout: layout, names: names, context: context)
    for index in inView {
      let line = body.line(index - first).cutRight(bar).rest
      grid.addTarget(.row(index), in: line)
      renderRow(index, into: &grid, in: line, layout: layout, names: names, context: context)
    }
    if bar > 0 { Viewport.scrollBar(into: &grid, in: body, offset: first, count: rows.count, context: context) }
    self.legend(layout, context.glyphs).render(into: &grid, in: legend, context: context)
  }

  /// The columns of a name of so many, and of the widest percentage behind it.
  private static func named(_ columns: Int) -> Int { columns + 1 + "100%".count }

  /// The part of a cell that is written into: a number stands close to its name, so that it is read with that one.
  private static func inside(_ area: Rect, names: Int) -> Rect {
    names > 0 ? area.cutLeft(named(names)).left : area
  }

  /// Each over its cells where all have room, else every second, third or so from the first on, as the widest needs.
  private func renderHeadings(
    into grid: inout Grid, in cells: Rect, layout: HeatMapLayout, names: Int, context: RenderContext
  ) {
    let widest = columns.map { Width.columns(of: $0) }.max() ?? 0
    let fits = widest <= layout.cell
    let step = fits ? 1 : widest / layout.pitch + 1
    for index in stride(from: layout.shown.lowerBound, to: layout.shown.upperBound, by: step) {
      let area = layout.area(index, in: cells)
      let room = cells.cutLeft(area.column - cells.column).rest
      guard Width.columns(of: columns[index]) <= room.columns else { return }
      grid.write(
        columns[index], in: fits ? HeatMap.inside(area, names: names) : room,
        alignment: fits && layout.showsNumbers ? .right : .left, role: .header,
        glyphs: context.glyphs)
    }
  }

  private func renderRow(
    _ index: Int, into grid: inout Grid, in line: Rect, layout: HeatMapLayout, names: Int, context: RenderContext
  ) {
    let row = rows[index]
    let isSelected = index == selected
    let cells = layout.cells(line)
    func cell(_ column: Int) -> Cell? { row.cells.indices.contains(column) ? row.cells[column] : nil }
    let chosen = isSelected ? selectedColumn.flatMap { layout.shown.contains($0) && cell($0) != nil ? $0 : nil } : nil
    let whole: Role? = isSelected && chosen == nil ? .selected : nil
    let label = line.cutLeft(layout.label).left
    if isSelected { grid.fill(chosen == nil ? line : label, role: .selected) }
    grid.write(row.label, in: label, role: isSelected ? .selected : .label, glyphs: context.glyphs)
    for column in layout.shown {
      guard let cell = cell(column) else { continue }
      let area = layout.area(column, in: cells)
      grid.addTarget(.cell(row: index, column: column), in: area)
      if column == chosen { grid.fill(area, role: .selected) }
      let role = column == chosen ? .selected : whole
      if names > 0 {
        let name = area.cutLeft(names).left
        grid.write(cell.label, in: name, alignment: .right, role: role ?? .dim, glyphs: context.glyphs)
      }
      let text = text(of: cell, width: area.columns, layout: layout, isNamed: names > 0, glyphs: context.glyphs)
      let own = cell.percent.map { HeatLevel(percent: $0).role } ?? .dim
      grid.write(
        text, in: HeatMap.inside(area, names: names), alignment: layout.showsNumbers ? .right : .left,
        role: role ?? own, glyphs: context.glyphs)
    }
    if isSelected { grid.placeCursor(chosen.map { layout.area($0, in: cells).origin } ?? line.origin, in: line) }
  }

  /// Beside a name the number has its sign, so that the two are not taken for each other.
  private func text(of cell: Cell, width: Int, layout: HeatMapLayout, isNamed: Bool, glyphs: Glyphs) -> String {
    guard let percent = cell.percent else { return glyphs.nothing }
    guard layout.showsNumbers else {
      return String(repeating: HeatLevel(percent: percent).glyph(glyphs), count: width)
    }
    return "\(min(max(percent, 0), 100))" + (isNamed ? "%" : "")
  }

  private func legend(_ layout: HeatMapLayout, _ glyphs: Glyphs) -> Legend {
    let nothing = Legend.Item(glyphs.nothing, self.nothing, role: .dim)
    if layout.showsNumbers { return Legend([.init("%", measure), nothing]) }
    let levels = HeatLevel.allCases.map {
      Legend.Item($0.glyph(glyphs), Phrase(verbatim: $0.range), role: $0.role)
    }
    return Legend(levels + [nothing])
  }
}
