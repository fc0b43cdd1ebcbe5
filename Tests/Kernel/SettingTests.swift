import Testing
import Values

@testable import Kernel

@Suite struct SettingTests {
  let house: TestHouse

  init() throws { house = try TestHouse() }

  private func set(_ name: String, _ value: String, from day: Day? = nil, as session: Session? = nil) -> String? {
    house.refusal {
      try house.site.perform(ChangeSetting(setting: name, value: value, from: day), as: session ?? house.admin)
    }
  }

  @Test("G31: a setting counts from its day on; the later entry of a day wins; the older stay on record")
  func fromADay() throws {
    let today = house.site.today
    #expect(try house.site.value(of: TestPart.limit) == Money(fen: 1000))
    #expect(set("test.limit", "2000", from: today.advanced(by: 2)) == nil)
    #expect(try house.site.value(of: TestPart.limit) == Money(fen: 1000))
    #expect(set("test.limit", "1500") == nil)
    #expect(set("test.limit", "1600") == nil)
    #expect(try house.site.value(of: TestPart.limit) == Money(fen: 1600))
    house.clock.advance(milliseconds: 2 * 86_400_000)
    #expect(try house.site.value(of: TestPart.limit) == Money(fen: 2000))
    #expect(house.waiting(try house.site.perform(AddNote("a", amount: 2001), as: house.clerk)) != nil)
    #expect(house.waiting(try house.site.perform(AddNote("a", amount: 2000), as: house.clerk)) == nil)
    #expect(try house.rows("setting") == 3)
  }

  @Test("a setting changed in a batch counts for the lines after it; a refused change does not") func inBatch() throws {
    let answers = try house.site.perform(
      batch: [
        BatchItem(AddNote("a", amount: 1500)), BatchItem(ChangeSetting(setting: "test.limit", value: "2000")),
        BatchItem(AddNote("b", amount: 1500)), BatchItem(ChangeSetting(setting: "test.limit", value: "-")),
        BatchItem(AddNote("c", amount: 1500)),
      ], as: house.admin)
    #expect(answers.map(\.isRefused) == [false, false, false, true, false])
    #expect(try house.notes() == ["b", "c"])
  }

  @Test("G31: a changed setting is said in words with its unit, and from when it counts") func said() throws {
    func say(_ name: String, _ value: String, from day: Day? = nil) throws -> Phrase? {
      try house.site.perform(ChangeSetting(setting: name, value: value, from: day), as: house.admin).outcome?.sentence
    }
    let now = try say("test.limit", "1600")
    #expect(now?.english.hasSuffix(": now ¥16.00.") == true && now?.chinese.hasSuffix("已设为：¥16.00。") == true)
    let day = house.site.today.advanced(by: 3)
    #expect(try say("test.limit", "1600", from: day)?.english.hasSuffix(": ¥16.00 from \(day) on.") == true)
    #expect(try say("test.pattern", #""A{number:3}""#)?.english.hasSuffix(": now A{number:3}.") == true)
  }

  @Test("what is no setting, no value of its kind, or not one's business is refused") func refused() {
    #expect(set("test.nothing", "1") == "kernel.unknownSetting")
    for bad in ["x", "\"1\"", "1.5", "null", "[1]", "1000000000001", "1 2", "{"] {
      #expect(set("test.limit", bad) == "kernel.badValue", "\(bad)")
    }
    #expect(set("test.pattern", "\"a\\u001bb\"") == "kernel.badValue")
    #expect(set("test.limit", "1", as: house.boss) == "notPermitted")
  }

  @Test(
    "number patterns fill in the day and count within it",
    arguments: [
      ("N-{year}-{number:3}", 7, "N-2026-007"), ("{year}{month}{day}{number}", 12, "20260305000012"),
      ("A{number:1}", 123_456, "A123456"), ("plain", 5, "plain000005"), ("", 1, "000001"),
      ("{other}{number:2}", 3, "{other}03"), ("{number:0}", 4, "4"), ("{number:99}", 4, "000000000004"),
      ("{number:x}", 4, "000004"), ("{", 1, "{000001"), ("}{number:2}{", 1, "}01{"), ("号{number:2}", 9, "号09"),
    ] as [(String, Int64, String)]) func pattern(_ pattern: String, _ number: Int64, _ expected: String) throws
  {
    let day = try #require(Day(year: 2026, month: 3, day: 5))
    #expect(NumberPattern(pattern).text(number, on: day) == expected)
  }

  @Test("numbers have no gaps, begin again with their period, and go on when only the width changes") func periods()
    throws
  {
    var numbers: [String] = []
    func add() throws {
      numbers.append(try #require(try house.site.perform(AddNote("n"), as: house.clerk).outcome).number)
    }
    try add()
    #expect(house.refusal { try house.site.perform(AddNote("refuse"), as: house.clerk) } == "test.unwanted")
    try add()
    #expect(set("test.pattern", #""N-{year}-{number:5}""#) == nil)
    try add()
    #expect(set("test.pattern", #""M-{month}-{number:2}""#) == nil)
    try add()
    house.clock.advance(milliseconds: 31 * 86_400_000)
    try add()
    #expect(numbers == ["N-2026-001", "N-2026-002", "N-2026-00003", "M-11-01", "M-12-01"])
  }

  @Test("a clock that lags a little is held at the last entry; one that is wrong is refused and nothing is changed")
  func clock() throws {
    _ = try house.site.perform(AddNote("a"), as: house.clerk)
    house.clock.advance(milliseconds: -60_000)
    _ = try house.site.perform(AddNote("b"), as: house.clerk)
    let times = try house.site.database.all("SELECT recorded_at FROM audit ORDER BY id DESC LIMIT 2") { $0.integer(0) }
    #expect(times == [TestHouse.start.milliseconds, TestHouse.start.milliseconds])
    house.clock.advance(milliseconds: -1)
    let head = try house.site.chainHead()
    #expect(house.refusal { try house.site.perform(AddNote("c"), as: house.clerk) } == "clockBackwards")
    #expect(
      house.refusal { try house.site.perform(batch: [BatchItem(AddNote("c"))], as: house.clerk) } == "clockBackwards")
    #expect(try house.site.chainHead() == head)
    #expect(try house.notes() == ["a", "b"])
    house.clock.set(TestHouse.start)
    _ = try house.site.perform(AddNote("d"), as: house.clerk)
    #expect(try house.site.verify().isEmpty)
  }

  @Test("the business day turns at the site's midnight, not at UTC's") func businessDay() throws {
    // 2026-11-18 15:59:59.999 UTC is still the 18th in Shanghai; a millisecond later it is the 19th.
    let midnight = try #require(Instant(text: "2026-11-18T16:00:00.000Z"))
    house.clock.set(midnight.advanced(milliseconds: -1))
    #expect(house.site.today.description == "2026-11-18")
    house.clock.set(midnight)
    #expect(house.site.today.description == "2026-11-19")
  }
}
