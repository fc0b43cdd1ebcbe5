import Kernel
import Values

/// Records what a supervisor found on walking a drawn round again.
public struct RecordRewalk: Action {
  public static let name = "fire.recordRewalk"
  public static let title = Phrase("Record a re-walk", "登记抽查复走")
  public static let summary = Phrase(
    "Records what a supervisor found on walking a drawn round again; nobody re-walks a round of their own.",
    "登记主管人员复走抽中巡查的结果；不能复走本人的巡查。")
  public static let permission: Permission? = FirePermissions.supervise
  public static let fields: [Field<Self>] = [
    .init(\.rewalk, "rewalk", "Re-walk No.", "复走编号", kind: .integer(1...Int64.max), required: true),
    .init(\.outcome, "outcome", "Outcome", "结果"),
    .init(\.remark, "remark", "What differs", "说明", kind: .text(most: 500)),
  ]

  public var rewalk: Int64 = 0
  public var outcome = RewalkOutcome.agrees
  public var remark = ""

  public init() {}

  public init(_ rewalk: Int64, _ outcome: RewalkOutcome, _ remark: String = "") {
    self.rewalk = rewalk
    self.outcome = outcome
    self.remark = remark
  }

  public func validate() -> [Fault] {
    outcome == .differs && remark.allSatisfy(\.isWhitespace) ? [Self.fault("remark", .empty)] : []
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolRewalkQueries.find(rewalk, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    guard let stored = try PatrolRewalkQueries.find(rewalk, in: database) else {
      throw PatrolRefusal.unknownRewalk(rewalk)
    }
    guard !stored.isDone else { throw PatrolRefusal.rewalked(rewalk) }
    guard try PatrolRounds.require(stored.round, in: database).account != change.session.account else {
      throw PatrolRefusal.ownRound(stored.round)
    }
    let id = try PatrolRewalkQueries.record(rewalk, outcome, remark: remark, in: change)
    try FireChain.append(.rewalk, id, day: change.today, in: change)
    return Done(Phrase("Re-walk recorded: \(outcome.label.english).", "复走结果已登记：\(outcome.label.chinese)。"))
  }
}
