import Kernel
import Values

/// Somebody else than the recorder, and not the person concerned, revokes a breach by a further entry.
public struct RevokeBreach: Action {
  public static let name = "office.revokeBreach"
  public static let title = Phrase("Revoke the breach", "撤销违令记录")
  public static let summary = Phrase(
    "Revokes a breach with a reason; the record stays. Neither whoever recorded it nor the person concerned can.",
    "说明原因撤销违令记录，原记录保留；登记人和当事人均不能撤销。")
  public static let permission: Permission? = OfficePermissions.recordBreaches
  public static let fields: [Field<Self>] = [
    .init(\.breach, "breach", "Breach", "违令记录"),
    .init(\.reason, "reason", "Reason", "原因", kind: DirectiveRules.note, required: true),
  ]

  public var breach = BreachNumber(unchecked: "")
  public var reason = ""

  public init() {}

  public init(_ breach: BreachNumber, reason: String) {
    self.breach = breach
    self.reason = reason
  }

  public func validate() -> [Fault] { DirectiveRules.isBlank(reason) ? [Self.fault("reason", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try require(in: change).unit
  }

  private func require(in change: Change) throws -> BreachQueries.Stored {
    guard let stored = try BreachQueries.find(breach, in: change.database) else {
      throw OfficeRefusal.unknownBreach(breach)
    }
    return stored
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try require(in: change)
    guard stored.account != change.session.account else { throw OfficeRefusal.ownBreach }
    guard stored.recorder != change.session.account else { throw OfficeRefusal.ownRecord(stored.number) }
    guard !stored.isRevoked else { throw OfficeRefusal.alreadyRevoked(stored.number) }
    try BreachQueries.append("revoked", to: stored.id, text: reason, in: change)
    return Done(Phrase("Breach \(stored.number) is revoked.", "违令记录 \(stored.number) 已撤销。"))
  }
}
