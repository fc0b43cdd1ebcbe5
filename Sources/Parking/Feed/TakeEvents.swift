import Kernel
import SQLite
import Values

/// Takes lines of the feed, all in one transaction: each becomes a record with its effects, is known already, or goes into
/// the quarantine. The audit entry names how many there were and the SHA-256 over them, with a line end behind each.
public struct TakeEvents: Action {
  public static let name = "parking.takeEvents"
  public static let title = Phrase("Take events of parking devices", "接收停车设备事件")
  public static let summary = Phrase(
    "Records what devices sent, once each, and does what follows from it.", "记录设备上报的事件（重复的只计一次）并执行其结果。")
  public static let permission: Permission? = ParkingPermissions.feed
  public static let fields: [Field<Self>] = [
    .init(\.count, "lines", "Lines", "行数", kind: .integer(0...mostLines)),
    .init(\.digest, "sha256", "SHA-256", "SHA-256", kind: .text(most: 64)),
  ]

  /// Of one batch.
  public static let mostLines: Int64 = 100_000

  public private(set) var count: Int64 = 0
  public private(set) var digest = ""
  private var lines: [[UInt8]] = []
  private var sent: [Int64] = []
  private var memory = FeedMemory()

  public init() {}

  /// - Parameters:
  ///   - lines: without their line ends; empty ones are passed over.
  ///   - sent: commands that were handed out since the last batch.
  public init(_ lines: [[UInt8]], sent: [Int64] = [], memory: FeedMemory = FeedMemory()) {
    self.lines = lines
    self.sent = sent
    self.memory = memory
    count = Int64(lines.count)
    var hash = SHA256()
    for line in lines {
      hash.update(line)
      hash.update([UInt8(ascii: "\n")])
    }
    digest = Hexadecimal.encode(hash.finalize())
  }

  public func perform(in change: inout Change) throws -> EventsTaken {
    let settings = try FeedSettings(in: change)
    var taken = EventsTaken()
    try memory.use(change.database) { state in
      try FeedQueries.forgetIDs(before: change.now.milliseconds - settings.window, in: change.database)
      for line in lines where !line.isEmpty {
        try line.withUnsafeBufferPointer { bytes in
          switch try Self.take(bytes, &state, settings, change) {
          case .taken: taken.taken += 1
          case .known: taken.known += 1
          case .refused(let fault):
            // A line that is sent again is kept once.
            let isNew = try FeedQueries.quarantine(QuarantinedLine(bytes, fault), in: change)
            if isNew { taken.quarantined += 1 } else { taken.known += 1 }
          }
        }
      }
      try state.missSilent(in: change)
      try state.write(in: change)
      try FeedQueries.insert(taken, in: change)
      try CommandQueries.noteSent(sent, in: change)
    }
    return taken
  }

  private enum Fate {
    case taken
    case known
    case refused(FeedFault)
  }

  private static func take(
    _ line: UnsafeBufferPointer<UInt8>, _ state: inout FeedState, _ settings: FeedSettings, _ change: Change
  ) throws -> Fate {
    let event: FeedEvent
    do throws(FeedFault) { event = try FeedEvent(line: line) } catch { return .refused(error) }
    let database = change.database
    let now = change.now.milliseconds
    guard let device = try state.device(event.device, in: database) else { return .refused(.unknownDevice) }
    if device.isClosed { return .refused(.closedDevice) }
    guard event.kind.senders.contains(device.kind) else { return .refused(.notFrom(device.kind)) }
    let time = event.at.milliseconds
    if time < now - settings.oldest { return .refused(.tooOld) }
    if try isRepeated(event, device, in: database) {
      try state.hear(event.device, in: change)
      return .known
    }
    if event.kind != .heartbeat, !(try FeedQueries.remember(event.id, at: now, in: database)) {
      return .refused(.idReused)
    }
    var step = FeedStep(
      event: event, device: device, id: try state.nextEvent(in: database), at: min(time, now), database: database,
      change: change, settings: settings)
    if time > now + settings.future { step.flags.insert(.ahead) }
    if let fault = try FeedHandler.byKind[event.kind]?.take(&step, &state) {
      // Mended and sent again, it is welcome.
      try FeedQueries.forget(event.id, in: database)
      return .refused(fault)
    }
    note(event, &step)
    state.set(step.device, as: event.device)
    try state.hear(event.device, in: change)
    guard event.kind != .heartbeat else { return .taken }
    try FeedQueries.insert(step, received: now, in: database)
    state.lastEvent = step.id
    return .taken
  }

  /// An event of a device comes in the order of its numbers, so that only an older number needs to be looked for. A heartbeat
  /// has the number of the event before it.
  private static func isRepeated(_ event: FeedEvent, _ device: FeedDevice, in database: Connection) throws -> Bool {
    guard event.kind != .heartbeat, let boot = device.boot, (event.boot, event.sequence) <= (boot, device.sequence)
    else { return false }
    return try FeedQueries.isKnown(device.id, boot: event.boot, sequence: event.sequence, in: database)
  }

  /// Notes the device's number and what is missing before it. After its start a device may count from 0 or from 1.
  private static func note(_ event: FeedEvent, _ step: inout FeedStep) {
    guard event.kind != .heartbeat else { return }
    let before = step.device.boot.map { ($0, step.device.sequence) }
    if let before, (event.boot, event.sequence) <= before { return }
    if let before {
      step.missed = event.boot == before.0 ? event.sequence - before.1 - 1 : max(0, event.sequence - 1)
      if step.missed > 0 { step.flags.insert(.gap) }
    }
    (step.device.boot, step.device.sequence) = (event.boot, event.sequence)
  }
}
