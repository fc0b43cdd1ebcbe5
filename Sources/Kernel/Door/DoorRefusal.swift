import Values

/// What the door itself refuses, whatever the action.
public enum DoorRefusal: Refusal, Hashable {
  case notPermitted(action: String, permission: Permission)
  case notInUnit(permission: Permission)
  /// Held for some units only, where the whole site is concerned.
  case notWholeSite(permission: Permission)
  case accountClosed
  /// Of whoever made what is to be approved.
  case makerClosed(String)
  case mustChangePIN
  case keyReused(key: String)
  case keyTooLong
  case secretCannotWait(action: String)
  case unknownAction(String)
  case newerAction(String, version: Int)
  case clockBackwards(last: Instant, now: Instant)
  case approvalUnknown(ApprovalID)
  case approvalDecided(ApprovalID)
  case ownWork(ApprovalID)
  case personalDataErased
  case partOff(String, title: Phrase)
  case worthMore(ApprovalID, asked: Money?, now: Money)
  case amountDiffers(ApprovalID, given: Money, recorded: Money?)
  case notYours(ApprovalID)

  public var code: String {
    switch self {
    case .notPermitted: "notPermitted"
    case .notInUnit, .notWholeSite: "notInUnit"
    case .accountClosed: "accountClosed"
    case .makerClosed: "makerClosed"
    case .mustChangePIN: "mustChangePIN"
    case .keyReused: "keyReused"
    case .keyTooLong: "keyTooLong"
    case .secretCannotWait: "secretCannotWait"
    case .unknownAction: "unknownAction"
    case .newerAction: "newerAction"
    case .clockBackwards: "clockBackwards"
    case .approvalUnknown: "approvalUnknown"
    case .approvalDecided: "approvalDecided"
    case .ownWork: "ownWork"
    case .personalDataErased: "personalDataErased"
    case .partOff: "partOff"
    case .worthMore: "worthMore"
    case .amountDiffers: "amountDiffers"
    case .notYours: "notYours"
    }
  }

  /// The refusals that mean "you may not", for the exit status of the command.
  public var isPermission: Bool {
    switch self {
    case .notPermitted, .notInUnit, .notWholeSite, .accountClosed, .mustChangePIN, .ownWork, .notYours: true
    default: false
    }
  }

  public var facts: JSON {
    switch self {
    case .notPermitted(let action, let permission):
      ["action": .string(action), "permission": .string(permission.name)]
    case .makerClosed(let name): ["account": .string(name)]
    case .notInUnit(let permission), .notWholeSite(let permission): ["permission": .string(permission.name)]
    case .keyReused(let key): ["key": .string(key)]
    case .secretCannotWait(let action), .unknownAction(let action): ["action": .string(action)]
    case .newerAction(let action, let version):
      ["action": .string(action), "version": .integer(Int64(version))]
    case .clockBackwards(let last, let now): ["last": .string(last.description), "now": .string(now.description)]
    case .approvalUnknown(let id), .approvalDecided(let id), .ownWork(let id), .notYours(let id):
      ["approval": .integer(id.rawValue)]
    case .worthMore(let id, let asked, let now):
      ["approval": .integer(id.rawValue), "asked": asked?.json ?? .null, "now": now.json]
    case .amountDiffers(let id, let given, let recorded):
      ["approval": .integer(id.rawValue), "given": given.json, "recorded": recorded?.json ?? .null]
    case .partOff(let name, _): ["part": .string(name)]
    case .accountClosed, .mustChangePIN, .personalDataErased, .keyTooLong: .object([])
    }
  }

