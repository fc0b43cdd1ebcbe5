import Kernel
import Testing
import Values

@testable import FireSafety

/// B19, B20: which rounds are due, from when to when, also where clocks change.
@Suite struct SlotPlanTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

  private func plan(
    _ profile: PatrolProfile, _ from: String, _ until: String? = nil, zone: String = "Asia/Shanghai"
  ) throws -> [String] {
    let unit = FireUnits.Unit(
      id: UnitID(1), name: "", kind: .county, hasOutpatients: true, hasInpatients: true, hasEmergency: true,
      hasControlRoom: true, isKey: true, employees: 1)
    let zone = try TimeZoneRules(named: zone)
    let window = profile.window(for: unit, from: try day(from))
    return try SlotPlan.slots(of: window, on: day(from)...day(until ?? from), in: zone).map {
      "\($0.day) \($0.ordinal): \(FireTime.moment($0.opens, in: zone)) – \(FireTime.moment($0.due, in: zone)) – \(FireTime.clock($0.grace, in: zone))"
    }
  }

  @Test("B19: by day twice where there are patients, once where there are none") func byDay() throws {
    #expect(
      try plan(.day, "2026-11-19") == [
        "2026-11-19 1: 2026-11-19 08:00 – 2026-11-19 13:00 – 14:00",
        "2026-11-19 2: 2026-11-19 13:00 – 2026-11-19 18:00 – 19:00",
      ])
    let station = FireUnits.Unit(
      id: UnitID(1), name: "", kind: .station, hasOutpatients: false, hasInpatients: false, hasEmergency: false,
      hasControlRoom: false, isKey: false, employees: 1)
    #expect(PatrolProfile.day.window(for: station, from: try day("2026-11-19")).times == 1)
  }

  @Test("B19: a night round belongs to the day it began, also over a month's end") func night() throws {
    #expect(
      try plan(.nightTwice, "2026-11-30") == [
        "2026-11-30 1: 2026-11-30 22:00 – 2026-12-01 02:00 – 02:30",
        "2026-11-30 2: 2026-12-01 02:00 – 2026-12-01 06:00 – 06:30",
      ])
    #expect(
      try plan(.nightStrict, "2026-11-30") == [
        "2026-11-30 1: 2026-11-30 22:00 – 2026-12-01 00:00 – 00:15",
        "2026-11-30 2: 2026-12-01 00:00 – 2026-12-01 02:00 – 02:15",
        "2026-11-30 3: 2026-12-01 02:00 – 2026-12-01 04:00 – 04:15",
        "2026-11-30 4: 2026-12-01 04:00 – 2026-12-01 06:00 – 06:15",
      ])
  }

  @Test("the night clocks go back in Berlin is an hour longer: five rounds, none two hours after another")
  func autumn() throws {
    let zone = try TimeZoneRules(named: "Europe/Berlin")
    let window = PatrolProfile.nightStrict.window(
      for: FireUnits.Unit(
        id: UnitID(1), name: "", kind: .county, hasOutpatients: true, hasInpatients: true, hasEmergency: true,
        hasControlRoom: true, isKey: true, employees: 1), from: try day("2026-10-24"))
    let slots = SlotPlan.slots(of: window, on: try day("2026-10-24")...day("2026-10-24"), in: zone)
    #expect(slots.count == 5)
    #expect(slots.allSatisfy { $0.due.milliseconds - $0.opens.milliseconds == 108 * 60_000 })
    #expect(FireTime.moment(try #require(slots.first).opens, in: zone) == "2026-10-24 22:00")
    #expect(FireTime.moment(try #require(slots.last).due, in: zone) == "2026-10-25 06:00")
    #expect(slots.allSatisfy { $0.day.description == "2026-10-24" })
    // Twice a night stays twice, four and a half hours each.
    let twice = try plan(.nightTwice, "2026-10-24", zone: "Europe/Berlin")
    #expect(
      twice == [
        "2026-10-24 1: 2026-10-24 22:00 – 2026-10-25 02:30 – 02:00",
        "2026-10-24 2: 2026-10-25 02:30 – 2026-10-25 06:00 – 06:30",
      ])
  }

  @Test("the night clocks go forward in Berlin is an hour shorter: still four rounds, to 06:00 by the clock")
  func spring() throws {
    let slots = try plan(.nightStrict, "2027-03-27", zone: "Europe/Berlin")
    #expect(slots.count == 4)
    #expect(try #require(slots.last).contains("– 2027-03-28 06:00 – 06:15"))
    #expect(try plan(.nightTwice, "2027-03-27", zone: "Europe/Berlin").count == 2)
    // The day after is as always.
    #expect(try plan(.nightStrict, "2027-03-28", zone: "Europe/Berlin").count == 4)
  }

  @Test("B20: monthly is the calendar month, February too; half-monthly splits after the 15th") func months() throws {
    #expect(
      try plan(.monthly, "2027-01-01", "2027-03-31") == [
        "2027-01-01 1: 2027-01-01 00:00 – 2027-02-01 00:00 – 00:00",
        "2027-02-01 1: 2027-02-01 00:00 – 2027-03-01 00:00 – 00:00",
        "2027-03-01 1: 2027-03-01 00:00 – 2027-04-01 00:00 – 00:00",
      ])
    let february = try plan(.halfMonthly, "2028-02-01", "2028-02-29")
    #expect(february.count == 2)
    #expect(february[0].contains("2028-02-01 00:00 – 2028-02-16 00:00"))
    #expect(february[1].contains("2028-02-16 00:00 – 2028-03-01 00:00"))
  }

  @Test("B20: a window that begins in the middle of a month has what is left of it") func middle() throws {
    let slots = try plan(.monthly, "2026-11-19", "2026-12-05")
    #expect(slots.count == 2)
    #expect(slots[0].hasPrefix("2026-11-19 1: 2026-11-19 00:00 – 2026-12-01 00:00"))
    #expect(slots[1].hasPrefix("2026-12-01 1: 2026-12-01 00:00 – 2027-01-01 00:00"))
  }
}
