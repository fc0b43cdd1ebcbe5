import Kernel
import Terminal
import Values

/// Who are you? A name (typed, or scanned from a badge) and a PIN.
public struct SignInScreen: Screen {
  public var surroundings: Surroundings
  private var form: Form
  private var tickets = TicketCounter()
  private var signingIn: Ticket?

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    form = SignInScreen.blank(name: surroundings.demo.first?.account ?? "")
  }

  private static func blank(name: String) -> Form {
    Form(
      [
        FormField(
          "name", Phrase("Name", "用户名"), .code, value: name, isRequired: true, limit: 64,
          hint: Phrase("or scan your badge", "或扫描工牌")),
        FormField("pin", Phrase("PIN", "PIN 码"), .secret, isRequired: true, limit: 64),
      ], saveLabel: Phrase("Sign in", "登录"))
  }

  public var title: Phrase { Phrase("Sign in", "登录") }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { form.detectsScans }
  public func holds(_ event: Event) -> Bool { signingIn != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        """
        Type your name or scan your badge, then your PIN. After five wrong PINs an account waits a quarter of an hour.
        """,
        "输入用户名或扫描工牌，再输入 PIN 码。连续输错五次后锁定十五分钟。"),
      commands: [
        Command(
          "signIn", Phrase("Sign in", "登录"), label: Phrase("Sign in", "登录"),
          help: Phrase("Signs in with the name and PIN.", "用所填用户名和 PIN 码登录。"), keys: [.control("s")],
          whyNot: { $0.signingIn != nil ? Phrase("it is under way", "正在登录") : nil }, run: { $0.signIn() }),
        Command(
          "signIn.clear", Phrase("Clear", "清空"), help: Phrase("Empties both fields.", "清空两个输入项。"),
          keys: [.escape],
          run: { screen in
            screen.form = SignInScreen.blank(name: "")
            return []
          }),
      ])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .input(let input):
      let wasOnPIN = form.focused?.id == "pin"
      switch form.handle(input) {
      case .submit: return signIn()
      case .cancel: return [.quit]
      case .refused, .scanned: return [.beep]
      // Enter behind the PIN is what everybody presses.
      case .left where wasOnPIN && form.isOnSave && input == .key(.enter): return signIn()
      default: return []
      }
    case .finished(let ticket, let result):
      guard ticket == signingIn else { return [] }
      signingIn = nil
      switch result {
      case .success(let value): return (value as? Session).map { [.signIn($0)] } ?? []
      case .failure(let error):
        form.set("pin", to: "")
        // Going back to the name, typing replaces it.
        form.set("name", to: form["name"], asDefault: true)
        form.moveFocus(to: "pin")
        return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    default: return []
    }
  }

  private mutating func signIn() -> [Effect] {
    if case .refused = form.submit() { return [.beep] }
    let ticket = tickets.next()
    signingIn = ticket
    let name = form["name"].filter { $0 != " " }
    let pin = form["pin"]
    return [
      .work(
        Job(ticket, Phrase("Signing in", "正在登录")) { [terminal = surroundings.terminalName] desk in
          try desk.site.signIn(name: name, pin: pin, terminal: terminal)
        })
    ]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let inner = rect.inset(rows: 1, columns: 2)
    let (head, rest) = inner.cutTop(2)
    grid.write(surroundings.facts?.name ?? "", in: head.line(0), role: .header, glyphs: context.glyphs)
    let (fields, below) = rest.cutTop(5)
    if let pin = surroundings.demo.first?.pin {
      let note = Phrase("Everything here is made up. PIN of all: \(pin)", "演示数据均为虚构，所有人的 PIN 码：\(pin)")
      let (line, list) = below.cutTop(1)
      grid.write(context.text(note), in: line, role: .info, glyphs: context.glyphs)
      renderPeople(into: &grid, in: list.inset(rows: 0, columns: 2), context: context)
    }
    form.render(into: &grid, in: fields, context: context)
  }

  /// The people of a demo with their roles, in as many columns as it takes; where there is no room, by their accounts alone.
  private func renderPeople(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let people = surroundings.demo
    guard rect.rows > 0, !people.isEmpty else { return }
    let width = people.map { Width.columns(of: context.text($0.name)) }.max() ?? 0
    let columns = (people.count + rect.rows - 1) / rect.rows
    let column = rect.columns / columns
    // Account, name and the beginning of a role.
    guard column >= width + 20 else {
      let accounts = PaperText.wrap(people.map(\.account).joined(separator: "  "), columns: max(1, rect.columns))
      for (row, line) in accounts.prefix(rect.rows).enumerated() {
        grid.write(line, in: rect.line(row), role: .dim, glyphs: context.glyphs)
      }
      return
    }
    for (place, person) in people.enumerated() {
      let line =
        TextFit.pad(person.account, to: 7, glyphs: context.glyphs)
        + TextFit.pad(context.text(person.name), to: width + 2, glyphs: context.glyphs) + context.text(person.role)
      let cell = rect.line(place % rect.rows).cutLeft(place / rect.rows * column).rest
      grid.write(
        TextFit.truncate(line, to: column - 1, glyphs: context.glyphs), in: cell, role: .dim, glyphs: context.glyphs)
    }
  }
}
