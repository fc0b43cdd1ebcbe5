import Kernel
import Values

/// Changes what a patrol point is called and what is asked there; its code stays.
public struct ChangePoint: Action {
  public static let name = "fire.changePoint"
  public static let title = Phrase("Change a patrol point", "修改巡查点")
  public static let summary = Phrase(
    "Changes a point's name, place and what is asked there; rounds that were walked keep what they asked.",
    "修改巡查点名称、位置和检查项目；已完成的巡查不受影响。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [
    .init(\.point, "point", "Point", "点位编码", required: true),
    .init(\.called, "name", "Name", "名称", kind: .optional(.text(most: 80))),
    .init(\.place, "place", "Place", "位置", kind: .optional(.text(most: 120))),
    .init(\.items, "items", "Items asked there", "检查项目", kind: .optional(ItemCodes.kind)),
    .init(\.reading, "reading", "To be read there", "现场读数", kind: .optional(.text(most: 60))),
    .init(\.isHighRisk, "highRisk", "High-risk place", "高风险场所"),
  ]

  public var point = PointCode(unchecked: "")
  public var called: String?
  public var place: String?
  public var items: ItemCodes?
  public var reading: String?
  public var isHighRisk: Bool?

  public init() {}

  public init(_ point: PointCode) { self.point = point }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.point(point, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try PatrolPlan.requirePoint(point, in: change.database)
    guard !stored.isClosed else { throw PatrolRefusal.pointClosed(point) }
    try PatrolPlanQueries.update(stored.id, self, in: change.database)
    return Done(Phrase("Point \(point) is changed.", "巡查点 \(point) 已修改。"))
  }
}
