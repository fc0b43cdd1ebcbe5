import Kernel
import Values

/// What is done about a hazard, as it is kept.
struct HazardEvent {
  /// Nil where it is found.
  var step: HazardStep?
  var grade: HazardGrade?
  var due: Day?
  var assignee: AccountID?
  var department = ""
  var money: Money?
  var stops: Bool?
  var point: Int64?
  var text = ""

  init(_ step: HazardStep?, _ text: String = "") {
    self.step = step
    self.text = text
  }
}
