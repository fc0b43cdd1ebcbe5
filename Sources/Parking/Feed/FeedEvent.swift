import Values

/// One line of the feed, read and checked by itself: its envelope and what it tells.
public struct FeedEvent: Sendable, Hashable {
  /// The envelope's format.
  public static let format: Int64 = 1
  /// Longer lines are refused unread.
  public static let mostBytes = 16_384

  public let id: String
  /// By the device's clock.
  public let at: Instant
  public let device: DeviceCode
  /// Counts the device's starts.
  public let boot: Int64
  /// Counts its events since it started.
  public let sequence: Int64
  public let kind: EventKind
  public let told: FeedPayload

  public init(
    id: String, at: Instant, device: DeviceCode, boot: Int64, sequence: Int64, kind: EventKind, told: FeedPayload
  ) {
    self.id = id
    self.at = at
    self.device = device
    self.boot = boot
    self.sequence = sequence
    self.kind = kind
    self.told = told
  }

  /// Reads a line without its line end.
  public init(line: UnsafeBufferPointer<UInt8>) throws(FeedFault) {
    guard line.count <= Self.mostBytes else { throw .tooLong(bytes: line.count) }
    let json: JSON
    do throws(JSONFault) { json = try JSON.parse(line) } catch { throw .notJSON(at: error.offset) }
    guard case .object(let members) = json else { throw .notAnObject }
    try self.init(FeedMembers(members))
  }

  /// Whether a line looks like a heartbeat: it may wait for others longer than events may.
  public static func isHeartbeat(_ line: [UInt8]) -> Bool {
    line.count < 400 && String(decoding: line, as: UTF8.self).contains("\"heartbeat\"")
  }

  init(_ members: FeedMembers) throws(FeedFault) {
    guard try members.integer("v", 1...Int64.max) == Self.format else { throw .unknownFormat }
    let id = try members.word("id", most: 64)
    let at = try members.instant("ts")
    let device = try members.code("dev", DeviceCode.self)
    let boot = try members.integer("boot", 0...Int64(Int32.max))
    let sequence = try members.integer("seq", 0...Int64(1) << 53)
    guard let kind = EventKind(rawValue: try members.word("type", most: 64)) else { throw .unknownType }
    self.init(
      id: id, at: at, device: device, boot: boot, sequence: sequence, kind: kind,
      told: try FeedPayload(kind, members))
  }
}
