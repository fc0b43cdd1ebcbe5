import Kernel
import Values

/// A part's stock against its minimum and maximum.
public enum StockState: String, Choice {
  case out
  case short
  case ok
  case over

  public var label: Phrase {
    switch self {
    case .out: Phrase("out", "无货")
    case .short: Phrase("short", "不足")
    case .ok: Phrase("ok", "正常")
    case .over: Phrase("over", "超储")
    }
  }
}
