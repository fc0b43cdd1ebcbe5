import FireSafety
import Kernel
import Terminal
import Values

/// The desk of a control room: who is on, when the next entry is due, what is open; the routine entry is one key away.
public struct ControlDeskScreen: Screen {
  /// What was read: nothing where the viewer sees no control room.
  struct Shown: Sendable {
    let desk: ControlDesk?
  }

  public var surroundings: Surroundings
  private var unit: UnitID?
  private var view = SheetView<Shown>()
  /// When the desk was read: minutes go on from there.
  private var readAt: MonotonicTime
  private var desk: ControlDesk? { view.sheet?.desk }

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    readAt = surroundings.now
  }

  static let title = Phrase("Control-room desk", "消防控制室")
  static let about = Phrase(
    "Who is on duty, when the next log entry is due, and what is open.", "当班人员、下次值班记录时间和未结事项。")

  public var title: Phrase { Self.title }
  public var part: String? { "fire.controlRoom" }
  public var permission: Permission? { FirePermissions.see }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Self.title, about: Self.about,
      commands: [
        Command(
          "control.normal", Phrase("Routine entry: all normal", "定时记录：一切正常"),
          label: known(Phrase("Normal", "正常")),
          help: Phrase(
            "Writes the routine entry at once: panel on automatic, nothing unusual.", "立即写入定时记录：控制器自动、无异常。"),
          keys: [.control("y")], whyNot: { $0.cannotWrite },
          run: { screen in
            guard let desk = screen.desk else { return [] }
            return screen.view.post(WriteLog.title, WriteLog(desk.unit), screen.surroundings)
          }),
        Command(
          "control.entry", WriteLog.title, label: known(Phrase("Entry", "记录")), help: WriteLog.summary,
          keys: [.function(7)], whyNot: { $0.cannotWrite }, run: { $0.open(WriteLog.name) }),
        Command(
          "control.handOver", HandOver.title, label: isMine ? known(Phrase("Hand over", "交接班")) : nil,
          help: HandOver.summary,
          keys: [.control("t")],
          whyNot: { screen in
            screen.cannotWrite
              ?? (screen.desk?.duty?.isMine == false
                ? Phrase("you are not on duty here; whoever is hands over", "您不是当班人员，须由当班人员交班") : nil)
          }, run: { $0.open(HandOver.name) }),
        Command(
          "control.takeOver", TakeOver.title, label: isMine ? nil : known(Phrase("Take over", "接班")),
          help: TakeOver.summary,
          keys: [.control("r")],
          whyNot: { screen in
            screen.cannotWrite
              ?? (screen.desk?.duty?.isMine == true ? Phrase("you are on duty here", "您正在当班") : nil)
          }, run: { $0.open(TakeOver.name) }),
        Command(
          "control.close", CloseLogItem.title, label: openEntries.isEmpty ? nil : known(Phrase("Close", "销项")),
          help: CloseLogItem.summary,
          keys: [.control("e")],
          whyNot: { screen in
            screen.cannotWrite ?? (screen.openEntries.isEmpty ? Phrase("nothing is open", "没有未结事项") : nil)
          }, run: { $0.close() }),
        Command(
          "control.log", Phrase("The log", "值班记录"),
          help: Phrase("Lists all entries of the log.", "列出全部值班记录。"), keys: [.control("o")],
          whyNot: { $0.missing }, run: { $0.list("fireLog") }),
        Command(
          "control.roster", Phrase("The roster", "排班表"), label: Phrase("Roster", "排班"),
          help: Phrase("Shows who is planned this month.", "查看本月排班。"), keys: [.control("b")],
          whyNot: { $0.missing }, run: { screen in [.push(RosterScreen(screen.desk?.unit, screen.surroundings))] }),
        Command(
          "control.sheet", Phrase("Sheet of the last handover", "最近一次交接班记录表"), label: Phrase("Sheet", "记录表"),
          help: Phrase("Shows the last handover as it prints.", "按打印样式查看最近一次交接班。"), keys: [.function(8)],
          whyNot: { $0.desk?.handover == nil ? Phrase("there was no handover yet", "尚无交接班") : nil },
          run: { screen in
            SheetScreen.open("handover", screen.desk?.handover.map { "\($0)" } ?? "", screen.surroundings)
          }),
        Command(
          "control.next", Phrase("Next control room", "下一个控制室"),
          help: Phrase("Goes on to the next control room you may see.", "切换到您可查看的下一个控制室。"), keys: [.control("n")],
          whyNot: { ($0.desk?.units.count ?? 0) > 1 ? nil : Phrase("there is one only", "仅有一个控制室") },
          run: { $0.next() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private func known(_ label: Phrase) -> Phrase? { surroundings.known(label, FirePermissions.operate) }

  private var isMine: Bool { desk?.duty?.isMine == true }

  private var missing: Phrase? { desk == nil ? ControlDeskScreen.none : nil }
  private var cannotWrite: Phrase? { surroundings.whyNot(FirePermissions.operate) ?? missing }
  private static let none = Phrase("there is no control room you may see", "没有您可查看的消防控制室")

  /// The numbers of the entries that are open.
  private var openEntries: [String] {
    (desk?.open ?? []).filter { $0.key.hasPrefix("log") }.map { String($0.key.dropFirst(3)) }
  }

  private func open(_ action: String) -> [Effect] {
    guard let desk else { return [] }
    return Router.open(action: action, surroundings, values: ["unit": "\(desk.unit.rawValue)"])
  }

  private func list(_ name: String, _ filters: [String: JSON] = [:]) -> [Effect] {
    guard let desk else { return [] }
    let filters = filters.merging(["unit": .integer(desk.unit.rawValue)]) { first, _ in first }
    return Router.listing(name, filters: filters, surroundings).map { [.push($0)] } ?? []
  }

  /// The form of the only open item, or the list of them.
  private func close() -> [Effect] {
    let all = openEntries
    guard all.count == 1 else { return list("fireLog", ["open": true]) }
    return Router.open(action: CloseLogItem.name, surroundings, values: ["entry": all[0]])
  }

  private mutating func next() -> [Effect] {
    guard let desk, let place = desk.units.firstIndex(of: desk.unit) else { return [] }
    unit = desk.units[(place + 1) % desk.units.count]
    return read(&view)
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if case .finished = event { readAt = surroundings.now }
    let (screen, size) = (self, surroundings.size)
    return view.handle(event, in: size, lines: { screen.lines($0) }, read: { screen.read(&$0) })
  }

  private func read(_ view: inout SheetView<Shown>) -> [Effect] {
    view.read(surroundings) { [unit] session, site in Shown(desk: try ControlDesk.read(unit, as: session, in: site)) }
  }

  private func lines(_ shown: Shown) -> [Pager.Line] {
    guard let desk = shown.desk else {
      return [Pager.Line(surroundings.text(Phrase("There is no control room you may see.", "没有您可查看的消防控制室。")))]
    }
    return ControlDeskLines(desk, passed: surroundings.now.since(readAt) / 60_000, surroundings.language).all
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0) }
  }
}
