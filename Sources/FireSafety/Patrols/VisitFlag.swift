import Kernel
import Values

/// What is odd about a visit: marked, never refused.
public enum VisitFlag: String, Choice {
  case order
  case fast
  case clock
  case tag
  case reading
  case late

  public var label: Phrase {
    switch self {
    case .order: Phrase("out of order", "未按顺序")
    case .fast: Phrase("too fast", "间隔过短")
    case .clock: Phrase("clock was behind", "时钟滞后")
    case .tag: Phrase("tag does not fit", "挂牌不符")
    case .reading: Phrase("no reading", "缺读数")
    case .late: Phrase("late entry", "补录")
    }
  }

  /// From the words a row keeps.
  public static func all(of text: String) -> [VisitFlag] {
    text.split(separator: " ").compactMap { .init(rawValue: String($0)) }
  }
}
