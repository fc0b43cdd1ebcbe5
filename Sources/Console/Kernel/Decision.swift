import Kernel
import Terminal
import Values

/// Deciding an approval: shows what waits, and lets it through or sends it back. Lives inside a list.
struct Decision: Sendable {
  var surroundings: Surroundings
  private var tickets = TicketCounter(from: 3_000_000)
  private var asking: (ticket: Ticket, approval: ApprovalID)?
  private var deciding: Ticket?

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// Asks what shall become of the approval of a row; one that is decided is only shown.
  mutating func begin(_ row: RowReader) -> [Effect] {
    guard let id = row.integer("id"), row.text("state") == "waiting" else {
      return [.push(RowScreen(row, surroundings))]
    }
    let ticket = tickets.next()
    asking = (ticket, ApprovalID(id))
    let action = row.text("action") ?? ""
    let kind = surroundings.catalog.actions[action]?.title ?? Phrase(verbatim: Text.clean(action))
    let maker = Text.clean(row.text("maker") ?? "")
    let amount = row.integer("amount").map { "¥" + Money(fen: $0).format() } ?? ""
    let content = Decision.content(row.text("content") ?? "", of: surroundings.catalog.actions[action])
    let head = Phrase(
      "\(kind.english) by \(maker)\(amount.isEmpty ? "" : ", " + amount)",
      "\(kind.chinese)，提交人 \(maker)\(amount.isEmpty ? "" : "，" + amount)")
    return [
      .ask(
        ticket,
        Question(
          Phrase("Approval No. \(id)", "审批 \(id)"), head + content,
          buttons: [
            .cancel, .init("approve", Phrase("Approve", "批准")), .init("return", Phrase("Return", "退回")),
          ]))
    ]
  }

  /// The fields of the waiting action by their labels, a line each.
  private static func content(_ text: String, of kind: ActionKind?) -> Phrase {
    guard case .object(let members)? = try? JSON.parse(text) else { return Phrase("", "") }
    return members.reduce(Phrase("", "")) { lines, member in
      let field = kind?.fields.first { $0.name == member.name }
      let label = field?.label ?? Phrase(verbatim: member.name)
      let value =
        field.map { FieldText.text(member.value, $0.kind, decimals: 0) } ?? member.value.string ?? member.value.text
      let shown = Text.clean(value)
      return lines + Phrase("\n\(label.english): \(shown)", "\n\(label.chinese)：\(shown)")
    }
  }

  /// The answers of its own questions; nil where an event is not for it.
  mutating func handle(_ event: ScreenEvent) -> [Effect]? {
    switch event {
    case .answered(let ticket, let choice) where ticket == asking?.ticket:
      guard let approval = asking?.approval else { return [] }
      asking = nil
      return decide(approval, choice)
    case .finished(let ticket, let result) where ticket == deciding:
      deciding = nil
      switch result {
      case .success(let value): return (value as? Posted).map { [.say($0.message)] } ?? []
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    default: return nil
    }
  }

  private mutating func decide(_ approval: ApprovalID, _ choice: CommandID?) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    switch choice {
    case "approve"?:
      let ticket = tickets.next()
      deciding = ticket
      let action = DecideApproval(approval: approval, verdict: .approve)
      return [
        .work(Posted.job(ticket, DecideApproval.title, action, as: session, key: surroundings.freshKey()))
      ]
    case "return"?:
      return Router.open(
        action: DecideApproval.name, surroundings,
        values: ["approval": "\(approval.rawValue)", "verdict": DecideApproval.Verdict.return.rawValue])
    default: return []
    }
  }
}
