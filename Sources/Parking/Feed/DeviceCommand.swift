import Kernel
import SQLite
import Values

/// What a device is told, as it stands in the outbox.
public struct DeviceCommand: Sendable, Hashable {
  public let number: Int64
  public let device: DeviceCode
  public let type: String
  public let body: JSON
  public let madeAt: Instant
  /// It was handed out before.
  public let wasSent: Bool

  /// The line that goes out.
  public var json: JSON {
    let members: [JSON.Member]
    if case .object(let own) = body { members = own } else { members = [] }
    return .object(
      [
        .init("v", .integer(FeedEvent.format)), .init("cmd", .integer(number)), .init("ts", .string("\(madeAt)")),
        .init("dev", device.json), .init("type", .string(type)),
      ] + members)
  }
}

/// The outbox, as whoever hands out commands reads it.
public enum DeviceCommands {
  /// Read at a time.
  public static let most = 1_000

  /// Commands behind a number that no device has answered, in the order they were made.
  public static func waiting(after number: Int64, on site: Site) throws -> [DeviceCommand] {
    try CommandQueries.waiting(after: number, most: most, in: site.database)
  }
}
