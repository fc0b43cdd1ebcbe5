import Values

/// What the rules of the organisation refuse: units, posts, who holds them.
public enum OrganisationRefusal: Refusal, Hashable {
  case unitTaken(String)
  case unitCycle(String)
  case unitClosed(String)
  case unitOpen(String)
  case parentClosed(String, parent: String)
  case unitInUse(String, people: Int64, posts: Int64, units: Int64)
  case unknownPost(Int64)
  case postTaken(String)
  case postClosed(String)
  case postHeld(String, holders: Int64)
  case alreadyAppointed(account: String, from: Day, until: Day)
  case notAppointed(account: String)

  public var code: String {
    switch self {
    case .unitTaken: "kernel.unitTaken"
    case .unitCycle: "kernel.unitCycle"
    case .unitClosed: "kernel.unitClosed"
    case .unitOpen: "kernel.unitOpen"
    case .parentClosed: "kernel.parentClosed"
    case .unitInUse: "kernel.unitInUse"
    case .unknownPost: "kernel.unknownPost"
    case .postTaken: "kernel.postTaken"
    case .postClosed: "kernel.postClosed"
    case .postHeld: "kernel.postHeld"
    case .alreadyAppointed: "kernel.alreadyAppointed"
    case .notAppointed: "kernel.notAppointed"
    }
  }

  public var facts: JSON {
    switch self {
    case .unitTaken(let name), .unitCycle(let name), .unitClosed(let name), .unitOpen(let name), .postTaken(let name),
      .postClosed(let name):
      ["name": .string(name)]
    case .parentClosed(let name, let parent): ["name": .string(name), "parent": .string(parent)]
    case .unitInUse(let name, let people, let posts, let units):
      ["name": .string(name), "people": .integer(people), "posts": .integer(posts), "units": .integer(units)]
    case .unknownPost(let id): ["post": .integer(id)]
    case .postHeld(let name, let holders): ["name": .string(name), "holders": .integer(holders)]
    case .alreadyAppointed(let account, let from, let until):
      ["account": .string(account), "from": from.json, "until": until.json]
    case .notAppointed(let account): ["account": .string(account)]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unitTaken(let name):
      Phrase("There is already a unit \(name) at this place. Choose another name.", "此处已有单位“\(name)”，请换一个名称。")
    case .unitCycle(let name):
      Phrase(
        "\(name) cannot be put below itself or below a unit of its own. Choose another parent.",
        "“\(name)”不能挂在自身或其下级单位之下，请另选上级单位。")
    case .unitClosed(let name):
      Phrase("The unit \(name) is closed. Choose another one.", "单位“\(name)”已撤销，请另选单位。")
    case .unitOpen(let name): Phrase("The unit \(name) is open.", "单位“\(name)”并未撤销。")
    case .parentClosed(let name, let parent):
      Phrase(
        "\(name) lies below \(parent), which is closed. Reopen \(parent) first.",
        "“\(name)”的上级单位“\(parent)”已撤销，请先恢复上级单位。")
    case .unitInUse(let name, let people, let posts, let units):
      Phrase(
        "\(name) is still in use: \(people) open accounts, \(posts) open posts, \(units) open units below it. Move or close them first.",
        "“\(name)”仍在使用：正常账号 \(people) 个、在设岗位 \(posts) 个、下级单位 \(units) 个，请先移走或停用。")
    case .unknownPost(let id): Phrase("There is no post \(id).", "没有编号为 \(id) 的岗位。")
    case .postTaken(let name):
      Phrase("The unit has a post \(name) already. Choose another name.", "该单位已有岗位“\(name)”，请换一个名称。")
    case .postClosed(let name): Phrase("The post \(name) is closed.", "岗位“\(name)”已撤销。")
    case .postHeld(let name, let holders):
      Phrase(
        "\(holders == 1 ? "1 person holds" : "\(holders) people hold") the post \(name) today or later. Dismiss them first.",
        "岗位“\(name)”目前或今后仍有 \(holders) 人任职，请先免职。")
    case .alreadyAppointed(let account, let from, let until):
      Phrase(
        "\(account) holds this post already from \(from) \(Self.end(until).english). Choose days that do not overlap.",
        "\(account) 已任此职：\(from) 起\(Self.end(until).chinese)，任期不能重叠。")
    case .notAppointed(let account):
      Phrase("\(account) does not hold this post on that day or later.", "\(account) 当日及以后均未任此职。")
    }
  }

  /// The end of a validity in words.
  static func end(_ until: Day) -> Phrase {
    until.number >= KernelRules.endOfTime ? Phrase("on", "长期有效") : Phrase("to \(until)", "至 \(until)")
  }
}
