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
  /// When each device was heard last, by this feed.
  var heardAt: [DeviceCode: Int64] = [:]
  /// When silent devices were looked for last.
  var lookedAt: Int64 = 0
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
  let heartbeat: Int64
  /// Nil before its first event.
  var boot: Int64?
  var sequence: Int64
  var isHeard: Bool
  /// Since when it is heard, or silent.
  var since: Int64
  var isFaulty: Bool
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
