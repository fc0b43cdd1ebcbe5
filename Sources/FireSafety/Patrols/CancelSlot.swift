import Kernel
import Values

/// Cancels a round that is due or ahead, with the reason. What is missed stays missed.
public struct CancelSlot: Action {
  public static let name = "fire.cancelSlot"
  public static let title = Phrase("Cancel a round that is due", "取消巡查任务")
  public static let summary = Phrase(
    "Cancels a round that has not been begun, with the reason; a missed one stays missed.", "取消尚未开始的巡查任务并写明原因；已漏查的不能取消。"
  )
  public static let permission: Permission? = FirePermissions.supervise
  public static let fields: [Field<Self>] = [
    .init(\.slot, "slot", "Round No.", "任务编号", kind: .integer(1...Int64.max), required: true),
    .init(\.reason, "reason", "Reason", "原因", kind: .text(most: 200), required: true),
  ]

  public var slot: Int64 = 0
  public var reason = ""

  public init() {}

  public init(_ slot: Int64, _ reason: String) {
    self.slot = slot
    self.reason = reason
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolSlotQueries.find(slot, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    guard let stored = try PatrolSlotQueries.find(slot, in: change.database) else {
      throw PatrolRefusal.unknownSlot(slot)
    }
    let state = stored.seen(at: change.now)
    guard state.isOpen || state == .ahead else { throw PatrolRefusal.slotEnded(slot, state) }
    try PatrolSlotQueries.setState("cancelled", of: slot, in: change.database)
    try PatrolSlotQueries.note("cancel", of: slot, reason: reason, in: change)
    let zone = try FireTime.zone(in: change.database)
    let opens = zone.localText(of: stored.opens)
    return Done(
      Phrase("The round of \(opens) is cancelled.", "\(opens) 的巡查任务已取消。"))
  }
}
