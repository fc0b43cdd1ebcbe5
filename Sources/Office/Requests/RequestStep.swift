import Kernel
import Values

/// What somebody does with a service request: from which states, by whom, to which state. The one table of them.
public enum RequestStep: String, CaseIterable, Sendable {
  case accept
  case decline
  case assign
  case begin
  case deliver
  case confirm
  case reopen
  case withdraw

  /// Whose step it is.
  public enum Actor: Sendable {
    /// Whoever may handle requests of the department that is asked, other than who raised it.
    case handler
    /// Whoever it was assigned to.
    case assignee
    /// Whoever raised it.
    case requester
  }

  public var actor: Actor {
    switch self {
    case .accept, .decline, .assign: .handler
    case .begin, .deliver: .assignee
    case .confirm, .reopen, .withdraw: .requester
    }
  }

  public var from: Set<RequestState> {
    switch self {
    case .accept: [.raised]
    case .decline: [.raised, .accepted]
    case .assign: [.accepted, .assigned, .working]
    case .begin: [.assigned]
    case .deliver: [.working]
    case .confirm, .reopen: [.delivered]
    case .withdraw: [.raised, .accepted, .assigned]
    }
  }

  public var to: RequestState {
    switch self {
    case .accept: .accepted
    case .decline: .declined
    case .assign: .assigned
    case .begin, .reopen: .working
    case .deliver: .delivered
    case .confirm: .confirmed
    case .withdraw: .withdrawn
    }
  }

  public var label: Phrase {
    switch self {
    case .accept: Phrase("accept", "受理")
    case .decline: Phrase("decline", "不予受理")
    case .assign: Phrase("assign", "派工")
    case .begin: Phrase("begin", "开始处理")
    case .deliver: Phrase("deliver", "交付")
    case .confirm: Phrase("confirm", "确认")
    case .reopen: Phrase("send back", "退回重做")
    case .withdraw: Phrase("withdraw", "撤回")
    }
  }
}
