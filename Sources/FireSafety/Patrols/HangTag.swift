import Kernel
import Values

/// Hangs another tag at a point: whoever copies the old one was not there.
public struct HangTag: Action {
  public static let name = "fire.hangTag"
  public static let title = Phrase("Hang another tag", "更换挂牌")
  public static let summary = Phrase(
    "Notes the tag that hangs at a point from now on; patrollers copy it, so a photographed code is not enough.",
    "登记巡查点的新挂牌字样；巡查时须抄录，防止用照片代替到场。")
  public static let permission: Permission? = FirePermissions.supervise
  public static let fields: [Field<Self>] = [
    .init(\.point, "point", "Point", "点位编码", required: true),
    .init(
      \.tag, "tag", "Tag", "挂牌字样", kind: .text(most: 20), hint: Phrase("empty: none hangs there", "不填表示不挂牌")),
  ]

  public var point = PointCode(unchecked: "")
  public var tag = ""

  public init() {}

  public init(_ tag: String, at point: PointCode) {
    self.tag = tag
    self.point = point
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.point(point, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try PatrolPlan.requirePoint(point, in: change.database)
    guard !stored.isClosed else { throw PatrolRefusal.pointClosed(point) }
    try PatrolPlanQueries.hang(tag, at: stored.id, in: change.database)
    return Done(Phrase("The tag at \(Text.clean(stored.name)) is noted.", "“\(Text.clean(stored.name))”的挂牌已登记。"))
  }
}
