import Kernel
import Values

/// Closes a way: routes no longer use it.
public struct CloseWay: Action {
  public static let name = "parking.closeWay"
  public static let title = Phrase("Close a way", "停用路径")
  public static let summary = Phrase("Routes avoid the way from now on.", "引导路线自此不再经过该路径。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [.init(\.from, "from", "From", "起点"), .init(\.into, "to", "To", "终点")]

  public var from = NodeCode(unchecked: "")
  public var into = NodeCode(unchecked: "")

  public init() {}

  public init(from: NodeCode, to: NodeCode) {
    self.from = from
    into = to
  }

  public func scope(in change: Change) throws -> UnitID? { try ParkingLayout.unit(.node, from, in: change.database) }

  public func perform(in change: inout Change) throws -> Done {
    let start = try ParkingLayout.require(.node, from, in: change.database)
    let end = try ParkingLayout.require(.node, into, in: change.database)
    guard let way = try LayoutQueries.openWay(from: start.id, to: end.id, in: change.database) else {
      throw LayoutRefusal.noWay(from: from.text, to: into.text)
    }
    try LayoutQueries.closeWay(way, in: change)
    return Done(Phrase("The way from \(from) to \(into) is closed.", "\(from) 至 \(into) 的路径已停用。"))
  }
}
