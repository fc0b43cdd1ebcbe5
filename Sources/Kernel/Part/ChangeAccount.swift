import SQLite
import Values

/// Changes what is known of a person: full name, unit, phone. Absent fields stay as they are.
public struct ChangeAccount: Action {
  public static let name = "accounts.change"
  public static let title = Phrase("Change account", "修改账号")
  public static let summary = Phrase(
    "Changes full name, unit or phone of an account; what is left as it is stays, emptying the phone removes it.",
    "修改账号的姓名、单位或电话；未改动的保持不变，清空电话则删除。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32)),
    .init(\.fullName, "fullName", "Full name", "姓名", kind: .optional(.text(most: 60))),
    .init(
      \.unit, "unit", "Unit", "单位", kind: .optional(.integer(0 ... .max)),
      hint: Phrase("\"no unit\" (0 in JSON) takes it out of its unit", "选“无单位”（JSON 中为 0）即不再属于任何单位")),
    .init(\.phone, "phone", "Phone", "电话", kind: .optional(.text(most: 30)), personal: true),
  ]

  public var account = ""
  public var fullName: String?
  public var unit: Int64?
  public var phone: String?

  public init() {}

  public init(account: String, fullName: String? = nil, unit: Int64? = nil, phone: String? = nil) {
    self.account = account
    self.fullName = fullName
    self.unit = unit
    self.phone = phone
  }

  public func validate() -> [Fault] { fullName?.isEmpty ?? false ? [Self.fault("fullName", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try AccountQueries.find(name: account, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let account = try KernelRules.requireAccount(account, in: change.database)
    try KernelRules.requireReach(account, in: change)
    if let fullName { try AccountQueries.setFullName(fullName, of: account.id, in: change.database) }
    if let unit {
      let target = unit == 0 ? nil : try KernelRules.requireUnit(unit, in: change.database).id
      try KernelRules.requireReach(target, in: change)
      try AccountQueries.setUnit(target, of: account.id, in: change.database)
    }
    if let phone {
      if let old = try AccountQueries.phone(of: account.id, in: change.database) {
        try PersonalQueries.erase(old, at: change.now, in: change.database)
      }
      let reference = phone.isEmpty ? nil : change.personalReference("phone")
      try AccountQueries.setPhone(reference, of: account.id, in: change.database)
    }
    return Done(Phrase("Account \(account.name) was changed.", "账号 \(account.name) 已修改。"))
  }
}
