import Kernel
import Office
import Terminal
import Values

/// A breach with what was answered.
public struct BreachScreen: Screen {
  public var surroundings: Surroundings
  let number: BreachNumber
  private var view = SheetView<BreachSheet>()
  private var sheet: BreachSheet? { view.sheet }

  init(_ number: BreachNumber, _ surroundings: Surroundings) {
    self.number = number
    self.surroundings = surroundings
  }

  public var part: String? { "office.breaches" }
  public var title: Phrase { Phrase("Breach", "违令记录") + Phrase(verbatim: " " + number.text) }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Breach", "违令记录"),
      about: Phrase(
        "What was recorded, what the person concerned answered, and whether it stands.", "登记内容、当事人申辩及是否撤销。"),
      commands: [
        Command(
          "breach.answer", AnswerBreach.title, label: sheet?.isMine ?? true ? Phrase("Answer", "申辩") : nil,
          help: AnswerBreach.summary,
          keys: [.control("a")],
          whyNot: { screen in
            guard let sheet = screen.sheet else { return OfficeWords.gone }
            if !sheet.isMine { return Phrase("it does not concern you", "与您无关") }
            return sheet.isRevoked ? Phrase("it is revoked", "已撤销") : nil
          },
          run: { Router.open(action: AnswerBreach.name, $0.surroundings, values: ["breach": $0.number.text]) }),
        Command(
          "breach.revoke", RevokeBreach.title,
          label: sheet?.isMine ?? false || sheet?.isOwnRecord ?? false
            ? nil : surroundings.known(Phrase("Revoke", "撤销"), RevokeBreach.permission),
          help: RevokeBreach.summary,
          keys: [.control("x")],
          whyNot: { screen in
            guard let sheet = screen.sheet else { return OfficeWords.gone }
            if let reason = screen.surroundings.whyNot(RevokeBreach.permission) { return reason }
            if sheet.isMine { return Phrase("it is your own", "是您自己的记录") }
            if sheet.isOwnRecord { return Phrase("you recorded it: somebody else revokes it", "由您登记，须由他人撤销") }
            return sheet.isRevoked ? Phrase("it is revoked", "已撤销") : nil
          },
          run: { Router.open(action: RevokeBreach.name, $0.surroundings, values: ["breach": $0.number.text]) }),
        Command(
          "breach.directive", Phrase("Open the directive", "查看指令"), label: Phrase("Directive", "指令"),
          help: Phrase("Shows the directive it is about.", "查看所违反的指令。"), keys: [.control("k")],
          whyNot: { $0.sheet == nil ? OfficeWords.gone : nil },
          run: { screen in screen.sheet.map { [.push(DirectiveScreen($0.directive, screen.surroundings))] } ?? [] }),
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

  private func read(_ view: inout SheetView<BreachSheet>) -> [Effect] {
    view.read(surroundings) { [number] session, site in try BreachSheet.read(number, as: session, in: site) }
  }

  private func lines(_ sheet: BreachSheet, in language: Language) -> [Pager.Line] {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    func moment(_ instant: Instant) -> String { CellText.moment(instant, in: surroundings.timeZone) }
    let state = OfficeWords.label(sheet.state, of: BreachSheet.states)
    let place = sheet.unit.isEmpty ? "" : " (\(Text.clean(sheet.unit)))"
    let recorder = Text.clean(sheet.recorder)
    var lines = [
      Pager.Line(Text.clean(sheet.person) + place, role: .header),
      Pager.Line(
        text(sheet.consequence.label + Phrase(": ", "：") + state), role: StateRoles.role(of: sheet.state) ?? .normal),
      Pager.Line(text(Phrase("Of directive ", "违反指令 ")) + "\(sheet.directive) \(Text.clean(sheet.title))"),
      Pager.Line(
        text(
          Phrase(
            "Recorded by \(recorder), \(moment(sheet.recorded))", "登记人 \(recorder)，\(moment(sheet.recorded))"))),
      Pager.Line(""),
    ]
    lines += OfficeWords.paragraphs(sheet.reason)
    for entry in sheet.entries {
      let does = entry.isRevocation ? Phrase("revoked it", "撤销") : Phrase("answered", "申辩")
      lines += [
        Pager.Line(""), Pager.Line("\(moment(entry.at))  \(Text.clean(entry.by))  \(text(does))", role: .label),
      ]
      lines += OfficeWords.paragraphs(entry.text, indent: 2)
    }
    return lines
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0, in: context.language) }
  }
}
