import Kernel
import Values

/// What the person responsible did (PLAN 三(一)3).
public enum LeadershipKind: String, Choice {
  case inspection
  case dutySystem
  case rectification
  case decision
  case meeting
  case budget

  public var label: Phrase {
    switch self {
    case .inspection: Phrase("inspection", "组织防火检查")
    case .dutySystem: Phrase("duty system", "建立值班制度")
    case .rectification: Phrase("rectification", "督促隐患整改")
    case .decision: Phrase("major decision", "处理重大问题")
    case .meeting: Phrase("review meeting", "听取汇报、召开会议")
    case .budget: Phrase("money", "落实经费")
    }
  }

  static let choices = allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
}
