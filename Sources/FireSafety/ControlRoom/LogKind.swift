import Kernel
import Values

/// What a log entry is about.
public enum LogKind: String, Choice {
  /// The look at the panel every two hours.
  case routine
  case alarm
  case fault
  /// A point that was taken out of service.
  case disabled
  case test
  /// Keys that were given out.
  case keys
  /// Hot work or building work.
  case work
  case other

  public var label: Phrase {
    switch self {
    case .routine: Phrase("routine", "定时检查")
    case .alarm: Phrase("alarm", "火警")
    case .fault: Phrase("fault", "故障")
    case .disabled: Phrase("disabled point", "屏蔽点")
    case .test: Phrase("test", "测试")
    case .keys: Phrase("keys out", "钥匙借出")
    case .work: Phrase("hot or building work", "动火、施工")
    case .other: Phrase("other", "其他")
    }
  }

  /// Whether its matter is open until a later entry closes it.
  public var isOpening: Bool { self != .routine && self != .other }

  /// The word of an entry that closes another one's matter.
  static let closing = "closing"

  /// Those that open a matter, as a list of SQL.
  static let openingList = allCases.filter(\.isOpening).map { "'\($0.rawValue)'" }.joined(separator: ", ")

  static let choices =
    allCases.map { FieldKind.Choice($0.rawValue, $0.label) } + [.init(closing, Phrase("closed", "销项"))]
}
