import Kernel
import Values

/// Signs and closes the round one walks: the PIN again, bound to the record's digest.
public struct SignRound: SigningAction {
  public static let name = "fire.signRound"
  public static let title = Phrase("Sign the round", "签字结束巡查")
  public static let summary = Phrase(
    "Closes the round and signs it with the PIN; points nobody was at need a reason.", "用 PIN 码签字并结束巡查；有未查点位的须写明原因。")
  public static let permission: Permission? = FirePermissions.patrol
  public static let fields: [Field<Self>] = [
    .init(\.round, "round", "Round", "巡查编号", kind: .integer(1...Int64.max), required: true),
    .init(
      \.reason, "reason", "Why points are left", "未查原因", kind: .text(most: 200),
      hint: Phrase("only where points are left", "仅在有未查点位时填写")),
    .init(\.pin, "pin", "PIN", "PIN 码", kind: .text(most: 64), secret: true, required: true),
  ]

  public var round: Int64 = 0
  public var reason = ""
  public var pin = ""

  public init() {}

  public init(_ round: Int64, pin: String, reason: String = "") {
    self.round = round
    self.pin = pin
    self.reason = reason
  }

  public var signers: [Signer] { [Signer(pin: pin)] }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolRoundQueries.find(round, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let round = try PatrolRounds.requireMine(round, in: change)
    let left = try PatrolRounds.left(of: round, in: database).map { Text.clean($0.name) }
    guard left.isEmpty || !reason.allSatisfy(\.isWhitespace) else { throw PatrolRefusal.pointsLeft(left) }
    let digest = try PatrolRounds.close(round, reason: left.isEmpty ? "" : reason, in: change)
    let route = try PatrolPlanQueries.route(round.route, in: database)
    try FireSignatures.sign(.round, round.id, as: route?.purpose.signs ?? .patroller, in: change)
    if PatrolRounds.isDrawn(digest, percent: try change.value(of: PatrolSettings.rewalkPercent)) {
      try PatrolRewalkQueries.insert(round.id, in: change)
    }
    let code = route?.code.text ?? ""
    return left.isEmpty
      ? Done(Phrase("Round of \(code) signed: every point was checked.", "路线 \(code) 巡查已签字，点位全部检查。"))
      : Done(Phrase("Round of \(code) signed; \(left.count) points left.", "路线 \(code) 巡查已签字，未查 \(left.count) 个点位。"))
  }
}
