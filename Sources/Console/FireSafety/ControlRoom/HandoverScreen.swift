import FireSafety
import Kernel
import Terminal
import Values

/// Hands a control room over, or takes it over where nobody is there: every open item is a field of its own that has to be
/// accepted; the PINs come last.
public struct HandoverScreen: Screen {
  enum Kind: Sendable { case handOver, takeOver }

  public var surroundings: Surroundings
  private let unit: UnitID?
  private let kind: Kind
  private var desk: ControlDesk?
  private var entry: DraftedForm
  private var tickets = TicketCounter()
  private var reading: Ticket?
  private var saving: Ticket?

  init(_ unit: UnitID?, _ kind: Kind, _ surroundings: Surroundings) {
    self.unit = unit
    self.kind = kind
    self.surroundings = surroundings
    let person = surroundings.session?.name ?? ""
    let name = kind == .handOver ? HandOver.name : TakeOver.name
    entry = DraftedForm(
      Form([], saveLabel: kind == .handOver ? HandoverScreen.word : HandoverScreen.taking),
      name: "\(name)-\(person)-\(unit?.rawValue ?? 0)", key: surroundings.freshKey())
  }

  private static let word = Phrase("Hand over", "交接班")
  private static let taking = Phrase("Take over", "接班")

  public var title: Phrase { kind == .handOver ? HandOver.title : TakeOver.title }
  public var part: String? { "fire.controlRoom" }
  public var permission: Permission? { FirePermissions.operate }
  public var isDirty: Bool { entry.isTouched }
  public var unfinished: (name: String, draft: Draft)? { entry.keeping }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { entry.form.detectsScans }
  public func holds(_ event: Event) -> Bool { saving != nil || reading != nil }

  private var summary: Phrase { kind == .handOver ? HandOver.summary : TakeOver.summary }

  public var commands: CommandTable<Self, Effect> {
    let isHandOver = kind == .handOver
    return CommandTable(
      title, about: summary,
      commands: FormCommands.all(
        isHandOver ? HandoverScreen.word : HandoverScreen.taking,
        does: isHandOver ? Phrase("hands over", "完成交接班") : Phrase("takes over", "接班"), save: { $0.save() },
        leave: { $0.entry.leave() }))
  }

  // MARK: - The form

  private func fields(_ desk: ControlDesk) -> [FormField] {
    let me = surroundings.session?.name
    let present = desk.duty?.people.map(\.account) ?? []
    let others = desk.operators.filter { $0.account != me && !present.contains($0.account) }.map { person in
      FormField.Choice(person.account, KernelScreens.named(person.account, person.name))
    }
    let choose = FormField.Choice("", Phrase("choose", "请选择"))
    let nobody = FormField.Choice("", Phrase("nobody", "无"))
    var fields: [FormField] = []
    if kind == .handOver {
      fields.append(FormField("incoming", Phrase("Takes over", "接班人"), .choice([choose] + others), isRequired: true))
    }
    fields.append(FormField("second", Phrase("With", "另一名值班员"), .choice([nobody] + others)))
    fields += desk.open.map { item in
      FormField(
        FieldID(rawValue: item.key), item.title + since(item, desk),
        .choice([.init("", Phrase("not accepted", "未确认")), .init("yes", Phrase("accepted", "已确认"))]),
        isQuestion: true)
    }
    if kind == .handOver {
      fields.append(FormField("note", Phrase("Remark", "备注"), .freeText, limit: 500))
    }
    let why = kind == .handOver ? Phrase("Reason why one is alone", "单人值班原因") : Phrase("Reason", "原因")
    fields.append(FormField("reason", why, .freeText, isRequired: kind == .takeOver, limit: 200))
    let own = kind == .handOver ? Phrase("PIN of who hands over", "交班人 PIN") : Phrase("Your PIN", "您的 PIN")
    fields.append(FormField("pin", own, .secret, isRequired: true, limit: 64))
    if kind == .handOver {
      fields.append(
        FormField("incomingPin", Phrase("PIN of who takes over", "接班人 PIN"), .secret, isRequired: true, limit: 64))
    }
    return fields
  }

