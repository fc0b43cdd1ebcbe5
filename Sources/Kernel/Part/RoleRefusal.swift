import Values

/// What the rules of roles and sign-in means refuse.
public enum RoleRefusal: Refusal, Hashable {
  case overlap(role: String, grant: Int64, from: Day, until: Day)
  case unknownGrant(Int64)
  case grantOver(Int64)
  /// What somebody who manages a unit only does not hold there himself.
  case beyondOwn(role: String, permission: Permission)
  /// What counts only for the whole site, granted for a unit.
  case onlyWholeSite(role: String, permission: Permission)
  case notHeld(account: String, role: String)
  case accountOpen(String)
  case notLocked(String)
  case badgeTaken
  case unknownBadge

  public var code: String {
    switch self {
    case .overlap: "kernel.grantOverlap"
    case .unknownGrant: "kernel.unknownGrant"
    case .grantOver: "kernel.grantOver"
    case .beyondOwn: "kernel.beyondOwn"
    case .onlyWholeSite: "kernel.onlyWholeSite"
    case .notHeld: "kernel.roleNotHeld"
    case .accountOpen: "kernel.accountOpen"
    case .notLocked: "kernel.notLocked"
    case .badgeTaken: "kernel.badgeTaken"
    case .unknownBadge: "kernel.unknownBadge"
    }
  }

  public var facts: JSON {
    switch self {
    case .overlap(let role, let grant, let from, let until):
      ["role": .string(role), "grant": .integer(grant), "from": from.json, "until": until.json]
    case .unknownGrant(let id), .grantOver(let id): ["grant": .integer(id)]
    case .beyondOwn(let role, let permission), .onlyWholeSite(let role, let permission):
      ["role": .string(role), "permission": .string(permission.name)]
    case .notHeld(let account, let role): ["account": .string(account), "role": .string(role)]
    case .accountOpen(let name), .notLocked(let name): ["account": .string(name)]
    case .badgeTaken, .unknownBadge: .object([])
    }
  }

  public var sentence: Phrase {
    switch self {
    case .overlap(let role, let grant, let from, let until):
      Phrase(
        "This overlaps grant No. \(grant) of the role \(role), from \(from) \(OrganisationRefusal.end(until).english). Choose other days, or change that grant.",
        "与角色 \(role) 的授权 \(grant)（\(from) 起\(OrganisationRefusal.end(until).chinese)）重叠，请另选日期或修改该授权。")
    case .unknownGrant(let id):
      Phrase("There is no grant \(id). \"report grants\" lists them.", "没有编号为 \(id) 的授权，可用 report grants 查看。")
    case .grantOver(let id): Phrase("Grant \(id) is over already.", "授权 \(id) 已到期。")
    case .beyondOwn(let role, let permission):
      Phrase(
        "The role \(role) holds the permission \"\(permission.title.english)\", which you do not hold for this unit yourself. Who manages the accounts of the whole site can grant it.",
        "角色 \(role) 含有“\(permission.title.chinese)”权限，您本人在该单位没有此项权限，不能授予；请由管理全站点账号的人员授予。")
    case .onlyWholeSite(let role, let permission):
      Phrase(
        "The role \(role) holds the permission \"\(permission.title.english)\", which concerns the whole site. Who manages the accounts of the whole site can grant it.",
        "角色 \(role) 含有涉及全站点的“\(permission.title.chinese)”权限，请由管理全站点账号的人员授予。")
    case .notHeld(let account, let role):
      Phrase("\(account) does not have the role \(role).", "\(account) 没有角色 \(role)。")
    case .accountOpen(let name): Phrase("Account \(name) is open.", "账号 \(name) 未停用。")
    case .notLocked(let name): Phrase("Account \(name) is not locked.", "账号 \(name) 未被锁定。")
    case .badgeTaken:
      Phrase(
        "This code is in use already: as a badge or as an account's name. Take another one.", "该编码已用作工牌或账号名，请换用其他编码。")
    case .unknownBadge: Phrase("There is no such badge in use.", "没有此在用工牌。")
    }
  }
}
