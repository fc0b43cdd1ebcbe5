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
  private var find = FindLine()
  // A title tells its setting from the others: it stands whole before anything else has more than its least.
  private var table = Table<String>(columns: [
    TableColumn("title", Phrase("Setting", "设置"), minimum: 46, preferred: 46),
    TableColumn("value", Phrase("Today", "当前值"), minimum: 8, preferred: 16, weight: 1),
    TableColumn("pending", Phrase("Later", "待生效"), minimum: 22, preferred: 22, priority: 1),
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

  public func claims(_ key: Key) -> Bool {
    switch key {
    case .escape, .control("c"), .backspace, .control("u"), .control("w"), .character(" "), .character("?"):
      find.isActive
    default: false
    }
  }

  /// The settings that hold every word of what is typed: in their title, their name for commands or their value.
  private var shown: [SettingState] {
    let words = find.text.split(separator: " ").map { Text.fold(String($0)) }
    guard !words.isEmpty else { return states }
    return states.filter { state in
      let value = state.kind.words(state.value)
      let all = [state.title.english, state.title.chinese, state.name, value.english, value.chinese]
      let text = Text.fold(all.joined(separator: " "))
      return words.allSatisfy { text.contains($0) }
    }
  }

  private var selected: SettingState? {
    let all = shown
    return all.indices.contains(table.selected) ? all[table.selected] : nil
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
          "list.find", Phrase("Find", "查找"), label: Phrase("Find", "查找"),
          help: Phrase(
            "Leaves the settings that hold what is typed next; simply typing does the same. Esc shows all.",
            "只显示含有随后输入文字的设置，直接输入也可查找，按 Esc 显示全部。"),
          keys: [.function(3), .character("/")],
          run: { screen in
            screen.find.activate()
            return []
          }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Ends finding, then goes back.", "先结束查找，再返回。"), keys: [.escape],
          run: { _ in [.pop(nil)] }),
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
    case .input(.click(.row(let index))): table.select(index, count: shown.count)
    case .input(.wheel(let rows)): _ = table.scroll(by: rows, count: shown.count)
    case .input(let input): return take(input)
    default: break
    }
    return []
  }

  /// Typing finds; other keys move.
  private mutating func take(_ input: Event) -> [Effect] {
    let name = selected?.name
    if case .key(let key) = input, key == .escape || key == .control("c") {
      find.clear()
      select(name)
      return []
    }
    switch find.handle(input) {
    case .changed, .scanned: select(name)
    case .handled: break
    case .ignored:
      guard case .key(let key) = input else { return [.beep] }
      return table.handle(key, rows: rows(in: surroundings.language)) == .ignored ? [.beep] : []
    }
    return []
  }

  /// Goes to a setting among those shown; where it is not there, to the first.
  private mutating func select(_ name: String?) {
    let all = shown
    table.select(all.firstIndex { $0.name == name } ?? 0, count: all.count)
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
    select(name)
  }

  private func rows(in language: Language) -> TableRows<String> {
    TableRows(
      shown.map { state in
        let next = state.pending.first.map {
          "\($0.from): \(state.kind.words($0.value).text(in: language))"
        }
        let value = state.kind.words(state.value).text(in: language)
        let isOff = state.kind == .flag && state.value == .bool(false)
        return TableRow(
          id: state.name,
          cells: [
            .init(state.title.text(in: language)),
            .init(value, role: isOff ? .warning : state.chosen == nil ? nil : .info),
            .init(next ?? "", role: .warning), .init(state.chosen.map { "\($0.from)" } ?? "", role: .dim),
            .init(Text.clean(state.chosen?.by ?? ""), role: .dim),
            .init(state.kind.words(state.initial).text(in: language), role: .dim),
            .init(state.part.text(in: language), role: .dim),
          ])
      })
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, rest) = rect.cutTop(find.isActive ? 1 : 0)
    let (foot, body) = rest.cutBottom(rest.rows > 6 ? 2 : 0)
    let nothing =
      states.isEmpty ? Phrase("Reading…", "正在读取…") : Phrase("Nothing found. Esc shows all.", "没有找到，按 Esc 显示全部。")
    table.render(
      into: &grid, in: body, rows: rows(in: context.language), empty: fault ?? nothing, context: context)
    if find.isActive { find.render(into: &grid, in: head, status: nil, context: context) }
    guard let selected else { return }
    // What may be cut above stands whole below: the title, the value, and the name commands know it by.
    grid.write(context.text(selected.title), in: foot.line(0), role: .dim, glyphs: context.glyphs)
    let value = selected.kind.words(selected.value)
    var named = Phrase(verbatim: selected.name + " = ") + value
    if let next = selected.pending.first {
      let later = selected.kind.words(next.value)
      named = named + Phrase("; from \(next.from): ", "；\(next.from) 起：") + later
    }
    grid.write(context.text(named), in: foot.line(1), role: .dim, glyphs: context.glyphs)
  }
}
