import Kernel
import Office
import Terminal
import Values

/// A rule as it is read and acknowledged, with its other versions below.
public struct RuleScreen: Screen {
  public var surroundings: Surroundings
  let number: RuleNumber
  private var view = SheetView<Read>()
  private var sheet: RuleSheet? { view.sheet?.sheet }

  private struct Read: Sendable {
    let sheet: RuleSheet
    /// Whether the file is what was registered; nil where there is none.
    let isFileUnchanged: Bool?
  }

  init(_ number: RuleNumber, _ surroundings: Surroundings) {
    self.number = number
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("Rule", "规章制度") + Phrase(verbatim: " " + number.text) }
  public var part: String? { "office.rules" }
  public func holds(_ event: Event) -> Bool { view.isPosting }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Rule", "规章制度"),
      about: Phrase("A rule as it stands, who it is for, and its other versions.", "制度现行内容、适用范围与其他版本。"),
      commands: [
        Command(
          "rule.acknowledge", AcknowledgeRule.title, label: Phrase("Acknowledge", "确认阅读"),
          help: AcknowledgeRule.summary,
          keys: [.control("r")], whyNot: { $0.whyNotAcknowledge }, run: { $0.acknowledge() }),
        Command(
          "rule.revise", ReviseRule.title,
          label: surroundings.known(Phrase("New version", "新版本"), ReviseRule.permission),
          help: ReviseRule.summary,
          keys: [.function(2)],
          whyNot: { screen in
            screen.surroundings.whyNot(ReviseRule.permission)
              ?? (screen.sheet?.withdrawn == nil ? nil : Phrase("it was withdrawn", "已废止"))
          },
          run: { screen in
            let shown = screen.sheet?.shown
            return Router.open(
              action: ReviseRule.name, screen.surroundings,
              values: [
                "number": screen.number.text, "title": shown?.title ?? "", "text": shown?.text ?? "",
                "file": shown?.file ?? "",
              ])
          }),
        Command(
          "rule.readers", Phrase("Who has read it", "阅读情况"), label: Phrase("Readers", "阅读情况"),
          help: Phrase("Lists the people it is for and whether they have acknowledged it.", "列出适用人员及其是否已确认阅读。"),
          keys: [.control("t")],
          run: { screen in
            Router.listing("ruleReadings", filters: ["number": screen.number.json], screen.surroundings)
              .map { [.push($0)] } ?? []
          }),
        Command(
          "rule.withdraw", WithdrawRule.title, help: WithdrawRule.summary, keys: [.control("w")],
          whyNot: { $0.surroundings.whyNot(WithdrawRule.permission) },
          run: { Router.open(action: WithdrawRule.name, $0.surroundings, values: ["number": $0.number.text]) }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var whyNotAcknowledge: Phrase? {
    guard let sheet else { return OfficeWords.gone }
    if sheet.withdrawn != nil { return Phrase("it was withdrawn", "已废止") }
    if sheet.inForce == nil { return Phrase("no version is in force today", "目前没有施行中的版本") }
    if view.sheet?.isFileUnchanged == false {
      return Phrase("its file is missing or is not what was registered", "文件缺失或与登记时不一致")
    }
    if !sheet.isForMe { return Phrase("it is not for your unit", "不适用于您的单位") }
    return sheet.acknowledged == nil ? nil : Phrase("you have acknowledged it already", "您已确认")
  }

  private mutating func acknowledge() -> [Effect] {
    view.post(AcknowledgeRule.title, AcknowledgeRule(number), surroundings)
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    let (screen, size) = (self, surroundings.size)
    return view.handle(
      event, in: size, lines: { screen.lines($0, in: screen.surroundings.language) }, read: { screen.read(&$0) })
  }

  private func read(_ view: inout SheetView<Read>) -> [Effect] {
    // The file may be large, or on a slow disk.
    view.read(surroundings, isSlow: true) { [number] session, site in
      let sheet = try RuleSheet.read(number, as: session, in: site)
      return Read(sheet: sheet, isFileUnchanged: sheet.isFileUnchanged)
    }
  }

  private func lines(_ read: Read, in language: Language) -> [Pager.Line] {
    RulePage(
      sheet: read.sheet, isFileUnchanged: read.isFileUnchanged, language: language, timeZone: surroundings.timeZone
    ).lines
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0, in: context.language) }
  }
}
