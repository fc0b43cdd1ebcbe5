import Kernel
import Terminal
import Values

/// The form of an action, made from its fields: master data and settings need no form made by hand.
public struct ActionFormScreen: Screen {
  public var surroundings: Surroundings
  let kind: ActionKind
  /// Only fields that differ from what they were opened with are sent.
  let changesOnly: Bool
  private let opening: [String: String]
  /// What is told beside the fields; nothing of it is sent.
  private let told: [FormField]
  var entry: DraftedForm
  /// What it looks like now.
  var form: Form { entry.form }
  var tickets = TicketCounter()
  private var saving: Ticket?
  private var meaning: (ticket: Ticket, field: String)?
  private var choosing: Ticket?
  /// What codes can be chosen from, by field.
  private var choices: [String: [FormField.Choice]] = [:]
  private var measuring: (ticket: Ticket, part: String)?
  /// How the quantities of the part in the form are measured.
  private var measured: (part: String, measure: ConsolePart.Measure?)?
  var asking: (ticket: Ticket, text: String)?
  /// What is asked beside the fields, for what stands in the field that decides it.
  var asked: (text: String, version: FormVersion?)?
  /// Saves as soon as it is known how the quantities are measured, and what is asked.
  var savesThen = false

  init(
    _ kind: ActionKind, _ surroundings: Surroundings, values: [String: String] = [:], changesOnly: Bool = false,
    told: [FormField] = []
  ) {
    self.kind = kind
    self.surroundings = surroundings
    self.changesOnly = changesOnly
    opening = values
    self.told = told
    let decimals = values["decimals"].flatMap { Int($0) } ?? 0
    let fields = ActionFormScreen.shown(kind).map { facts in
      FieldText.field(
        facts, value: values[facts.name] ?? "", decimals: decimals, isReadOnly: changesOnly && facts.isRequired)
    }
    let person = surroundings.session?.name ?? ""
    let subject = kind.fields.first { $0.isRequired }.flatMap { changesOnly ? values[$0.name] : nil } ?? ""
    entry = DraftedForm(
      Form(Self.telling(told, in: fields, values)), name: "\(kind.name)-\(person)-\(subject)",
      key: surroundings.freshKey())
    if !changesOnly { beginWhereSomethingIsMissing() }
  }

  /// What the form was opened with is there to stay: the focus goes to the first field that must be filled and is not,
  /// else past those the form is about.
  private mutating func beginWhereSomethingIsMissing() {
    guard let first = entry.form.fields.first, !first.text.isEmpty else { return }
    let missing = entry.form.fields.first { $0.isRequired && $0.text.isEmpty }
    let rest = entry.form.fields.dropFirst()
    let told = rest.first { !$0.isReadOnly && ($0.kind != .code || $0.text.isEmpty) }
    guard let target = missing ?? told ?? rest.first else { return }
    // Typing on it does not replace it.
    if first.kind == .code || first.kind == .text { entry.form.set(first.id, to: first.text) }
    entry.form.moveFocus(to: target.id)
  }

  /// What is told stands behind what the form is about.
  private static func telling(
    _ told: [FormField], in fields: [FormField], _ values: [String: String]
  ) -> [FormField] {
    let place = fields.firstIndex { values[$0.id.rawValue] == nil } ?? fields.count
    return fields[..<place] + told + fields[place...]
  }

