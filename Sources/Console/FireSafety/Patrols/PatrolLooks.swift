import FireSafety
import Kernel
import Terminal
import Values

/// How states of rounds look: a sign of one column, and the colour that underlines it.
enum PatrolLooks {
  /// The time of the day, as 08:05.
  static func clock(_ instant: Instant, in zone: TimeZoneRules) -> String {
    String(CellText.moment(instant, in: zone).suffix(5))
  }

  static func role(_ state: SlotState) -> Role {
    switch state {
    case .ahead, .cancelled, .withdrawn: .dim
    case .due: .info
    case .running: .bar
    case .done: .good
    case .late: .warning
    case .overdue, .partial: .warning
    case .missed: .error
    }
  }

  static func glyph(_ state: SlotState, _ glyphs: Glyphs) -> String {
    let isUnicode = glyphs == .unicode
    switch state {
    case .ahead: return isUnicode ? "○" : "o"
    case .due: return isUnicode ? "●" : "O"
    case .overdue: return "!"
    case .running: return isUnicode ? "▶" : ">"
    case .done: return isUnicode ? "✓" : "+"
    case .late: return isUnicode ? "≈" : "~"
    case .partial: return isUnicode ? "◐" : "%"
    case .missed: return isUnicode ? "✗" : "x"
    case .cancelled, .withdrawn: return "-"
    }
  }

  static func legend(_ glyphs: Glyphs) -> Legend {
    Legend(
      [SlotState.done, .late, .running, .due, .overdue, .partial, .missed, .ahead, .cancelled].map {
        Legend.Item(glyph($0, glyphs), $0.label, role: role($0))
      })
  }

  /// What there is to say about a visit.
  static func words(_ visit: PatrolSheet.Visit) -> Phrase {
    let found =
      visit.failed == 0
      ? Phrase("in order", "合格") : Phrase("\(visit.failed) failed", "不合格 \(visit.failed) 项")
    let how: [Phrase] = (visit.how == .scan ? [] : [visit.how.label]) + visit.flags.map(\.label)
    let marks = visit.isCorrection ? [Phrase("corrected", "已更正")] + how.dropFirst() : how
    return marks.reduce(found) { $0 + Phrase(", ", "，") + $1 }
  }
}
