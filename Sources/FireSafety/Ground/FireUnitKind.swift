import Kernel
import Values

/// What kind of medical institution a unit is.
public enum FireUnitKind: String, Choice {
  case county
  case township
  case station
  case clinic

  public var label: Phrase {
    switch self {
    case .county: Phrase("county institution", "县直医疗机构")
    case .township: Phrase("township hospital", "乡镇卫生院")
    case .station: Phrase("disease-control station", "防保站")
    case .clinic: Phrase("clinic", "诊所")
    }
  }
}
