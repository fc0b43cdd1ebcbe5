import Kernel
import Values

/// An item that did not pass, with all that goes with it.
struct VisitFinding {
  let item: FormItem
  let letter: String
  let remark: String
  let grade: String
  let corrected: String
  let evidence: EvidencePaths

  init(item: FormItem, letter: String, remark: String, given: VisitFindings.Finding?) {
    self.item = item
    self.letter = letter
    self.remark = remark
    grade = given.map { $0.grade.isEmpty ? Self.grade(of: item) : $0.grade } ?? Self.grade(of: item)
    corrected = given?.corrected ?? ""
    evidence = given?.evidence ?? .none
  }

  /// The grade an item's failure has by itself.
  static func grade(of item: FormItem) -> String {
    switch item.severity {
    case .minor: "G1"
    case .general, nil: "G2"
    case .major: "G3"
    }
  }
}
