import Kernel
import Values

/// What double-loop detectors between zones tell (P18). A single pulse, and a vehicle that turned back on the loop, count
/// nothing: detectors send them as `loop.pulse`.
enum LoopEvents {
  static let handler = FeedHandler(kinds: [.loopCross, .loopPulse, .loopPresent], take: take)

  @Sendable private static func take(_ step: inout FeedStep, _ state: inout FeedState) throws -> FeedFault? {
    step.subject = step.device.lane ?? step.device.zone ?? step.device.from
    guard case .cross(let isBack) = step.event.told else { return step.subject == nil ? .noPlace : nil }
    guard step.device.from != step.device.zone else { return step.device.lane == nil ? .noPlace : nil }
    // A crossing counts whenever it comes: sums do not depend on the order.
    for (id, change) in [(step.device.from, isBack ? 1 : -1), (step.device.zone, isBack ? -1 : 1)] {
      guard let id else { continue }
      var zone = try state.zone(id, in: step.database)
      zone.loops += Int64(change)
      zone.crossedAt = max(zone.crossedAt, step.at)
      state.set(zone)
    }
    return nil
  }
}
