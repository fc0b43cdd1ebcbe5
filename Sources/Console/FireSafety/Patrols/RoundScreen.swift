import FireSafety
import Kernel
import Terminal
import Values

/// A round as a page: its points with what was found, marks, signatures and its digest.
public struct RoundScreen: Screen {
  public var surroundings: Surroundings
  let round: Int64
  private var view = SheetView<PatrolSheet>()

  init(_ round: Int64, _ surroundings: Surroundings) {
    self.round = round
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("Patrol round \(round)", "巡查记录 \(round)") }
  public var part: String? { "fire" }
  public var permission: Permission? { FirePermissions.see }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Patrol round", "巡查记录"),
      about: Phrase(
        "What was found at each point of a round, how it was recorded, and who signed.", "巡查各点位的结果、登记方式和签字情况。"),
      commands: [
        Command(
          "round.countersign", CountersignRounds.title, label: Phrase("Countersign", "复核"),
          help: CountersignRounds.summary, keys: [.control("t")],
          whyNot: { screen in
            screen.surroundings.whyNot(CountersignRounds.permission) ?? screen.whyNotCountersign
          },
          run: { screen in
            Router.open(action: CountersignRounds.name, screen.surroundings, values: ["rounds": "\(screen.round)"])
          }),
        Command(
          "round.walk", Phrase("Go on with the round", "继续巡查"), label: Phrase("Go on", "继续"),
          help: Phrase("Goes on with a round of one's own that runs.", "继续本人进行中的巡查。"), keys: [.control("w")],
          whyNot: { screen in
            guard let sheet = screen.view.sheet, sheet.state == .running, sheet.isMine else {
              return Phrase("it is no running round of yours", "不是您进行中的巡查")
            }
            return screen.surroundings.whyNot(FirePermissions.patrol)
          },
          run: { [.push(WalkScreen($0.round, $0.surroundings))] }),
        Command(
          "round.sheet", Phrase("Its sheet for printing", "打印记录表"), label: Phrase("Sheet", "打印"),
          help: Phrase("Shows the round as a sheet, to be saved or printed.", "显示该巡查的记录表，可保存或打印。"),
          keys: [.function(8)],
          run: { SheetScreen.open("patrolRound", "\($0.round)", $0.surroundings) }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var whyNotCountersign: Phrase? {
    guard let sheet = view.sheet else { return Phrase("it is being read", "正在读取") }
    if sheet.closed == nil { return Phrase("it is still being walked", "巡查尚在进行") }
    if sheet.isMine { return Phrase("you walked it yourself", "这是您本人的巡查") }
    return sheet.signatures.contains { $0.role == .supervisor || $0.role == .head }
      ? Phrase("it is countersigned", "已复核签字") : nil
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    let (screen, size) = (self, surroundings.size)
    return view.handle(
      event, in: size, lines: { screen.lines($0, in: screen.surroundings.language) },
      read: { view in
        view.read(screen.surroundings) { [round = screen.round] session, site in
          try PatrolSheet.read(round, as: session, in: site)
        }
      })
  }

  private func lines(_ sheet: PatrolSheet, in language: Language) -> [Pager.Line] {
    RoundPage(sheet: sheet, timeZone: surroundings.timeZone, language: language).lines
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0, in: context.language) }
  }
}