  private func since(_ item: HandoverItem, _ desk: ControlDesk) -> Phrase {
    guard let since = item.since, item.kind != "gap" else { return Phrase("", "") }
    let at = desk.moment(since)
    return Phrase(" (since \(at))", "（\(at) 起）")
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [
      .read(Job(ticket) { [unit] desk in try ControlDesk.read(unit, as: session, in: desk.site) as ControlDesk? })
    ]
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = entry.left(event) { return effects }
    if let effects = entry.answer(event, taken: { _ in [] }) { return effects }
    switch event {
    case .opened: return read()
    case .input(let input): return take(input)
    case .finished(let ticket, let result) where ticket == reading: return hasRead(result)
    case .finished(let ticket, let result) where ticket == saving: return saved(result)
    default: return []
    }
  }

  private mutating func hasRead(_ result: Result<any Sendable, any Error>) -> [Effect] {
    reading = nil
    switch result {
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    case .success(let value):
      guard let found = value as? ControlDesk else {
        return [.say(.error(Phrase("There is no control room you may see.", "没有您可查看的消防控制室。"))), .pop(nil)]
      }
      let isFirst = desk == nil
      desk = found
      let shown = fields(found)
      entry.reshape(shown)
      guard isFirst else { return [] }
      if let first = shown.first { entry.form.moveFocus(to: first.id) }
      return entry.opened()
    }
  }

  private mutating func take(_ input: Event) -> [Effect] {
    entry.form.columns = surroundings.size.columns - 4
    let (outcome, effects) = entry.handle(input)
    switch outcome {
    case .submit: return effects + save()
    case .cancel: return effects + entry.leave()
    case .refused(let id): return effects + FormCommands.refused(id, in: entry.form)
    case .scanned: return effects + FormCommands.notTaken(by: entry.form)
    case .pastedLines: return effects + [.beep]
    case .left, .ignored, .handled, .changed: return effects
    }
  }

  private mutating func save() -> [Effect] {
    guard saving == nil, let desk, let session = surroundings.session else { return [] }
    if case .refused = entry.form.submit() { return [.beep, .say(FormCommands.lookAtErrors)] }
    let ticket = tickets.next()
    saving = ticket
    return [.work(Posted.job(ticket, title, action(desk), as: session, key: entry.key))]
  }

  private func action(_ desk: ControlDesk) -> any Action {
    let form = entry.form
    let second = form["second"].isEmpty ? nil : form["second"]
    let accepted = desk.open.map(\.key).filter { form[FieldID(rawValue: $0)] == "yes" }.joined(separator: " ")
    let reason = Text.clean(form["reason"])
    guard kind == .handOver else {
      var action = TakeOver(desk.unit, with: second, reason: reason, pin: form["pin"])
      action.accepted = accepted
      return action
    }
    var action = HandOver(
      desk.unit, to: form["incoming"], with: second, pin: form["pin"], incomingPIN: form["incomingPin"])
    action.accepted = accepted
    action.reason = reason
    action.note = Text.clean(form["note"])
    return action
  }

  private mutating func saved(_ result: Result<any Sendable, any Error>) -> [Effect] {
    saving = nil
    switch result {
    case .success(let value):
      guard let posted = value as? Posted else { return [] }
      return [.dropDraft(entry.name), .say(posted.message), .pop(Saved(posted))]
    case .failure(let error as InvalidAction): return entry.mark(error.faults)
    case .failure(let error as any Refusal):
      // What is open may be another than when the form was opened: the list is read again, what stands in it stays.
      let effects = entry.refuse(error)
      return error.code == "fire.noSuchItem" || error.code == "fire.itemNotAccepted" ? effects + read() : effects
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(summary, into: &grid, in: rect, context: context)
    entry.form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }
}
