import Spares
import Terminal
import Values

/// How a line of a pick list stands: the same words in the row, in the head of the list and on paper.
enum PickState: CaseIterable, Sendable {
  case ready
  /// Some of it is there.
  case partly
  case short

  init(_ line: PickList.Line) {
    self = line.short == .zero ? .ready : line.legs.isEmpty ? .short : .partly
  }

  var label: Phrase {
    switch self {
    case .ready: Phrase("ready", "可拣")
    case .partly: Phrase("partly", "部分")
    case .short: Phrase("short", "缺货")
    }
  }

  var role: Role {
    switch self {
    case .ready: .good
    case .partly: .warning
    case .short: .error
    }
  }
}
