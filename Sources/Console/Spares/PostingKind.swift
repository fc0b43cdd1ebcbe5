import Kernel
import Spares
import Values

/// The postings that have a form made by hand.
enum PostingKind: String, CaseIterable, Sendable {
  case receive
  case issue
  case opening

  var action: String {
    switch self {
    case .receive: ReceivePart.name
    case .issue: IssuePart.name
    case .opening: PostOpeningBalance.name
    }
  }

  var title: Phrase {
    switch self {
    case .receive: ReceivePart.title
    case .issue: IssuePart.title
    case .opening: PostOpeningBalance.title
    }
  }

  var summary: Phrase {
    switch self {
    case .receive: ReceivePart.summary
    case .issue: IssuePart.summary
    case .opening: PostOpeningBalance.summary
    }
  }
}
