import Kernel
import SQLite
import Values

/// Records what was found at a point of the round one walks.
public struct VisitPoint: Action {
  public static let name = "fire.visitPoint"
  public static let title = Phrase("Check a point", "登记点位检查")
  public static let summary = Phrase(
    "Records what was found at a point: everything in order with one word, or each item; what fails opens a hazard.",
    "登记点位检查结果：可一次登记全部合格，或逐项登记；不合格项生成隐患。")
  public static let permission: Permission? = FirePermissions.patrol
  public static let fields: [Field<Self>] = [
    .init(\.round, "round", "Round", "巡查编号", kind: .integer(1...Int64.max), required: true),
    .init(\.point, "point", "Point", "点位编码"),
    .init(\.how, "how", "How it was told", "录入方式"),
    .init(\.allPass, "allPass", "The rest is in order", "其余全部合格"),
    .init(\.answers, FormAnswers.field, "Answers", "检查结果"),
    .init(\.findings, "findings", "What goes with failed items", "不合格项说明"),
    .init(\.reading, "reading", "Reading", "读数", kind: .text(most: 60)),
    .init(\.tag, "tag", "Tag that hangs there", "现场挂牌", kind: .text(most: 20)),
  ]

  public var round: Int64 = 0
  public var point = PointCode(unchecked: "")
  public var how = VisitHow.typed
  public var allPass = false
  public var answers = FormAnswers.none
  public var findings = VisitFindings.none
  public var reading = ""
  public var tag = ""

  public init() {}

  public init(_ point: PointCode, round: Int64, how: VisitHow = .scan, allPass: Bool = true) {
    self.point = point
    self.round = round
    self.how = how
    self.allPass = allPass
  }

  public func validate() -> [Fault] {
    how == .entered ? [Self.fault("how", .notOneOf([VisitHow.scan.rawValue, VisitHow.typed.rawValue]))] : []
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolRoundQueries.find(round, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> PointVisited {
    let database = change.database
    let round = try PatrolRounds.requireMine(round, in: change)
    let point = try PatrolPlan.requirePoint(point, in: database)
    try Self.require(point, of: round, on: change.today, in: database)
    let visits = try PatrolRoundQueries.visits(round.id, in: database)
    if let visit = visits.first(where: { $0.point == point.id }) {
      throw PatrolRefusal.visited(
        point.code, name: Text.clean(point.name), at: try PatrolRounds.moment(visit.recorded, in: change))
    }
    let entry = PatrolRounds.Entry(answers: answers, allPass: allPass, findings: findings, reading: reading)
    let recorded = try PatrolRounds.record(
      entry, at: point, of: round, how: how, flags: flags(at: point, of: round, after: visits, in: change), in: change)
    let slot = try round.slot.flatMap { try PatrolSlotQueries.find($0, in: database) }
    try PatrolRoundQueries.recount(
      round.id, ends: try PatrolRounds.end(grace: slot?.grace, in: change), in: database)
    return PointVisited(
      point: point.code, name: Text.clean(point.name), failed: Int64(recorded.failed),
      left: Int64(round.plan.count - visits.count - 1))
  }

  /// A point of another unit or route is refused with which it is.
  static func require(_ point: PatrolPoint, of round: PatrolRound, on day: Day, in database: Connection) throws {
    guard point.unit == round.unit else {
      throw PatrolRefusal.otherUnit(
        point.code, name: Text.clean(point.name), unit: try PatrolWords.unit(point.unit, in: database))
    }
    guard round.plan.contains(point.id) else {
      throw PatrolRefusal.notOnRoute(
        point.code, name: Text.clean(point.name),
        route: try PatrolPlanQueries.route(round.route, in: database)?.code ?? RouteCode(unchecked: ""),
        on: try PatrolPlanQueries.routes(with: point.id, on: day, in: database))
    }
  }

  /// What is odd about it: marked, not refused.
  private func flags(
    at point: PatrolPoint, of round: PatrolRound, after visits: [PatrolRoundQueries.Visit], in change: Change
  ) throws -> [VisitFlag] {
    var flags: [VisitFlag] = []
    let visited = Set(visits.map(\.point))
    if round.plan.first(where: { !visited.contains($0) }) != point.id { flags.append(.order) }
    let route = try PatrolPlanQueries.route(round.route, in: change.database)
    if let last = try PatrolRoundQueries.lastVisit(round.id, in: change.database), let route,
      change.now.milliseconds - last.milliseconds < route.walkSeconds * 1000
    {
      flags.append(.fast)
    }
    if change.lag > 0 { flags.append(.clock) }
    if !point.tag.isEmpty, Text.normalizedCode(point.tag) != Text.normalizedCode(tag) { flags.append(.tag) }
    if !point.reading.isEmpty, Text.withoutEnds(reading).isEmpty { flags.append(.reading) }
    return flags
  }
}

/// A point was checked.
public struct PointVisited: Outcome {
  public let point: PointCode
  public let name: String
  public let failed: Int64
  public let left: Int64

  init(point: PointCode, name: String, failed: Int64, left: Int64) {
    self.point = point
    self.name = name
    self.failed = failed
    self.left = left
  }

  public init(json: JSON) throws(OutcomeFault) {
    point = PointCode(unchecked: try json.string("point"))
    name = try json.string("name")
    failed = try json.integer("failed")
    left = try json.integer("left")
  }

  public var json: JSON {
    ["point": point.json, "name": .string(name), "failed": .integer(failed), "left": .integer(left)]
  }

  public var sentence: Phrase {
    let found =
      failed == 0
      ? Phrase("\(name): in order", "“\(name)”合格") : Phrase("\(name): \(failed) failed", "“\(name)”不合格 \(failed) 项")
    let rest =
      left == 0 ? Phrase("; all points done.", "；点位已全部检查。") : Phrase("; \(left) points left.", "；还有 \(left) 个点位。")
    return found + rest
  }
}
