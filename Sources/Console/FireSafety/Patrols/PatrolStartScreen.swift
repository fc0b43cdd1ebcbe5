import FireSafety
import Kernel
import Terminal
import Values

/// The patrol desk: rounds to go on with and rounds that are due. Enter goes on or begins; the first point that is scanned
/// begins the round it belongs to.
public struct PatrolStartScreen: Screen {
  public var surroundings: Surroundings
  /// The round of the plan to stand on.
  private let wanted: Int64?
  private var start: PatrolStart?
  private var table = Table<String>(columns: PatrolStartScreen.columns)
  private var input = TextInput()
  private var tickets = TicketCounter()
  private var reading: Ticket?
  private var starting: (ticket: Ticket, scanned: PatrolCode?)?

  private static let columns: [TableColumn] = [
    TableColumn("state", Phrase("State", "状态"), minimum: 8, preferred: 8),
    TableColumn("name", Phrase("Round", "巡查"), minimum: 14, preferred: 24, weight: 3),
    TableColumn("due", Phrase("Due", "截止"), minimum: 11, preferred: 11),
    TableColumn("done", Phrase("Points", "点位"), minimum: 6, preferred: 7, alignment: .right),
    TableColumn("route", Phrase("Route", "路线"), minimum: 8, preferred: 12, priority: 2),
    TableColumn("unit", Phrase("Unit", "单位"), minimum: 10, preferred: 16, weight: 1, priority: 3),
  ]

  init(_ surroundings: Surroundings, slot: Int64? = nil) {
    self.surroundings = surroundings
    wanted = slot
  }

