import Kernel
import Office
import Terminal
import Values

/// Writes a directive and chooses by name to whom it goes.
public struct IssueScreen: Screen {
  public var surroundings: Surroundings
  private var entry: DraftedForm
  private var addresses = Addresses([])
  /// Everything that can be addressed, once it was read.
  private var choices: [AddressChoice] = []
  private var tickets = TicketCounter()
  private var reading: Ticket?
  private var saving: Ticket?

  init(_ surroundings: Surroundings, values: [String: String] = [:]) {
    self.surroundings = surroundings
    addresses = (try? Addresses(text: values["to"] ?? "")) ?? Addresses([])
    let person = surroundings.session?.name ?? ""
    entry = DraftedForm(
      Form(IssueScreen.fields(values), saveLabel: IssueScreen.word), name: "\(IssueDirective.name)-\(person)-",
      key: surroundings.freshKey())
  }

  private static func fields(_ values: [String: String]) -> [FormField] {
    let yesNo: [FormField.Choice] = [.init("false", Phrase("no", "否")), .init("true", Phrase("yes", "是"))]
    func asks(_ id: FieldID, _ label: Phrase, _ value: String, hint: Phrase? = nil) -> FormField {
      FormField(id, label, .choice(yesNo), value: values[id.rawValue] ?? value, hint: hint)
    }
    return [
      FormField(
        "kind", Phrase("Kind", "种类"), .choice(DirectiveKind.allCases.map { .init($0.rawValue, $0.label) }),
        value: values["kind"] ?? DirectiveKind.instruction.rawValue),
      FormField("title", Phrase("Title", "标题"), .freeText, value: values["title"] ?? "", isRequired: true, limit: 120),
      FormField(
        "text", Phrase("Text", "正文"), .paragraphs, value: values["text"] ?? "", isRequired: true, limit: 20_000),
      FormField(
        "to", Phrase("To", "收件对象"), .freeText, value: values["to"] ?? "", limit: 4000,
        hint: Phrase("Ctrl-T chooses units, posts and people by name", "按 Ctrl-T 按名称选择单位、岗位、人员"),
        check: { text in (try? Addresses(text: text)) == nil ? IssueScreen.badAddress : nil }),
      FormField("deadline", Phrase("Deadline", "期限"), .date, value: values["deadline"] ?? "", limit: 10),
      asks("receipt", Phrase("Read receipt", "确认阅读"), "true"),
      asks("feedback", Phrase("Feedback", "反馈"), "false"),
      asks("completion", Phrase("Completion", "回报完成"), "false"),
      asks(
        "emergency", Phrase("Emergency", "紧急"), "false",
        hint: Phrase(
          "shown at once over every screen; without addresses it goes to everybody", "立即弹出在所有界面之上；不填收件对象则发给全体")),
    ]
  }

  private static let word = Phrase("Issue", "下发")
  private static let notIssued = Message.error(Phrase("Not issued: look at the marked field.", "未下发：请检查标出的字段。"))
  private static let badAddress = Phrase(
    "choose with Ctrl-T, or write unit:3, post:5, person:wang, everybody",
    "请按 Ctrl-T 选择，或填写 unit:3, post:5, person:wang, everybody")

  public var permission: Permission? { IssueDirective.permission }
  public var title: Phrase { IssueDirective.title }
  public var isDirty: Bool { entry.isTouched }
  public var unfinished: (name: String, draft: Draft)? { entry.keeping }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { entry.form.detectsScans }
  public func holds(_ event: Event) -> Bool { saving != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      IssueDirective.title, about: IssueDirective.summary,
      commands: FormCommands.all(
        IssueScreen.word, does: Phrase("issues the directive", "下发指令"), save: { $0.issue() },
        leave: { $0.entry.leave() }) + [
          Command(
            "issue.choose", Phrase("Choose to whom", "选择收件对象"), label: Phrase("To", "收件对象"),
            help: Phrase("Chooses units with all below, posts and people by name.", "按名称选择单位（含下级）、岗位和人员。"),
            keys: [.control("t")],
            whyNot: { $0.choices.isEmpty ? Phrase("they are being read", "正在读取") : nil },
            run: { screen in
              let chosen = (try? Addresses(text: screen.entry.form["to"])) ?? Addresses([])
              return [.push(AddressScreen(screen.choices, chosen: chosen, screen.surroundings))]
            })
        ])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = entry.left(event) { return effects }
    if let effects = entry.answer(event, taken: { _ in [] }) {
      name()
      return effects
    }
    switch event {
    case .opened: return entry.opened() + readChoices()
    case .input(let input): return take(input)
    case .returned(let value):
      guard let chosen = value as? Addresses else { return [] }
      entry.form.set("to", to: chosen.text)
      entry.form.moveFocus(to: "to")
      name()
      return entry.touch()
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      choices = (try? result.get()) as? [AddressChoice] ?? []
      name()
      return []
    case .finished(let ticket, let result) where ticket == saving: return issued(result)
    default: return []
    }
  }

  private mutating func take(_ input: Event) -> [Effect] {
    entry.form.columns = surroundings.size.columns - 4
    let (outcome, effects) = entry.handle(input)
    name()
    switch outcome {
    case .submit: return effects + issue()
    case .cancel: return effects + entry.leave()
    case .refused(let id): return effects + FormCommands.refused(id, in: entry.form)
    case .scanned: return effects + FormCommands.notTaken(by: entry.form)
    case .pastedLines: return effects + [.beep]
    case .left, .ignored, .handled, .changed: return effects
    }
  }

  private mutating func readChoices() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.work(Job(ticket) { desk in try AddressChoice.all(for: session, in: desk.site) })]
  }

  /// Says beside the addresses what they are called.
  private mutating func name() {
    guard let chosen = try? Addresses(text: entry.form["to"]), !choices.isEmpty, !chosen.all.isEmpty else { return }
    let names = chosen.all.map { address in
      choices.first { $0.address == address }?.title ?? Phrase(verbatim: address.text)
    }
    entry.form.setNote(
      "to",
      Phrase(names.map(\.english).joined(separator: ", "), names.map(\.chinese).joined(separator: "、")))
  }

  private mutating func issue() -> [Effect] {
    guard saving == nil, let session = surroundings.session,
      let kind = surroundings.catalog.actions[IssueDirective.name]
    else { return [] }
    if case .refused = entry.form.submit() { return [.beep, .say(IssueScreen.notIssued)] }
    var members: [JSON.Member] = []
    for facts in kind.fields {
      do throws(FieldProblem) {
        if let value = try FieldText.json(entry.form[FieldID(rawValue: facts.name)], facts.kind, decimals: 0) {
          members.append(.init(facts.name, value))
        }
      } catch { return entry.mark([Fault(facts.name, facts.label, error)]) }
    }
    do throws(InvalidAction) {
      let action = try kind.action(.object(members))
      let ticket = tickets.next()
      saving = ticket
      return [.work(Posted.job(ticket, IssueDirective.title, action, as: session, key: entry.key))]
    } catch { return entry.mark(error.faults) }
  }

  private mutating func issued(_ result: Result<any Sendable, any Error>) -> [Effect] {
    saving = nil
    switch result {
    case .success(let value):
      guard let posted = value as? Posted else { return [] }
      return [.dropDraft(entry.name), .say(posted.message), .pop(Saved(posted))]
    case .failure(let error as InvalidAction): return entry.mark(error.faults)
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(IssueDirective.summary, into: &grid, in: rect, context: context)
    entry.form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }
}
