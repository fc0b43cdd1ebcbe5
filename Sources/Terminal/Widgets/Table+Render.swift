import Values

extension Table {
  /// Draws the heading and the rows in view; the real cursor goes to the selected row.
  /// - Parameter empty: what to say where there are no rows.
  public func render(
    into grid: inout Grid, in rect: Rect, rows: TableRows<ID>, isFocused: Bool = true,
    empty: Phrase = Phrase("Nothing here.", "暂无内容。"), context: RenderContext
  ) {
    grid.fill(rect)
    grid.addTarget(.list, in: rect)
    let (head, body) = rect.cutTop(rect.rows > 1 ? 1 : 0)
    let gutter = rect.columns >= 12 ? 2 : 0
    let layout = TableLayout(columns, width: max(0, rect.columns - gutter - (rect.columns >= 12 ? 1 : 0)))
    renderHeading(into: &grid, in: head, layout: layout, gutter: gutter, context: context)
    guard rows.count > 0 else {
      let room = body.cutLeft(gutter).rest
      for (row, line) in TextFit.wrap(context.text(empty), columns: room.columns).enumerated() {
        grid.write(line, at: room.line(row).origin, in: room.line(row), role: .dim)
      }
      return
    }
    let first = firstVisible(height: body.rows, count: rows.count)
    for row in 0..<body.rows where first + row < rows.count {
      let place = body.line(row)
      let index = first + row
      grid.addTarget(.row(index), in: place)
      renderRow(
        rows.row(index), isSelected: index == selected && isFocused, into: &grid, in: place, layout: layout,
        gutter: gutter, context: context)
      if index == selected && isFocused { grid.placeCursor(place.origin, in: body) }
    }
    Viewport.scrollBar(into: &grid, in: body, offset: first, count: rows.count, context: context)
  }

  /// The first row drawn: the stored one, moved as little as needed to keep the selection in view.
  func firstVisible(height: Int, count: Int) -> Int {
    Viewport.first(top, showing: selected, count: count, rows: height)
  }

  private func renderHeading(
    into grid: inout Grid, in rect: Rect, layout: TableLayout, gutter: Int, context: RenderContext
  ) {
    guard !rect.isEmpty else { return }
    for place in layout.places {
      let column = columns[place.column]
      let area = Rect(row: rect.row, column: rect.column + gutter + place.start, rows: 1, columns: place.width)
      grid.addTarget(.heading(place.column), in: area.intersection(rect))
      let isSorted = sort?.column == column.id
      let arrow = isSorted ? (sort?.isDescending == true ? "v" : "^") : ""
      let room = max(0, place.width - arrow.count)
      let name = TextFit.truncate(context.text(column.title), to: room, glyphs: context.glyphs) + arrow
      let emphasis: Attributes = place.column == currentColumn ? .underline : []
      grid.write(
        name, in: area, alignment: column.alignment, role: .header, emphasis: emphasis, glyphs: context.glyphs)
    }
  }

  private func renderRow(
    _ row: TableRow<ID>?, isSelected: Bool, into grid: inout Grid, in rect: Rect, layout: TableLayout, gutter: Int,
    context: RenderContext
  ) {
    let isMarked = row.map { marks.contains($0.id) } ?? false
    let whole: Role?
    switch (isSelected, isMarked) {
    case (true, true): whole = .selectedMarked
    case (true, false): whole = .selected
    case (false, true): whole = .marked
    case (false, false): whole = nil
    }
    if let whole { grid.fill(rect, role: whole) }
    if gutter > 0 && isMarked { grid.write("*", at: rect.origin, in: rect, role: whole ?? .normal) }
    guard let row else {
      grid.write(context.glyphs.ellipsis, in: rect.cutLeft(gutter).rest, role: whole ?? .dim, glyphs: context.glyphs)
      return
    }
    for place in layout.places where place.column < row.cells.count {
      let cell = row.cells[place.column]
      let area = Rect(row: rect.row, column: rect.column + gutter + place.start, rows: 1, columns: place.width)
      let role = whole ?? cell.role ?? row.role
      let text =
        cell.keepsEnd ? TextFit.truncateStart(cell.text, to: area.columns, glyphs: context.glyphs) : cell.text
      grid.write(
        text, in: area, alignment: columns[place.column].alignment, role: role, glyphs: context.glyphs)
    }
  }
}
