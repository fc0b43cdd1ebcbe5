import Testing
import Values

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 11016), (2026, 11, 22, 20779), (1969, 12, 31, -1), (1, 1, 1, -719162),
    (9999, 12, 31, 2_932_896), (1900, 2, 28, -25509), (1900, 3, 1, -25508),
  ])
  func countsFrom1970(_ year: Int, _ month: Int, _ day: Int, _ number: Int32) throws {
    let value = try #require(Day(year: year, month: month, day: day))
    #expect(value.number == number)
    #expect(value.components == (year, month, day))
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 1, 0), (0, 1, 1), (10000, 1, 1),
  ])
  func refusesDatesTheCalendarLacks(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func walksFourCenturiesDayByDay() throws {
    var day = try #require(Day(year: 1599, month: 12, day: 31))
    var (year, month, dayOfMonth) = day.components
    var weekday = day.weekday.rawValue
    for _ in 0..<146_097 {
      let next = day.advanced(by: 1)
      let (y, m, d) = next.components
      if m == month && y == year {
        #expect(d == dayOfMonth + 1)
      } else {
        #expect(d == 1 && (m == month + 1 || (m == 1 && month == 12 && y == year + 1)))
        #expect(day.monthEnd == day)
        #expect(next.monthStart == next)
      }
      weekday = weekday % 7 + 1
      #expect(next.weekday.rawValue == weekday)
      #expect(Day(year: y, month: m, day: d) == next)
      (day, year, month, dayOfMonth) = (next, y, m, d)
    }
  }

  @Test func holdsForEveryNumber() {
    for number in [Int32.min, .min + 1, -719_163, .max - 1, .max] {
      let day = Day(number: number)
      #expect((1...12).contains(day.components.month))
      #expect((1...31).contains(day.components.day))
      #expect(!day.description.isEmpty)
      #expect((1...7).contains(day.weekday.rawValue))
    }
  }

  @Test(arguments: [
    "2026-11-22", "20261122", "2026/11/22", " 2026-11-22 ", "２０２６－１１－２２", "２０２６１１２２", "2026／11／22",
  ])
  func readsWhatPeopleType(_ text: String) {
    #expect(Day(text: text)?.description == "2026-11-22")
  }

  @Test func readsSingleDigits() {
    #expect(Day(text: "2026-1-5")?.description == "2026-01-05")
    #expect(Day(text: "2026/1/15")?.description == "2026-01-15")
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-2x", "26-11-22", "2026-11/22", "2026112", "2026-02-30", "2026--1-1", "2026-11-22-",
  ])
  func refusesOtherText(_ text: String) {
    #expect(Day(text: text) == nil)
  }

  @Test func namesTheWeekday() throws {
    let day = try #require(Day(text: "2026-11-22"))
    #expect(day.weekday == .sunday)
    #expect(day.weekday.phrase.chinese == "周日")
    #expect(day.days(until: day.advanced(by: -7)) == -7)
  }
}
