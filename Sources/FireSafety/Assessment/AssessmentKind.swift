import Kernel
import Values

/// Who scores: the unit itself, or the team of the year-end acceptance, apart from it.
public enum AssessmentKind: String, Choice {
  case own = "self"
  case acceptance

  public var label: Phrase {
    switch self {
    case .own: Phrase("self-assessment", "自查评分")
    case .acceptance: Phrase("acceptance", "验收评分")
    }
  }
}

/// The number of an assessment, such as FA-2026-0001.
public struct AssessmentNumber: Code {
  public static let title = Phrase("an assessment's number", "评分编号")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
