import Kernel
import Terminal
import Values

/// What the door answered to an action of a screen.
struct Posted: Sendable {
  let answer: Answer<any Outcome>

  /// The job that performs an action, once however often it is asked for under the same key.
  static func job(
    _ ticket: Ticket, _ title: Phrase, _ action: any Action, as session: Session, key: String
  ) -> Job {
    Job(ticket, title) { desk in Posted(answer: try desk.site.perform(any: action, as: session, key: key)) }
  }

  var message: Message {
    switch answer {
    case .done(let outcome, _): .good(outcome.sentence)
    case .waiting(let id, let reason):
      .warning(
        Phrase(
          "Waits for approval No. \(id.rawValue): \(reason.english).",
          "已提交审批，编号 \(id.rawValue)：\(reason.chinese)。"))
    }
  }
}
