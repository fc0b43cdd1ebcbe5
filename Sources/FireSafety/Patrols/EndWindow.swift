import Kernel
import Values

/// Ends a time of patrols: rounds that have not opened are withdrawn.
public struct EndWindow: Action {
  public static let name = "fire.endWindow"
  public static let title = Phrase("End a time of patrols", "结束巡查时段")
  public static let summary = Phrase(
    "Ends a time of patrols today; rounds that have not opened are withdrawn, what was due stays due.",
    "自今日结束巡查时段；未到时间的任务撤销，已到时间的保留。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [
    .init(\.window, "window", "Time of patrols No.", "时段编号", kind: .integer(1...Int64.max), required: true)
  ]

  public var window: Int64 = 0

  public init() {}

  public init(_ window: Int64) { self.window = window }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.window(window, in: change.database)?.unit
  }

  static func require(_ id: Int64, in change: Change) throws -> PatrolPlanQueries.StoredWindow {
    guard let stored = try PatrolPlanQueries.window(id, in: change.database) else {
      throw PatrolRefusal.unknownWindow(id)
    }
    guard stored.window.until == nil else { throw PatrolRefusal.windowEnded(id) }
    return stored
  }

  public func perform(in change: inout Change) throws -> Done {
    let count = try PatrolPlan.end(Self.require(window, in: change), reason: "ended", in: change)
    return Done(Phrase("Ended; \(count) rounds are withdrawn.", "已结束，撤销 \(count) 次巡查任务。"))
  }
}
