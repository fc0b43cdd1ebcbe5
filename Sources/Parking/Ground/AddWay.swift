import Kernel
import Values

/// Joins two points: people, cars or both may go from one to the other.
public struct AddWay: Action {
  public static let name = "parking.addWay"
  public static let title = Phrase("Add a way", "新增路径")
  public static let summary = Phrase(
    "Joins two way points of a lot; routes are worked out over the ways.", "连接同一停车场的两个路径点；引导路线据此计算。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [
    .init(\.from, "from", "From", "起点"),
    .init(\.into, "to", "To", "终点"),
    .init(
      \.decimetres, "decimetres", "Length in decimetres", "长度（分米）", kind: .integer(0...100_000), required: true,
      hint: Phrase("for a lift, the metres its wait is worth", "电梯按候梯时间折算")),
    .init(\.kind, "kind", "For", "用途"),
    .init(\.isOneWay, "oneWay", "One way", "单向"),
  ]

  public var from = NodeCode(unchecked: "")
  public var into = NodeCode(unchecked: "")
  public var decimetres: Int64 = 0
  public var kind = WayKind.both
  public var isOneWay = false

  public init() {}

  public init(
    from: NodeCode, to: NodeCode, decimetres: Int64, _ kind: WayKind = .both, isOneWay: Bool = false
  ) {
    self.from = from
    into = to
    self.decimetres = decimetres
    self.kind = kind
    self.isOneWay = isOneWay
  }

  public func validate() -> [Fault] {
    guard from == into else { return [] }
    return [Self.fault("to", .rule(code: "same", Phrase("is the same point", "与起点相同")))]
  }

  public func scope(in change: Change) throws -> UnitID? { try ParkingLayout.unit(.node, from, in: change.database) }

  public func perform(in change: inout Change) throws -> Done {
    let start = try ParkingLayout.require(.node, from, in: change.database)
    let end = try ParkingLayout.require(.node, into, in: change.database)
    try ParkingLayout.requireSameLot(.node, into, end, as: start, in: change.database)
    guard try LayoutQueries.openWay(from: start.id, to: end.id, in: change.database) == nil else {
      throw LayoutRefusal.joined(from: from.text, to: into.text)
    }
    try LayoutQueries.insert(self, from: start.id, to: end.id, in: change)
    return Done(Phrase("\(from) and \(into) are joined.", "\(from) 与 \(into) 已连通。"))
  }
}
