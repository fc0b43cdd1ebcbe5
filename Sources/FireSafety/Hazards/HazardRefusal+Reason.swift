import Kernel
import Values

extension HazardRefusal {
  /// Why a step cannot be taken, as part of a sentence on a screen.
  var reason: Phrase {
    switch self {
    case .notNow(_, _, let state): Phrase("it is \"\(state.label.english)\"", "当前为“\(state.label.chinese)”")
    case .notForGrade(_, _, let grade): Phrase("it is \(grade.label.english)", "该隐患为 \(grade.label.chinese)")
    case .ownCorrection: Phrase("you found or corrected it yourself", "由您发现或改正，须由他人复核")
    case .notAssignee(_, let name) where name.isEmpty: Phrase("nobody is to put it right yet", "尚未确定整改责任人")
    case .notAssignee(_, let name):
      Phrase("\(Text.clean(name)) puts it right", "整改责任人是\(Text.clean(name))")
    case .ownFix: Phrase("you put it right yourself", "由您整改，须由他人办理")
    case .notAppointed(_, .responsible):
      Phrase("only the appointed person responsible can", "须由在任的消防安全责任人办理")
    case .notAppointed:
      Phrase("only the appointed person responsible or fire manager can", "须由在任的消防安全责任人或管理人办理")
    default: sentence
    }
  }
}
