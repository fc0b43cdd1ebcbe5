import Kernel
import Values

/// Appoints somebody to a duty of a unit's fire safety (B01, B25).
public struct AppointToDuty: Action {
  public static let name = "fire.appoint"
  public static let title = Phrase("Appoint to a duty", "消防任职")
  public static let summary = Phrase(
    "Appoints somebody to a duty of a unit's fire safety, with the document that says so.", "任命单位的消防安全职务，并登记文号。")
  public static let permission: Permission? = FirePermissions.manage
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.duty, "duty", "Duty", "职务"),
    .init(
      \.account, "account", "Account", "账号", kind: .optional(.code(most: 32)),
      hint: Phrase(
        "who signs and gets what is due; needed for the person responsible and the fire manager", "用于签名和接收待办；责任人、管理人必填")
    ),
    .init(
      \.person, "person", "Name", "姓名", kind: .text(most: 120), hint: Phrase("empty: as of the account", "不填则取账号姓名")),
    .init(
      \.place, "place", "Department or place", "科室或部位", kind: .text(most: 120)),
    .init(\.document, "document", "Document", "文号", kind: .text(most: 120)),
    .init(\.from, "from", "From", "起始日期", hint: Phrase("empty: today", "不填为今天")),
  ]

  public var unit: Int64 = 0
  public var duty = FireDuty.responsible
  public var account: String?
  public var person = ""
  public var place = ""
  public var document = ""
  public var from: Day?

  public init() {}

  public init(_ duty: FireDuty, of unit: UnitID, account: String?, person: String = "", place: String = "") {
    self.unit = unit.rawValue
    self.duty = duty
    self.account = account
    self.person = person
    self.place = place
  }

  public func validate() -> [Fault] {
    guard account == nil else { return [] }
    if duty.isSingle { return [Self.fault("account", .missing)] }
    return person.allSatisfy(\.isWhitespace) ? [Self.fault("person", .empty)] : []
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let unit = try FireUnits.require(UnitID(unit), in: change.database)
    let holder = try account.map { try FireUnits.account($0, in: change.database) }
    if duty.isSingle, try FireAppointmentQueries.isTaken(duty, in: unit.id, database: change.database) {
      throw FireRefusal.taken(duty)
    }
    let name = try person.isEmpty ? FireAppointmentQueries.fullName(holder, in: change.database) : person
    try FireAppointmentQueries.insert(self, holder: holder, person: name, in: change)
    return Done(
      Phrase(
        "\(Text.clean(name)) is \(duty.label.english) of \(unit.name).",
        "\(Text.clean(name))已任“\(unit.name)”\(duty.label.chinese)。"))
  }
}
