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
