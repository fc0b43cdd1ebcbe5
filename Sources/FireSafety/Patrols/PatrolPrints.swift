import Kernel
import SQLite
import Values

/// The patrol log of a day, and the sheet of one round with every item: the monthly inspection sheet (B43).
enum PatrolPrints {
  private static let logAbout = Phrase("a unit's number and a day, as 3/2026-11-25", "单位编号和日期，如 3/2026-11-25")
  private static let roundAbout = Phrase("the number of a round", "巡查编号")

  static let log = SheetKind("patrolLog", Phrase("Patrol log", "防火巡查记录"), about: logAbout) { name, session, site in
    let parts = name.split(separator: "/")
    guard parts.count == 2, let unit = Int64(parts[0]), let day = Day(text: String(parts[1])) else {
      throw SheetRefusal.unnamed("patrolLog", logAbout)
    }
    let rounds = try site.view(needing: FirePermissions.see, of: "fireRounds", for: session) { database in
      try PatrolPrintQueries.rounds(of: UnitID(unit), on: day, in: database)
    }
    let sheets = try rounds.map { try PatrolSheet.read($0, as: session, in: site) }
    let board = try PatrolBoard.read(day, as: session, in: site)
    let routes = board.routes.filter { $0.unit.rawValue == unit }
    guard let unitName = routes.first?.unitName ?? sheets.first?.unit else {
      throw SheetRefusal.unnamed("patrolLog", logAbout)
    }
    var blocks: [PrintedSheet.Block] = [
      .facts([.init("Unit", "单位", unitName), .init("Day", "日期", "\(day)")]), .heading(Phrase("Rounds due", "应巡查任务")),
      .table(due(routes, site.timeZone)),
    ]
    for sheet in sheets { blocks += round(sheet, site, isWhole: false) }
    return try FirePrints.sheet(
      Phrase("Daily fire patrol log", "每日防火巡查记录"), name: "\(unit)-\(day)", blocks,
      day: try vouching(rounds, since: day, session, site), session, site)
  }

  static let sheet = SheetKind("patrolRound", Phrase("Inspection sheet", "防火检查记录"), about: roundAbout) {
    name, session, site in
    guard let id = Int64(name) else { throw SheetRefusal.unnamed("patrolRound", roundAbout) }
    let sheet = try PatrolSheet.read(id, as: session, in: site)
    let title =
      sheet.purpose == .monthly
      ? Phrase("Monthly fire inspection sheet", "每月防火检查记录") : Phrase("Fire patrol sheet", "防火巡查记录")
    return try FirePrints.sheet(
      title, name: "\(id)", [.facts([.init("Unit", "单位", sheet.unit)])] + round(sheet, site, isWhole: true),
      day: try vouching([id], since: sheet.day, session, site), session, site)
  }

  /// The day whose chain head vouches for what is printed: a night round, or a month's, is closed later than the day it
  /// belongs to.
  private static func vouching(_ rounds: [Int64], since day: Day, _ session: Session, _ site: Site) throws -> Day {
    try site.view(needing: FirePermissions.see, for: session) { database in
      try rounds.compactMap { try FireChainQueries.day(of: .round, $0, in: database) }.reduce(day, max)
    }
  }

  private static func due(_ routes: [PatrolBoard.Route], _ zone: TimeZoneRules) -> PrintedSheet.Table {
    /// What is open for longer than a day is said with its date.
    func clock(_ instant: Instant, _ slot: PatrolBoard.Slot) -> String {
      slot.due.milliseconds - slot.opens.milliseconds > 86_400_000
        ? zone.localText(of: instant) : FireTime.clock(instant, in: zone)
    }
    return PrintedSheet.Table(
      [Phrase("Route", "路线"), Phrase("From", "开始"), Phrase("Due", "截止"), Phrase("State", "状态"), Phrase("By", "巡查人")],
      routes.flatMap { route in
        route.slots.map { slot in
          let late = slot.hasLateEntry ? Phrase(" (late entry made)", "（有补录）") : Phrase("", "")
          return [
            Phrase(verbatim: route.name), Phrase(verbatim: clock(slot.opens, slot)),
            Phrase(verbatim: clock(slot.due, slot)), slot.state.label + late, Phrase(verbatim: slot.by),
          ]
        }
      })
  }

