import Kernel
import SQLite
import Values

extension FeedState {
  mutating func device(_ code: DeviceCode, in database: Connection) throws -> FeedDevice? {
    if let known = devices[code] { return known }
    guard let found = try FeedQueries.device(code, in: database) else { return nil }
    devices[code] = found
    return found
  }

  mutating func bayID(_ code: BayCode, in database: Connection) throws -> Int64? {
    if let known = bayIDs[code] { return known }
    guard let found = try FeedQueries.bayID(code, in: database) else { return nil }
    bayIDs[code] = found
    return found
  }

  mutating func bay(_ id: Int64, in database: Connection) throws -> FeedBay? {
    if let known = bays[id] { return known }
    guard let found = try FeedQueries.bay(id, in: database) else { return nil }
    bays[id] = found
    return found
  }

  mutating func zone(_ id: Int64, in database: Connection) throws -> FeedZone {
    if let known = zones[id] { return known }
    let found = try FeedQueries.zone(id, in: database)
    zones[id] = found
    return found
  }

  mutating func lot(ofZone zone: Int64, in database: Connection) throws -> Int64? {
    if let known = lots[zone] { return known }
    guard let found = try CountQueries.lot(ofZone: zone, in: database) else { return nil }
    lots[zone] = found
    return found
  }

  mutating func displays(of lot: Int64, in database: Connection) throws -> [Displays.Display] {
    if let known = displays[lot] { return known }
    let found = try CountQueries.displays(of: lot, in: database)
    displays[lot] = found
    return found
  }

  mutating func set(_ bay: FeedBay) {
    bays[bay.id] = bay
    changedBays.insert(bay.id)
  }

  mutating func set(_ zone: FeedZone) {
    zones[zone.id] = zone
    changedZones.insert(zone.id)
  }

  mutating func set(_ device: FeedDevice, as code: DeviceCode) {
    devices[code] = device
    changedDevices.insert(code)
  }

  /// A device was heard just now.
  mutating func hear(_ code: DeviceCode, in change: Change) throws {
    let now = change.now.milliseconds
    heardAt[code] = now
    guard var device = devices[code], !device.isHeard else { return }
    device.isHeard = true
    device.since = now
    set(device, as: code)
    try FeedQueries.noteHeard(device.id, true, at: now, in: change)
  }

  /// Notes which devices have not been heard for the time of three heartbeats. What this feed has not heard at all yet gets
  /// that time from its beginning.
  mutating func missSilent(in change: Change) throws {
    let now = change.now.milliseconds
    guard now - lookedAt >= Self.lookEvery else { return }
    lookedAt = now
    for (code, stored) in try FeedQueries.heard(in: change.database) {
      let last = heardAt[code] ?? now
      heardAt[code] = last
      guard last < now - 3000 * stored.heartbeat else { continue }
      var device = devices[code] ?? stored
      device.isHeard = false
      device.since = now
      set(device, as: code)
      try FeedQueries.noteHeard(device.id, false, at: now, in: change)
    }
  }

  /// Silent devices are looked for so often, in milliseconds.
  private static let lookEvery: Int64 = 10_000

  mutating func nextEvent(in database: Connection) throws -> Int64 {
    let last = try lastEvent ?? FeedQueries.lastEvent(in: database)
    lastEvent = last
    return last + 1
  }

  /// Writes what a batch changed, and tells displays.
  mutating func write(in change: Change) throws {
    let database = change.database
    for code in changedDevices {
      if let device = devices[code] { try FeedQueries.write(device, in: database) }
    }
    for id in changedBays {
      if let bay = bays[id] { try FeedQueries.write(bay, in: database) }
    }
    for id in changedZones {
      if let zone = zones[id] { try FeedQueries.write(zone, in: database) }
    }
    for (place, usage) in usage { try FeedQueries.write(usage, of: place, in: database) }
    try Displays.publish(&self, in: change)
    changedDevices.removeAll(keepingCapacity: true)
    changedBays.removeAll(keepingCapacity: true)
    changedZones.removeAll(keepingCapacity: true)
    usage.removeAll(keepingCapacity: true)
  }
}
