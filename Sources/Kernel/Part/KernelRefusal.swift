import Values

/// What the shared actions refuse.
public enum KernelRefusal: Refusal, Hashable {
  case nameTaken(String)
  case unknownAccount(String)
  case unknownRole(String)
  case unknownUnit(Int64)
  case unknownPermission(String)
  case unknownSetting(String, known: [String])
  case badValue(setting: String, FieldProblem)
  case wrongPIN
  case wrongSignature(String)
  case signAlone
  case ownAccount
  case lastAdministrator
  case unknownListing(String)
  case unknownPreference(String)
  case unknownView(Int64)
  case tooManyViews(most: Int64)
  case alreadyClosed(String)

  public var code: String {
    switch self {
    case .nameTaken: "kernel.nameTaken"
    case .unknownAccount: "kernel.unknownAccount"
    case .unknownRole: "kernel.unknownRole"
    case .unknownUnit: "kernel.unknownUnit"
    case .unknownPermission: "kernel.unknownPermission"
    case .unknownSetting: "kernel.unknownSetting"
    case .badValue: "kernel.badValue"
    case .wrongPIN: "kernel.wrongPIN"
    case .wrongSignature: "kernel.wrongSignature"
    case .signAlone: "kernel.signAlone"
    case .ownAccount: "kernel.ownAccount"
    case .lastAdministrator: "kernel.lastAdministrator"
    case .unknownListing: "kernel.unknownListing"
    case .unknownPreference: "kernel.unknownPreference"
    case .unknownView: "kernel.unknownView"
    case .tooManyViews: "kernel.tooManyViews"
    case .alreadyClosed: "kernel.alreadyClosed"
    }
  }

  public var facts: JSON {
    switch self {
    case .nameTaken(let name), .unknownAccount(let name), .unknownRole(let name), .unknownPermission(let name),
      .unknownListing(let name), .unknownPreference(let name), .alreadyClosed(let name), .wrongSignature(let name):
      ["name": .string(name)]
    case .unknownSetting(let name, let known):
      ["name": .string(name), "known": .array(known.map { .string($0) })]
    case .unknownUnit(let id): ["unit": .integer(id)]
    case .unknownView(let id): ["view": .integer(id)]
    case .tooManyViews(let most): ["most": .integer(most)]
    case .badValue(let setting, let problem): ["name": .string(setting), "problem": .string(problem.code)]
    case .wrongPIN, .signAlone, .ownAccount, .lastAdministrator: .object([])
    }
  }

  public var sentence: Phrase {
    switch self {
    case .nameTaken(let name):
      Phrase("There is already an account called \(name). Choose another name.", "账号 \(name) 已存在，请换一个名称。")
    case .unknownAccount(let name): Phrase("There is no account called \(name).", "没有账号“\(name)”。")
    case .alreadyClosed(let name): Phrase("Account \(name) is closed already.", "账号 \(name) 已经停用。")
    case .unknownRole(let name):
      Phrase("There is no role called \(name). \"report roles\" lists them.", "没有角色“\(name)”，可用 report roles 查看。")
    case .unknownUnit(let id): Phrase("There is no unit \(id).", "没有编号为 \(id) 的单位。")
    case .unknownPermission(let name): Phrase("There is no permission called \(name).", "没有权限“\(name)”。")
    case .unknownSetting(let name, let known):
      Phrase(
        "There is no setting called \(name); there are \(known.joined(separator: ", ")).",
        "没有设置“\(name)”，可用的设置有：\(known.joined(separator: "、"))。")
    case .badValue(let setting, let problem):
      Phrase("\(setting) \(problem.sentence.english).", "设置“\(setting)”\(problem.sentence.chinese)。")
    case .wrongPIN: Phrase("The present PIN is wrong. Try again.", "当前 PIN 码不正确，请重试。")
    case .wrongSignature(let name):
      Phrase("The PIN of \(name) is wrong; nothing was signed. Try again.", "\(name) 的 PIN 码不正确，未签名，请重试。")
    case .signAlone:
      Phrase("What is signed with a PIN is done one at a time, not in a batch.", "需要 PIN 码签名的操作须逐项办理，不能批量执行。")
    case .ownAccount:
      Phrase("You cannot do this to your own account; ask another administrator.", "不能对自己的账号执行此操作，请由其他管理员办理。")
    case .lastAdministrator:
      Phrase(
        "Nobody could manage accounts any more. Give the role administrator to somebody else first.",
        "这样将无人能管理账号，请先将系统管理员角色授予他人。")
    case .unknownPreference(let name):
      Phrase(
        "There is no preference called \(name); there are theme, language, mouse, first, columns.NAME and view.NAME.",
        "没有名为 \(name) 的偏好，可用的有 theme、language、mouse、first、columns.名称、view.名称。")
    case .unknownView(let id):
      Phrase("There is no view \(id) that you may use.", "没有您可使用的视图 \(id)。")
    case .tooManyViews(let most):
      Phrase("There are \(most) views already; delete one first.", "视图已达 \(most) 个，请先删除不用的视图。")
    case .unknownListing(let name):
      Phrase("There is no report called \(name). \"reports\" lists them.", "没有报表“\(name)”，可用 reports 查看全部报表。")
    }
  }
}
