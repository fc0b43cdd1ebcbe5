import Kernel
import SQLite
import Values

/// An event on its way into the file: what a handler is told, and what it answers.
struct FeedStep {
  let event: FeedEvent
  var device: FeedDevice
  /// The id its record will have.
  let id: Int64
  /// When it happened, as far as is known: the device's time, or ours where the device's clock is ahead.
  let at: Int64
  let database: Connection
  let change: Change
  let settings: FeedSettings
  /// What it is about: a bay, a lane or a zone.
  var subject: Int64?
  var flags: EventFlags = []
  /// How many of the device's numbers before it are missing.
  var missed: Int64 = 0

  /// What the record keeps beside its columns.
  var rest: JSON? {
    guard missed > 0 else { return event.told.rest }
    let own: [JSON.Member]
    if case .object(let members)? = event.told.rest { own = members } else { own = [] }
    return .object(own + [.init("missed", .integer(missed))])
  }
}

/// What happens with the events of a kind beside their record. A handler refuses, with a `FeedFault`, before it changes
/// anything.
struct FeedHandler: Sendable {
  let kinds: Set<EventKind>
  let take: @Sendable (inout FeedStep, inout FeedState) throws -> FeedFault?
}

extension FeedHandler {
  /// The handlers of all chapters.
  static let all: [FeedHandler] = [BayEvents.handler, LoopEvents.handler, DeviceEvents.handler]

  static let byKind: [EventKind: FeedHandler] = {
    var map: [EventKind: FeedHandler] = [:]
    for handler in all {
      for kind in handler.kinds { map[kind] = handler }
    }
    return map
  }()
}
