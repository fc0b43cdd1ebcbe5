import Terminal
import Values

/// A form that keeps a draft on each field exit and offers it again after a crash or hang-up.
struct DraftedForm: Sendable {
  var form: Form
  /// The name the draft is kept under.
  let name: String
  /// The key under which the form posts; a draft brings its own.
  private(set) var key: String
  private(set) var isTouched = false
  private var loading: Ticket?
  private var offered: (ticket: Ticket, draft: Draft)?
  private var tickets = TicketCounter(from: 2_000_000)

  init(_ form: Form, name: String, key: String) {
    self.form = form
    self.name = name
    self.key = key
  }

  /// What there is to keep: everything but secrets.
  private var draft: Draft {
    let kept = form.fields.filter { $0.kind != .secret && !$0.isReadOnly }
    return Draft(key: key, values: Dictionary(kept.map { ($0.id.rawValue, $0.text) }, uniquingKeysWith: { $1 }))
  }

  mutating func opened() -> [Effect] {
    let ticket = tickets.next()
    loading = ticket
    return [.loadDraft(ticket, name)]
  }

  /// Hands an event to the form; keeps a draft when a field is left.
  mutating func handle(_ event: Event) -> (outcome: Form.Outcome, effects: [Effect]) {
    let outcome = form.handle(event)
    switch outcome {
    case .changed: isTouched = true
    case .left where isTouched: return (outcome, [.keepDraft(name, draft)])
    case .left(let id) where form.fields.contains { $0.id == id && $0.kind == .code && !$0.text.isEmpty }:
      // A scan fills a field and leaves it in one step.
      isTouched = true
      return (outcome, [.keepDraft(name, draft)])
    default: break
    }
    return (outcome, [])
  }

  /// The answers of its own questions; nil where an event is not for it. `taken` is called when a draft was taken up.
  mutating func answer(_ event: ScreenEvent, taken: (inout DraftedForm) -> [Effect]) -> [Effect]? {
    switch event {
    case .finished(let ticket, let result) where ticket == loading:
      loading = nil
      guard case .success(let value) = result, let draft = value as? Draft, isWorthOffering(draft) else { return [] }
      let ask = tickets.next()
      offered = (ask, draft)
      return [.ask(ask, DraftedForm.question)]
    case .answered(let ticket, let choice) where ticket == offered?.ticket:
      defer { offered = nil }
      guard choice == "take", let draft = offered?.draft else { return [.dropDraft(name)] }
      key = draft.key
      for (field, text) in draft.values { form.set(FieldID(rawValue: field), to: text) }
      isTouched = true
      return taken(&self)
    default: return nil
    }
  }

  private func isWorthOffering(_ draft: Draft) -> Bool {
    draft.values.contains { name, text in
      let id = FieldID(rawValue: name)
      return form.fields.contains { $0.id == id } && form[id] != text
    }
  }

  private static let question = Question(
    Phrase("Unfinished entry", "未完成的录入"),
    Phrase(
      "The program ended while this form was being filled in. Take up what was entered?", "上次录入中途程序中断，是否继续填写已录入的内容？"),
    buttons: [.init("cancel", Phrase("Discard", "放弃"), kind: .cancel), .init("take", Phrase("Take up", "继续填写"))])

  /// Puts the form into a new shape (other decimals, other echoes) with what stands in it.
  mutating func reshape(_ fields: [FormField]) {
    let focused = form.focused?.id
    let old = form
    form = Form(fields, saveLabel: old.saveLabel)
    for (id, text) in old.values where form[id] != text { form.set(id, to: text, asDefault: false) }
    if let focused { form.moveFocus(to: focused) } else { form.moveFocusToSave() }
  }
}
