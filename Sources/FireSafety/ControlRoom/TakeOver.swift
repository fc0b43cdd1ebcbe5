import Kernel
import Values

/// Takes the control room over where nobody is there to hand it over: on record as what it is.
public struct TakeOver: SigningAction {
  public static let name = "fire.takeOver"
  public static let title = Phrase("Take over without a handover", "无人交班时接班")
  public static let summary = Phrase(
    "Takes the control room over where nobody is there to hand it over, with the reason; it is on record as a missing handover.",
    "交班人已离岗时自行接班并说明原因，记录为缺交接。")
  public static let permission: Permission? = FirePermissions.operate
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(
      \.second, "second", "With", "另一名值班员", kind: .optional(.code(most: 32)),
      hint: Phrase("the second person", "须两人值班")),
    .init(
      \.accepted, "accepted", "Accepted items", "已确认事项", kind: .text(most: 4000),
      hint: Phrase("the keys of all that is open, with blanks between", "全部未结事项的代号，用空格分隔")),
    .init(\.reason, "reason", "Reason", "原因", kind: .text(most: 200), required: true),
    .init(\.pin, "pin", "Your PIN", "您的 PIN", secret: true, required: true),
  ]

  public var unit: Int64 = 0
  public var second: String?
  public var accepted = ""
  public var reason = ""
  public var pin = ""

  public init() {}

  public init(_ unit: UnitID, with second: String?, reason: String, pin: String) {
    self.unit = unit.rawValue
    self.second = second
    self.reason = reason
    self.pin = pin
  }

  public var signers: [Signer] { [Signer(pin: pin)] }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let unit = try ControlRoom.require(UnitID(unit), in: change.database)
    let me = change.session.account
    let duty = try ControlRoomQueries.duty(in: unit.id, database: change.database)
    if let duty, duty.holds(me) { throw ControlRefusal.toOneself }
    if let duty {
      let minutes = (change.now.milliseconds - duty.since.milliseconds) / 60_000
      guard minutes >= ControlRules.shiftMinutes else {
        throw ControlRefusal.onDuty(try ControlRoomQueries.account(duty.incoming, in: change.database).name)
      }
    }
    let crew = try HandoverRules.crew(me, second, after: duty, reason: reason, in: unit.id, change: change)
    let items = try HandoverRules.accepted(accepted, in: unit.id, change: change)
    let id = try HandoverRules.write(
      from: nil, to: crew, in: unit.id, items, reason: reason, note: "", since: duty?.since, change: change)
    try FireSignatures.sign(.handover, id, as: .incoming, in: change)
    let first =
      duty == nil
      ? Phrase("You are the first on duty here.", "您是首位接班人。")
      : Phrase("You are on duty; the missing handover is on record.", "您已接班，缺交接已记录。")
    return Done(first + (try HandoverRules.warnings(crew, since: duty?.since, in: change)))
  }
}
