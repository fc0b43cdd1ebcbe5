import FireSafety
import Kernel
import Terminal
import Values

/// Completion of a month (B42): units by days as a heat map, one unit as a calendar, and the trend of twelve months.
public struct MonthScreen: Screen {
  enum Pane: CaseIterable { case units, calendar, trend }

  public var surroundings: Surroundings
  private var month: Day
  private var pane = Pane.units
  private var content: CompletionMonth?
  /// The selected unit, or all together before the first; the selected day from 0.
  private var row = 0
  private var column = 0
  private var hasChosen = false
  private var tickets = TicketCounter()
  private var reading: Ticket?

  init(_ surroundings: Surroundings, month: Day) {
    self.surroundings = surroundings
    self.month = month.monthStart
    column = month.components.day - 1
  }

  public var title: Phrase { Phrase("Completion of patrols", "巡查完成率") }
  public var part: String? { "fire" }
  public var permission: Permission? { FirePermissions.see }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "How many of the rounds that were due were walked: units by days, one unit as a calendar, or the trend of a year.",
        "到期巡查任务的完成率：各单位逐日、单个单位月历，或一年趋势。"),
      commands: [
        Command(
          "month.day", Phrase("The day's board", "当日看板"), label: Phrase("Day", "当日"),
          help: Phrase("Opens the board of the selected day.", "打开选中日期的看板。"), keys: [.enter],
          run: { [.push(TodayScreen($0.surroundings, day: $0.month.advanced(by: Int32(clamping: $0.column))))] }),
        Command(
          "month.pane", Phrase("Units, calendar, trend", "单位、月历、趋势"), label: Phrase("View", "切换"),
          help: Phrase("Goes from units by days to the calendar and to the trend.", "在单位逐日、月历和趋势之间切换。"), keys: [.tab],
          run: { screen in
            let all = Pane.allCases
            let next = (all.firstIndex(of: screen.pane) ?? 0) + 1
            screen.pane = all[next % all.count]
            return []
          }),
        Command(
          "month.before", Phrase("The month before", "上一月"), label: Phrase("Before", "上月"),
          help: Phrase("Shows the month before.", "显示上一个月。"), keys: [.pageUp], run: { $0.turn(to: -1) }),
        Command(
          "month.after", Phrase("The month after", "下一月"), help: Phrase("Shows the month after.", "显示下一个月。"),
          keys: [.pageDown], run: { $0.turn(to: 1) }),
        Command(
          "list.refresh", Phrase("Refresh", "刷新"), help: Phrase("Reads the month again.", "重新读取当月数据。"),
          keys: [.function(5)], run: { $0.read() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed, .returned: return read()
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      case .success(let value): content = value as? CompletionMonth
      }
      row = min(row, count - 1)
      return []
    case .input(.click(.cell(let row, let column))): return click(row, column)
    case .input(.click(.row(let row))):
      if pane == .units { self.row = row }
      return []
    case .input(.wheel(let rows)):
      move(rows: rows, columns: 0)
      return []
    case .input(.key(.up)): move(rows: -1, columns: 0)
    case .input(.key(.down)): move(rows: 1, columns: 0)
    case .input(.key(.left)): move(rows: 0, columns: -1)
    case .input(.key(.right)): move(rows: 0, columns: 1)
    case .input: return [.beep]
    default: return []
    }
    return []
  }

  private mutating func click(_ row: Int, _ column: Int) -> [Effect] {
    let day =
      pane == .calendar
      ? (HeatMap.day(row: row, column: column, startingOn: month.weekday) ?? 1) - 1 : column
    let isAgain = hasChosen && day == self.column && (pane == .calendar || row == self.row)
    if pane == .units { self.row = row }
    self.column = day
    hasChosen = true
    guard isAgain else { return [] }
    return [.push(TodayScreen(surroundings, day: month.advanced(by: Int32(clamping: day))))]
  }

  private mutating func move(rows: Int, columns: Int) {
    let last = month.days(until: month.monthEnd)
    if pane == .calendar {
      column = max(0, min(column + columns + rows * 7, last))
    } else {
      row = max(0, min(row + rows, count - 1))
      column = max(0, min(column + columns, last))
    }
  }

  private mutating func turn(to months: Int) -> [Effect] {
    month = months < 0 ? month.advanced(by: -1).monthStart : month.monthEnd.advanced(by: 1)
    column = min(column, month.days(until: month.monthEnd))
    return read()
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { [month] desk in try CompletionMonth.read(month, as: session, in: desk.site) })]
  }

  // MARK: - What is shown

  private var units: [CompletionMonth.Unit] { content?.units ?? [] }
  /// All together stand first where there are several.
  private var hasTotal: Bool { units.count > 1 }
  private var count: Int { max(1, units.count + (hasTotal ? 1 : 0)) }

  private var lines: [(name: Phrase, days: [CompletionMonth.Count])] {
    let own = units.map { (Phrase(verbatim: Text.clean($0.name)), $0.days) }
    return hasTotal ? [(Phrase("All units", "全部单位"), content?.days ?? [])] + own : own
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, body) = rect.cutTop(min(2, rect.rows))
    let inner = head.inset(rows: 0, columns: 1)
    let (year, number, _) = month.components
    guard let content, !lines.isEmpty else {
      let text =
        content == nil
        ? Phrase("Reading…", "正在读取…") : Phrase("No rounds in \(year)-\(number).", "\(year) 年 \(number) 月没有巡查任务。")
      grid.write(context.text(text), in: inner.line(0), role: .dim, glyphs: context.glyphs)
      return
    }
    let line = lines[min(row, lines.count - 1)]
    let whole = line.days.reduce(CompletionMonth.Count(), +)
    let day = line.days.indices.contains(column) ? line.days[column] : CompletionMonth.Count()
    grid.write(
      context.text(
        Phrase(verbatim: "\(year)-\(number < 10 ? "0" : "")\(number)  ") + line.name + MonthScreen.words(whole)),
      in: inner.line(0), role: .header, glyphs: context.glyphs)
    let date = month.advanced(by: Int32(clamping: column))
    grid.write(
      context.text(Phrase(verbatim: "\(date)") + MonthScreen.words(day)), in: inner.line(1), role: .info,
      glyphs: context.glyphs)
    let area = body.inset(rows: 0, columns: 1)
    switch pane {
    case .units: map(context).render(into: &grid, in: area, context: context)
    case .calendar: calendar(line.days, context).render(into: &grid, in: area, context: context)
    case .trend: trend(content, into: &grid, in: area, context: context)
    }
  }

  private static func words(_ count: CompletionMonth.Count) -> Phrase {
    let (due, done) = (count.due, count.done)
    guard let percent = count.percent else { return Phrase(": nothing due", "：无到期任务") }
    return Phrase(": \(done) of \(due) rounds, \(percent)%", "：完成 \(done)/\(due)，\(percent)%")
  }

  private func map(_ context: RenderContext) -> HeatMap {
    let days = 1...(month.days(until: month.monthEnd) + 1)
    var map = HeatMap(
      columns: days.map { "\($0)" },
      rows: lines.map { line in HeatMap.Row(context.text(line.name), line.days.map { HeatMap.Cell($0.percent) }) })
    map.selected = row
    map.selectedColumn = column
    return map
  }

  private func calendar(_ days: [CompletionMonth.Count], _ context: RenderContext) -> HeatMap {
    var map = HeatMap.month(
      days.map(\.percent), startingOn: month.weekday, headings: Weekday.allCases.map { context.text($0.phrase) })
    let place = HeatMap.place(ofDay: column + 1, startingOn: month.weekday)
    map.selected = place.row
    map.selectedColumn = place.column
    return map
  }

  private func trend(
    _ content: CompletionMonth, into grid: inout Grid, in rect: Rect, context: RenderContext
  ) {
    let (head, body) = rect.cutTop(min(1, rect.rows))
    grid.write(
      context.text(Phrase("Rounds walked, percent a month, all units", "各月巡查完成率（%），全部单位")), in: head, role: .label,
      glyphs: context.glyphs)
    let known = content.trend.drop { $0.count.due == 0 }
    let marks = known.enumerated().map { place, item in
      let number = item.month.components.month
      return LineChart.Mark(place, "\(number)")
    }
    LineChart(
      known.map { Int64($0.count.percent ?? 0) }, reference: 98, marks: marks, label: { "\($0)%" }
    ).render(into: &grid, in: body, context: context)
  }
}
