import FireSafety
import Kernel
import Terminal
import Values

/// Every unit at a glance, with the share that meets the standard above.
public struct CountyScreen: Screen {
  var headed: HeadedList
  private var view: CountyView?
  private var tickets = TicketCounter(from: 8_100_000)
  private var reading: Ticket?

  public var surroundings: Surroundings {
    get { headed.surroundings }
    set { headed.surroundings = newValue }
  }

  init(_ listing: Listing, _ surroundings: Surroundings) {
    headed = HeadedList(
      listing, rows: 2, noun: Noun(one: "unit", many: "units", chinese: "个单位"), surroundings)
  }

  public var part: String? { surroundings.catalog.place(ofListing: headed.list.listing.name) }
  public var permission: Permission? { FirePermissions.see }
  public var title: Phrase { headed.list.listing.title }
  public func claims(_ key: Key) -> Bool { headed.list.claims(key) }
  public func holds(_ event: Event) -> Bool { headed.list.holds(event) }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "One line a unit: score, rounds of this month, open hazards. Enter opens the unit's hazards.",
        "每单位一行：得分、本月巡查、未销隐患。按 Enter 查看该单位的隐患。"),
      commands: [hazards, slots, assessments, people]
        + (headed.list.commands + headed.list.orderCommands + headed.list.viewCommands).map {
          $0.lifted(\Self.headed.list)
        }
        + [ListView.back()])
  }

  private func opening(
    _ id: CommandID, _ title: Phrase, _ label: Phrase?, _ help: Phrase, _ key: Key, _ listing: String,
    _ more: [String: JSON] = [:]
  ) -> Command<Self, Effect> {
    Command(
      id, title, label: label, help: help, keys: [key],
      whyNot: { $0.headed.list.selected == nil ? Phrase("no unit is selected", "没有选中的单位") : nil },
      run: { screen in
        guard let row = screen.headed.list.selected else { return [] }
        let unit = RowReader(listing: screen.headed.list.listing, row: row).integer("unit") ?? 0
        let filters = more.merging(["unit": .integer(unit)]) { _, unit in unit }
        return Router.listing(listing, filters: filters, screen.surroundings).map { [.push($0)] } ?? []
      })
  }

  private var hazards: Command<Self, Effect> {
    opening(
      "county.hazards", Phrase("Open hazards of the unit", "单位未销隐患"), Phrase("Hazards", "隐患"),
      Phrase("Lists the selected unit's open hazards.", "列出当前单位的未销隐患。"), .enter, "fireHazards", ["open": true])
  }

  private var slots: Command<Self, Effect> {
    opening(
      "county.slots", Phrase("Rounds of the unit", "单位巡查任务"), Phrase("Rounds", "巡查"),
      Phrase("Lists the selected unit's rounds that are due.", "列出当前单位的巡查任务。"), .control("t"), "fireSlots")
  }

  private var assessments: Command<Self, Effect> {
    opening(
      "county.assessments", Phrase("Assessments of the unit", "单位评分"), Phrase("Scores", "评分"),
      Phrase("Lists the selected unit's assessments.", "列出当前单位的自查与验收。"), .control("o"), "fireAssessments")
  }

  private var people: Command<Self, Effect> {
    opening(
      "county.people", Phrase("Who answers for the unit", "单位任职"), Phrase("People", "任职"),
      Phrase("Lists who answers for what in the selected unit.", "列出当前单位的消防任职。"), .control("e"), "fireAppointments")
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed, .returned: return read() + headed.list.handle(event)
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .success(let value): view = value as? CountyView
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
      return []
    case .finished(let ticket, let result):
      return headed.list.exported(ticket, result) ?? headed.list.handle(event)
    default: return headed.list.handle(event)
    }
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.work(Job(ticket) { desk in try CountyView.read(as: session, in: desk.site) })]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    headed.render(view.map(lines) ?? [], into: &grid, in: rect, context: context)
  }

  private func lines(_ view: CountyView) -> [HeadedList.Line] {
    func percent(_ tenths: Int64?) -> String { tenths.map { Quantity($0).format(decimals: 1) + " %" } ?? "–" }
    let share = percent(view.share)
    let rounds = percent(view.completion)
    return [
      .init(
        Phrase(
          "\(view.meeting) of \(view.units) units meet the standard: \(share) (aim 100 %)",
          "达标 \(view.meeting)/\(view.units) 个单位，占 \(share)（目标 100%）"), view.meeting == view.units ? .good : .warning),
      .init(
        Phrase(
          "Not assessed: \(view.units - view.assessed). Rounds this month: \(rounds). Open G3 hazards: \(view.major)",
          "未评分 \(view.units - view.assessed) 个；本月巡查完成率 \(rounds)；未销 G3 隐患 \(view.major) 项"),
        view.major > 0 ? .error : .dim),
    ]
  }
}
