import Kernel
import Terminal
import Values

/// Every setting of every part: what it is today, what the program has by itself, who set it, what will come.
public struct SettingsScreen: Screen {
  static let name = Phrase("Settings", "设置")

  public var surroundings: Surroundings
  private var states: [SettingState] = []
  /// The setting the list opens on.
  private var wanted: String?
  private var table = Table<String>(columns: [
    TableColumn("title", Phrase("Setting", "设置"), minimum: 24, preferred: 40, weight: 3),
    TableColumn("value", Phrase("Today", "当前值"), minimum: 10, preferred: 16, weight: 1),
    TableColumn("pending", Phrase("Later", "待生效"), minimum: 12, preferred: 22, priority: 1),
    TableColumn("from", Phrase("Since", "生效日期"), minimum: 10, preferred: 10, priority: 2),
    TableColumn("by", Phrase("By", "操作人"), minimum: 6, preferred: 10, priority: 3),
    TableColumn("initial", Phrase("Default", "默认值"), minimum: 8, preferred: 14, priority: 4),
    TableColumn("part", Phrase("System", "模块"), minimum: 6, preferred: 10, priority: 5),
  ])
  private var tickets = TicketCounter()
  private var reading: Ticket?
  private var fault: Phrase?

  init(selecting setting: String? = nil, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    wanted = setting
    table.pageRows = max(1, surroundings.size.rows - 2)
  }

  public var permission: Permission? { KernelPermissions.manageSettings }
  public var title: Phrase { Self.name }
  public func holds(_ event: Event) -> Bool { reading != nil && states.isEmpty }

  private var selected: SettingState? {
    states.indices.contains(table.selected) ? states[table.selected] : nil
  }

  public var commands: CommandTable<Self, Effect> {
    let nothing: @Sendable (Self) -> Phrase? = { $0.selected == nil ? Phrase("no row is selected", "没有选中的行") : nil }
    return CommandTable(
      Self.name,
      about: Phrase(
        "What the site may set: thresholds, patterns, switches of parts. A change counts from a day on; what was before stays on record.",
        "站点可调整的设置：阈值、编号规则、模块开关等。修改自某日起生效，旧值保留。"),
      commands: [
        Command(
          "settings.change", ChangeSetting.title, label: Phrase("Change", "修改"),
          help: Phrase("Changes the selected setting from a day on.", "修改当前设置，可指定生效日期。"), keys: [.enter, .function(2)],
          whyNot: nothing,
          run: { screen in
            screen.selected.map { [.push(SettingFormScreen($0, screen.surroundings))] } ?? []
          }),
        Command(
          "settings.history", Phrase("History", "变更记录"), label: Phrase("History", "记录"),
          help: Phrase("Every value the selected setting ever had, with who gave it when.", "当前设置的全部历史取值、操作人及时间。"),
          keys: [.control("o")], whyNot: nothing,
          run: { screen in
            guard let name = screen.selected?.name,
              let list = Router.listing("settings", filters: ["name": .string(name)], screen.surroundings)
            else { return [] }
            return [.push(list)]
          }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back.", "返回。"), keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { desk in try desk.site.settingStates(for: session) })]
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, surroundings.size.rows - 2)
    switch event {
    case .opened, .changed, .returned: return read()
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      take(result)
      return []
    case .input(.key(let key)):
      return table.handle(key, rows: rows(in: surroundings.language)) == .ignored ? [.beep] : []
    case .input(.click(.row(let index))): table.select(index, count: states.count)
    case .input(.wheel(let rows)): _ = table.scroll(by: rows, count: states.count)
    case .input(.text), .input(.paste), .input(.scan): return [.beep]
    default: break
    }
    return []
  }

  private mutating func take(_ result: Result<any Sendable, any Error>) {
    let name = wanted ?? selected?.name
    wanted = nil
    switch result {
    case .success(let value):
      states = value as? [SettingState] ?? []
      fault = nil
    case .failure(let error):
      states = []
      fault = Faults.sentence(of: error)
    }
    if let index = states.firstIndex(where: { $0.name == name }) { table.select(index, count: states.count) }
  }

  private func rows(in language: Language) -> TableRows<String> {
    TableRows(
      states.map { state in
        let next = state.pending.first.map {
          "\($0.from): \(SettingText.words($0.value, state.kind).text(in: language))"
        }
        let value = SettingText.words(state.value, state.kind).text(in: language)
        let isOff = state.kind == .flag && state.value == .bool(false)
        return TableRow(
          id: state.name,
          cells: [
            .init(state.title.text(in: language)),
            .init(value, role: isOff ? .warning : state.chosen == nil ? nil : .info),
            .init(next ?? "", role: .warning), .init(state.chosen.map { "\($0.from)" } ?? "", role: .dim),
            .init(Text.clean(state.chosen?.by ?? ""), role: .dim),
            .init(SettingText.words(state.initial, state.kind).text(in: language), role: .dim),
            .init(state.part.text(in: language), role: .dim),
          ])
      })
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (foot, body) = rect.cutBottom(rect.rows > 3 ? 1 : 0)
    table.render(
      into: &grid, in: body, rows: rows(in: context.language), empty: fault ?? Phrase("Reading…", "正在读取…"),
      context: context)
    // The title may be longer than its column: the whole of it stands below.
    grid.write(selected.map { context.text($0.title) } ?? "", in: foot, role: .dim, glyphs: context.glyphs)
  }
}
