import Kernel
import Values

/// What a drill showed to be done better, has been.
public struct CloseImprovement: Action {
  public static let name = "fire.closeImprovement"
  public static let title = Phrase("Close an improvement", "关闭改进项")
  public static let summary = Phrase("Says what was done about an improvement a drill asked for.", "填写演练改进项的落实情况并关闭。")
  public static let permission: Permission? = FirePermissions.archive
  public static let fields: [Field<Self>] = [
    .init(\.improvement, "improvement", "Improvement", "改进项编号", kind: .integer(1...Int64.max), required: true),
    .init(\.result, "result", "What was done", "落实情况", kind: .text(most: 500), required: true),
  ]

  public var improvement: Int64 = 0
  public var result = ""

  public init() {}

  public init(_ improvement: Int64, _ result: String) {
    self.improvement = improvement
    self.result = result
  }

  public func scope(in change: Change) throws -> UnitID? {
    try TrainingQueries.improvement(improvement, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    guard try !TrainingQueries.improvement(improvement, in: change.database).isClosed else {
      throw ArchiveRefusal.improvementClosed(improvement)
    }
    try TrainingQueries.close(improvement, result: result, in: change)
    return Done(Phrase("Improvement \(improvement) is closed.", "改进项 \(improvement) 已关闭。"))
  }
}
