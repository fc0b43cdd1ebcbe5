import Kernel
import Values

/// Countersigns closed rounds: a supervisor who did not walk them (Order 61 art. 25: records carry patroller and supervisor).
public struct CountersignRounds: SigningAction {
  public static let name = "fire.countersign"
  public static let title = Phrase("Countersign rounds", "复核签字")
  public static let summary = Phrase(
    "Signs closed rounds as the supervisor, one or several with one PIN; nobody countersigns a round of their own.",
    "以主管人员身份对已结束的巡查复核签字，可一次签多条；不能复核本人的巡查。")
  public static let permission: Permission? = FirePermissions.supervise
  public static let fields: [Field<Self>] = [
    .init(\.rounds, "rounds", "Rounds", "巡查编号", required: true),
    .init(\.pin, "pin", "PIN", "PIN 码", kind: .text(most: 64), secret: true, required: true),
  ]

  public var rounds = RecordNumbers([])
  public var pin = ""

  public init() {}

  public init(_ rounds: [Int64], pin: String) {
    self.rounds = RecordNumbers(rounds)
    self.pin = pin
  }

  public var signers: [Signer] { [Signer(pin: pin)] }

  public func scope(in change: Change) throws -> UnitID? {
    try rounds.all.first.flatMap { try PatrolRoundQueries.find($0, in: change.database)?.unit }
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    for id in rounds.all {
      let round = try PatrolRounds.require(id, in: database)
      guard try change.holds(FirePermissions.supervise, unit: round.unit) else {
        throw Change.beyond(FirePermissions.supervise, unit: round.unit)
      }
      guard !round.isRunning else { throw PatrolRefusal.stillRunning(id) }
      guard round.account != change.session.account else { throw PatrolRefusal.ownRound(id) }
      let purpose = try PatrolPlanQueries.route(round.route, in: database)?.purpose
      try FireSignatures.sign(.round, id, as: purpose?.countersigns ?? .supervisor, in: change)
      try PatrolRoundQueries.countersigned(id, by: change.session.account, in: database)
    }
    return Done(Phrase("Countersigned: \(rounds.all.count) rounds.", "已复核签字 \(rounds.all.count) 条巡查。"))
  }
}
