import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import Parking

/// What the feed makes of what devices send.
@Suite struct FeedTests {
  @Test("P21, P22: a sensor's event is a record and the bay's state; counts of the zone follow") func bayStates() throws
  {
    let house = try ParkingHouse()
    let taken = try house.take([
      house.bay("A-1", true, 1), house.bay("A-2", true, 1), house.bay("B-1", false, 1),
    ])
    #expect((taken.taken, taken.known, taken.quarantined) == (3, 0, 0))
    #expect(try house.isOccupied("A-1") == true)
    #expect(try house.isOccupied("B-1") == false)
    #expect(try house.isOccupied("A-3") == nil)
    #expect(try house.zone("A").occupied == 2)
    house.clock.advance(milliseconds: 60_000)
    try house.take([house.bay("A-1", false, 2)])
    #expect(try house.zone("A").occupied == 1)
    // The first event tells a state; only the second is a departure.
    #expect(try house.integer("SELECT sum(arrivals) FROM parking_usage") == 0)
    #expect(try house.integer("SELECT sum(departures) FROM parking_usage") == 1)
    #expect(try house.site.verify() == [])
  }

  @Test("P18: a double loop counts both zones and back; a single pulse counts nothing") func loops() throws {
    let house = try ParkingHouse()
    try house.take([
      house.cross("L-IN", "in", 1), house.cross("L-IN", "in", 2), house.cross("L-AB", "in", 1),
      house.line("loop.pulse", "L-AB", 2),
    ])
    #expect(try house.zone("A").loops == 1)
    #expect(try house.zone("B").loops == 1)
    try house.take([house.cross("L-AB", "out", 3), house.cross("L-IN", "out", 3), house.cross("L-IN", "out", 4)])
    #expect(try house.zone("A").loops == 0)
    #expect(try house.zone("B").loops == 0)
    #expect(try house.site.verify() == [])
  }

  @Test("the same event twice, in one batch or later, with the same memory or a new one, is one") func once() throws {
    let house = try ParkingHouse()
    let memory = FeedMemory()
    let line = house.cross("L-IN", "in", 1)
    let first = try house.take([line, line], memory: memory)
    #expect((first.taken, first.known) == (1, 1))
    #expect(try house.take([line], memory: memory).known == 1)
    #expect(try house.take([line]).known == 1)
    #expect(try house.zone("A").loops == 1)
    #expect(try house.integer("SELECT sum(known) FROM parking_batch") == 3)
    #expect(try house.integer("SELECT count(*) FROM parking_event") == 1)
    #expect(try house.site.verify() == [])
  }

  @Test("an id that was another event's is put aside while it is remembered, and taken again afterwards")
  func reusedID() throws {
    let house = try ParkingHouse()
    func line(_ sequence: Int64) -> [UInt8] {
      house.line("loop.cross", "L-IN", sequence, [.init("dir", "in")], id: "one")
    }
    try house.take([line(1)])
    #expect(try house.take([line(2)]).quarantined == 1)
    #expect(try house.faults() == ["idReused"])
    #expect(try house.zone("A").loops == 1)
    house.clock.advance(milliseconds: 25 * 3_600_000)
    #expect(try house.take([line(3)]).taken == 1)
    #expect(try house.zone("A").loops == 2)
  }

  @Test("numbers that are missing are counted where the next one comes; a late one is taken; a new start begins anew")
  func gaps() throws {
    let house = try ParkingHouse()
    try house.take([house.cross("L-IN", "in", 1), house.cross("L-IN", "in", 5)])
    #expect(try house.flags("L-IN", 5) == .gap)
    #expect(try house.body("L-IN", 5) == #"{"missed":3}"#)
    try house.take([house.cross("L-IN", "in", 3)])
    #expect(try house.flags("L-IN", 3) == [])
    #expect(try house.zone("A").loops == 3)
    #expect(try house.device("L-IN").sequence == 5)
    let restarted = house.line("loop.cross", "L-IN", 1, [.init("dir", "in")], boot: 2)
    #expect(try house.take([restarted]).taken == 1)
    #expect(try house.device("L-IN").sequence == 1)
    try house.take([house.line("loop.cross", "L-IN", 4, [.init("dir", "in")], boot: 3)])
    #expect(try house.body("L-IN", 4) == #"{"missed":3}"#)
    #expect(try house.site.verify() == [])
  }

