import Kernel
import Values

/// How far a demand of the acceptance team is.
public enum DemandState: String, Choice {
  case open
  case answered
  case closed

  public var label: Phrase {
    switch self {
    case .open: Phrase("to be put right", "待整改")
    case .answered: Phrase("answered", "已回复待核")
    case .closed: Phrase("closed", "已销号")
    }
  }
}

/// What is done about a demand: from which state to which.
enum DemandStep: String, CaseIterable, Sendable {
  case answer
  case accept
  case `return`

  var from: DemandState { self == .answer ? .open : .answered }

  var to: DemandState {
    switch self {
    case .answer: .answered
    case .accept: .closed
    case .return: .open
    }
  }
}
