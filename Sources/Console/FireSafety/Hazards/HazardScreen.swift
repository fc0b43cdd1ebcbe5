import FireSafety
import Kernel
import Terminal
import Values

/// A hazard with what was done about it; each step of its table is a key, and F8 shows its notice or closing slip.
public struct HazardScreen: Screen {
  public var surroundings: Surroundings
  let number: HazardNumber
  private var view = SheetView<HazardSheet>()
  private var sheet: HazardSheet? { view.sheet }

  init(_ number: HazardNumber, _ surroundings: Surroundings) {
    self.number = number
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("Hazard", "隐患") + Phrase(verbatim: " " + number.text) }
  public var part: String? { "fire" }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Hazard", "隐患"),
      about: Phrase(
        "What is wrong, what is planned, and what was done about it.", "隐患情况、整改方案和处理记录。"),
      commands: HazardCommands.all.map(command) + [
        Command(
          "hazard.print", Phrase("Notice or closing slip", "通知单、销号单"), label: Phrase("Print", "打印"),
          help: Phrase(
            "Shows the notice while the hazard is open, the closing slip after that, as they print.",
            "未销号时显示整改通知单，销号后显示销号单。"),
          keys: [.function(8)], whyNot: { $0.sheet == nil ? missing : nil }, run: { $0.print() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private static let missing = Phrase("it is not shown yet", "尚未读出")
  private var missing: Phrase { Self.missing }

  private func command(_ step: HazardCommands.Step) -> Command<Self, Effect> {
    let isOpen = sheet.map { sheet in step.steps.contains { sheet.blocked[$0] == nil } } ?? true
    return Command(
      step.id, step.title, label: isOpen ? step.label : nil, help: step.summary, keys: [step.key],
      whyNot: { screen in
        guard let sheet = screen.sheet else { return Self.missing }
        let reasons = step.steps.map { sheet.blocked[$0] }
        return reasons.contains(nil) ? nil : reasons.first ?? nil
      },
      run: { step.open($0.number.text, $0.surroundings) })
  }

  private func print() -> [Effect] {
    let kind = sheet?.state.isEnded == true ? "hazardClosing" : "hazardNotice"
    return SheetScreen.open(kind, number.text, surroundings)
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    let (screen, size) = (self, surroundings.size)
    return view.handle(
      event, in: size, lines: { screen.lines($0, in: screen.surroundings.language) }, read: { screen.read(&$0) })
  }

  private func read(_ view: inout SheetView<HazardSheet>) -> [Effect] {
    view.read(surroundings) { [number] session, site in try HazardSheet.read(number, as: session, in: site) }
  }

  private func lines(_ sheet: HazardSheet, in language: Language) -> [Pager.Line] {
    HazardLines(
      language: language, today: surroundings.today, timeZone: surroundings.timeZone
    ).all(of: sheet)
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0, in: context.language) }
  }
}