  @Test("events out of order are all kept; the state is that of the later one") func outOfOrder() throws {
    let house = try ParkingHouse()
    try house.take([house.bay("A-1", true, 1, ago: 60_000), house.bay("A-1", false, 3, ago: 10_000)])
    try house.take([house.bay("A-1", true, 2, ago: 30_000)])
    #expect(try house.isOccupied("A-1") == false)
    #expect(try house.flags("S-A-1", 2) == .late)
    #expect(try house.zone("A").occupied == 0)
    #expect(try house.integer("SELECT count(*) FROM parking_event") == 3)
    #expect(try house.site.verify() == [])
  }

  @Test("an event from the future is taken as of now and marked; one older than the feed takes is put aside")
  func clocks() throws {
    let house = try ParkingHouse()
    try house.take([house.bay("A-1", true, 1, ago: -3_600_000)])
    #expect(try house.flags("S-A-1", 1) == .ahead)
    #expect(
      try house.integer("SELECT since FROM parking_bay_state") == house.clock.now().milliseconds)
    // The right clock comes back an hour "earlier": it still counts.
    house.clock.advance(milliseconds: 60_000)
    try house.take([house.bay("A-1", false, 2)])
    #expect(try house.isOccupied("A-1") == false)
    try house.take([house.bay("A-2", true, 1, ago: 73 * 3_600_000)])
    #expect(try house.faults() == ["tooOld"])
  }

  @Test("a sensor that flickers leaves no arrivals behind; the last word counts") func bounce() throws {
    let house = try ParkingHouse()
    try house.take([house.bay("A-1", false, 1, ago: 60_000)])
    try house.take([house.bay("A-1", true, 2, ago: 2_000), house.bay("A-1", false, 3, ago: 500)])
    #expect(try house.flags("S-A-1", 3) == .bounce)
    #expect(try house.isOccupied("A-1") == false)
    #expect(try house.integer("SELECT sum(arrivals) FROM parking_usage") == 0)
    #expect(try house.integer("SELECT sum(departures) FROM parking_usage") == 0)
    try house.take([house.bay("A-1", false, 4)])
    #expect(try house.flags("S-A-1", 4) == .same)
    #expect(try house.site.verify() == [])
  }

  @Test("what cannot be taken lies in the quarantine with its reason, as it came, once") func quarantine() throws {
    let house = try ParkingHouse()
    let long = Array(repeating: UInt8(ascii: "x"), count: FeedEvent.mostBytes + 10)
    let lines: [[UInt8]] = [
      Array("{\"v\":1,".utf8), Array("[]".utf8), Array("{}".utf8), long, [0xff, 0xfe],
      house.line("bay.state", "S-X-1", 1, [.init("occ", true)]), house.line("door.open", "L-IN", 1),
      house.line("bay.state", "L-IN", 2, [.init("occ", true)]), house.line("bay.state", "S-A-1", 1),
      house.line("bay.state", "S-A-1", 2, [.init("occ", 7)]),
      house.line("bay.state", "S-A-1", 3, [.init("occ", true), .init("bay", "Q-9")]),
      house.line("bay.state", "S-A-1", 4, [.init("occ", true), .init("plate", "粤B\u{1b}[31m")]),
      house.line("loop.cross", "L-IN", 5, [.init("dir", "up")]),
      house.line("cmd.ack", "L-IN", 6, [.init("cmd", 99), .init("ok", true)]),
    ]
    let taken = try house.take(lines)
    #expect((taken.taken, taken.quarantined) == (0, Int64(lines.count)))
    #expect(
      try house.faults() == [
        "notJSON", "notAnObject", "missing:v", "tooLong", "notJSON", "unknownDevice", "unknownType", "notFrom",
        "missing:occ", "wrong:occ", "unknown:bay", "wrong:plate", "wrong:dir", "wrong:cmd",
      ])
    #expect(try house.integer("SELECT bytes FROM parking_quarantine WHERE fault = 'tooLong'") == Int64(long.count))
    #expect(try house.integer("SELECT length(line) FROM parking_quarantine WHERE fault = 'tooLong'") == 16_384)
    #expect(try house.take(lines).known == Int64(lines.count))
    // Nothing of it had an effect, and the sensor's good events are still welcome.
    #expect(try house.take([house.bay("A-1", true, 3)]).taken == 1)
    #expect(try house.site.verify() == [])
  }

  @Test("a device out of use has no effect any more") func closed() throws {
    let house = try ParkingHouse()
    let memory = FeedMemory()
    try house.take([house.cross("L-IN", "in", 1)], memory: memory)
    _ = try house.site.perform(CloseDevice(DeviceCode(unchecked: "L-IN")), as: house.boss)
    memory.forget()
    try house.take([house.cross("L-IN", "in", 2)], memory: memory)
    #expect(try house.faults() == ["closedDevice"])
    #expect(try house.zone("A").loops == 1)
  }

  @Test("P23: a device that is silent for three heartbeats is noted once, and once more when it is heard again")
  func heartbeats() throws {
    let house = try ParkingHouse()
    let memory = FeedMemory()
    try house.take([house.cross("L-IN", "in", 1)], memory: memory)
    #expect(try house.device("L-IN").isHeard)
    // 300 s between heartbeats: 15 minutes of silence are too much, a heartbeat in between is heard.
    for minutes in 1...14 {
      house.clock.advance(milliseconds: 60_000)
      #expect(try house.take([house.line("heartbeat", "L-AB", 0)], memory: memory).taken == 1, "\(minutes)")
    }
    #expect(try house.device("L-IN").isHeard)
    house.clock.advance(milliseconds: 120_000)
    try house.take([house.line("heartbeat", "L-AB", 0)], memory: memory)
    #expect(try !house.device("L-IN").isHeard)
    #expect(try house.integer("SELECT count(*) FROM parking_event") == 1)
    try house.take([house.line("heartbeat", "L-IN", 1)], memory: memory)
    #expect(try house.device("L-IN").isHeard)
    #expect(try house.integer("SELECT count(*) FROM parking_device_change") == 4)
    // A feed that begins anew gives everybody the time of three heartbeats.
    house.clock.advance(milliseconds: 3_600_000)
    try house.take([])
    #expect(try house.device("L-IN").isHeard)
    #expect(try house.site.verify() == [])
  }

  @Test("a device that says something is wrong is faulty until it says it is not") func faulty() throws {
    let house = try ParkingHouse()
    try house.take([
      house.bay("A-1", true, 1), house.line("device.fault", "S-A-1", 2, [.init("on", true), .init("text", "lens")]),
    ])
    #expect(try house.integer("SELECT is_faulty FROM parking_device_state") == 1)
    try house.take([house.line("device.fault", "S-A-1", 3, [.init("on", false)])])
    #expect(try house.integer("SELECT is_faulty FROM parking_device_state") == 0)
    #expect(try house.site.verify() == [])
  }

  @Test("events are append-only, the plate alone can be erased; what was altered is named") func appendOnly() throws {
    let house = try ParkingHouse()
    try house.take([
      house.line("bay.state", "S-A-1", 1, [.init("occ", true), .init("plate", "粤B 12345")]), house.bay("A-2", true, 1),
    ])
    let database = house.site.database
    #expect(try house.text("SELECT plate FROM parking_event WHERE plate IS NOT NULL") == "粤B12345")
    for sql in [
      "UPDATE parking_event SET value = 0", "DELETE FROM parking_event",
      "INSERT OR REPLACE INTO parking_event SELECT * FROM parking_event", "UPDATE parking_event SET plate = 'X1'",
    ] {
      #expect(throws: (any Error).self, "\(sql)") { try database.execute(sql) }
    }
    // Another plate is named although the trail does without plates.
    struct Undo: Error {}
    #expect(throws: Undo.self) {
      try database.transaction {
        try database.execute("DROP TRIGGER parking_event_keeps")
        try database.execute("UPDATE parking_event SET plate = 'X1' WHERE plate IS NOT NULL")
        #expect(try house.site.verify().contains { $0.table == "parking_event" && $0.column == "plate" })
        throw Undo()
      }
    }
    try database.execute("UPDATE parking_event SET plate = NULL, plate_salt = NULL WHERE plate IS NOT NULL")
    #expect(try house.site.verify() == [])
    try database.execute("DROP TRIGGER parking_event_keeps; UPDATE parking_event SET value = 0 WHERE id = 2")
    let found = try house.site.verify()
    #expect(found.contains { $0.table == "parking_event" && $0.row == 2 })
    #expect(found.contains { $0.table == "parking_bay_state" })
  }

  @Test("the audit entry of a batch names how many lines there were, and their digest") func audit() throws {
    let house = try ParkingHouse()
    let lines = [house.cross("L-IN", "in", 1), house.cross("L-IN", "in", 2)]
    try house.take(lines)
    let whole = lines.reduce(into: [UInt8]()) { $0 += $1 + [0x0a] }
    let content = try #require(
      try house.text("SELECT content FROM audit WHERE action = 'parking.takeEvents' ORDER BY id DESC LIMIT 1"))
    #expect(content.contains(Hexadecimal.encode(SHA256.digest(whole))))
    #expect(!content.contains("loop.cross"))
  }
}