  public var title: Phrase { Phrase("Patrol", "防火巡查") }
  public var part: String? { "fire" }
  public var permission: Permission? { FirePermissions.patrol }
  public func claims(_ key: Key) -> Bool { !input.isEmpty && (key == .escape || key == .enter) }
  public func holds(_ event: Event) -> Bool { starting != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "Rounds you walk now and rounds that are due. Scan the first point to begin its round, or press Enter on a row.",
        "进行中和待巡查的任务。扫描首个点位即开始该路线的巡查，或在行上按 Enter。"),
      commands: [
        Command(
          "patrol.begin", Phrase("Begin or go on", "开始或继续"), label: Phrase("Begin", "开始"),
          help: Phrase("Begins the selected round, or goes on with it.", "开始或继续当前行的巡查。"), keys: [.enter],
          whyNot: { $0.selected == nil ? Phrase("nothing is due", "没有待巡查任务") : nil }, run: { $0.begin() }),
        Command(
          "list.refresh", Phrase("Refresh", "刷新"), help: Phrase("Reads again what is due.", "重新读取待巡查任务。"),
          keys: [.function(5)], run: { $0.read() }),
        Command(
          "patrol.late", RecordLate.title, label: Phrase("Late entry", "补录"), help: RecordLate.summary,
          keys: [.function(7)],
          run: { screen in
            Router.open(
              action: RecordLate.name, screen.surroundings, values: ["route": screen.selected?.route.text ?? ""])
          }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var selected: PatrolStart.Line? {
    guard let lines = start?.lines, lines.indices.contains(table.selected) else { return nil }
    return lines[table.selected]
  }

  private var ids: TableRows<String> {
    let lines = start?.lines ?? []
    return TableRows(lines.map { TableRow(id: PatrolStartScreen.id($0), cells: []) })
  }

  private static func id(_ line: PatrolStart.Line) -> String { "\(line.round ?? 0) \(line.slot ?? 0)" }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed, .returned: return read()
    case .input(let input): return take(input)
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      return taken(result)
    case .finished(let ticket, let result) where ticket == starting?.ticket: return started(result)
    default: return []
    }
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { desk in try PatrolStart.read(as: session, in: desk.site) })]
  }

  private mutating func taken(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .failure(let error): return [.say(.error(Faults.sentence(of: error)))]
    case .success(let value):
      let isFirst = start == nil
      let before = selected.map { PatrolStartScreen.id($0) }
      start = value as? PatrolStart
      let lines = start?.lines ?? []
      if isFirst, let place = lines.firstIndex(where: { $0.slot == wanted && wanted != nil }) {
        table.select(place, count: lines.count)
      } else {
        table.reselect(before, in: ids)
      }
      return []
    }
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .scan(let scan):
      if scan.isFirstTyped { input.takeBack() }
      input.set("")
      return found(PatrolCode(scan.text, .scan))
    case .paste(let text), .text(let text):
      input.insert(text)
      return []
    case .click(.row(let index)):
      table.select(index, count: start?.lines.count ?? 0)
      return []
    case .wheel(let rows):
      _ = table.scroll(by: rows, count: start?.lines.count ?? 0)
      return []
    case .key(.enter):
      let text = input.text
      input.set("")
      return found(PatrolCode(text, .typed))
    case .key(.escape):
      input.set("")
      return []
    case .key(let key):
      if input.isEmpty, table.handle(key, rows: ids) != .ignored { return [] }
      return input.handle(key) == nil ? [.beep] : []
    default: return []
    }
  }

  /// A point of a round one walks goes on with it; any other begins the round it belongs to.
  private mutating func found(_ code: PatrolCode?) -> [Effect] {
    guard let code else { return [.beep] }
    if let line = start?.lines.first(where: { $0.codes.contains(code.point) }), let round = line.round {
      return [.push(WalkScreen(round, scanned: code, surroundings))]
    }
    return begin(StartRound(point: code.point), scanned: code)
  }

  private mutating func begin() -> [Effect] {
    guard let line = selected else { return [.beep] }
    if let round = line.round { return [.push(WalkScreen(round, surroundings))] }
    guard let slot = line.slot else { return [.beep] }
    return begin(StartRound(slot: slot), scanned: nil)
  }

  private mutating func begin(_ action: StartRound, scanned: PatrolCode?) -> [Effect] {
    guard starting == nil, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    starting = (ticket, scanned)
    return [.work(Posted.job(ticket, StartRound.title, action, as: session, key: surroundings.freshKey()))]
  }

  private mutating func started(_ result: Result<any Sendable, any Error>) -> [Effect] {
    let scanned = starting?.scanned
    starting = nil
    switch result {
    case .success(let value):
      guard let posted = value as? Posted, let outcome = posted.answer.outcome as? RoundStarted else { return read() }
      return [.say(posted.message), .push(WalkScreen(outcome.round, scanned: scanned, surroundings))]
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))] + read()
    }
  }

  // MARK: - Drawing

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, body) = rect.cutTop(min(2, rect.rows))
    let inner = head.inset(rows: 0, columns: 1)
    let prompt = context.text(Phrase("Scan the first point: ", "扫描首个点位："))
    let (label, box) = inner.line(0).cutLeft(Width.columns(of: prompt))
    grid.write(prompt, in: label, role: .label, glyphs: context.glyphs)
    grid.write(
      context.text(Phrase("or Enter on a row", "或在行上按 Enter")), in: box.cutLeft(20).rest, role: .dim,
      glyphs: context.glyphs)
    let lines = start?.lines ?? []
    let rows = TableRows<String>(count: lines.count) { index in
      lines.indices.contains(index) ? row(lines[index], context) : nil
    }
    let empty = start == nil ? Phrase("Reading…", "正在读取…") : Phrase("Nothing is due now.", "目前没有待巡查任务。")
    table.render(into: &grid, in: body, rows: rows, empty: empty, context: context)
    input.render(into: &grid, in: box.cutLeft(18).left, role: .inputFocused, isFocused: true, context: context)
  }

  private func row(_ line: PatrolStart.Line, _ context: RenderContext) -> TableRow<String> {
    let due = line.due.map { String(CellText.moment($0, in: surroundings.timeZone).dropFirst(5)) } ?? "–"
    return TableRow(
      id: PatrolStartScreen.id(line),
      cells: [
        .init(context.text(line.state.label), role: PatrolLooks.role(line.state)), .init(Text.clean(line.name)),
        .init(due), .init("\(line.done)/\(line.points)"), .init(line.route.text, role: .dim),
        .init(Text.clean(line.unit), role: .dim),
      ])
  }
}
