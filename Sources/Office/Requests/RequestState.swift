import Kernel
import Values

/// How far a service request is.
public enum RequestState: String, Choice {
  case raised
  case accepted
  case assigned
  case working
  case delivered
  case confirmed
  case declined
  case withdrawn

  public var label: Phrase {
    switch self {
    case .raised: Phrase("raised", "已提出")
    case .accepted: Phrase("accepted", "已受理")
    case .assigned: Phrase("assigned", "已派工")
    case .working: Phrase("working", "处理中")
    case .delivered: Phrase("delivered", "待确认")
    case .confirmed: Phrase("confirmed", "已确认")
    case .declined: Phrase("declined", "不予受理")
    case .withdrawn: Phrase("withdrawn", "已撤回")
    }
  }

  /// Nothing more is to be done.
  public var isEnded: Bool { [.confirmed, .declined, .withdrawn].contains(self) }
}
