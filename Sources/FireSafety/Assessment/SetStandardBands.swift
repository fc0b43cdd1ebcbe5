import Kernel
import Values

/// Sets from which score on a unit is excellent, good, or meets the standard, in the draft.
public struct SetStandardBands: Action {
  public static let name = "fire.setStandardBands"
  public static let title = Phrase("Set the bands of the draft", "设置评分等级分数线")
  public static let summary = Phrase(
    "Sets from which score on a unit is excellent, good, or meets the standard, in the draft of the scoring sheet.",
    "在评分标准草稿中设置优秀、良好、达标的最低分。")
  public static let permission: Permission? = FirePermissions.accept
  public static let fields: [Field<Self>] = [
    .init(\.excellent, "excellent", "Excellent from", "优秀（不低于）", kind: .integer(1...100)),
    .init(\.good, "good", "Good from", "良好（不低于）", kind: .integer(1...100)),
    .init(\.met, "met", "Met from", "达标（不低于）", kind: .integer(1...100)),
  ]

  public var excellent: Int64 = 90
  public var good: Int64 = 80
  public var met: Int64 = 70

  public init() {}

  public init(excellent: Int64, good: Int64, met: Int64) {
    self.excellent = excellent
    self.good = good
    self.met = met
  }

  public func validate() -> [Fault] {
    var faults: [Fault] = []
    if good > excellent {
      faults.append(Self.fault("good", .rule(code: "order", Phrase("is above excellent", "高于优秀线"))))
    }
    if met > good { faults.append(Self.fault("met", .rule(code: "order", Phrase("is above good", "高于良好线")))) }
    return faults
  }

  public func perform(in change: inout Change) throws -> Done {
    let draft = try FireStandards.requireDraft(in: change.database)
    try StandardQueries.setLimits(
      .init(excellent: excellent * 10, good: good * 10, met: met * 10), of: draft.id, in: change.database)
    return Done(Phrase("The bands of the draft are set.", "草稿的等级分数线已设置。"))
  }
}
