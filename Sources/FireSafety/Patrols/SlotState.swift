import Kernel
import Values

/// How far a round that is due has got, as people see it: what is stored, and what time has made of it.
public enum SlotState: String, Choice {
  case ahead
  case due
  case overdue
  case running
  case done
  case late
  case partial
  case missed
  case cancelled
  case withdrawn

  public var label: Phrase {
    switch self {
    case .ahead: Phrase("ahead", "未到时间")
    case .due: Phrase("due", "待巡查")
    case .overdue: Phrase("overdue", "已超时")
    case .running: Phrase("running", "巡查中")
    case .done: Phrase("done", "已完成")
    case .late: Phrase("done late", "超时完成")
    case .partial: Phrase("partial", "部分完成")
    case .missed: Phrase("missed", "漏查")
    case .cancelled: Phrase("cancelled", "已取消")
    case .withdrawn: Phrase("withdrawn", "已撤销")
    }
  }

  /// Whether a round can still be begun.
  public var isOpen: Bool { self == .due || self == .overdue }
}
