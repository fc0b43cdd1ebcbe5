import Kernel
import Terminal
import Values

/// Replaces one's own PIN. Nothing of it is ever kept as a draft.
public struct ChangePINScreen: Screen {
  public var surroundings: Surroundings
  /// The PIN was given by somebody else: nothing else can be done before.
  let isFirst: Bool
  private var form: Form
  private var tickets = TicketCounter()
  private var saving: Ticket?
  private var leaving: Ticket?

  init(_ surroundings: Surroundings, isFirst: Bool) {
    self.surroundings = surroundings
    self.isFirst = isFirst
    form = Form([
      FormField("present", Phrase("Present PIN", "当前 PIN 码"), .secret, isRequired: true, limit: 64),
      FormField(
        "new", Phrase("New PIN", "新 PIN 码"), .secret, isRequired: true, limit: 64,
        hint: Phrase("at least \(PIN.fewestCharacters) characters", "至少 \(PIN.fewestCharacters) 个字符"),
        check: { PIN.problem(with: $0)?.sentence }),
      FormField("again", Phrase("New PIN again", "再次输入新 PIN 码"), .secret, isRequired: true, limit: 64),
    ])
  }

  public var title: Phrase { ChangeOwnPIN.title }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { false }
  public func holds(_ event: Event) -> Bool { saving != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase("Choose a PIN of your own; nobody else can see it.", "设置您自己的 PIN 码，他人无法看到。"),
      commands: FormCommands.all(save: { $0.save() }, leave: { $0.leave() }))
  }

  /// Asks first where something was entered.
  private mutating func leave() -> [Effect] {
    guard form.values.contains(where: { !$0.text.isEmpty }) else { return leaveNow }
    let ticket = tickets.next()
    leaving = ticket
    return [.ask(ticket, FormCommands.leaveQuestion)]
  }

  private var leaveNow: [Effect] { isFirst ? [.signOut] : [.pop(nil)] }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened where isFirst:
      return [
        .say(.info(Phrase("Choose a PIN of your own before you go on.", "继续之前，请先设置您自己的 PIN 码。")))
      ]
    case .answered(let ticket, let choice) where ticket == leaving:
      leaving = nil
      return choice == nil ? [] : leaveNow
    case .input(let input):
      switch form.handle(input) {
      case .submit: return save()
      case .cancel: return leave()
      case .refused, .scanned: return [.beep]
      default: return []
      }
    case .finished(let ticket, let result):
      guard ticket == saving else { return [] }
      saving = nil
      return finished(result)
    default: return []
    }
  }

  private mutating func save() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    if case .refused = form.submit() { return [.beep, .say(FormCommands.lookAtErrors)] }
    guard form["new"] == form["again"] else {
      startAgain(from: "new")
      form.setError("again", Phrase("differs from the new PIN", "与新 PIN 码不一致"))
      return [
        .beep, .say(.error(Phrase("The two new PINs differ. Enter both again.", "两次输入的新 PIN 码不一致，请重新填写这两项。"))),
      ]
    }
    let ticket = tickets.next()
    saving = ticket
    let action = ChangeOwnPIN(present: form["present"], new: form["new"])
    return [.work(Posted.job(ticket, title, action, as: session, key: surroundings.freshKey()))]
  }

  /// Nobody can correct what they cannot see: after a refusal everything from a field on is entered again.
  private mutating func startAgain(from first: FieldID = "present") {
    for id in form.fields.map(\.id).drop(while: { $0 != first }) { form.set(id, to: "") }
    form.moveFocus(to: first)
  }

  private mutating func finished(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      guard let posted = value as? Posted, let session = surroundings.session else { return [] }
      guard isFirst else { return [.say(posted.message), .pop(nil)] }
      let now = Session(account: session.account, name: session.name, terminal: session.terminal)
      return [.signIn(now), .say(posted.message)]
    case .failure(let error):
      startAgain()
      if let invalid = error as? InvalidAction {
        for fault in invalid.faults { form.setError(FieldID(rawValue: fault.field), fault.problem.sentence) }
      }
      return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    form.render(into: &grid, in: rect.inset(rows: 1, columns: 2), context: context)
  }
}
