import Kernel
import Values

/// Takes a point out of use; it leaves its routes from today on.
public struct ClosePoint: Action {
  public static let name = "fire.closePoint"
  public static let title = Phrase("Take a point out of use", "停用巡查点")
  public static let summary = Phrase(
    "Takes a point off its routes from today on; its label is refused and what was recorded there stays.",
    "自今日起从各路线移除该点，其标签不再有效，历史记录保留。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [.init(\.point, "point", "Point", "点位编码", required: true)]

  public var point = PointCode(unchecked: "")

  public init() {}

  public init(_ point: PointCode) { self.point = point }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.point(point, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try PatrolPlan.requirePoint(point, in: change.database)
    guard !stored.isClosed else { throw PatrolRefusal.pointClosed(point) }
    try PatrolPlanQueries.closePoint(stored.id, on: change.today, in: change.database)
    return Done(Phrase("Point \(point) is out of use.", "巡查点 \(point) 已停用。"))
  }
}
