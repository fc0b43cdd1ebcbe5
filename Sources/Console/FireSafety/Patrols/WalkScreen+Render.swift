import FireSafety
import Kernel
import Terminal
import Values

extension WalkScreen {
  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, body) = rect.cutTop(min(3, rect.rows))
    let inner = head.inset(rows: 0, columns: 1)
    let isShort = sheet.map { $0.due.map { context.text(dueWords($0)) } ?? "" } ?? ""
    grid.write(context.text(heading), in: inner.line(0), role: .header, glyphs: context.glyphs)
    progress(into: &grid, in: inner.line(1), tail: isShort, context: context)
    let prompt = context.text(Phrase("Scan a point: ", "扫描点位："))
    let (label, box) = inner.line(2).cutLeft(Width.columns(of: prompt))
    grid.write(prompt, in: label, role: .label, glyphs: context.glyphs)
    grid.write(context.text(next), in: box.cutLeft(16).rest, role: .info, glyphs: context.glyphs)
    let points = sheet?.points ?? []
    let rows = TableRows<String>(count: points.count) { index in
      points.indices.contains(index) ? row(points[index], context) : nil
    }
    table.render(into: &grid, in: body, rows: rows, empty: Phrase("Reading…", "正在读取…"), context: context)
    input.render(into: &grid, in: box.cutLeft(14).left, role: .inputFocused, isFocused: true, context: context)
  }

  private var heading: Phrase {
    guard let sheet else { return Phrase("Reading…", "正在读取…") }
    let name = Text.clean(sheet.name)
    let late = sheet.isLateEntry ? Phrase("; late entry", "；补录") : Phrase("", "")
    return Phrase("\(name): ", "\(name)：") + sheet.state.label + late
  }

  private func progress(into grid: inout Grid, in line: Rect, tail: String, context: RenderContext) {
    guard let sheet else { return }
    let (done, all) = (Int64(sheet.done), Int64(sheet.points.count))
    let (bar, rest) = line.cutLeft(min(20, line.columns / 4))
    Bars.horizontal(done, of: max(1, all), into: &grid, in: bar, role: .bar, context: context)
    let minutes = minutes(sheet)
    let text = Phrase(
      "\(done) of \(all) points, \(all - done) left, \(minutes) min", "已查 \(done)/\(all)，剩 \(all - done)，\(minutes) 分钟")
    grid.write(
      context.text(text) + tail, in: rest.cutLeft(1).rest, role: isOverdue ? .warning : .normal, glyphs: context.glyphs)
  }

  /// Since it began, up to what was recorded last: an idle screen draws nothing by itself.
  private func minutes(_ sheet: PatrolSheet) -> Int64 {
    let last = sheet.points.compactMap { $0.visit?.at }.max() ?? sheet.started
    return max(0, (last.milliseconds - sheet.started.milliseconds) / 60_000)
  }

  private var isOverdue: Bool {
    guard let due = sheet?.due, let last = sheet?.points.compactMap({ $0.visit?.at }).max() else { return false }
    return last > due
  }

  private func dueWords(_ due: Instant) -> Phrase {
    let text = CellText.moment(due, in: surroundings.timeZone)
    let isToday = surroundings.timeZone.localDay(of: due) == surroundings.today
    let at = isToday ? PatrolLooks.clock(due, in: surroundings.timeZone) : text
    return Phrase("; due \(at)", "；截止 \(at)")
  }

  private var next: Phrase {
    guard let sheet else { return Phrase("", "") }
    guard let point = sheet.left.first else { return Phrase("all done: Ctrl-S signs", "点位已全部检查，按 Ctrl-S 签字") }
    let (name, place) = (Text.clean(point.name), Text.clean(point.place))
    return place.isEmpty
      ? Phrase("next: \(name)", "下一点：\(name)") : Phrase("next: \(name), \(place)", "下一点：\(name)（\(place)）")
  }

  private func row(_ point: PatrolSheet.Point, _ context: RenderContext) -> TableRow<String> {
    let visit = point.visit
    let isGood = visit?.failed == 0
    let state: SlotState = visit == nil ? .ahead : isGood ? .done : .missed
    let found = visit.map { context.text(PatrolLooks.words($0)) } ?? context.text(Phrase("to do", "未查"))
    return TableRow(
      id: point.code.text,
      cells: [
        .init(PatrolLooks.glyph(state, context.glyphs), role: PatrolLooks.role(state)), .init(Text.clean(point.name)),
        .init(found, role: visit == nil ? .dim : isGood ? nil : .error),
        .init(visit.map { PatrolLooks.clock($0.at, in: surroundings.timeZone) } ?? ""),
        .init("\(point.items.count)", role: .dim), .init(Text.clean(point.place), role: .dim),
      ])
  }
}
