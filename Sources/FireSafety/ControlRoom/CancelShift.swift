import Kernel
import Values

/// Calls a shift off that has not begun; the gap it leaves shows at once.
public struct CancelShift: Action {
  public static let name = "fire.cancelShift"
  public static let title = Phrase("Cancel a shift", "取消班次")
  public static let summary = Phrase(
    "Calls off a shift that has not begun; the gap it leaves shows in the roster.", "取消尚未开始的班次，由此产生的空班会在排班中显示。")
  public static let permission: Permission? = FirePermissions.manage
  public static let fields: [Field<Self>] = [
    .init(\.shift, "shift", "Shift", "班次编号", kind: .integer(1...Int64.max), required: true),
    .init(\.reason, "reason", "Reason", "原因", kind: .text(most: 200), required: true),
  ]

  public var shift: Int64 = 0
  public var reason = ""

  public init() {}

  public init(_ shift: Int64, _ reason: String) {
    self.shift = shift
    self.reason = reason
  }

  public func scope(in change: Change) throws -> UnitID? { try ShiftRules.require(shift, in: change.database).unit }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try ShiftRules.require(shift, in: change.database)
    guard !stored.isCancelled else { throw ControlRefusal.cancelled(shift) }
    guard stored.span.starts > change.now else { throw ControlRefusal.shiftBegun(shift) }
    try ShiftQueries.cancel(shift, reason: reason, in: change.database)
    return Done(Phrase("The shift is cancelled.", "班次已取消。"))
  }
}
