import Kernel
import Values

/// What kind of equipment a device is.
public enum DeviceKind: String, Choice {
  case extinguisher
  case hydrant
  case detector
  case callPoint
  case sprinkler
  case pump
  case fireDoor
  case shutter
  /// Exit signs and emergency lights.
  case light
  case panel
  /// A fire system as a whole: tested yearly.
  case system
  case flue
  case other

  public var label: Phrase {
    switch self {
    case .extinguisher: Phrase("extinguisher", "灭火器")
    case .hydrant: Phrase("hydrant", "消火栓")
    case .detector: Phrase("detector", "火灾探测器")
    case .callPoint: Phrase("call point", "手动报警按钮")
    case .sprinkler: Phrase("sprinkler", "喷淋设施")
    case .pump: Phrase("pump", "消防水泵")
    case .fireDoor: Phrase("fire door", "防火门")
    case .shutter: Phrase("fire shutter", "防火卷帘")
    case .light: Phrase("exit sign or emergency light", "疏散标志、应急照明")
    case .panel: Phrase("alarm panel", "火灾报警控制器")
    case .system: Phrase("fire system", "消防系统")
    case .flue: Phrase("kitchen flue", "厨房烟道")
    case .other: Phrase("other", "其他")
    }
  }
}
