import Kernel
import TestSupport
import Testing
import Values

/// G31: the working calendar, and settings as they stand.
@Suite struct CalendarTests {
  let house: TestHouse
  let monday: Day

  init() throws {
    house = try TestHouse()
    monday = try #require(Day(text: "2026-10-05"))
  }

  private func refusal(_ action: any Action, as session: Session? = nil) -> String? {
    house.refusal { try house.site.perform(any: action, as: session ?? house.admin) }
  }

  @Test("G31: a holiday, a range of them, a Saturday that is worked; the last word counts and the list shows it")
  func days()
    throws
  {
    let database = house.site.database
    #expect(refusal(SetCalendarDays(monday, until: monday.advanced(by: 2), .holiday, name: "National Day")) == nil)
    #expect(try !WorkCalendar.isWorking(monday.advanced(by: 2), in: database))
    #expect(try WorkCalendar.isWorking(monday.advanced(by: 3), in: database))
    #expect(refusal(SetCalendarDays(monday.advanced(by: 5), .working)) == nil)
    #expect(try WorkCalendar.isWorking(monday.advanced(by: 5), in: database))
    #expect(refusal(SetCalendarDays(monday, .working)) == nil)
    #expect(try WorkCalendar.isWorking(monday, in: database))
    let listing = try house.site.listing("calendar")
    let rows = try house.site.page(listing, ListingQuery(), for: house.admin).rows
    #expect(rows.map { $0.values[1] } == [.text("6"), .text("3"), .text("2"), .text("1")])
    #expect(rows.map { $0.values[2] } == [.text("working"), .text("holiday"), .text("holiday"), .text("working")])
    #expect(refusal(SetCalendarDays(monday, until: monday.advanced(by: -1), .holiday)) == "invalid")
    #expect(refusal(SetCalendarDays(monday, until: monday.advanced(by: 400), .holiday)) == "invalid")
    #expect(refusal(SetCalendarDays(), as: house.admin) == "invalid")
    #expect(refusal(SetCalendarDays(monday, .holiday), as: house.clerk) == "notPermitted")
  }

  @Test("G31: a setting is shown with its value today, who gave it, and what will come") func states() throws {
    let today = house.site.today
    _ = try house.site.perform(ChangeSetting(setting: "test.limit", value: "2000"), as: house.admin)
    _ = try house.site.perform(
      ChangeSetting(setting: "test.limit", value: "3000", from: today.advanced(by: 2)), as: house.admin)
    _ = try house.site.perform(
      ChangeSetting(setting: "test.limit", value: "3500", from: today.advanced(by: 2)), as: house.admin)
    let states = try house.site.settingStates(for: house.admin)
    let limit = try #require(states.first { $0.name == "test.limit" })
    #expect(limit.value == 2000)
    #expect(limit.initial == 1000)
    #expect(limit.chosen?.by == "admin")
    #expect(limit.pending.map(\.value) == [3500])
    let pattern = try #require(states.first { $0.name == "test.pattern" })
    #expect(pattern.chosen == nil)
    #expect(states.contains { $0.name == "parts.test" && $0.kind == .flag })
    #expect(states.contains { $0.name == "kernel.idleLockMinutes" })
    #expect(house.refusal { try house.site.settingStates(for: house.boss) } == "notPermitted")
    // Of a part that is off only its switch is left.
    _ = try house.site.perform(ChangeSetting(setting: "parts.test", value: "false"), as: house.admin)
    let left = try house.site.settingStates(for: house.admin).map(\.name)
    #expect(!left.contains("test.limit"))
    #expect(left.contains("parts.test"))
  }

  @Test("G31: a year's holidays come as a file, and go out as one that comes in again") func file() throws {
    let folder = try TemporaryFolder()
    func write(_ text: String, _ name: String) throws -> ImportFile {
      try ImportFile(path: try folder.write(name, text))
    }
    let kind = try house.site.importKind("calendar")
    var faults: [String] = []
    func take(_ text: String, _ name: String) throws -> Int {
      let file = try write(text, name)
      let report = try house.site.importFile(
        file, kind: kind, mode: .allOrNothing, as: house.admin, fault: { faults.append("\($0.line) \($0.code)") })
      return report.posted
    }
    let year = "日期,截止日期,类别,名称\n2026-10-05,2026-10-07,休息日,国庆节\n2026-10-10,,工作日,\n"
    #expect(try take(year, "a.csv") == 2)
    #expect(faults.isEmpty)
    #expect(try !WorkCalendar.isWorking(monday, in: house.site.database))
    #expect(try WorkCalendar.isWorking(monday.advanced(by: 5), in: house.site.database))
    var bytes: [UInt8] = []
    #expect(try house.site.export(kind, as: house.admin, write: { bytes += $0 }) == 4)
    #expect(String(decoding: bytes, as: UTF8.self).contains("2026-10-07,,holiday,国庆节"))
    #expect(try take("day,until,kind\n2026-10-05,2026-10-01,holiday\n2026-13-01,,holiday\n", "b.csv") == 0)
    #expect(faults.count == 2)
  }
}
