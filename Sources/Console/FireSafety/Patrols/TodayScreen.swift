import FireSafety
import Kernel
import Terminal
import Values

/// The today board (B41): the rounds of a day along the clock, a line a route, and below it what else presses. Enter opens
/// the selected round.
public struct TodayScreen: Screen {
  public var surroundings: Surroundings
  /// Nil for today, whatever day that is.
  private var day: Day?
  private(set) var board: PatrolBoard?
  /// The selected route, or a line below where it lies beyond the routes.
  private(set) var row = 0
  private(set) var slot = 0
  private var hasChosen = false
  private var tickets = TicketCounter()
  private var reading: Ticket?

  init(_ surroundings: Surroundings, day: Day? = nil) {
    self.surroundings = surroundings
    self.day = day
  }

  public var title: Phrase { Phrase("Today board", "今日看板") }
  public var part: String? { "fire" }
  public var permission: Permission? { FirePermissions.see }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "The rounds of a day along the clock, a line a route; below, what else presses. Arrows choose, Enter opens.",
        "按时间轴显示当日各路线的巡查任务，下方为其他待处理事项。方向键选择，按 Enter 打开。"),
      commands: [
        Command(
          "board.open", Phrase("Open", "打开"), label: Phrase("Open", "打开"),
          help: Phrase("Opens the selected round, or the list behind a line.", "打开选中的巡查任务或下方事项对应的列表。"), keys: [.enter],
          run: { $0.open() }),
        Command(
          "board.before", Phrase("The day before", "前一天"), label: Phrase("Before", "前一天"),
          help: Phrase("Shows the day before.", "显示前一天。"), keys: [.pageUp], run: { $0.turn(by: -1) }),
        Command(
          "board.after", Phrase("The day after", "后一天"), help: Phrase("Shows the day after.", "显示后一天。"),
          keys: [.pageDown], run: { $0.turn(by: 1) }),
        Command(
          "board.month", Phrase("Completion of the month", "当月完成率"), label: Phrase("Month", "月历"),
          help: Phrase("Shows how many of the month's rounds were walked, day by day.", "按日显示当月巡查完成率。"),
          keys: [.control("t")],
          run: { [.push(MonthScreen($0.surroundings, month: $0.board?.day ?? $0.surroundings.today))] }),
        Command(
          "board.walk", Phrase("Patrol", "防火巡查"),
          label: surroundings.known(Phrase("Patrol", "巡查"), FirePermissions.patrol),
          help: Phrase("Opens the patrol desk.", "打开巡查台。"), keys: [.control("w")],
          whyNot: { $0.surroundings.whyNot(FirePermissions.patrol) },
          run: { [.push(PatrolStartScreen($0.surroundings))] }),
        Command(
          "board.trend", HazardTrendScreen.title, label: Phrase("Trend", "趋势"),
          help: Phrase("Shows how many hazards were opened and closed, month by month.", "逐月显示隐患新增与销号数量。"),
          keys: [.control("e")], run: { [.push(HazardTrendScreen($0.surroundings))] }),
        Command(
          "board.log", Phrase("The day's patrol log", "当日巡查记录表"), label: Phrase("Log", "打印"),
          help: Phrase(
            "Shows the day's log of the selected route's unit, to be saved or printed.", "显示所选路线单位的当日巡查记录表，可保存或打印。"),
          keys: [.function(8)],
          whyNot: { $0.routes.indices.contains($0.row) ? nil : Phrase("no route is selected", "没有选中的路线") },
          run: { screen in
            let unit = screen.routes[screen.row].unit.rawValue
            let day = screen.board?.day ?? screen.surroundings.today
            return SheetScreen.open("patrolLog", "\(unit)/\(day)", screen.surroundings)
          }),
        Command(
          "list.refresh", Phrase("Refresh", "刷新"), help: Phrase("Reads the board again.", "重新读取看板。"),
          keys: [.function(5)], run: { $0.read() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed, .returned: return read()
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      case .success(let value):
        // A function that is switched off takes its line along.
        let catalog = surroundings.catalog
        board = (value as? PatrolBoard)?.keeping { catalog.listings[$0.listing] != nil }
      }
      keepSelection()
      return []
    case .input(.click(.cell(let row, let slot))):
      let isAgain = hasChosen && self.row == row && self.slot == slot
      (self.row, self.slot, hasChosen) = (row, slot, true)
      return isAgain ? open() : []
    case .input(.click(.row(let row))):
      (self.row, slot) = (row, 0)
      return []
    case .input(.wheel(let rows)):
      move(by: rows)
      return []
    case .input(.key(let key)): return move(key)
    case .input: return [.beep]
    default: return []
    }
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { [day] desk in try PatrolBoard.read(day, as: session, in: desk.site) })]
  }

  private var routes: [PatrolBoard.Route] { board?.routes ?? [] }
  private var count: Int { routes.count + (board?.lines.count ?? 0) }

  /// At first the selection stands on what is due.
  private mutating func keepSelection() {
    row = max(0, min(row, count - 1))
    guard !hasChosen else {
      slot = routes.indices.contains(row) ? max(0, min(slot, routes[row].slots.count - 1)) : 0
      return
    }
    let pressing: [SlotState] = [.overdue, .due, .running]
    for state in pressing {
      for (place, route) in routes.enumerated() {
        if let found = route.slots.firstIndex(where: { $0.state == state }) {
          (row, slot) = (place, found)
          return
        }
      }
    }
  }

  private mutating func move(_ key: Key) -> [Effect] {
    switch key {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .home: move(by: -count)
    case .end: move(by: count)
    case .left, .right:
      guard routes.indices.contains(row) else { return [.beep] }
      slot = max(0, min(slot + (key == .left ? -1 : 1), routes[row].slots.count - 1))
      hasChosen = true
    default: return [.beep]
    }
    return []
  }

  private mutating func move(by rows: Int) {
    row = max(0, min(row + rows, count - 1))
    hasChosen = true
    slot = routes.indices.contains(row) ? max(0, min(slot, routes[row].slots.count - 1)) : 0
  }

  private mutating func turn(by days: Int32) -> [Effect] {
    day = (board?.day ?? surroundings.today).advanced(by: days)
    if day == surroundings.today { day = nil }
    hasChosen = false
    (row, slot) = (0, 0)
    return read()
  }

  private mutating func open() -> [Effect] {
    if routes.indices.contains(row), routes[row].slots.indices.contains(slot) {
      return PatrolRows.open(routes[row].slots[slot], routes[row], surroundings)
    }
    let place = row - routes.count
    guard let lines = board?.lines, lines.indices.contains(place) else { return [.beep] }
    return Router.listing(lines[place].listing, filters: lines[place].filters, surroundings).map { [.push($0)] }
      ?? [.beep]
  }
}
