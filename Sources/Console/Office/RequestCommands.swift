import Kernel
import Office
import Terminal
import Values

/// What can be done with a service request on the list: one command a step of its table.
enum RequestCommands {
  /// A step as a command: the action that takes it, and its key.
  struct Step: Sendable {
    let step: RequestStep
    let action: String
    let title: Phrase
    let summary: Phrase
    let key: Key

    fileprivate init<A: Action>(_ step: RequestStep, _ action: A.Type, _ key: Character) {
      self.step = step
      self.action = A.name
      title = A.title
      summary = A.summary
      self.key = .control(key)
    }

    var id: CommandID { CommandID(rawValue: "request." + step.rawValue) }
    var label: Phrase { RequestCommands.short(step) }

    func open(_ request: String, _ surroundings: Surroundings) -> [Effect] {
      Router.open(action: action, surroundings, values: ["request": request])
    }
  }

  static let steps: [Step] = [
    Step(.accept, AcceptRequest.self, "a"), Step(.decline, DeclineRequest.self, "d"),
    Step(.assign, AssignRequest.self, "t"), Step(.begin, BeginRequest.self, "b"),
    Step(.deliver, DeliverRequest.self, "y"), Step(.confirm, ConfirmRequest.self, "r"),
    Step(.reopen, ReopenRequest.self, "e"), Step(.withdraw, WithdrawRequest.self, "x"),
  ]

  static let all: [ConsolePart.RowCommand] = steps.map { step in
    ConsolePart.RowCommand(
      id: step.id, title: step.title, label: step.label, help: step.summary, key: step.key,
      whyNot: { row, _ in row.text("state").flatMap { RequestState(rawValue: $0) }.flatMap { whyNot(step.step, $0) } },
      open: { row, surroundings in step.open(row.text("number") ?? "", surroundings) })
  }

  /// Words of the key bar.
  fileprivate static func short(_ step: RequestStep) -> Phrase {
    switch step {
    case .accept: Phrase("Accept", "受理")
    case .decline: Phrase("Decline", "不受理")
    case .assign: Phrase("Assign", "派工")
    case .begin: Phrase("Begin", "开始")
    case .deliver: Phrase("Deliver", "交付")
    case .confirm: Phrase("Confirm", "确认")
    case .reopen: Phrase("Send back", "退回")
    case .withdraw: Phrase("Withdraw", "撤回")
    }
  }

  static func whyNot(_ step: RequestStep, _ state: RequestState) -> Phrase? {
    guard !step.from.contains(state) else { return nil }
    return Phrase("the request is \(state.label.english)", "该申请当前为“\(state.label.chinese)”")
  }

  /// Why a step is not the viewer's.
  static func notMine(_ step: RequestStep, _ sheet: RequestSheet) -> Phrase {
    switch step.actor {
    case .requester: Phrase("only whoever raised it can", "只有提出人可以")
    case .assignee: Phrase("it is not assigned to you", "未派给您")
    case .handler where sheet.isRequester:
      Phrase("you raised it yourself; somebody else of the department decides it", "该申请由您提出，须由办理部门的其他人员办理")
    case .handler:
      Phrase(
        "it needs the permission \"\(OfficePermissions.handleRequests.title.english)\" for the department",
        "需要该部门的“\(OfficePermissions.handleRequests.title.chinese)”权限")
    }
  }

  /// The form a service asks.
  static let questions = Questions(field: "service") { text, session, site in
    try RequestForm.asked(by: RequestCategoryCode(unchecked: Text.normalizedCode(text)), as: session, in: site)
  }

  /// The people of the department a request can be given to, by name.
  @Sendable static func assignees(
    _ kind: ActionKind, _ values: [String: String], _ session: Session, _ site: Site
  ) throws -> [String: [FormField.Choice]] {
    guard kind.name == AssignRequest.name, let number = values["request"] else { return [:] }
    let people = try RequestSheet.assignees(of: RequestNumber(unchecked: number), as: session, in: site)
    guard !people.isEmpty else { return [:] }
    return ["person": people.map { FormField.Choice($0.name, KernelScreens.named($0.name, $0.fullName)) }]
  }

  /// The services and forms on offer, where there are few.
  @Sendable static func choices(_ field: String, _ session: Session, _ site: Site) throws -> [FormField.Choice]? {
    if field == "form" {
      let none = FormField.Choice(ChangeRequestCategory.noForm.text, Phrase("no form", "不用表单"))
      let forms = try site.forms(for: "office").map { FormField.Choice($0.code.text, $0.title) }
      return forms.isEmpty ? nil : [none] + forms
    }
    guard field == "service" else { return nil }
    let listing = try site.listing("requestCategories")
    var query = ListingQuery()
    query.limit = 25
    let rows = try site.page(listing, query, for: session).rows.map { RowReader(listing: listing, row: $0) }
    guard !rows.isEmpty, rows.count <= 24 else { return nil }
    return rows.compactMap { row in
      guard let code = row.text("service"), row.integer("offered") != 0 else { return nil }
      let (english, chinese) = (Text.clean(row.text("name") ?? ""), Text.clean(row.text("nameChinese") ?? ""))
      return FormField.Choice(code, Phrase(code + " " + english, code + " " + chinese))
    }
  }
}
