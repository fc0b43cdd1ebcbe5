import Kernel
import Office
import Terminal
import Values

/// What can be done with a service request on the list: one command a step of its table.
enum RequestCommands {
  static let all: [ConsolePart.RowCommand] = [
    step(.accept, AcceptRequest.self, "a"), step(.decline, DeclineRequest.self, "d"),
    step(.assign, AssignRequest.self, "t"), step(.begin, BeginRequest.self, "b"),
    step(.deliver, DeliverRequest.self, "y"), step(.confirm, ConfirmRequest.self, "r"),
    step(.reopen, ReopenRequest.self, "e"), step(.withdraw, WithdrawRequest.self, "x"),
  ]

  private static func step<A: Action>(_ step: RequestStep, _ action: A.Type, _ key: Character) -> ConsolePart.RowCommand
  {
    ConsolePart.RowCommand(
      id: CommandID(rawValue: "request." + step.rawValue), title: A.title, label: short(step), help: A.summary,
      key: .control(key), whyNot: { row, _ in whyNot(step, row) },
      open: { row, surroundings in
        Router.open(action: A.name, surroundings, values: ["request": row.text("number") ?? ""])
      })
  }

  /// Words of the key bar.
  private static func short(_ step: RequestStep) -> Phrase {
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

  private static func whyNot(_ step: RequestStep, _ row: RowReader) -> Phrase? {
    guard let state = row.text("state").flatMap({ RequestState(rawValue: $0) }), !step.from.contains(state) else {
      return nil
    }
    return Phrase("the request is \(state.label.english)", "该申请当前为“\(state.label.chinese)”")
  }

  /// The services on offer, and the people a request can be assigned to, where there are few.
  @Sendable static func choices(_ field: String, _ session: Session, _ site: Site) throws -> [FormField.Choice]? {
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
