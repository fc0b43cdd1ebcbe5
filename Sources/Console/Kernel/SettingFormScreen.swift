import Kernel
import Terminal
import Values

/// One setting: a new value in the field of its kind, and the day from which it counts.
public struct SettingFormScreen: Screen {
  public var surroundings: Surroundings
  private let state: SettingState
  private var form: Form
  private var tickets = TicketCounter()
  private var saving: Ticket?
  private let key: String

  init(_ state: SettingState, _ surroundings: Surroundings) {
    self.state = state
    self.surroundings = surroundings
    key = surroundings.freshKey()
    form = Form([
      SettingText.field(state),
      FormField(
        "from", Phrase("From", "生效日期"), .date, value: "\(surroundings.today)", limit: 10,
        hint: Phrase("today or a later day", "今天或以后的日期")),
    ])
  }

  public var permission: Permission? { KernelPermissions.manageSettings }
  public var title: Phrase { ChangeSetting.title }
  public var isOpenEnded: Bool { false }
  public var isDirty: Bool { form.isDirty }
  public var detectsScans: Bool { false }
  public func holds(_ event: Event) -> Bool { saving != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      ChangeSetting.title,
      about: Phrase(
        "A new value counts from its day on; what was before stays on record.", "新值自指定日期起生效，旧值保留在记录中。"),
      commands: FormCommands.all(save: { $0.save() }, leave: { _ in [.pop(nil)] }))
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .input(let input):
      switch form.handle(input) {
      case .submit: return save()
      case .cancel: return [.pop(nil)]
      case .refused, .scanned: return [.beep]
      default: return []
      }
    case .finished(let ticket, let result) where ticket == saving:
      saving = nil
      switch result {
      case .success(let value): return [(value as? Posted).map { .say($0.message) } ?? .beep, .pop(nil)]
      case .failure(KernelRefusal.badValue(_, let problem)):
        form.setError("value", problem.sentence)
        form.moveFocus(to: "value")
        return [.beep, .say(FormCommands.lookAtErrors)]
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    default: return []
    }
  }

  private mutating func save() -> [Effect] {
    guard saving == nil, let session = surroundings.session else { return [] }
    if case .refused = form.submit() { return [.beep, .say(FormCommands.lookAtErrors)] }
    let value: JSON
    do throws(FieldProblem) {
      value = try FieldText.json(form["value"], state.kind, decimals: 0) ?? .string("")
    } catch {
      form.setError("value", error.sentence)
      form.moveFocus(to: "value")
      return [.beep, .say(FormCommands.lookAtErrors)]
    }
    let ticket = tickets.next()
    saving = ticket
    let action = ChangeSetting(setting: state.name, value: value.text, from: Day(text: form["from"]))
    return [.work(Posted.job(ticket, ChangeSetting.title, action, as: session, key: key))]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let inner = rect.inset(rows: 0, columns: 2)
    var lines: [(text: String, role: Role)] = TextFit.wrap(context.text(state.title), columns: inner.columns).map {
      ($0, .header)
    }
    lines.append((state.name, .dim))
    let today = state.kind.words(state.value)
    lines.append((context.text(Phrase("Today: ", "当前值：") + today), .normal))
    let initial = state.kind.words(state.initial)
    lines.append((context.text(Phrase("By itself: ", "默认值：") + initial), .dim))
    for entry in state.pending.prefix(3) {
      let words = Phrase("From \(entry.from): ", "\(entry.from) 起：") + state.kind.words(entry.value)
      lines.append((context.text(words), .warning))
    }
    // On a low window the name for commands gives way.
    if inner.rows < 12 { lines.removeAll { $0.text == state.name } }
    for (row, line) in lines.enumerated() {
      grid.write(line.text, in: inner.line(row), role: line.role, glyphs: context.glyphs)
    }
    form.render(into: &grid, in: inner.cutTop(lines.count + 1).rest, context: context)
  }
}
