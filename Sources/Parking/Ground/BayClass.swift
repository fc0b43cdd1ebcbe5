import Kernel
import Values

/// What a bay is for, and so which vehicles may be sent to it.
public enum BayClass: String, Choice {
  case standard
  case compact
  case large
  case charging
  case accessible
  case family
  case motorcycle

  public var label: Phrase {
    switch self {
    case .standard: Phrase("standard", "标准车位")
    case .compact: Phrase("compact", "微型车位")
    case .large: Phrase("large", "大型车位")
    case .charging: Phrase("charging", "充电车位")
    case .accessible: Phrase("accessible", "无障碍车位")
    case .family: Phrase("family", "亲子车位")
    case .motorcycle: Phrase("motorcycle", "摩托车位")
    }
  }
}
