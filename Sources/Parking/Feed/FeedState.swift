import Values

/// The part of the site a feed works on, as the file has it: read when first asked for, written at the end of a batch.
struct FeedState: Sendable {
  /// Of the file, when it was read.
  var version: Int64 = -1
  var isWhole = true
  var devices: [DeviceCode: FeedDevice] = [:]
  var bays: [Int64: FeedBay] = [:]
  var bayIDs: [BayCode: Int64] = [:]
  var zones: [Int64: FeedZone] = [:]
  /// The displays of a lot, and the lot of a zone.
  var displays: [Int64: [Displays.Display]] = [:]
  var lots: [Int64: Int64] = [:]
  /// The usage rows of this batch.
  var usage: [FeedUsage.Place: FeedUsage] = [:]
  var changedDevices: Set<DeviceCode> = []
  var changedBays: Set<Int64> = []
  var changedZones: Set<Int64> = []
  /// The id of the last event; nil before it was read.
  var lastEvent: Int64?
}

/// A device, as the feed needs it.
struct FeedDevice: Sendable {
  let id: Int64
  let kind: DeviceKind
  let lane: Int64?
  let bay: Int64?
  let from: Int64?
  let zone: Int64?
  let isClosed: Bool
  /// Nil before its first event.
  var boot: Int64?
  var sequence: Int64
  var seenAt: Int64
  var missed: Int64
  var repeated: Int64
  /// How far its clock was ahead when it was last heard, in milliseconds.
  var ahead: Int64
  var fault: String?
}

/// A bay's state. Nil before its first event.
struct FeedBay: Sendable {
  let id: Int64
  let zone: Int64
  var isOccupied: Bool?
  var since: Int64
  var event: Int64
}

/// A zone's counts.
struct FeedZone: Sendable {
  let id: Int64
  /// Cars counted in by loop detectors less those counted out; may be below zero.
  var loops: Int64
  /// Occupied bays.
  var occupied: Int64
  var crossedAt: Int64
}

/// What five minutes brought a zone.
struct FeedUsage: Sendable {
  struct Place: Hashable, Sendable {
    let zone: Int64
    let slot: Int64
  }

  static let slotMilliseconds: Int64 = 300_000

  var arrivals: Int64 = 0
  var departures: Int64 = 0
  /// Occupied bays after the slot's last change.
  var occupied: Int64 = 0
}
