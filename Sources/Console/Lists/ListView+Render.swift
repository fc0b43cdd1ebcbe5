import Kernel
import Terminal
import Values

extension ListView {
  /// Draws the find line (where the list can be searched), the table, and a line that says how many.
  /// - Parameters:
  ///   - hint: what stands at the right of the last line: the keys that matter most here.
  ///   - next: what to do where the list has nothing yet.
  func render(
    into grid: inout Grid, in rect: Rect, isFocused: Bool = true, hint: Phrase? = nil, next: Phrase? = nil,
    context: RenderContext
  ) {
    let hasHead = listing.search != nil || !filters.isEmpty || view != nil
    let (head, rest) = rect.cutTop(hasHead && rect.rows > 3 ? 1 : 0)
    let (foot, body) = rest.cutBottom(rest.rows > 3 ? 1 : 0)
    var cells = CellText(listing, timeZone: surroundings.timeZone, catalog: surroundings.catalog)
    cells.measures = measures
    let shown = table.columns.map { listing.columnIndex($0.id) ?? 0 }
    let rows = window.rows
    let source = TableRows<Int64>(count: rows.count) { index in
      guard rows.indices.contains(index) else { return nil }
      let row = rows[index]
      return TableRow(
        id: row.id,
        cells: shown.map {
          .init(
            cells.text($0, of: row, in: context.language), role: cells.role($0, of: row),
            keepsEnd: cells.isPath($0))
        })
    }
    table.render(into: &grid, in: body, rows: source, isFocused: isFocused, empty: emptyText(next), context: context)
    if listing.search != nil {
      find.render(into: &grid, in: head, status: statusText, context: context)
    } else if let statusText {
      grid.write(context.text(statusText), in: head, role: .info, glyphs: context.glyphs)
    }
    let note = hint.map(context.text) ?? ""
    let counted = context.text(countText)
    let room = foot.columns - Width.columns(of: counted) - 2
    let (left, right) = foot.cutLeft(Width.columns(of: note) <= room ? Width.columns(of: counted) + 2 : foot.columns)
    grid.write(counted, in: left, role: .dim, glyphs: context.glyphs)
    grid.write(note, in: right, alignment: .right, role: .dim, glyphs: context.glyphs)
  }

  private func emptyText(_ next: Phrase?) -> Phrase {
    if let fault { return fault }
    if isBusy { return Phrase("Reading…", "正在读取…") }
    if isFinding { return Phrase("Nothing found. Esc shows everything again.", "没有找到，按 Esc 显示全部。") }
    if !filters.isEmpty, !isFilteredFurther {
      return Phrase("Nothing passes the filter. F4 changes it.", "没有符合筛选条件的内容，按 F4 更改筛选。")
    }
    if !filters.isEmpty { return Phrase("Nothing passes the filter. Esc takes it away.", "没有符合筛选条件的内容，按 Esc 取消筛选。") }
    return next ?? Phrase("Nothing here yet.", "暂无内容。")
  }

  /// The filters, and the view that is open.
  private var statusText: Phrase? {
    guard let viewText else { return filterText }
    return filterText.map { $0 + Phrase("  ", "  ") + viewText } ?? viewText
  }

  /// The filters somebody set: always visible while they hold.
  var filterText: Phrase? {
    guard !filters.isEmpty else { return nil }
    let parts = listing.filters.compactMap { filter in
      filters[filter.name].map { value in
        Phrase("\(filter.title.english) = ", "\(filter.title.chinese)=")
          + (named(value, by: filter)
            ?? FilterScreen.label(value, FilterScreen.kind(of: filter, in: listing, surroundings.catalog)))
      }
    }
    return parts.reduce(Phrase("Filter:", "筛选：")) { $0 + Phrase(" ", " ") + $1 }
  }

  private func named(_ value: JSON, by filter: Filter) -> Phrase? {
    guard filter.isUnit, let number = value.integer else { return nil }
    return unitNames[number].map { Phrase(verbatim: $0) }
  }

  /// How many there are, how they come, how many are marked.
  private var countText: Phrase {
    var pieces: [Phrase] = []
    if let count {
      let figure = Quantity(count).format(decimals: 0, grouped: true)
      pieces.append(Phrase("\(figure) \(count == 1 ? noun.one : noun.many)", "共 \(figure) \(noun.chinese)"))
    } else if isBusy {
      pieces.append(Phrase("looking…", "查找中…"))
    } else if counting != nil {
      pieces.append(Phrase("counting…", "计数中…"))
    }
    if !table.marks.isEmpty { pieces.append(Phrase("\(table.marks.count) marked", "已标记 \(table.marks.count)")) }
    if let sortedHits {
      let figure = Quantity(Int64(sortedHits)).format(decimals: 0, grouped: true)
      pieces.append(Phrase("the first \(figure) hits sorted", "仅前 \(figure) 条结果参与排序"))
    } else if isFinding, sort == nil {
      pieces.append(Phrase("best first", "按匹配程度排列"))
    }
    guard let first = pieces.first else { return Phrase("", "") }
    return pieces.dropFirst().reduce(first) { $0 + Phrase(" · ", " · ") + $1 }
  }
}
