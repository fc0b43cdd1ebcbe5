import Kernel
import Values

/// Hands the control room over: both sign in one step, and the one who takes over accepts each open item.
public struct HandOver: SigningAction {
  public static let name = "fire.handOver"
  public static let title = Phrase("Hand over the control room", "交接班")
  public static let summary = Phrase(
    "Hands the control room over. Both sign with their PINs, and every open item is accepted by itself.",
    "消防控制室交接班：双方输入 PIN 签名，未结事项逐项确认。")
  public static let permission: Permission? = FirePermissions.operate
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.incoming, "incoming", "Takes over", "接班人", kind: .code(most: 32)),
    .init(
      \.second, "second", "With", "另一名值班员", kind: .optional(.code(most: 32)),
      hint: Phrase("the second person; leave empty only with a reason", "须两人值班；空缺须填写原因")),
    .init(
      \.accepted, "accepted", "Accepted items", "已确认事项", kind: .text(most: 4000),
      hint: Phrase("the keys of all that is open, with blanks between", "全部未结事项的代号，用空格分隔")),
    .init(\.reason, "reason", "Reason why one is alone", "单人值班原因", kind: .text(most: 200)),
    .init(\.note, "note", "Remark", "备注", kind: .text(most: 500)),
    .init(\.pin, "pin", "PIN of who hands over", "交班人 PIN", secret: true, required: true),
    .init(\.incomingPIN, "incomingPin", "PIN of who takes over", "接班人 PIN", secret: true, required: true),
  ]

  public var unit: Int64 = 0
  public var incoming = ""
  public var second: String?
  public var accepted = ""
  public var reason = ""
  public var note = ""
  public var pin = ""
  public var incomingPIN = ""

  public init() {}

  public init(_ unit: UnitID, to incoming: String, with second: String?, pin: String, incomingPIN: String) {
    self.unit = unit.rawValue
    self.incoming = incoming
    self.second = second
    self.pin = pin
    self.incomingPIN = incomingPIN
  }

  public var signers: [Signer] { [Signer(pin: pin), Signer(incoming, pin: incomingPIN)] }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let unit = try ControlRoom.require(UnitID(unit), in: change.database)
    let me = change.session.account
    let taking = try FireUnits.account(incoming, in: change.database)
    let other = try second.map { try FireUnits.account($0, in: change.database) }
    guard taking != me, other != me else { throw ControlRefusal.toOneself }
    let duty = try ControlRoomQueries.duty(in: unit.id, database: change.database)
    if let duty, !duty.holds(me) {
      throw ControlRefusal.notOnDuty(try ControlRoomQueries.account(duty.incoming, in: change.database).name)
    }
    if let last = try ControlRoomQueries.lastEntry(in: unit.id, database: change.database) {
      let minutes = (change.now.milliseconds - last.milliseconds) / 60_000
      guard minutes <= ControlRules.logMinutes else { throw ControlRefusal.logOverdue(minutes: minutes) }
    }
    let crew = try HandoverRules.crew(taking, second, after: duty, reason: reason, in: unit.id, change: change)
    let items = try HandoverRules.accepted(accepted, in: unit.id, change: change)
    let id = try HandoverRules.write(
      from: me, to: crew, in: unit.id, items, reason: reason, note: note, since: duty?.since, change: change)
    try FireSignatures.sign(.handover, id, as: .outgoing, in: change)
    try FireSignatures.sign(.handover, id, as: .incoming, by: taking, in: change)
    let name = try ControlRoomQueries.account(taking, in: change.database).name
    let warnings = try HandoverRules.warnings(crew, since: duty?.since, in: change)
    return Done(
      Phrase(
        "Handover \(id): \(name) is on duty now; \(items.count) items accepted.",
        "第 \(id) 次交接班完成，\(name) 已接班，确认 \(items.count) 项。") + warnings)
  }
}
