import Kernel
import Terminal
import Values

/// A form that keeps a draft on each field exit and offers it again after a crash or hang-up.
///
/// Each form keeps a draft of its own, so that a draft put off stays, and the same form on two terminals is two drafts. A
/// draft whose form is still open somewhere is not offered.
struct DraftedForm: Sendable {
  var form: Form
  /// The name the draft is kept under; a draft taken up brings its own.
  private(set) var name: String
  /// The key under which the form posts; a draft brings its own.
  private(set) var key: String
  private(set) var isTouched = false
  private let base: String
  private var loading: Ticket?
  private var offered: (ticket: Ticket, stored: StoredDraft)?
  /// Drafts that were put off, or say nothing.
  private var passed: Set<String> = []
  private var leaving: Ticket?
  /// What a draft brought for fields the form does not have yet: they come once the part is known.
  private var waiting: [String: String] = [:]
  private var tickets = TicketCounter(from: 2_000_000)

  init(_ form: Form, name: String, key: String) {
    self.form = form
    base = name
    self.name = name + "~" + key
    self.key = key
  }

  /// What there is to keep: everything but secrets.
  private var draft: Draft {
    let kept = form.fields.filter { $0.kind != .secret && !$0.isReadOnly }
    return Draft(key: key, values: Dictionary(kept.map { ($0.id.rawValue, $0.text) }, uniquingKeysWith: { $1 }))
  }

  mutating func opened() -> [Effect] { load() }

  /// So many drafts of one form are put off before it opens without asking about more.
  private static let mostDrafts = 5

  private mutating func load() -> [Effect] {
    guard passed.count < DraftedForm.mostDrafts else { return [] }
    let ticket = tickets.next()
    loading = ticket
    return [.loadDraft(ticket, form: base, except: passed)]
  }

  private mutating func pass(_ stored: StoredDraft) -> [Effect] {
    passed.insert(stored.name)
    return [.releaseDraft(stored.name)] + load()
  }

  /// What has been entered so far, to be kept now; nil where nothing has.
  var keeping: (name: String, draft: Draft)? { isTouched ? (name, draft) : nil }

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
      guard case .success(let value) = result, let stored = value as? StoredDraft else { return [] }
      guard isWorthOffering(stored.draft) else { return pass(stored) }
      let ask = tickets.next()
      offered = (ask, stored)
      return [.ask(ask, question(about: stored.draft))]
    case .answered(let ticket, let choice) where ticket == offered?.ticket:
      guard let stored = offered?.stored else { return [] }
      offered = nil
      switch choice {
      case "take":
        name = stored.name
        key = stored.draft.key
        for (field, text) in stored.draft.values { form.set(FieldID(rawValue: field), to: text) }
        waiting = stored.draft.values.filter { name, _ in !form.fields.contains { $0.id == FieldID(rawValue: name) } }
        isTouched = true
        return taken(&self)
      case "discard": return [.dropDraft(stored.name)] + load()
      default: return pass(stored)
      }
    default: return nil
    }
  }

  /// Puts texts into fields the form will have once its part is known.
  mutating func expect(_ values: [String: String]) { waiting.merge(values) { _, new in new } }

  /// Begins the next entry in the same form, under a key of its own: what stands in it was posted.
  mutating func renew(key: String) {
    self.key = key
    isTouched = false
  }

  /// Something was entered on another screen: keeps it.
  mutating func touch() -> [Effect] {
    isTouched = true
    return [.keepDraft(name, draft)]
  }

  /// Leaves the form; asks first where something was entered.
  mutating func leave() -> [Effect] {
    guard isTouched else { return leaveNow }
    let ticket = tickets.next()
    leaving = ticket
    return [.ask(ticket, FormCommands.leaveQuestion)]
  }

  /// The answer to that question; nil where an event is not for it.
  mutating func left(_ event: ScreenEvent) -> [Effect]? {
    guard case .answered(let ticket, let choice) = event, ticket == leaving else { return nil }
    leaving = nil
    return choice == nil ? [] : leaveNow
  }

  private var leaveNow: [Effect] { [.dropDraft(name), .pop(nil)] }

  mutating func mark(_ faults: [Fault]) -> [Effect] { form.mark(faults) }

  /// Says what the rules refused, and marks the field it is about where the form has it.
  mutating func refuse(_ refusal: any Refusal) -> [Effect] {
    let meant = RefusedField.meant(refusal.fields) { name in
      form.fields.first { $0.id.rawValue == name && !$0.isReadOnly }?.text
    }
    if let meant {
      form.setError(FieldID(rawValue: meant), refusal.sentence)
      form.moveFocus(to: FieldID(rawValue: meant))
    }
    return [.beep, .say(.error(refusal.sentence))]
  }

  private func isWorthOffering(_ draft: Draft) -> Bool {
    draft.values.contains { name, text in
      let id = FieldID(rawValue: name)
      return form.fields.contains { $0.id == id } && form[id] != text
    }
  }

  private func question(about draft: Draft) -> Question {
    Question(
      Phrase("Unfinished entry", "未完成的录入"),
      Phrase("This form was not finished: ", "此表单尚未填完：") + contents(of: draft)
        + Phrase(". Take it up? Later keeps it for the next time.", "。是否继续填写？选“以后”则保留到下次。"),
      buttons: [
        .init("take", Phrase("Take up", "继续填写")), .init("later", Phrase("Later", "以后"), kind: .cancel),
        .init("discard", Phrase("Discard", "放弃"), kind: .dangerous),
      ], preferred: "take")
  }

  private static let telling: Set<FieldID> = [
    "part", "document", "quantity", "counted", "bin", "from", "into", "lot", "price", "reference",
  ]

  /// What is posted: the part, how much, where and at what price, what for; of other forms the first that was typed.
  private func contents(of draft: Draft) -> Phrase {
    let typed = form.fields.filter { field in
      if case .choice = field.kind { return false }
      return draft.values[field.id.rawValue]?.contains { $0 != " " } ?? false
    }
    let telling = typed.filter { DraftedForm.telling.contains($0.id) }
    let pieces = (telling.isEmpty ? Array(typed.prefix(3)) : telling).map { field in
      field.label + Phrase(verbatim: " " + Text.clean(draft.values[field.id.rawValue] ?? ""))
    }
    guard let first = pieces.first else { return Phrase("its choices", "所选项") }
    return pieces.dropFirst().reduce(first) { $0 + Phrase(", ", "，") + $1 }
  }

  /// Puts the form into a new shape (other decimals, other echoes) with what stands in it.
  mutating func reshape(_ fields: [FormField]) {
    let focused = form.focused?.id
    let old = form
    form = Form(fields, saveLabel: old.saveLabel)
    for field in old.fields where form[field.id] != field.text || field.isProposal {
      form.set(field.id, to: field.text, asDefault: field.isProposal)
    }
    for field in fields {
      guard let text = waiting.removeValue(forKey: field.id.rawValue) else { continue }
      form.set(field.id, to: text)
    }
    if let focused { form.moveFocus(to: focused) } else { form.moveFocusToSave() }
  }
}
