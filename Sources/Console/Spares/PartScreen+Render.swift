import Kernel
import Spares
import Terminal
import Values

extension PartScreen {
  /// The rows above the page: the part's data, and the names of the pages.
  var headRows: Int {
    let rows = surroundings.size.rows
    // Charts need room more than the data does.
    if pane == .history, rows < 30 { return rows >= 20 ? 5 : 2 }
    return rows >= 30 ? 12 : rows >= 20 ? 10 : 7
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, body) = rect.cutTop(min(headRows, rect.rows))
    let (tabs, data) = head.cutBottom(min(1, head.rows))
    renderTabs(into: &grid, in: tabs.inset(rows: 0, columns: 1), context: context)
    if let card {
      let inner = data.inset(rows: 0, columns: 1)
      grid.write(card.specification, in: inner.line(0), role: .dim, glyphs: context.glyphs)
      let holdings = pane == .bins || pane == .history ? 0 : 2
      let (bins, facts) = inner.cutTop(1).rest.cutBottom(min(holdings, max(0, inner.rows - 3)))
      let showsEquipment = surroundings.catalog.offers(SparesFunctions.equipmentName)
      PartPanel.facts(card, showsEquipment: showsEquipment, into: &grid, in: facts, context: context)
      PartPanel.holdings(card, into: &grid, in: bins, context: context)
    }
    if pane == .history {
      PartCharts.render(history, of: card, into: &grid, in: body.inset(rows: 0, columns: 1), context: context)
      return
    }
    list?.render(into: &grid, in: body, hint: hint, next: next, context: context)
  }

  private var hint: Phrase {
    switch pane {
    case .ledger: Phrase("Ctrl-R receive  Ctrl-T issue  Ctrl-B take back", "Ctrl-R 入库  Ctrl-T 出库  Ctrl-B 退回")
    case .bins: Phrase("Ctrl-V move  Ctrl-A count  Ctrl-X scrap", "Ctrl-V 移库  Ctrl-A 盘点  Ctrl-X 报废")
    default: pane.newAction == nil ? Phrase("", "") : Phrase("F7 new", "F7 新增")
    }
  }

  private var next: Phrase {
    guard let action = pane.newAction.flatMap({ surroundings.catalog.actions[$0.name] }) else {
      return Phrase("Nothing here yet.", "暂无内容。")
    }
    guard surroundings.may(action.permission) else { return Phrase("Nothing here yet.", "暂无内容。") }
    return Phrase("Nothing here yet. F7: \(action.title.english).", "暂无内容。按 F7：\(action.title.chinese)。")
  }

  /// The names of the pages side by side, the one that is shown in brackets; where they do not fit, those around it.
  private func renderTabs(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let panes = PartPane.offered(surroundings)
    let shown = panes.firstIndex(of: pane) ?? 0
    let texts = panes.map { $0 == pane ? "[\(context.text($0.title))]" : " \(context.text($0.title)) " }
    let widths = texts.map { Width.columns(of: $0) }
    let key = Key.tab.name
    let (names, right) = rect.cutLeft(max(0, rect.columns - Width.columns(of: key) - 1))
    grid.write(key, in: right, alignment: .right, role: .keyName, glyphs: context.glyphs)
    var first = 0
    while first < shown, widths[first...shown].reduce(0, +) + 2 > names.columns { first += 1 }
    var area = names
    if first > 0 {
      grid.write(context.glyphs.ellipsis, in: area, role: .dim, glyphs: context.glyphs)
      area = area.cutLeft(1).rest
    }
    for index in first..<panes.count {
      guard widths[index] < area.columns || index + 1 == panes.count && widths[index] == area.columns else {
        grid.write(context.glyphs.ellipsis, in: area, role: .dim, glyphs: context.glyphs)
        return
      }
      let role: Role = panes[index] == pane ? .header : .dim
      grid.write(texts[index], in: area, role: role, glyphs: context.glyphs)
      area = area.cutLeft(widths[index]).rest
    }
  }
}