  /// - Parameter isWhole: every item a line, else only what did not pass.
  private static func round(_ sheet: PatrolSheet, _ site: Site, isWhole: Bool) -> [PrintedSheet.Block] {
    let zone = site.timeZone
    let late = sheet.isLateEntry ? Phrase(" – LATE ENTRY", "（补录）") : Phrase("", "")
    var facts: [PrintedSheet.Fact] = [
      .init("Patroller", "巡查人", sheet.patroller), .init(Phrase("State", "状态"), sheet.state.label + late),
      .init("Recorded", "登记时间", FireTime.moment(sheet.started, in: zone)),
    ]
    if let at = sheet.observed { facts.append(.init("Walked", "实际巡查时间", FireTime.moment(at, in: zone))) }
    if !sheet.reason.isEmpty { facts.append(.init("Reason", "原因", sheet.reason)) }
    if !sheet.digest.isEmpty { facts.append(.init("Digest", "记录摘要", sheet.digest)) }
    let number = sheet.round
    return [
      .heading(Phrase(verbatim: sheet.name) + Phrase(" – round \(number)", "（巡查编号 \(number)）") + late), .facts(facts),
      .table(isWhole ? items(sheet, zone) : points(sheet, zone)),
      .signatures(
        FirePrints.signatures(
          sheet.signatures, expected: [sheet.purpose.signs, sheet.purpose.countersigns], site)),
    ]
  }

  private static func points(_ sheet: PatrolSheet, _ zone: TimeZoneRules) -> PrintedSheet.Table {
    PrintedSheet.Table(
      [Phrase("Point", "点位"), Phrase("At", "时间"), Phrase("Found", "结果"), Phrase("Marks", "标记")],
      sheet.points.map { point in
        guard let visit = point.visit else {
          return [Phrase(verbatim: point.name), Phrase("", ""), Phrase("not checked", "未检查"), Phrase("", "")]
        }
        let found = visit.findings.map { "\($0.item) \($0.grade) \($0.hazard) \($0.remark)" }.joined(separator: "\n")
        return [
          Phrase(verbatim: point.name), Phrase(verbatim: FireTime.clock(visit.at, in: zone)),
          found.isEmpty ? Phrase("in order", "合格") : Phrase(verbatim: found), marks(visit),
        ]
      })
  }

  private static func items(_ sheet: PatrolSheet, _ zone: TimeZoneRules) -> PrintedSheet.Table {
    var rows: [[Phrase]] = []
    for point in sheet.points {
      for item in point.items {
        let letter = point.visit?.letter(item.code)
        let finding = point.visit?.findings.first { $0.item == item.code.text }
        let remark =
          finding.map { [$0.grade, $0.hazard, $0.remark].filter { !$0.isEmpty }.joined(separator: " ") } ?? ""
        rows.append([
          Phrase(verbatim: point.name), Phrase(verbatim: item.code.text + " ") + item.title,
          letter.map { PatrolAnswers.label($0) } ?? Phrase("not checked", "未检查"), Phrase(verbatim: remark),
        ])
      }
    }
    return PrintedSheet.Table(
      [Phrase("Point", "点位"), Phrase("Item", "检查项目"), Phrase("Result", "结果"), Phrase("Remark", "备注")], rows)
  }

  private static func marks(_ visit: PatrolSheet.Visit) -> Phrase {
    let all = (visit.how == .scan ? [] : [visit.how.label]) + visit.flags.map(\.label)
    guard let first = all.first else { return Phrase("", "") }
    return all.dropFirst().reduce(first) { $0 + Phrase(", ", "，") + $1 }
  }
}
