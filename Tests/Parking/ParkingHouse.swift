import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import Parking

/// A small lot with made-up people.
///
///     P1, floor B1     zone A: bays A-1 … A-4, zone B: bays B-1 … B-2, each with a sensor S-…
///                      loop L-IN from outside into A, loop L-AB from A into B
struct ParkingHouse {
  static let start = Instant(milliseconds: 1_795_000_000_000)
  static let pin = "8642"
  static let lot = LotCode(unchecked: "P1")

  let site: Site
  let clock: FixedClock
  let admin: Session
  let boss: Session
  let feed: Session

  init(path: String = ":memory:", timeZone: String = "Asia/Shanghai") throws {
    clock = FixedClock(Self.start)
    let made = try Site.create(
      path: path, name: "Test", timeZone: timeZone, catalog: .standard, clock: clock, pinCost: 1)
    site = made.site
    let site = site
    let first = try site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "t0")
    _ = try site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: Self.pin), as: first)
    let admin = try site.signIn(name: "admin", pin: Self.pin, terminal: "t0")
    self.admin = admin
    func open(_ name: String, _ role: String) throws -> Session {
      _ = try site.perform(
        OpenAccount(account: name, fullName: name.uppercased(), pin: "1357", role: role), as: admin)
      let first = try site.signIn(name: name, pin: "1357", terminal: "t-" + name)
      _ = try site.perform(ChangeOwnPIN(present: "1357", new: Self.pin), as: first)
      return try site.signIn(name: name, pin: Self.pin, terminal: "t-" + name)
    }
    boss = try open("boss", "parking-supervisor")
    feed = try open("feed", "parking-feed")
    try layOut()
  }

  private func layOut() throws {
    _ = try site.perform(OpenLot(Self.lot, "Test lot"), as: admin)
    let floor = FloorCode(unchecked: "B1")
    _ = try site.perform(AddFloor(floor, "Basement 1", level: -1, in: Self.lot), as: admin)
    for (zone, count) in [("A", 4), ("B", 2)] {
      _ = try site.perform(AddZone(ZoneCode(unchecked: zone), "Zone \(zone)", on: floor, aisle: 2), as: admin)
      for number in 1...count {
        let bay = BayCode(unchecked: "\(zone)-\(number)")
        _ = try site.perform(AddBay(bay, in: ZoneCode(unchecked: zone), x: Int64(number)), as: admin)
        var sensor = AddDevice(DeviceCode(unchecked: "S-\(bay)"), .bayCamera, of: Self.lot)
        sensor.bay = bay
        _ = try site.perform(sensor, as: admin)
      }
    }
    for (code, from, into) in [("L-IN", nil, "A"), ("L-AB", "A", "B")] as [(String, String?, String)] {
      var loop = AddDevice(DeviceCode(unchecked: code), .loop, of: Self.lot)
      loop.from = from.map { ZoneCode(unchecked: $0) }
      loop.zone = ZoneCode(unchecked: into)
      _ = try site.perform(loop, as: admin)
    }
  }

  /// A line of the feed, `ago` milliseconds before now.
  func line(
    _ type: String, _ device: String, _ sequence: Int64, _ told: [JSON.Member] = [], ago: Int64 = 0, id: String? = nil,
    boot: Int64 = 1
  ) -> [UInt8] {
    let envelope: [JSON.Member] = [
      .init("v", 1), .init("id", .string(id ?? "\(device)/\(boot)/\(sequence)")),
      .init("ts", .integer(clock.now().milliseconds - ago)), .init("dev", .string(device)),
      .init("boot", .integer(boot)),
      .init("seq", .integer(sequence)), .init("type", .string(type)),
    ]
    return Array(JSON.object(envelope + told).text.utf8)
  }

  func bay(_ bay: String, _ isOccupied: Bool, _ sequence: Int64, ago: Int64 = 0) -> [UInt8] {
    line("bay.state", "S-" + bay, sequence, [.init("occ", .bool(isOccupied))], ago: ago)
  }

  func cross(_ loop: String, _ direction: String, _ sequence: Int64, ago: Int64 = 0) -> [UInt8] {
    line("loop.cross", loop, sequence, [.init("dir", .string(direction))], ago: ago)
  }

  @discardableResult
  func take(_ lines: [[UInt8]], memory: FeedMemory = FeedMemory()) throws -> EventsTaken {
    try #require(site.perform(TakeEvents(lines, memory: memory), as: feed).outcome)
  }

  func integer(_ sql: String) throws -> Int64 { try site.database.integer(sql) ?? -1 }
  func text(_ sql: String) throws -> String? { try site.database.text(sql) }

  /// Whether a bay is occupied; nil before its first event.
  func isOccupied(_ bay: String) throws -> Bool? {
    try site.database.integer(
      "SELECT s.is_occupied FROM parking_bay_state s JOIN parking_bay b ON b.id = s.bay_id WHERE b.code = ?1", bay
    ).map { $0 == 1 }
  }

  func zone(_ zone: String) throws -> (loops: Int64, occupied: Int64) {
    try #require(
      site.database.first(
        """
        SELECT s.loops, s.occupied FROM parking_zone_state s JOIN parking_zone z ON z.id = s.zone_id WHERE z.code = ?1
        """, zone
      ) { ($0.integer(0), $0.integer(1)) })
  }

  /// A device's last number, and whether it is heard.
  func device(_ device: String) throws -> (sequence: Int64, isHeard: Bool) {
    try #require(
      site.database.first(
        """
        SELECT s.seq, s.is_heard FROM parking_device_state s JOIN parking_device d ON d.id = s.device_id
        WHERE d.code = ?1
        """, device
      ) { ($0.integer(0), $0.bool(1)) })
  }

  func body(_ device: String, _ sequence: Int64) throws -> String? {
    try site.database.text(
      "SELECT e.body FROM parking_event e JOIN parking_device d ON d.id = e.device_id WHERE d.code = ?1 AND e.seq = ?2",
      device, sequence)
  }

  func faults() throws -> [String] {
    try site.database.all("SELECT fault FROM parking_quarantine ORDER BY id") { $0.text(0) }
  }

  func flags(_ device: String, _ sequence: Int64) throws -> EventFlags? {
    try site.database.integer(
      """
      SELECT e.flags FROM parking_event e JOIN parking_device d ON d.id = e.device_id WHERE d.code = ?1 AND e.seq = ?2
      """, device, sequence
    ).map(EventFlags.init(rawValue:))
  }
}
