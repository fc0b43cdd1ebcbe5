import Kernel
import Values

/// Records a round after the fact: a record of its own, marked as a late entry everywhere. A slot that was missed stays
/// missed.
public struct RecordLate: SigningAction {
  public static let name = "fire.recordLate"
  public static let title = Phrase("Record a round after the fact", "补录巡查")
  public static let summary = Phrase(
    "Records a round that was walked and not recorded then, with when it was and why; marked as a late entry, what was missed stays missed.",
    "补录已完成但当时未登记的巡查，须写明时间和原因；全程标注“补录”，漏查状态不变。")
  public static let permission: Permission? = FirePermissions.patrol
  public static let fields: [Field<Self>] = [
    .init(\.route, "route", "Route", "路线"),
    .init(
      \.slot, "slot", "Missed round No.", "漏查任务编号", kind: .optional(.integer(1...Int64.max)),
      hint: Phrase("the round of the plan it belongs to, if any", "对应的计划任务（如有）")),
    .init(\.day, "day", "Day it was walked", "实际巡查日期"),
    .init(\.time, "time", "Time it was walked", "实际巡查时间", hint: ClockTime.hint),
    .init(\.reason, "reason", "Why it was not recorded then", "补录原因", kind: .text(most: 200), required: true),
    .init(
      \.visits, "visits", "Points", "点位", hint: Phrase("none: every point, in order", "不填表示所有点位均合格")),
    .init(\.pin, "pin", "PIN", "PIN 码", kind: .text(most: 64), secret: true, required: true),
  ]

  public var route = RouteCode(unchecked: "")
  public var slot: Int64?
  public var day = Day(number: 0)
  public var time = ClockTime(minutes: 0)
  public var reason = ""
  public var visits = LateVisits([])
  public var pin = ""

  public init() {}

  public init(_ route: RouteCode, slot: Int64? = nil, day: Day, minutes: Int64, reason: String, pin: String) {
    self.route = route
    self.slot = slot
    self.day = day
    time = ClockTime(minutes: minutes)
    self.reason = reason
    self.pin = pin
  }

  public var signers: [Signer] { [Signer(pin: pin)] }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.route(route, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> RoundStarted {
    let database = change.database
    let zone = try FireTime.zone(in: database)
    guard let stored = try PatrolPlanQueries.route(route, in: database) else { throw PatrolRefusal.unknownRoute(route) }
    let missed = try slot.map { try requireMissed($0, of: stored, in: change) }
    func moment(_ minutes: Int64) throws -> Instant {
      let instant = zone.instant(day: day, secondsOfDay: Int(minutes) * 60)
      guard instant <= change.now else { throw PatrolRefusal.inFuture }
      return instant
    }
    let version = try StartRound.version(of: stored, on: day, in: change)
    let points = try PatrolPlanQueries.points(of: stored.id, on: day, in: database)
    guard !points.isEmpty else { throw PatrolRefusal.noPoints(route) }
    var begin = PatrolRoundQueries.Beginning(
      slot: missed?.id, route: stored, version: version.id, day: missed?.day ?? day, plan: points.map(\.id),
      ends: change.now)
    begin.observed = try moment(time.minutes)
    let id = try PatrolRoundQueries.insert(begin, in: change)
    let round = try PatrolRounds.require(id, in: database)
    let late = try change.value(of: PatrolSettings.lateMinutes) * 60_000
    for visit in visits.all.isEmpty ? points.map({ LateVisits.Visit($0.code) }) : visits.all {
      let point = try PatrolPlan.requirePoint(visit.point, in: database)
      try VisitPoint.require(point, of: round, on: change.today, in: database)
      let observed = try moment((visit.time ?? time).minutes)
      let isLate = change.now.milliseconds - observed.milliseconds > late
      _ = try PatrolRounds.record(
        PatrolRounds.Entry(
          answers: visit.answers, allPass: visit.allPass, findings: visit.findings, reading: visit.reading), at: point,
        of: round, how: .entered, flags: isLate ? [.late] : [], observed: observed, in: change)
    }
    try PatrolRoundQueries.recount(id, ends: nil, in: database)
    try PatrolRounds.close(round, reason: reason, in: change)
    try FireSignatures.sign(.round, id, as: stored.purpose.signs, in: change)
    return RoundStarted(round: id, route: route, points: Int64(points.count), isLate: true)
  }

  private func requireMissed(
    _ id: Int64, of route: PatrolRoute, in change: Change
  ) throws -> PatrolSlotQueries.Stored {
    guard let slot = try PatrolSlotQueries.find(id, in: change.database), slot.route == route.id else {
      throw PatrolRefusal.unknownSlot(id)
    }
    switch slot.seen(at: change.now) {
    case .missed, .partial: return slot
    case .due, .overdue: throw PatrolRefusal.slotOpen(id)
    case .ahead: throw PatrolRefusal.inFuture
    case let state: throw PatrolRefusal.slotEnded(id, state)
    }
  }
}
