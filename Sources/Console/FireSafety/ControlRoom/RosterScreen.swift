import FireSafety
import Kernel
import Terminal
import Values

/// The roster of a control room for a month, a day a line, with what is missing.
public struct RosterScreen: Screen {
  struct Shown: Sendable {
    let month: RosterMonth?
  }

  public var surroundings: Surroundings
  private let unit: UnitID?
  private var month: Day
  private var view = SheetView<Shown>()

  init(_ unit: UnitID?, _ surroundings: Surroundings) {
    self.unit = unit
    self.surroundings = surroundings
    month = surroundings.today.monthStart
  }

  static let title = Phrase("Control-room roster", "控制室排班表")
  static let about = Phrase(
    "Who is planned in the control room this month, and when fewer than two are.", "本月消防控制室排班及不足两人的时段。")

  public var title: Phrase { Self.title }
  public var part: String? { "fire.controlRoom" }
  public var permission: Permission? { FirePermissions.see }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Self.title, about: Self.about,
      commands: [
        Command(
          "roster.plan", PlanShifts.title, label: surroundings.known(Phrase("Plan", "排班"), PlanShifts.permission),
          help: PlanShifts.summary, keys: [.function(7)],
          whyNot: { screen in screen.surroundings.whyNot(PlanShifts.permission) ?? screen.missing },
          run: { $0.plan() }),
        Command(
          "roster.shifts", Phrase("The shifts", "班次"), label: Phrase("Shifts", "班次"),
          help: Phrase("Lists the shifts; there they are changed and cancelled.", "列出班次，可在其中调整或取消。"),
          keys: [.control("t")], whyNot: { $0.missing }, run: { $0.list("fireShifts") }),
        Command(
          "roster.gaps", Phrase("The gaps", "空缺"), label: Phrase("Gaps", "空缺"),
          help: Phrase("Lists the gaps of the roster.", "列出排班空缺。"), keys: [.control("e")], whyNot: { $0.missing },
          run: { $0.list("fireRosterGaps") }),
        Command(
          "roster.certificates", Phrase("Certificates", "证书"), label: Phrase("Certificates", "证书"),
          help: Phrase("Lists the operators' certificates.", "列出值班员证书。"), keys: [.control("o")],
          run: { screen in
            Router.listing("fireCertificates", filters: [:], screen.surroundings).map { [.push($0)] } ?? []
          }),
        Command(
          "roster.earlier", Phrase("Month before", "上月"), label: Phrase("Before", "上月"),
          help: Phrase("Shows the month before.", "查看上月。"), keys: [.left], run: { $0.turn(-1) }),
        Command(
          "roster.later", Phrase("Month after", "下月"), label: Phrase("After", "下月"),
          help: Phrase("Shows the month after.", "查看下月。"), keys: [.right], run: { $0.turn(1) }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var shown: RosterMonth? { view.sheet?.month }
  private var missing: Phrase? {
    shown == nil ? Phrase("there is no control room you may see", "没有您可查看的消防控制室") : nil
  }

  private func plan() -> [Effect] {
    guard let shown else { return [] }
    let first = max(shown.month, shown.today)
    return Router.open(
      action: PlanShifts.name, surroundings, values: ["unit": "\(shown.unit.rawValue)", "from": "\(first)"])
  }

  private func list(_ name: String) -> [Effect] {
    guard let shown else { return [] }
    return Router.listing(name, filters: ["unit": .integer(shown.unit.rawValue)], surroundings).map { [.push($0)] }
      ?? []
  }

  private mutating func turn(_ months: Int32) -> [Effect] {
    month = months > 0 ? month.monthEnd.advanced(by: 1) : month.advanced(by: -1).monthStart
    return read(&view)
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    let (screen, size) = (self, surroundings.size)
    return view.handle(event, in: size, lines: { screen.lines($0) }, read: { screen.read(&$0) })
  }

  private func read(_ view: inout SheetView<Shown>) -> [Effect] {
    view.read(surroundings) { [unit, month] session, site in
      Shown(month: try RosterMonth.read(unit, month, as: session, in: site))
    }
  }

  private func lines(_ shown: Shown) -> [Pager.Line] {
    func text(_ phrase: Phrase) -> String { surroundings.text(phrase) }
    guard let month = shown.month else {
      return [Pager.Line(text(Phrase("There is no control room you may see.", "没有您可查看的消防控制室。")))]
    }
    let name = "\(month.month)".prefix(7)
    let gaps = month.gapCount
    var lines = [
      Pager.Line("\(month.unitName)  \(name)", role: .header),
      Pager.Line(
        text(gaps == 0 ? Phrase("no gaps", "无空缺") : Phrase("gaps: \(gaps)", "空缺：\(gaps) 处")),
        role: gaps == 0 ? .good : .warning),
    ]
    // What is past and empty says nothing.
    let first = month.lines.firstIndex { $0.day >= month.today || !$0.shifts.isEmpty || !$0.gaps.isEmpty }
    for line in month.lines.suffix(from: first ?? month.lines.startIndex) { lines += day(line, month) }
    return lines
  }

  private func day(_ line: RosterMonth.Line, _ month: RosterMonth) -> [Pager.Line] {
    func text(_ phrase: Phrase) -> String { surroundings.text(phrase) }
    let mark = line.day == month.today ? text(Phrase(" today", " 今天")) : ""
    var lines = [
      Pager.Line(
        "\(line.day) \(text(line.day.weekday.phrase))" + mark, role: line.day == month.today ? .info : .label)
    ]
    lines += line.shifts.map { shift in
      let warns = shift.uncertified
      let warning = warns == 0 ? "" : text(Phrase("  (\(warns) without certificate)", "（\(warns) 人无有效证书）"))
      return Pager.Line(
        shift.span + "  " + shift.people.joined(separator: text(Phrase(", ", "、"))) + warning,
        role: warns > 0 ? .warning : shift.isOver ? .dim : .normal, indent: 2)
    }
    lines += line.gaps.map { gap in
      Pager.Line(
        text(Phrase("GAP \(gap.span): \(gap.people) of 2", "空缺 \(gap.span)：\(gap.people) 人（应 2 人）")), role: .error,
        indent: 2)
    }
    return lines
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0) }
  }
}
