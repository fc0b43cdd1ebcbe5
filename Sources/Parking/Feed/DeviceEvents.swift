import Kernel
import Values

/// What devices tell of themselves: that they are there, what is wrong, whether they did what they were told.
enum DeviceEvents {
  static let handler = FeedHandler(kinds: [.heartbeat, .deviceFault, .commandAnswer], take: take)

  @Sendable private static func take(_ step: inout FeedStep, _ state: inout FeedState) throws -> FeedFault? {
    switch step.event.told {
    case .fault(let isFaulty, _): step.device.isFaulty = isFaulty
    case .answer(let command, let isDone, let text):
      let isKnown = try FeedQueries.answer(
        command, of: step.device.id, isDone: isDone, text, at: step.at, in: step.database)
      if !isKnown { return .wrong("cmd", expected: Phrase("a command of this device", "发给该设备的指令号")) }
    default: break
    }
    return nil
  }
}
