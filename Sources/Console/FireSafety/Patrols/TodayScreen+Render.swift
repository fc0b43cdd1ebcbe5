import FireSafety
import Kernel
import Terminal
import Values

extension TodayScreen {
  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let lines = board?.lines ?? []
    let legendRows = rect.rows >= 14 ? (rect.columns >= 100 ? 1 : 2) : 0
    let (head, rest) = rect.cutTop(min(1, rect.rows))
    let (foot, middle) = rest.cutBottom(min(lines.count + 1 + legendRows, max(0, rest.rows - 4)))
    grid.write(
      context.text(heading), in: head.inset(rows: 0, columns: 1), role: .header, glyphs: context.glyphs)
    guard let board else { return }
    if board.routes.isEmpty {
      grid.write(
        context.text(Phrase("No round belongs to this day.", "当日没有巡查任务。")),
        in: middle.inset(rows: 0, columns: 1).line(0),
        role: .dim, glyphs: context.glyphs)
    } else {
      timeline(board, context).render(into: &grid, in: middle.inset(rows: 0, columns: 1), context: context)
    }
    let inner = foot.inset(rows: 0, columns: 1)
    grid.write(context.text(chosen), in: inner.line(0), role: .info, glyphs: context.glyphs)
    for (place, line) in lines.enumerated() where place + 1 < inner.rows {
      let isSelected = row == board.routes.count + place
      let area = inner.line(place + 1)
      if isSelected { grid.fill(area, role: .selected) }
      grid.addTarget(.row(board.routes.count + place), in: area)
      grid.write(
        context.text(line.title) + "  " + context.text(line.value), in: area,
        role: isSelected ? .selected : line.isBad ? .warning : .normal, glyphs: context.glyphs)
      if isSelected { grid.placeCursor(area.origin, in: area) }
    }
    PatrolLooks.legend(context.glyphs).render(
      into: &grid, in: inner.cutTop(lines.count + 1).rest, context: context)
  }

  /// The day, and how far its rounds are.
  private var heading: Phrase {
    guard let board else { return Phrase("Reading…", "正在读取…") }
    let weekday = board.day.weekday.phrase
    let states: [SlotState] = [.done, .late, .running, .due, .overdue, .partial, .missed, .ahead]
    let counts = states.compactMap { state -> Phrase? in
      let count = board.count(state)
      return count == 0 ? nil : Phrase("\(count) \(state.label.english)", "\(state.label.chinese) \(count)")
    }
    let day = Phrase(verbatim: "\(board.day) ") + weekday
    guard let first = counts.first else { return day }
    return counts.dropFirst().reduce(day + Phrase(verbatim: "  ") + first) { $0 + Phrase(", ", "，") + $1 }
  }

  /// What the selection stands on, in words.
  private var chosen: Phrase {
    guard let board, board.routes.indices.contains(row), board.routes[row].slots.indices.contains(slot) else {
      return Phrase("", "")
    }
    let (route, slot) = (board.routes[row], board.routes[row].slots[slot])
    let zone = surroundings.timeZone
    // What is open for longer than a day is said with its dates.
    let isLong = slot.due.milliseconds - slot.opens.milliseconds > 86_400_000
    func clock(_ instant: Instant) -> String {
      isLong ? String(zone.localText(of: instant).dropFirst(5)) : PatrolLooks.clock(instant, in: zone)
    }
    let (opens, due) = (clock(slot.opens), clock(slot.due))
    let by = Text.clean(slot.by)
    var text = Phrase(verbatim: "\(Text.clean(route.name)) \(opens)–\(due)  ") + slot.state.label
    if !by.isEmpty { text = text + Phrase(verbatim: "  " + by) }
    if slot.hasLateEntry { text = text + Phrase("  late entry", "  有补录") }
    return text + Phrase(verbatim: "  " + Text.clean(route.unitName))
  }

  // MARK: - Along the clock

  private func timeline(_ board: PatrolBoard, _ context: RenderContext) -> Timeline {
    let zone = surroundings.timeZone
    let midnight = zone.instant(day: board.day, secondsOfDay: 0)
    func minute(_ instant: Instant) -> Int { Int((instant.milliseconds - midnight.milliseconds) / 60_000) }
    let rows = board.routes.map { route in
      Timeline.Row(
        Text.clean(route.name),
        route.slots.map { slot in
          Timeline.Segment(
            from: minute(slot.opens), to: minute(slot.due), glyph: PatrolLooks.glyph(slot.state, context.glyphs),
            role: PatrolLooks.role(slot.state), rank: slot.state == .missed || slot.state == .overdue ? 2 : 1)
        })
    }
    // From the first that opens that day to the morning after a night; a month is cut at both sides.
    let all = board.routes.flatMap(\.slots)
    let short = all.filter { $0.due.milliseconds - $0.opens.milliseconds < 86_400_000 }
    let first = max(0, (short.map { minute($0.opens) }.min() ?? 0) / 60 * 60)
    let last = min(2160, max(1440, ((short.map { minute($0.due) }.max() ?? 1440) + 59) / 60 * 60))
    // The screen knows no wall clock; what it was told last says how late it is.
    var timeline = Timeline(rows, span: first..<max(first + 60, last), now: nil)
    timeline.selected = board.routes.indices.contains(row) ? row : nil
    timeline.selectedSegment = timeline.selected.map { _ in slot }
    if let now = board.now, board.day == surroundings.today || minute(now) < last { timeline.now = minute(now) }
    return timeline
  }
}
