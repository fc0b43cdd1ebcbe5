import Kernel
import Values

/// Tells the person responsible how things stand (PLAN 三(一)2): the figures of that day, and what the manager adds.
public struct ReportSituation: Action {
  public static let name = "fire.reportSituation"
  public static let title = Phrase("Report the situation", "报告消防安全情况")
  public static let summary = Phrase(
    "Sends the person responsible a sheet of how things stand, with the figures of today; reading is acknowledged.",
    "向消防安全责任人报告消防安全情况，附当日数据，由其签阅。")
  public static let permission: Permission? = FirePermissions.manage
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.from, "from", "From", "起始日期", hint: Phrase("empty: the last 90 days", "不填为近 90 天")),
    .init(\.until, "until", "Until", "截止日期", hint: Phrase("empty: today", "不填为今天")),
    .init(\.text, "text", "What is to be known", "情况说明", kind: .text(most: 4000), required: true),
  ]

  public var unit: Int64 = 0
  public var from: Day?
  public var until: Day?
  public var text = ""

  public init() {}

  public init(_ unit: UnitID, _ text: String) {
    self.unit = unit.rawValue
    self.text = text
  }

  public func validate() -> [Fault] {
    guard let from, let until, until < from else { return [] }
    return [Self.fault("until", .rule(code: "beforeFrom", Phrase("is before the first day", "早于起始日期")))]
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let found = try FireUnits.require(UnitID(unit), in: change.database)
    guard try FireUnits.holder(of: .responsible, in: found.id, on: change.today, database: change.database) != nil
    else { throw FireRefusal.noResponsible }
    let last = until ?? change.today
    guard last <= change.today else { throw ArchiveRefusal.future(last) }
    let first = min(from ?? last.advanced(by: -89), last)
    let span = SituationFigures.Span(
      unit: found.id, from: first, until: last, today: change.today, now: change.now,
      zone: try ControlTime.zone(in: change.database))
    let id = try DocumentQueries.insert(
      self, from: first, until: last, SituationFigures.lines(span, in: change.database), in: change)
    return Done(
      Phrase("Sheet \(id) waits for the person responsible.", "第 \(id) 号情况报告已送消防安全责任人签阅。"))
  }
}
