import Kernel
import Values

/// What an extinguisher puts fires out with: it decides how long it lives.
public enum DeviceAgent: String, Choice {
  case none
  case water
  case powder
  case cleanGas
  case co2

  public var label: Phrase {
    switch self {
    case .none: Phrase("none", "无")
    case .water: Phrase("water or foam", "水基型")
    case .powder: Phrase("powder", "干粉")
    case .cleanGas: Phrase("clean gas", "洁净气体")
    case .co2: Phrase("carbon dioxide", "二氧化碳")
    }
  }
}
