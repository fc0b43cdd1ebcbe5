import Kernel
import Terminal
import Values

/// The name of a role and its titles in both languages.
public struct RoleNameScreen: Screen {
  public var surroundings: Surroundings
  private var form: Form

  init(_ names: RoleNames, isNew: Bool, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    form = Form(
      [
        FormField(
          "role", Phrase("Role", "角色代码"), .code, value: names.role, isRequired: true, isReadOnly: !isNew, limit: 60,
          hint: Phrase("a short name without spaces, such as duty-officer", "不含空格的简短代码，例如 duty-officer"),
          check: { $0.contains(" ") ? Phrase("without spaces", "不能含空格") : nil }),
        FormField("english", Phrase("English title", "英文名称"), .text, value: names.english, limit: 60),
        FormField("chinese", Phrase("Chinese title", "中文名称"), .text, value: names.chinese, limit: 60),
      ], saveLabel: Phrase("Go on", "下一步"))
  }

  public var title: Phrase { Phrase("Name of the role", "角色名称") }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { false }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title, about: Phrase("What the role is called; the permissions come next.", "填写角色名称，随后勾选权限。"),
      commands: FormCommands.all(save: { $0.done() }, leave: { _ in [.pop(nil)] }))
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    guard case .input(let input) = event else { return [] }
    switch form.handle(input) {
    case .submit: return done()
    case .cancel: return [.pop(nil)]
    case .refused, .scanned: return [.beep]
    default: return []
    }
  }

  private mutating func done() -> [Effect] {
    if case .refused = form.submit() { return [.beep, .say(FormCommands.lookAtErrors)] }
    return [.pop(RoleNames(role: form["role"], english: form["english"], chinese: form["chinese"]))]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let body = FormCommands.summary(commands.about, into: &grid, in: rect, context: context)
    form.render(into: &grid, in: body.inset(rows: 0, columns: 2), context: context)
  }
}
