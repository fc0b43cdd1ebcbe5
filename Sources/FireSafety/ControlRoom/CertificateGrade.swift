import Kernel
import Values

/// The grades of the fire-facility operator's certificate.
public enum CertificateGrade: String, Choice {
  case basic
  case intermediate
  case senior

  public var label: Phrase {
    switch self {
    case .basic: Phrase("basic (grade 5)", "初级（五级）")
    case .intermediate: Phrase("intermediate (grade 4)", "中级（四级）")
    case .senior: Phrase("senior (grade 3)", "高级（三级）")
    }
  }
}