  public var permission: Permission? { kind.permission }
  public var title: Phrase { kind.title }
  public var part: String? { surroundings.catalog.place(ofAction: kind.name) }
  public var isDirty: Bool { entry.isTouched }
  public var unfinished: (name: String, draft: Draft)? { entry.keeping }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { entry.form.detectsScans }
  public var takesBursts: Bool { true }
  public func holds(_ event: Event) -> Bool { saving != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      kind.title, about: kind.summary, commands: FormCommands.all(save: { $0.save() }, leave: { $0.entry.leave() }))
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = entry.left(event) { return effects }
    if let effects = entry.answer(event, taken: { _ in [] }) { return effects + ask() }
    switch event {
    case .opened: return entry.opened() + readChoices() + measure() + ask()
    case .input(let input): return take(input)
    case .finished(let ticket, let result): return finished(ticket, result)
    default: return []
    }
  }

  private mutating func take(_ input: Event) -> [Effect] {
    entry.form.columns = surroundings.size.columns - 4
    let (outcome, effects) = entry.handle(input)
    switch outcome {
    case .submit: return effects + save()
    case .cancel: return effects + entry.leave()
    case .scanned(let scan): return effects + choose(scan)
    case .refused(let id): return effects + FormCommands.refused(id, in: entry.form)
    case .pastedLines: return effects + [.beep]
    // What is said beside the field comes last: the form may take another shape first.
    case .left(let id): return effects + (id == "part" ? measure() : []) + lookUp(id) + ask()
    case .changed(let id):
      if isAnswer(id) { reshapeRemarks() }
      // What is typed is looked up when the field is left.
      if case .choice? = entry.form.focused?.kind { return effects + ask() }
      return effects
    case .ignored, .handled: return effects
    }
  }

  /// Says beside a field of codes what the code means.
  private mutating func lookUp(_ id: FieldID) -> [Effect] {
    let text = entry.form[id]
    guard !text.isEmpty, let field = kind.fields.first(where: { $0.name == id.rawValue }), !field.isSecret,
      case .code = field.kind.base
    else { return [] }
    let ticket = tickets.next()
    meaning = (ticket, id.rawValue)
    return [.read(Job(ticket) { desk in try Router.meaning(of: id.rawValue, text, in: desk.site) as Phrase? })]
  }

  // MARK: - Codes and quantities

  private mutating func readChoices() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    choosing = ticket
    return [
      .read(
        Job(ticket) { [kind, opening] desk in
          try Router.choices(of: kind, opened: opening, session, in: desk.site)
        })
    ]
  }

  /// A scanned code is chosen where it is among the choices.
  private mutating func choose(_ scan: Scan) -> [Effect] {
    guard let field = entry.form.focused, case .choice(let all) = field.kind,
      let found = all.first(where: { $0.value == Text.normalizedCode(scan.text) })
    else { return [.beep, .say(FormCommands.notOfThisField)] }
    entry.form.set(field.id, to: found.value)
    return []
  }

  /// Quantities are those of the part in the form: how many decimals they have is read with it.
  private mutating func measure() -> [Effect] {
    let part = entry.form["part"]
    guard !part.isEmpty, asksForMeasure, measured?.part != part, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    measuring = (ticket, part)
    return [
      .read(
        Job(ticket) { desk in
          try Router.measure(of: ["part": .string(part)], for: session, in: desk.site) as ConsolePart.Measure?
        })
    ]
  }

  private var asksForMeasure: Bool {
    kind.fields.contains { $0.kind.base == .quantity } && !entry.form.fields.contains { $0.id == "decimals" }
  }

  mutating func reshape() {
    let form = entry.form
    let questions = asked?.version.map { QuestionFields.fields(of: $0) { form[$0] } } ?? []
    let fields = ActionFormScreen.shown(kind).map { facts in
      FieldText.field(
        facts, value: opening[facts.name] ?? "", decimals: places, isReadOnly: changesOnly && facts.isRequired,
        choices: choices[facts.name])
    }
    entry.reshape(Self.telling(told, in: fields, opening) + questions)
    // The only one there is stands there already.
    for field in entry.form.fields where field.text.isEmpty && !isAnswer(field.id) {
      if case .choice(let all) = field.kind, all.count == 1 { entry.form.set(field.id, to: all[0].value) }
    }
  }

  /// What stands there of personal data is its mask: it is left, replaced or emptied as a whole.
  private static let isMasked = Phrase(
    "is masked: type all of it, or empty it to remove it", "显示的是遮盖后的内容：请重新输入完整内容，清空则删除")

  mutating func save() -> [Effect] {
    guard saving == nil, let session = surroundings.session else { return [] }
    if asksForMeasure, measured?.part != entry.form["part"], !entry.form["part"].isEmpty {
      savesThen = true
      return measure()
    }
    let needed = ask()
    if asking != nil {
      savesThen = true
      return needed
    }
    if case .refused = entry.form.submit() { return [.beep, .say(FormCommands.lookAtErrors)] }
    var members: [JSON.Member] = []
    if let version = asked?.version {
      members = [
        .init(FormAnswers.field, QuestionFields.json(entry.form, version)),
        .init(FormAnswers.versionField, .integer(version.number)),
      ]
    }
    for facts in ActionFormScreen.shown(kind) {
      let text = entry.form[FieldID(rawValue: facts.name)]
      if changesOnly, !facts.isRequired, text == opening[facts.name] ?? "" { continue }
      if facts.isPersonal, !(opening[facts.name] ?? "").isEmpty, text.contains("*") {
        return entry.mark([Fault(facts.name, facts.label, .rule(code: "masked", ActionFormScreen.isMasked))])
      }
      do throws(FieldProblem) {
        let kind = changesOnly && facts.kind.base.isText ? facts.kind.base : facts.kind
        if let value = try FieldText.json(text, kind, decimals: places) { members.append(.init(facts.name, value)) }
      } catch {
        return entry.mark([Fault(facts.name, facts.label, error)])
      }
    }
    do throws(InvalidAction) {
      let action = try kind.action(.object(members))
      let ticket = tickets.next()
      saving = ticket
      return [.work(Posted.job(ticket, kind.title, action, as: session, key: entry.key))]
    } catch {
      return entry.mark(error.faults)
    }
  }

  /// The decimals quantities are typed with: those of the form, where it has such a field.
  private var places: Int {
    Int(entry.form["decimals"]) ?? measured?.measure?.decimals ?? opening["decimals"].flatMap { Int($0) } ?? 0
  }

  private mutating func finished(_ ticket: Ticket, _ result: Result<any Sendable, any Error>) -> [Effect] {
    if let meaning, meaning.ticket == ticket {
      self.meaning = nil
      switch result {
      case .success(let value):
        if let phrase = value as? Phrase { entry.form.setNote(FieldID(rawValue: meaning.field), phrase) }
        return []
      case .failure(let refusal as any Refusal):
        return entry.form.refuseLeft(FieldID(rawValue: meaning.field), refusal.sentence) ? [.beep] : []
      case .failure: return []
      }
    }
    if ticket == choosing {
      choosing = nil
      choices = (try? result.get()) as? [String: [FormField.Choice]] ?? [:]
      if !choices.isEmpty { reshape() }
      let effects = ask()
      if !changesOnly, !entry.isTouched { beginWhereSomethingIsMissing() }
      return effects
    }
    if let asking, asking.ticket == ticket {
      self.asking = nil
      asked = (asking.text, (try? result.get()) as? FormVersion)
      reshape()
      return saveIfMeant()
    }
    if let measuring, measuring.ticket == ticket {
      self.measuring = nil
      let before = places
      measured = (measuring.part, (try? result.get()) as? ConsolePart.Measure)
      if places != before { reshape() }
      return saveIfMeant()
    }
    guard ticket == saving else { return [] }
    saving = nil
    switch result {
    case .success(let value):
      guard let posted = value as? Posted else { return [] }
      return [.dropDraft(entry.name), .say(posted.message), .pop(Saved(posted))]
    case .failure(let error as InvalidAction): return entry.mark(error.faults)
    case .failure(let error as FormRefusal):
      // Another version counts by now: its items take the place of the old ones.
      asked = nil
      return entry.refuse(error) + ask()
    case .failure(let error as any Refusal): return entry.refuse(error)
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(kind.summary, into: &grid, in: rect, context: context)
    entry.form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }
}

extension FieldKind {
  var isText: Bool {
    if case .text = self { true } else { false }
  }
}
