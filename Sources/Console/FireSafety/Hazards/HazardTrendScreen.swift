import FireSafety
import Kernel
import Terminal
import Values

/// Hazards opened and closed, a month a line, and below, where there is room, how many were open (B42).
public struct HazardTrendScreen: Screen {
  public var surroundings: Surroundings
  private var trend: HazardTrend?
  private var row = HazardTrend.count - 1
  private var tickets = TicketCounter()
  private var reading: Ticket?

  static let title = Phrase("Hazards opened and closed", "隐患新增与销号趋势")
  static let about = Phrase("Twelve months of hazards, and how many were open", "十二个月隐患新增、销号与未销数量")

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  public var title: Phrase { Self.title }
  public var part: String? { "fire" }
  public var permission: Permission? { FirePermissions.see }

  private var months: [HazardTrend.Month] { trend?.months ?? [] }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "A month a line: hazards found or found again, hazards closed or found to be none, and how many were open at its end.",
        "每月一行：新增（含再次发现）、销号（含不属隐患）以及月末未销数量。"),
      commands: [
        Command(
          "trend.open", Phrase("Hazards found that month", "当月发现的隐患"), label: Phrase("Hazards", "隐患"),
          help: Phrase("Lists the hazards that were found in the selected month.", "列出选中月份发现的隐患。"), keys: [.enter],
          whyNot: { $0.months.isEmpty ? Phrase("nothing is read yet", "尚未读取") : nil }, run: { $0.open() }),
        Command(
          "list.refresh", Phrase("Refresh", "刷新"), help: Phrase("Reads the months again.", "重新读取各月数据。"),
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
      case .success(let value): trend = value as? HazardTrend
      }
    case .input(.click(.row(let row))):
      let isAgain = self.row == row
      self.row = row
      return isAgain ? open() : []
    case .input(.wheel(let rows)): move(by: rows)
    case .input(.key(.up)): move(by: -1)
    case .input(.key(.down)): move(by: 1)
    case .input(.key(.home)): row = 0
    case .input(.key(.end)): row = HazardTrend.count - 1
    case .input: return [.beep]
    default: break
    }
    return []
  }

  private mutating func move(by rows: Int) { row = max(0, min(row + rows, HazardTrend.count - 1)) }

  private func open() -> [Effect] {
    guard months.indices.contains(row) else { return [.beep] }
    let month = months[row].first
    let filters: [String: JSON] = ["foundFrom": .string("\(month)"), "foundUntil": .string("\(month.monthEnd)")]
    return Router.listing("fireHazards", filters: filters, surroundings).map { [.push($0)] } ?? [.beep]
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { desk in try HazardTrend.read(as: session, in: desk.site) })]
  }

  // MARK: - What is shown

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let area = rect.inset(rows: 0, columns: 1)
    guard !months.isEmpty else {
      grid.write(
        context.text(Phrase("Reading…", "正在读取…")), in: area.line(0), role: .dim, glyphs: context.glyphs)
      return
    }
    let hasHead = area.rows > HazardTrend.count
    let (head, rest) = area.cutTop(hasHead ? 1 : 0)
    let (table, below) = rest.cutTop(HazardTrend.count)
    let figure = max(Width.columns(of: context.text(Self.opened)), 6) + 1
    let bar = max(0, (table.columns - 8 - 3 * figure - 2) / 2)
    if hasHead { line(Phrase("Month", "月份"), head, figure, bar, nil, .label, &grid, context) }
    // Where not all months fit, the latest stay.
    let first = max(0, months.count - table.rows)
    for (offset, month) in months.dropFirst(first).enumerated() {
      let place = table.line(offset)
      let isSelected = first + offset == row
      if isSelected { grid.fill(place, role: .selected) }
      grid.addTarget(.row(first + offset), in: place)
      let (year, number, _) = month.first.components
      line(
        Phrase(verbatim: "\(year)-\(number < 10 ? "0" : "")\(number)"), place, figure, bar, month,
        isSelected ? .selected : .normal, &grid, context)
      if isSelected { grid.placeCursor(place.origin, in: place) }
    }
    guard below.rows >= 5 else { return }
    let (label, chart) = below.cutTop(2)
    grid.write(
      context.text(Phrase("Open at the end of the month", "月末未销隐患")), in: label.line(1), role: .label,
      glyphs: context.glyphs)
    LineChart(
      months.map(\.open), marks: months.enumerated().map { LineChart.Mark($0, "\($1.first.components.month)") }
    ).render(into: &grid, in: chart, context: context)
  }

  private static let opened = Phrase("Opened", "新增")
  private static let closed = Phrase("Closed", "销号")
  private static let open = Phrase("Open", "未销")

  /// A month, or the titles above.
  private func line(
    _ name: Phrase, _ rect: Rect, _ figure: Int, _ bar: Int, _ month: HazardTrend.Month?, _ role: Role,
    _ grid: inout Grid, _ context: RenderContext
  ) {
    let most = months.map { max($0.opened, $0.closed) }.max() ?? 0
    var place = rect
    func next(_ columns: Int) -> Rect {
      let (own, after) = place.cutLeft(min(columns, place.columns))
      place = after
      return own
    }
    grid.write(context.text(name), in: next(8), role: role, glyphs: context.glyphs)
    for (title, value, color) in [
      (Self.opened, month?.opened, Role.barWarning), (Self.closed, month?.closed, Role.bar),
    ] {
      grid.write(
        value.map { "\($0)" } ?? context.text(title), in: next(figure), alignment: .right, role: role,
        glyphs: context.glyphs)
      _ = next(1)
      let area = next(bar)
      if let value { Bars.horizontal(value, of: most, into: &grid, in: area, role: color, context: context) }
    }
    grid.write(
      month.map { "\($0.open)" } ?? context.text(Self.open), in: next(figure), alignment: .right, role: role,
      glyphs: context.glyphs)
  }
}
