import SQLite
import Values

/// Opens an account. Its first PIN is chosen by somebody else, so it has to be changed at the first sign-in.
public struct OpenAccount: Action {
  public static let name = "accounts.open"
  public static let title = Phrase("Open account", "开立账号")
  public static let summary = Phrase(
    "Opens an account with a first PIN, to be changed at the first sign-in.", "开立账号并设初始 PIN 码，首次登录时须修改。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32)),
    .init(\.fullName, "fullName", "Full name", "姓名", kind: .text(most: 60), required: true),
    .init(\.pin, "pin", "First PIN", "初始 PIN 码", secret: true, required: true),
    .init(\.role, "role", "Role", "角色", kind: .optional(.code(most: 60))),
    .init(\.unit, "unit", "Unit", "单位", hint: AddUnit.numberHint),
    .init(\.phone, "phone", "Phone", "电话", kind: .optional(.text(most: 30)), personal: true),
  ]

  public var account = ""
  public var fullName = ""
  public var pin = ""
  public var role: String?
  public var unit: Int64?
  public var phone: String?

  public init() {}

  public init(account: String, fullName: String, pin: String, role: String? = nil, unit: Int64? = nil) {
    self.account = account
    self.fullName = fullName
    self.pin = pin
    self.role = role
    self.unit = unit
  }

  public func validate() -> [Fault] {
    var faults: [Fault] = []
    if fullName.isEmpty { faults.append(Self.fault("fullName", .empty)) }
    if account.contains(where: \.isWhitespace) {
      faults.append(Self.fault("account", .malformed(expected: Phrase("a name without spaces", "不含空格的名称"))))
    }
    if let problem = PIN.problem(with: pin) { faults.append(Self.fault("pin", problem)) }
    return faults
  }

  public func scope(in change: Change) throws -> UnitID? { unit.map { UnitID($0) } }

  public func perform(in change: inout Change) throws -> Done {
    guard try AccountQueries.find(name: account, in: change.database) == nil,
      try !BadgeQueries.isTaken(Text.normalizedCode(account), in: change.database)
    else { throw KernelRefusal.nameTaken(account) }
    if let unit { try KernelRules.requireUnit(unit, in: change.database) }
    let id = try AccountQueries.insert(
      name: account, fullName: fullName, unit: unit.map { UnitID($0) }, phone: change.personalReference("phone"),
      pinHash: try PIN.hash(pin, cost: change.pinCost), mustChangePIN: true, at: change.now, in: change.database)
    if let role {
      try KernelRules.grant(role, to: id, unit: unit, from: change.today, until: nil, in: change)
    }
    return Done(Phrase("Account \(account) is open.", "账号 \(account) 已开立。"))
  }
}
