import Kernel
import Values

/// What stands at a point of the ways.
public enum NodeKind: String, Choice {
  case aisle
  case ramp
  case lane
  case door
  case lift
  case stairs
  case terminal

  public var label: Phrase {
    switch self {
    case .aisle: Phrase("aisle", "通道")
    case .ramp: Phrase("ramp", "坡道")
    case .lane: Phrase("lane", "出入口")
    case .door: Phrase("door", "出入门")
    case .lift: Phrase("lift", "电梯")
    case .stairs: Phrase("stairs", "楼梯")
    case .terminal: Phrase("finder terminal", "寻车终端")
    }
  }
}
