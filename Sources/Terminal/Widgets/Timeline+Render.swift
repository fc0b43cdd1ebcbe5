extension Timeline {
  /// Draws the scale and the rows in view; the real cursor goes to the selected segment or row. Every row is a click target
  /// (`.row`), and above it every segment (`.cell`, by its index).
  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    grid.fill(rect)
    grid.addTarget(.list, in: rect)
    let (head, body) = rect.cutTop(rect.rows > 1 ? 1 : 0)
    let bar = Viewport.scrolls(count: rows.count, in: body) ? 1 : 0
    let names = labelWidth(rect.columns)
    func plot(_ line: Rect) -> Rect { line.cutRight(bar).rest.cutLeft(names > 0 ? names + 1 : 0).rest }
    let scale = TimelineScale(span, columns: plot(rect).columns)
    let ticks = scale.ticks(label)
    renderScale(ticks, into: &grid, in: plot(head), scale: scale, context: context)
    let first = Viewport.first(top, showing: selected, count: rows.count, rows: body.rows)
    for offset in 0..<body.rows where first + offset < rows.count {
      let line = body.line(offset).cutRight(bar).rest
      grid.addTarget(.row(first + offset), in: line)
      renderRow(
        first + offset, into: &grid, in: line, label: line.cutLeft(names).left, plot: plot(body.line(offset)),
        scale: scale, ticks: ticks, context: context)
    }
    if bar > 0 {
      Viewport.scrollBar(into: &grid, in: body, offset: first, count: rows.count, context: context)
    }
  }

  /// Of all rows, so that nothing moves sideways while they scroll.
  private func labelWidth(_ columns: Int) -> Int {
    columns < 12 ? 0 : min(rows.map { Width.columns(of: $0.label) }.max() ?? 0, columns / 3)
  }

  /// The time it is comes first; a name that would touch it is left out.
  private func renderScale(
    _ ticks: [TimelineScale.Tick], into grid: inout Grid, in line: Rect, scale: TimelineScale, context: RenderContext
  ) {
    var taken: Range<Int>?
    if let now, let column = scale.column(now) {
      let name = label(now)
      let text = Width.columns(of: name) <= line.columns ? name : "v"
      let width = Width.columns(of: text)
      let start = max(0, min(column, line.columns - width))
      grid.write(text, in: line.cutLeft(start).rest, role: .info, glyphs: context.glyphs)
      taken = (start - 1)..<(start + width + 1)
    }
    for tick in ticks {
      let end = tick.column + Width.columns(of: tick.text)
      guard end <= line.columns, !(taken?.overlaps(tick.column..<end) ?? false) else { continue }
      grid.write(tick.text, in: line.cutLeft(tick.column).rest, role: .header, glyphs: context.glyphs)
    }
  }

  private func renderRow(
    _ index: Int, into grid: inout Grid, in line: Rect, label: Rect, plot: Rect, scale: TimelineScale,
    ticks: [TimelineScale.Tick], context: RenderContext
  ) {
    let row = rows[index]
    let isSelected = index == selected
    let runs = TimelineRun.all(row.segments, chosen: isSelected ? selectedSegment : nil, on: scale)
    let chosen = isSelected ? runs.first { $0.segment == selectedSegment } : nil
    let whole: Role? = isSelected && chosen == nil ? .selected : nil
    if isSelected { grid.fill(chosen == nil ? line : label, role: .selected) }
    grid.write(row.label, in: label, role: isSelected ? .selected : .label, glyphs: context.glyphs)
    for tick in ticks {
      grid.write(
        context.glyphs.nothing, in: plot.cutLeft(tick.column).rest.cutLeft(1).left, role: whole ?? .dim,
        glyphs: context.glyphs)
    }
    let marker = now.flatMap { scale.column($0) }
    if let marker {
      let place = Position(row: plot.row, column: plot.column + marker)
      grid.write(context.glyphs.frame.vertical, at: place, in: plot, role: whole ?? .info)
    }
    for run in runs {
      let area = plot.cutLeft(run.columns.lowerBound).rest.cutLeft(run.columns.count).left
      let isChosen = isSelected && run.segment == selectedSegment
      grid.addTarget(.cell(row: index, column: run.segment), in: area)
      // Underlined, because without colours a state may be reversed like a selection.
      grid.write(
        run.text(row.segments[run.segment], marker: marker, glyphs: context.glyphs), at: area.origin, in: area,
        role: isChosen ? .selected : whole ?? row.segments[run.segment].role, emphasis: isChosen ? .underline : [])
    }
    if isSelected {
      let column = chosen.map { plot.column + $0.columns.lowerBound } ?? line.column
      grid.placeCursor(Position(row: line.row, column: column), in: line)
    }
  }
}
