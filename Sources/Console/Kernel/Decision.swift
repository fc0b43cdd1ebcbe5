import Kernel
import Terminal
import Values

/// Deciding an approval: shows what waits, and lets it through or sends it back. Lives inside a list.
struct Decision: Sendable {
  var surroundings: Surroundings
  private var tickets = TicketCounter(from: 3_000_000)
  private var reading: (ticket: Ticket, waiting: Waiting)?
  private var asking: (ticket: Ticket, approval: ApprovalID, amount: Money?)?
  private var deciding: Ticket?

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// The approval somebody opened, before its question can be asked.
  private struct Waiting: Sendable {
    let approval: ApprovalID
    let head: Phrase
    let content: JSON
    let kind: ActionKind?
    /// Nobody decides what they made themselves.
    let isOwn: Bool
  }

  /// Asks what shall become of the approval of a row; one that is decided is only shown.
  mutating func begin(_ row: RowReader) -> [Effect] {
    guard let id = row.integer("id"), let state = row.text("state"), ["waiting", "own"].contains(state) else {
      return [.push(RowScreen(row, surroundings))]
    }
    let action = row.text("action") ?? ""
    let kind = surroundings.catalog.known.actions[action]
    let name = kind?.title ?? Phrase(verbatim: Text.clean(action))
    let maker = Text.clean(row.text("maker") ?? "")
    let amount = row.integer("amount").map { "¥" + Money(fen: $0).format() } ?? ""
    let head = Phrase(
      "\(name.english) by \(maker)\(amount.isEmpty ? "" : ", " + amount)",
      "\(name.chinese)，提交人 \(maker)\(amount.isEmpty ? "" : "，" + amount)")
    let content = (try? JSON.parse(row.text("content") ?? "")) ?? .null
    let ticket = tickets.next()
    reading = (
      ticket,
      Waiting(
        approval: ApprovalID(id), head: head, content: content, kind: kind,
        isOwn: state == "own")
    )
    guard let session = surroundings.session else { return [] }
    return [
      .read(
        Job(ticket) { desk in try Router.measure(of: content, for: session, in: desk.site) as ConsolePart.Measure? })
    ]
  }

  /// A line for each field of what waits, then the buttons.
  private mutating func ask(_ waiting: Waiting, _ measure: ConsolePart.Measure?) -> [Effect] {
    let ticket = tickets.next()
    asking = (ticket, waiting.approval, nil)
    let lines = ActionContent.lines(waiting.content, of: waiting.kind, measure: measure)
    var message = lines.reduce(waiting.head) { $0 + Phrase("\n", "\n") + $1 }
    if waiting.isOwn {
      message =
        message + Phrase("\n", "\n") + DoorRefusal.ownWork(waiting.approval).sentence
    }
    let number = waiting.approval.rawValue
    return [
      .ask(
        ticket,
        Question(
          Phrase("Approval No. \(number)", "审批 \(number)"), message,
          buttons: waiting.isOwn
            ? [.init("close", Phrase("Close", "关闭"), kind: .cancel)]
            : [.cancel, .init("approve", Phrase("Approve", "批准")), .init("return", Phrase("Return", "退回"))]))
    ]
  }

  /// The answers of its own questions; nil where an event is not for it.
  mutating func handle(_ event: ScreenEvent) -> [Effect]? {
    switch event {
    case .finished(let ticket, let result) where ticket == reading?.ticket:
      guard let waiting = reading?.waiting else { return [] }
      reading = nil
      // Without a measure it can be decided all the same: quantities show as smallest units.
      return ask(waiting, (try? result.get()) as? ConsolePart.Measure)
    case .answered(let ticket, let choice) where ticket == asking?.ticket:
      guard let asked = asking else { return [] }
      asking = nil
      return decide(asked.approval, choice, amount: asked.amount)
    case .finished(let ticket, let result) where ticket == deciding:
      deciding = nil
      switch result {
      case .success(let value): return (value as? Posted).map { [.say($0.message)] } ?? []
      case .failure(DoorRefusal.worthMore(let approval, let asked, let now)):
        return [.beep] + askAgain(approval, asked: asked, now: now)
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    default: return nil
    }
  }

  /// It is worth more now than it was shown: the approver decides once more, knowing that.
  private mutating func askAgain(_ approval: ApprovalID, asked: Money?, now: Money) -> [Effect] {
    let ticket = tickets.next()
    asking = (ticket, approval, now)
    let amount = now.format(symbol: true)
    return [
      .ask(
        ticket,
        Question(
          Phrase("Approval No. \(approval.rawValue)", "审批 \(approval.rawValue)"),
          DoorRefusal.worthMore(approval, asked: asked, now: now).sentence,
          buttons: [
            .cancel, .init("approve", Phrase("Approve \(amount)", "批准 \(amount)")),
            .init("return", Phrase("Return", "退回")),
          ]))
    ]
  }

  private mutating func decide(_ approval: ApprovalID, _ choice: CommandID?, amount: Money?) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    switch choice {
    case "approve"?:
      let ticket = tickets.next()
      deciding = ticket
      let action = DecideApproval(approval: approval, verdict: .approve, amount: amount)
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
