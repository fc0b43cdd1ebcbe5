import Kernel
import Values

/// Registers the certificate of somebody who runs a control room. A newer one takes the place of the one before.
public struct RegisterCertificate: Action {
  public static let name = "fire.registerCertificate"
  public static let title = Phrase("Register an operator's certificate", "登记值班员证书")
  public static let summary = Phrase(
    "Registers the certificate somebody runs the control room with; it is warned of 90 days before it lapses.",
    "登记消防控制室值班员的证书，到期前 90 天开始提醒。")
  public static let permission: Permission? = FirePermissions.manage
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32)),
    .init(\.grade, "grade", "Grade", "等级"),
    .init(\.number, "number", "Number", "证书编号", kind: .text(most: 60), required: true),
    .init(\.issued, "issued", "Issued", "发证日期"),
    .init(\.expires, "expires", "Good until", "有效期至", hint: Phrase("empty: it does not lapse", "不填表示长期有效")),
  ]

  public var unit: Int64 = 0
  public var account = ""
  public var grade = CertificateGrade.intermediate
  public var number = ""
  public var issued = Day(number: 0)
  public var expires: Day?

  public init() {}

  public init(_ account: String, of unit: UnitID, number: String, issued: Day, expires: Day?) {
    self.account = account
    self.unit = unit.rawValue
    self.number = number
    self.issued = issued
    self.expires = expires
  }

  public func validate() -> [Fault] {
    guard let expires, expires < issued else { return [] }
    return [
      Self.fault(
        "expires", .rule(code: "beforeIssue", Phrase("is before the day it was issued", "早于发证日期")))
    ]
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    _ = try FireUnits.require(UnitID(unit), in: change.database)
    let holder = try FireUnits.account(account, in: change.database)
    try ControlRoomQueries.insert(self, holder, in: change)
    let name = try ControlRoomQueries.account(holder, in: change.database).name
    guard let expires, expires < change.today else {
      return Done(Phrase("The certificate of \(name) is registered.", "\(name) 的证书已登记。"))
    }
    return Done(
      Phrase(
        "The certificate of \(name) is registered; it lapsed on \(expires).",
        "\(name) 的证书已登记，但已于 \(expires) 到期。"))
  }
}
