import Kernel
import Terminal
import Values

/// What a person may choose for their own screens, on one page.
public struct PreferencesScreen: Screen {
  public var surroundings: Surroundings
  private var form: Form

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    form = Form([
      FormField(
        "language", Phrase("Language", "语言"),
        .choice([.init("en", Phrase("English", "English")), .init("zh", Phrase("中文", "中文"))]),
        value: surroundings.language.rawValue),
      FormField(
        "theme", Phrase("Colours", "配色"),
        .choice([
          .init("dark", Phrase("dark", "深色")), .init("light", Phrase("light", "浅色")),
          .init("mono", Phrase("mono", "单色")),
        ]), value: surroundings.theme.word),
      FormField(
        "mouse", Phrase("Mouse", "鼠标"),
        .choice([.init("off", Phrase("off", "关闭")), .init("on", Phrase("on", "开启"))]),
        value: surroundings.reportsMouse ? "on" : "off"),
      FormField(
        "first", Phrase("First screen", "登录后首先显示"),
        .choice([.init("home", Phrase("home", "首页")), .init("stock", Phrase("stock list", "库存列表"))]),
        value: surroundings.preferences[Preference.first.name] ?? Preference.firstScreens[0]),
    ])
  }

  public var title: Phrase { Phrase("My preferences", "个人偏好") }
  public var isOpenEnded: Bool { false }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        """
        Language, colours and mouse of your own screens, and which comes first after signing in, remembered for the next \
        time. While the mouse is on, the terminal \
        marks text only with Shift held.
        """,
        "设置自己界面的语言、配色、鼠标和登录后首先显示的界面，下次登录仍有效。开启鼠标后，按住 Shift 才能选取文字。"),
      commands: FormCommands.all(save: { $0.save() }, leave: { _ in [.pop(nil)] }))
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    guard case .input(let input) = event else { return [] }
    switch form.handle(input) {
    case .submit: return save()
    case .cancel: return [.pop(nil)]
    case .refused, .scanned: return [.beep]
    default: return []
    }
  }

  private mutating func save() -> [Effect] {
    var effects: [Effect] = []
    if let theme = Theme(word: form["theme"]) { effects.append(.theme(theme)) }
    if let language = Language(rawValue: form["language"]) { effects.append(.language(language)) }
    if form["first"] != surroundings.preferences[Preference.first.name] ?? Preference.firstScreens[0] {
      effects.append(.prefer(.first, form["first"]))
    }
    return effects + [.mouse(form["mouse"] == "on"), .pop(nil)]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(commands.about, into: &grid, in: rect, context: context)
    form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }
}