  public var sentence: Phrase {
    switch self {
    case .notPermitted(_, let permission):
      Phrase(
        "You may not do this: it needs the permission \"\(permission.title.english)\". Ask your administrator.",
        "您无权执行此操作：需要“\(permission.title.chinese)”权限，请联系管理员。")
    case .notInUnit(let permission):
      Phrase(
        "Your permission \"\(permission.title.english)\" does not reach this unit. Ask your administrator.",
        "您的“\(permission.title.chinese)”权限不包括该单位，请联系管理员。")
    case .notWholeSite(let permission):
      Phrase(
        "This needs the permission \"\(permission.title.english)\" for the whole site; yours is limited to units. Ask your administrator.",
        "须有全站点的“\(permission.title.chinese)”权限，您的权限仅限部分单位，请联系管理员。")
    case .makerClosed(let name):
      Phrase(
        "The account of \(name), who made this, is closed, so it cannot be carried out. Return it.",
        "提交人 \(name) 的账号已停用，不能按其名义执行，请退回。")
    case .accountClosed:
      Phrase("This account is closed. Ask your administrator.", "该账号已停用，请联系管理员。")
    case .mustChangePIN:
      Phrase("Choose a PIN of your own first; then try again.", "请先设置您自己的 PIN 码，然后重试。")
    case .keyReused(let key):
      Phrase(
        "The request key \(key) was already used for something else. Use a new key.",
        "请求标识 \(key) 已用于其他操作，请换用新的标识。")
    case .keyTooLong:
      Phrase("A request key has at most 200 characters.", "请求标识最多 200 个字符。")
    case .secretCannotWait(let action):
      Phrase(
        "\(action) holds a secret and cannot wait for an approval. Have it done by somebody who needs none.",
        "\(action) 含有保密内容，不能等待审批，请由无需审批的人员执行。")
    case .unknownAction(let name):
      Phrase(
        "There is no action called \(name). The command \"actions\" lists them.",
        "没有名为 \(name) 的操作，可用 actions 命令查看全部操作。")
    case .newerAction(let name, let version):
      Phrase(
        "\(name) version \(version) was written by a newer program. Update this one.",
        "\(name) 第 \(version) 版由更新的程序写入，请升级本程序。")
    case .clockBackwards(let last, let now):
      Phrase(
        "The computer's clock (\(now.description)) is earlier than the last entry (\(last.description)). Set the clock, then try again.",
        "计算机时钟（\(now.description)）早于最后一条记录（\(last.description)），请校准时钟后重试。")
    case .approvalUnknown(let id):
      Phrase("There is no approval \(id.rawValue).", "没有编号为 \(id.rawValue) 的审批。")
    case .approvalDecided(let id):
      Phrase("Approval \(id.rawValue) was already decided.", "审批 \(id.rawValue) 已处理。")
    case .ownWork:
      Phrase(
        "You made this yourself; somebody else has to approve it.", "这是您自己提交的，须由他人审批。")
    case .personalDataErased:
      Phrase(
        "The personal data this needs was erased when its retention ended.", "所需个人信息已按保存期限清除。")
    case .worthMore(let id, let asked, let now):
      Phrase(
        "Approval \(id.rawValue) is worth ¥\(now.format()) now, \(asked.map { "¥" + $0.format() } ?? "unknown") when it was asked for. Approve that amount, or return it.",
        "审批 \(id.rawValue) 现值 ¥\(now.format())，提交时为 \(asked.map { "¥" + $0.format() } ?? "未知")，请按现值批准或退回。")
    case .amountDiffers(let id, let given, let recorded):
      Phrase(
        "Approval \(id.rawValue) is worth \(recorded.map { "¥" + $0.format() } ?? "no amount"), not the ¥\(given.format()) that was named. Nothing was decided.",
        "审批 \(id.rawValue) 的金额为 \(recorded.map { "¥" + $0.format() } ?? "无")，与所填的 ¥\(given.format()) 不符，未作处理。")
    case .notYours(let id):
      Phrase(
        "Approval \(id.rawValue) is somebody else's; only its maker withdraws it.", "审批 \(id.rawValue) 是他人提交的，只能由提交人撤回。"
      )
    case .partOff(let name, let title):
      Phrase(
        "\(title.english) is switched off on this site (setting parts.\(name)). Ask your administrator.",
        "本站点已停用“\(title.chinese)”\(name.contains(".") ? "功能" : "模块")（设置 parts.\(name)），请联系管理员。")
    }
  }
}
