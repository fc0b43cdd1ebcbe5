import Kernel
import Office
import Terminal
import Values

/// The screens of the office.
enum OfficeScreens {
  static let part: ConsolePart = {
    var part = ConsolePart(name: "office")
    part.desks = [
      ConsolePart.Desk(
        title: IssueDirective.title, about: IssueDirective.summary, permission: OfficePermissions.direct,
        open: { IssueScreen($0) })
    ]
    part.form = { kind, values, surroundings in
      kind.name == IssueDirective.name ? IssueScreen(surroundings, values: values) : nil
    }
    // What a person does about one directive, rule or breach is opened where that is shown.
    part.withoutForm = [NoteDelivery.name, ReadDirective.name, AcknowledgeRule.name]
    part.newAction = [
      "directives": IssueDirective.name, "rules": AddRule.name, "requests": RaiseRequest.name,
      "requestCategories": AddRequestCategory.name,
    ]
    part.newLabel = [
      IssueDirective.name: Phrase("Issue", "下发"), AddRule.name: Phrase("Register", "登记"),
      RaiseRequest.name: Phrase("New request", "提出申请"), AddRequestCategory.name: Phrase("New service", "新增服务"),
    ]
    part.editAction = [
      "rules": .init(
        action: ReviseRule.name, fields: ["number": "number", "title": "title", "text": "text", "file": "file"]),
      "requestCategories": .init(
        action: ChangeRequestCategory.name,
        fields: ["service": "service", "days": "days", "offered": "offered", "form": "form"],
        changesOnly: true),
    ]
    part.choices = RequestCommands.choices
    part.opened = RequestCommands.assignees
    part.questions = [RaiseRequest.name: RequestCommands.questions]
    part.typed = [AddRequestCategory.name + ".service"]
    part.rowCommands = [
      "directiveRecipients": [decide, breach],
      "directives": [recipients],
      "rules": [readers],
      "requests": RequestCommands.all,
    ]
    part.open = open
    return part
  }()

  @Sendable private static func open(_ row: RowReader, _ surroundings: Surroundings) -> [Effect]? {
    switch row.listing.name {
    case "directives": directive(row.text("number"), surroundings)
    case "directiveRecipients": directive(row.text("directive"), surroundings)
    case "breaches": row.text("number").map { [.push(BreachScreen(BreachNumber(unchecked: $0), surroundings))] }
    case "rules", "ruleVersions", "ruleReadings":
      row.text("number").map { [.push(RuleScreen(RuleNumber(unchecked: $0), surroundings))] }
    case "requests": request(row.text("number"), surroundings)
    case "requestEvents", "requestAnswers": request(row.text("request"), surroundings)
    case "requestCategories": list("requests", ["service": .string(row.text("service") ?? "")], surroundings)
    default: nil
    }
  }

  private static func request(_ number: String?, _ surroundings: Surroundings) -> [Effect]? {
    number.map { [.push(RequestScreen(RequestNumber(unchecked: $0), surroundings))] }
  }

  private static func directive(_ number: String?, _ surroundings: Surroundings) -> [Effect]? {
    number.map { [.push(DirectiveScreen(DirectiveNumber(unchecked: $0), surroundings))] }
  }

  private static let decide = ConsolePart.RowCommand(
    id: "recipient.decide", title: DecideExtension.title, label: Phrase("Extension", "审批延期"),
    help: DecideExtension.summary, key: .control("e"),
    whyNot: { row, surroundings in
      surroundings.whyNot(DecideExtension.permission)
        ?? (row.integer("asksUntil") == nil ? Phrase("none is asked for", "没有待批的延期申请") : nil)
    },
    open: { row, surroundings in
      Router.open(
        action: DecideExtension.name, surroundings,
        values: ["directive": row.text("directive") ?? "", "person": row.text("person") ?? ""],
        told: [
          FormField(
            "asksUntil", Phrase("Asks until", "申请延至"), .text,
            value: row.integer("asksUntil").map { "\(Day(number: Int32(clamping: $0)))" } ?? "", isReadOnly: true),
          FormField(
            "asksReason", Phrase("Reason", "延期理由"), .freeText, value: Text.clean(row.text("asksReason") ?? ""),
            isReadOnly: true, limit: 2000),
        ])
    })

  private static let breach = ConsolePart.RowCommand(
    id: "recipient.breach", title: RecordBreach.title, label: Phrase("Breach", "登记违令"), help: RecordBreach.summary,
    key: .control("b"), function: "office.breaches",
    whyNot: { _, surroundings in surroundings.whyNot(RecordBreach.permission) },
    open: { row, surroundings in
      Router.open(
        action: RecordBreach.name, surroundings,
        values: ["directive": row.text("directive") ?? "", "person": row.text("person") ?? ""])
    })

  private static let recipients = ConsolePart.RowCommand(
    id: "directive.people", title: Phrase("Recipients", "收件人"), label: Phrase("People", "收件人"),
    help: Phrase("Lists the people the directive went to, with their states.", "列出指令的收件人及其办理情况。"), key: .control("t"),
    open: { row, surroundings in
      list("directiveRecipients", ["directive": .string(row.text("number") ?? "")], surroundings)
    })

  private static let readers = ConsolePart.RowCommand(
    id: "rule.readers", title: Phrase("Who has read it", "阅读情况"), label: Phrase("Readers", "阅读情况"),
    help: Phrase("Lists the people it is for and whether they have acknowledged it.", "列出适用人员及其是否已确认阅读。"),
    key: .control("t"),
    open: { row, surroundings in list("ruleReadings", ["number": .string(row.text("number") ?? "")], surroundings) })

  private static func list(_ name: String, _ filters: [String: JSON], _ surroundings: Surroundings) -> [Effect] {
    Router.listing(name, filters: filters, surroundings).map { [.push($0)] } ?? []
  }
}
