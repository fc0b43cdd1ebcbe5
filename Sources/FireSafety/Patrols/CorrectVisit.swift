import Kernel
import Values

/// Corrects what was recorded at a point of the running round: a new row; the first one stays.
public struct CorrectVisit: Action {
  public static let name = "fire.correctVisit"
  public static let title = Phrase("Correct a point", "更正点位检查")
  public static let summary = Phrase(
    "Records anew what was found at a point while the round runs; the first record stays, and so does a hazard it opened.",
    "在巡查结束前更正点位检查结果；原记录和已生成的隐患保留。")
  public static let permission: Permission? = FirePermissions.patrol
  public static let fields: [Field<Self>] = [
    .init(\.round, "round", "Round", "巡查编号", kind: .integer(1...Int64.max), required: true),
    .init(\.point, "point", "Point", "点位编码"),
    .init(\.allPass, "allPass", "The rest is in order", "其余全部合格"),
    .init(\.answers, FormAnswers.field, "Answers", "检查结果"),
    .init(\.findings, "findings", "What goes with failed items", "不合格项说明"),
    .init(\.reading, "reading", "Reading", "读数", kind: .text(most: 60)),
  ]

  public var round: Int64 = 0
  public var point = PointCode(unchecked: "")
  public var allPass = false
  public var answers = FormAnswers.none
  public var findings = VisitFindings.none
  public var reading = ""

  public init() {}

  public init(_ point: PointCode, round: Int64, allPass: Bool = true) {
    self.point = point
    self.round = round
    self.allPass = allPass
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolRoundQueries.find(round, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> PointVisited {
    let database = change.database
    let round = try PatrolRounds.requireMine(round, in: change)
    let point = try PatrolPlan.requirePoint(point, in: database)
    try VisitPoint.require(point, of: round, on: change.today, in: database)
    let visits = try PatrolRoundQueries.visits(round.id, in: database)
    guard let before = visits.first(where: { $0.point == point.id }) else {
      throw PatrolRefusal.notVisited(point.code, name: Text.clean(point.name))
    }
    // How somebody was there, and what was odd about it, a correction of the answers does not change.
    var flags = before.flags.filter { $0 != .reading || reading.isEmpty }
    if change.lag > 0, !flags.contains(.clock) { flags.append(.clock) }
    let entry = PatrolRounds.Entry(answers: answers, allPass: allPass, findings: findings, reading: reading)
    let recorded = try PatrolRounds.record(
      entry, at: point, of: round, how: before.how, flags: flags, corrects: before.id, in: change)
    try PatrolRoundQueries.recount(round.id, ends: nil, in: database)
    return PointVisited(
      point: point.code, name: Text.clean(point.name), failed: Int64(recorded.failed),
      left: Int64(round.plan.count - visits.count))
  }
}
