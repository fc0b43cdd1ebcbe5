import Kernel
import Values

extension LabelKind {
  /// Patrol points: what patrollers scan.
  public static let firePoints = LabelKind(
    "firePoints", Phrase("Patrol point labels", "巡查点标签"), permission: FirePermissions.see, listing: "firePoints",
    find: { code, database in
      let point = try PatrolPlan.requirePoint(PointCode(unchecked: code), in: database)
      guard !point.isClosed else { throw PatrolRefusal.pointClosed(point.code) }
      return try FireLabelQueries.point(point.id, in: database) ?? Label.ofCode(code)
    }, read: { try FireLabelQueries.point($0, in: $1) })

  /// Equipment: what is scanned when it is checked.
  public static let fireDevices = LabelKind(
    "fireDevices", Phrase("Equipment labels", "消防器材标签"), permission: FirePermissions.see, listing: "fireDevices",
    find: { code, database in
      let device = try FireDevices.require(DeviceCode(unchecked: code), in: database)
      return try FireLabelQueries.device(device.id, in: database) ?? Label.ofCode(code)
    }, read: { try FireLabelQueries.device($0, in: $1) })
}

extension Label {
  fileprivate static func ofCode(_ code: String) -> Label {
    Label(code: code, name: Phrase("", ""), detail: Phrase("", ""))
  }
}
