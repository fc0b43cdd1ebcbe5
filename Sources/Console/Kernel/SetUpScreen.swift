import Kernel
import Terminal
import Values

/// The first run: makes the site's file and shows the administrator's one-time PIN.
public struct SetUpScreen: Screen {
  public var surroundings: Surroundings
  private var form: Form
  private var tickets = TicketCounter()
  private var making: Ticket?
  private var pin: String?

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    form = Form(
      [
        FormField("site", Phrase("Name of the site", "站点名称"), .text, isRequired: true, limit: 80),
        FormField(
          "zone", Phrase("Time zone", "时区"), .text, value: "Asia/Shanghai", isRequired: true, limit: 60,
          check: {
            (try? TimeZoneRules(named: $0)) == nil
              ? Phrase("unknown; such as Asia/Shanghai", "没有此时区，例如 Asia/Shanghai") : nil
          }),
        FormField(
          "administrator", Phrase("Administrator's sign-in name", "管理员用户名"), .text, value: "admin", isRequired: true,
          limit: 32, check: { $0.contains(" ") ? Phrase("without spaces", "不能含空格") : nil }),
      ], saveLabel: Phrase("Make the site", "创建站点"))
  }

  public var title: Phrase { Phrase("A new site", "新建站点") }
  public var isOpenEnded: Bool { false }
  public var isDirty: Bool { pin == nil && form.isDirty }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "There is no site file yet. Three answers make one, with an administrator who signs in with a one-time PIN.",
        "尚无站点文件。填写三项即可创建，并生成管理员的一次性 PIN 码。"),
      commands: [
        Command(
          "setUp.make", Phrase("Make the site", "创建站点"), label: pin == nil ? Phrase("Make", "创建") : nil,
          help: Phrase("Makes the file.", "创建站点文件。"), keys: [.control("s")],
          whyNot: { $0.pin != nil ? Phrase("it is made", "已创建") : nil }, run: { $0.make() }),
        Command(
          "back", Phrase("Leave", "退出"), help: Phrase("Leaves without making anything.", "不创建，直接退出。"), keys: [.escape],
          run: { _ in [.quit] }),
      ] + goOn)
  }

  /// Once the site is made, there is one thing left.
  private var goOn: [Command<Self, Effect>] {
    guard pin != nil else { return [] }
    return [
      Command(
        "setUp.goOn", Phrase("Sign in", "登录"), label: Phrase("Sign in", "登录"),
        help: Phrase("Goes on to signing in.", "前往登录。"), keys: [.enter], run: { _ in [.signOut] })
    ]
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .input(let input) where pin == nil:
      switch form.handle(input) {
      case .submit: return make()
      case .cancel: return [.quit]
      case .refused, .scanned: return [.beep]
      default: return []
      }
    case .finished(let ticket, let result) where ticket == making:
      making = nil
      switch result {
      case .success(let value): pin = value as? String
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
      return []
    default: return []
    }
  }

  private mutating func make() -> [Effect] {
    if case .refused = form.submit() { return [.beep] }
    let ticket = tickets.next()
    making = ticket
    let new = NewSite(name: form["site"], timeZone: form["zone"], administrator: form["administrator"])
    return [.makeSite(ticket, new)]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let inner = rect.inset(rows: 1, columns: 2)
    let text =
      pin.map { pin in
        Phrase(
          """
          The site is made: \(surroundings.path)

          Sign in once as \(form["administrator"]) with the PIN  \(pin)
          You will choose a PIN of your own then. This one is not shown again.

          Enter goes on.
          """,
          """
          站点已创建：\(surroundings.path)

          请以 \(form["administrator"]) 登录一次，PIN 码：\(pin)
          登录后须设置自己的 PIN 码；此 PIN 码不会再次显示。

          按 Enter 继续。
          """)
      } ?? Phrase("There is no site at \(surroundings.path) yet.", "\(surroundings.path) 处尚无站点。")
    let lines = TextFit.wrap(context.text(text), columns: inner.columns)
    for (row, line) in lines.enumerated() { grid.write(line, in: inner.line(row), glyphs: context.glyphs) }
    guard pin == nil else { return }
    form.render(into: &grid, in: inner.cutTop(lines.count + 1).rest, context: context)
  }
}
