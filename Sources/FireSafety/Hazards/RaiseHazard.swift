import Kernel
import Values

/// Makes a hazard a grade graver.
public struct RaiseHazard: Action {
  public static let name = "fire.raiseHazard"
  public static let title = Phrase("Raise the grade", "隐患升级")
  public static let summary = Phrase(
    "Makes a hazard a grade graver, with the reason; a major one is told to the person responsible at once.",
    "将隐患提高一个等级并说明理由；升为重大隐患时立即通知消防安全责任人。")
  public static let permission: Permission? = HazardStep.raise.permission
  public static let fields: [Field<Self>] = [
    .init(\.hazard, "hazard", "Hazard", "隐患编号"),
    .init(\.text, "reason", "Reason", "理由", kind: HazardRules.note, required: true),
  ]

  public var hazard = HazardNumber(unchecked: "")
  public var text = ""

  public init() {}

  public init(_ hazard: HazardNumber, _ text: String) {
    self.hazard = hazard
    self.text = text
  }

  public func validate() -> [Fault] { HazardRules.isBlank(text) ? [Self.fault("reason", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try HazardRules.require(hazard, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try HazardRules.require(hazard, in: change.database)
    try HazardRules.check(.raise, stored, in: change)
    let grade = try HazardRules.raise(stored, text, in: change)
    return Done(
      Phrase("\(stored.number) is \(grade.label.english) now.", "\(stored.number) 现为 \(grade.label.chinese)。"))
  }
}
