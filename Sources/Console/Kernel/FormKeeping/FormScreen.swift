import Kernel
import Terminal
import Values

/// One version of a form in full, with all versions below.
public struct FormScreen: Screen {
  public var surroundings: Surroundings
  let code: FormCode
  let number: Int64?
  private var view = SheetView<FormSheet>()
  private var sheet: FormSheet? { view.sheet }

  /// - Parameter number: the version to show; nil for the one that counts today.
  init(_ code: FormCode, number: Int64? = nil, _ surroundings: Surroundings) {
    self.code = code
    self.number = number
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("Form", "表单") + Phrase(verbatim: " " + code.text) }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Form", "表单"),
      about: Phrase(
        "What a version of a form asks, and its other versions. A published version never changes.",
        "表单某一版本的内容及其他版本；已发布的版本不再更改。"),
      commands: [
        Command(
          "form.revise", Phrase("New version", "新版本"), label: Phrase("New version", "新版本"),
          help: Phrase(
            "Begins a new version from the newest one: items are added, changed, moved and removed.",
            "以最新版本为基础编制新版本：增加、修改、移动或删除项目。"),
          keys: [.function(2)],
          whyNot: { screen in
            screen.surroundings.whyNot(PublishForm.permission)
              ?? (screen.sheet?.isRetired ?? false ? Phrase("it is retired", "已停用") : nil)
          },
          run: { [.push(FormEditScreen(screen: $0.code, $0.surroundings))] }),
        Command(
          "form.versions", Phrase("Versions of the form", "表单版本"), label: Phrase("Versions", "版本"),
          help: Phrase("Lists all versions; Enter opens one.", "列出全部版本，按 Enter 打开。"), keys: [.control("t")],
          run: { screen in
            Router.listing("formVersions", filters: ["form": screen.code.json], screen.surroundings)
              .map { [.push($0)] } ?? []
          }),
        Command(
          "form.retire", RetireForm.title, label: Phrase("Retire", "停用"), help: RetireForm.summary,
          keys: [.control("d")], whyNot: { $0.surroundings.whyNot(RetireForm.permission) },
          run: { screen in
            let isRetired = screen.sheet?.isRetired ?? false
            return Router.open(
              action: RetireForm.name, screen.surroundings,
              values: ["form": screen.code.text, "retired": isRetired ? "false" : "true"])
          }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    let (screen, size) = (self, surroundings.size)
    return view.handle(
      event, in: size, lines: { screen.lines($0, in: screen.surroundings.language) }, read: { screen.read(&$0) })
  }

  private func read(_ view: inout SheetView<FormSheet>) -> [Effect] {
    view.read(surroundings) { [code, number] session, site in try site.formSheet(code, number: number, for: session) }
  }

  private func lines(_ sheet: FormSheet, in language: Language) -> [Pager.Line] {
    func text(_ phrase: Phrase) -> String { Text.clean(phrase.text(in: language)) }
    let shown = sheet.shown
    var lines = [
      Pager.Line(text(shown.title), role: .header),
      Pager.Line(
        text(Phrase("Version \(shown.number), counts from \(shown.from); ", "第 \(shown.number) 版，自 \(shown.from) 起执行；"))
          + text(state(of: shown.number, from: shown.from, sheet)),
        role: sheet.isRetired ? .warning : .normal),
      Pager.Line("SHA-256 " + shown.digest, role: .dim), Pager.Line(""),
    ]
    for (place, item) in shown.items.enumerated() { lines += FormLines.item(item, place + 1, in: language) }
    lines += [Pager.Line(""), Pager.Line(text(Phrase("Versions", "各版本")), role: .label)]
    for version in sheet.versions {
      let moment = CellText.moment(version.at, in: surroundings.timeZone)
      let by = Text.clean(version.by)
      let said = Phrase(
        "\(version.number)  from \(version.from); \(version.items) items; filled in \(version.records) times; published by \(by), \(moment)",
        "第 \(version.number) 版  自 \(version.from) 起；\(version.items) 项；已填写 \(version.records) 次；发布：\(by)，\(moment)")
      lines.append(Pager.Line(text(said), indent: 2))
    }
    return lines
  }

  private func state(of number: Int64, from: Day, _ sheet: FormSheet) -> Phrase {
    if sheet.isRetired { return Phrase("the form is retired", "表单已停用") }
    if number == sheet.inForce { return Phrase("in force", "现行") }
    return from > surroundings.today ? Phrase("planned", "待执行") : Phrase("earlier", "历史版本")
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0, in: context.language) }
  }
}
