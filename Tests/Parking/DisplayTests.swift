import Kernel
import TestSupport
import Testing
import Values

@testable import Parking

/// P15, P17, P20: what displays are told.
@Suite struct DisplayTests {
  private func profile(_ house: ParkingHouse, _ template: String, width: Int64 = 20, isChinese: Bool = true) throws {
    _ = try house.site.perform(
      AddProfile(ProfileCode(unchecked: "LED"), "LED", width: width, isChinese: isChinese, template: template),
      as: house.boss)
  }

  private func display(_ house: ParkingHouse, _ code: String, _ scope: DisplayScope, zone: String? = nil) throws {
    var device = AddDevice(DeviceCode(unchecked: code), .display, of: ParkingHouse.lot)
    device.profile = ProfileCode(unchecked: "LED")
    device.scope = scope
    device.zone = zone.map { ZoneCode(unchecked: $0) }
    _ = try house.site.perform(device, as: house.boss)
  }

  private func told(_ house: ParkingHouse, _ code: String) throws -> [String] {
    try house.site.database.all(
      "SELECT c.body FROM parking_command c JOIN parking_device d ON d.id = c.device_id WHERE d.code = ?1 ORDER BY c.id",
      code
    ) { $0.text(0) }
  }

  @Test("each display is told its own count, and only when that changes") func onChange() throws {
    let house = try ParkingHouse()
    try profile(house, "{name}: {free}/{capacity}")
    try display(house, "D-A", .zone, zone: "A")
    try display(house, "D-ALL", .lot)
    try display(house, "D-ZONES", .zones)
    let memory = FeedMemory()
    // All sensors are heard, so that bays count.
    try house.take(
      ["A-1", "A-2", "A-3", "A-4", "B-1", "B-2"].map { house.bay($0, false, 1, ago: 60_000) }, memory: memory)
    try house.take([house.bay("A-1", true, 2)], memory: memory)
    try house.take([house.bay("A-1", true, 3)], memory: memory)
    #expect(
      try told(house, "D-A") == [
        #"{"lines":["Zone A: 4/4"],"free":4}"#, #"{"lines":["Zone A: 3/4"],"free":3}"#,
      ])
    #expect(try told(house, "D-ALL").last == #"{"lines":["Test lot: 5/6"],"free":5}"#)
    #expect(try told(house, "D-ZONES").last == #"{"lines":["Zone A: 3/4","Zone B: 2/2"],"free":5}"#)
    // A new feed knows what was shown last.
    try house.take([house.bay("A-1", true, 4)])
    #expect(try told(house, "D-A").count == 2)
    #expect(try house.site.verify() == [])
  }

  @Test("a bay out of use is neither free nor occupied") func outOfUse() throws {
    let house = try ParkingHouse()
    try profile(house, "{free}")
    try display(house, "D-A", .zone, zone: "A")
    var change = ChangeBay(BayCode(unchecked: "A-4"))
    change.isOut = true
    _ = try house.site.perform(change, as: house.boss)
    try house.take(["A-1", "A-2", "A-3", "A-4"].map { house.bay($0, false, 1) })
    #expect(try told(house, "D-A") == [#"{"lines":["3"],"free":3}"#])
  }

  @Test("a line is cut to the display's columns, and a name it cannot write gives way to the code")
  func lines() {
    func line(_ template: String, columns: Int64, chinese: Bool) -> String {
      DisplayLine.text(
        DisplayTemplate(template), name: "地下一层A区", code: "B1-A", free: 7, capacity: 100, columns: columns,
        writesChinese: chinese)
    }
    #expect(line("{name} {free}", columns: 20, chinese: true) == "地下一层A区 7")
    #expect(line("{name} {free}", columns: 20, chinese: false) == "B1-A 7")
    #expect(line("{name}", columns: 5, chinese: true) == "地下")
    #expect(line("{arrow} {free", columns: 20, chinese: true) == "-> {free")
  }
}
