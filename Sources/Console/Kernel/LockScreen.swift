import Kernel
import Terminal
import Values

/// A locked terminal: shows nothing of the site but its name, and takes the PIN of whoever was working.
public struct LockScreen: Screen {
  public var surroundings: Surroundings
  let session: Session
  private var form: Form
  private var tickets = TicketCounter()
  private var checking: Ticket?

  init(_ session: Session, _ surroundings: Surroundings) {
    self.session = session
    self.surroundings = surroundings
    form = LockScreen.blank(session)
  }

  /// The PIN is what is asked; the name above it takes the badge as well.
  private static func blank(_ session: Session) -> Form {
    var form = Form(
      [
        FormField(
          "name", Phrase("Name", "用户名"), .code, value: session.name, isRequired: true, limit: 64,
          hint: Phrase("or scan your badge", "或扫描工牌")),
        FormField("pin", Phrase("PIN", "PIN 码"), .secret, isRequired: true, limit: 64),
      ], saveLabel: Phrase("Unlock", "解锁"))
    form.set("name", to: session.name, asDefault: true)
    form.moveFocus(to: "pin")
    return form
  }

  public var title: Phrase { Phrase("Locked", "已锁定") }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { form.detectsScans }
  public func holds(_ event: Event) -> Bool { checking != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "Nobody pressed a key for a while. The PIN brings back what was there, with everything that was entered.",
        "长时间无按键，终端已锁定。输入 PIN 码即可回到原处，已填写的内容不会丢失。"),
      commands: [
        Command(
          "lock.open", Phrase("Unlock", "解锁"), label: Phrase("Unlock", "解锁"),
          help: Phrase("Checks the PIN and goes back to where you were.", "核对 PIN 码并回到原处。"), keys: [.control("s")],
          whyNot: { $0.checking != nil ? Phrase("it is under way", "正在核对") : nil }, run: { $0.unlock() }),
        Command(
          "lock.signOut", Phrase("Sign out", "注销"), label: Phrase("Sign out", "注销"),
          help: Phrase(
            "Lets somebody else sign in; asks when something is not saved.", "换人登录，有未保存内容时会询问。"),
          keys: [.control("o")], run: { _ in [.signOut] }),
        Command(
          "lock.clear", Phrase("Clear", "清空"), help: Phrase("Empties the field.", "清空输入。"), keys: [.escape],
          run: { screen in
            screen.form = LockScreen.blank(screen.session)
            return []
          }),
      ])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .input(let input):
      switch form.handle(input) {
      case .submit: return unlock()
      case .cancel: form = LockScreen.blank(session)
      case .refused, .scanned: return [.beep]
      // Enter behind the PIN is what everybody presses.
      case .left where form.isOnSave && input == .key(.enter): return unlock()
      default: break
      }
      return []
    case .finished(let ticket, let result) where ticket == checking:
      checking = nil
      form = LockScreen.blank(session)
      switch result {
      case .success(let value):
        guard let found = value as? Session else { return [] }
        guard found.account == session.account else { return [.beep, .say(.error(LockScreen.somebodyElse(session)))] }
        return [.unlock(found)]
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    default: return []
    }
  }

  /// The lock-out after wrong PINs holds here as well: it is the same sign-in.
  private mutating func unlock() -> [Effect] {
    if case .refused = form.submit() { return [.beep] }
    let ticket = tickets.next()
    checking = ticket
    let pin = form["pin"]
    let name = form["name"].filter { $0 != " " }
    return [
      .work(
        Job(ticket, Phrase("Checking the PIN", "正在核对 PIN 码")) { [terminal = surroundings.terminalName] desk in
          try desk.site.signIn(name: name, pin: pin, terminal: terminal)
        })
    ]
  }

  private static func somebodyElse(_ session: Session) -> Phrase {
    let person = Text.clean(session.name)
    return Phrase(
      "\(person) is at work here. Ctrl-O signs them out, then you can sign in.",
      "此终端由 \(person) 使用中，按 Ctrl-O 注销后您可登录。")
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let inner = rect.inset(rows: 1, columns: 2)
    let person = Text.clean(session.name)
    let text = Phrase(
      "This terminal is locked. The PIN of \(person) brings back what was there.",
      "终端已锁定。请输入 \(person) 的 PIN 码，回到原处。")
    let lines = TextFit.wrap(context.text(text), columns: max(1, inner.columns))
    for (row, line) in lines.enumerated() { grid.write(line, in: inner.line(row), glyphs: context.glyphs) }
    form.render(into: &grid, in: inner.cutTop(lines.count + 1).rest, context: context)
  }
}
