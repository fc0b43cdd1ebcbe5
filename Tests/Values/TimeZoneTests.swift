import Testing

@testable import Values

@Suite struct TimeZoneTests {
  static func instant(_ text: String) throws -> Instant { try #require(Instant(text: text)) }

  static func zone(_ footer: String) throws -> TimeZoneRules {
    let rule = try #require(PosixTimeZone(Array(footer.utf8)))
    return TimeZoneRules(name: "test", transitions: [], transitionTypes: [], offsets: [0], footer: rule)
  }

  @Test func shanghaiIsEightHoursAhead() throws {
    let zone = try TimeZoneRules(named: "Asia/Shanghai")
    #expect(zone.offset(at: try Self.instant("2026-11-22T15:59:59.999Z")) == 28_800)
    #expect(zone.localDay(of: try Self.instant("2026-11-22T15:59:59.999Z")).description == "2026-11-22")
    #expect(zone.localDay(of: try Self.instant("2026-11-22T16:00:00Z")).description == "2026-11-23")
    let (day, seconds) = zone.local(of: try Self.instant("2026-11-22T08:15:30.250Z"))
    #expect(day.description == "2026-11-22" && seconds == 16 * 3600 + 15 * 60 + 30)
    #expect(zone.instant(day: day, secondsOfDay: 0) == (try Self.instant("2026-11-21T16:00:00Z")))
  }

  @Test func knowsShanghaiAndUTCWithoutADatabase() throws {
    let shanghai = try TimeZoneRules(named: "Asia/Shanghai", directory: "/nonexistent")
    #expect(shanghai.offset(at: try Self.instant("2026-07-01T00:00:00Z")) == 28_800)
    #expect(try TimeZoneRules(named: "UTC", directory: "/nonexistent").offset(at: Instant(milliseconds: 0)) == 0)
    #expect(throws: TimeZoneFault.unknownZone("Europe/Berlin")) {
      try TimeZoneRules(named: "Europe/Berlin", directory: "/nonexistent")
    }
  }

  @Test(arguments: [
    "", "../../etc/passwd", "/etc/passwd", "Asia/../UTC", "Asia//Shanghai", "Asia/", "a.b", "Asia/Shanghai\0", "上海",
  ])
  func refusesWhatIsNoName(_ name: String) {
    #expect(throws: TimeZoneFault.invalidName(name)) { try TimeZoneRules(named: name) }
  }

  @Test func aDirectoryIsNoZone() {
    #expect(throws: TimeZoneFault.unknownZone("Asia")) { try TimeZoneRules(named: "Asia") }
  }

  @Test(arguments: [
    ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59Z", -18_000),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", -14_400),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-11-01T05:59:59Z", -14_400),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-11-01T06:00:00Z", -18_000),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00Z", 7200),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T00:59:59Z", 7200),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00:00Z", 3600),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-01-01T00:00:00Z", 39_600),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-07-01T00:00:00Z", 36_000),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T00:00:00Z", 0),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T00:00:00Z", 3600),
    ("EST5EDT,0/0,J365/25", "2025-12-31T23:59:59Z", -14_400), ("EST5EDT,0/0,J365/25", "2026-01-01T04:30:00Z", -14_400),
    ("EST5EDT,0/0,J365/25", "2026-01-01T05:00:00Z", -14_400), ("EST5EDT,0/0,J365/25", "2024-12-31T12:00:00Z", -14_400),
    ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2026-03-29T00:59:59Z", -10_800),
    ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2026-03-29T01:00:00Z", -7200),
    ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-26T23:59:59Z", 7200),
    ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00:00Z", 10_800),
    ("XXX3YYY,J60,J300", "2024-03-01T05:00:00Z", -7200), ("XXX3YYY,J60,J300", "2024-03-01T04:59:59Z", -10_800),
    ("XXX3YYY,59,300", "2024-02-29T05:00:00Z", -7200), ("<+0530>-5:30", "2026-01-01T00:00:00Z", 19_800),
    ("CST-8", "2026-01-01T00:00:00Z", 28_800),
  ])
  func followsTheFooter(_ footer: String, _ time: String, _ offset: Int) throws {
    #expect(try Self.zone(footer).offset(at: try Self.instant(time)) == offset)
  }

  @Test(arguments: [
    "", "E5", "EST", "EST5EDT", "EST25", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.0.0,M11.1.0",
    "EST5EDT,J0,J3", "EST5x",
    "<EST5", "EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,M3.2.0,M11.1.0 ",
  ])
  func refusesAFooterThatIsNone(_ footer: String) {
    #expect(PosixTimeZone(Array(footer.utf8)) == nil)
  }

  @Test func gapsGoOnAndOverlapsAreTheEarlier() throws {
    let zone = try Self.zone("EST5EDT,M3.2.0,M11.1.0")
    let spring = try #require(Day(text: "2026-03-08"))
    let autumn = try #require(Day(text: "2026-11-01"))
    #expect(zone.instant(day: spring, secondsOfDay: 9000) == (try Self.instant("2026-03-08T07:30:00Z")))
    #expect(zone.local(of: zone.instant(day: spring, secondsOfDay: 9000)).secondsOfDay == 12_600)
    #expect(zone.instant(day: spring, secondsOfDay: 7199) == (try Self.instant("2026-03-08T06:59:59Z")))
    #expect(zone.instant(day: spring, secondsOfDay: 10_800) == (try Self.instant("2026-03-08T07:00:00Z")))
    #expect(zone.instant(day: autumn, secondsOfDay: 5400) == (try Self.instant("2026-11-01T05:30:00Z")))
    #expect(zone.instant(day: autumn, secondsOfDay: 3599) == (try Self.instant("2026-11-01T04:59:59Z")))
    #expect(zone.instant(day: autumn, secondsOfDay: 7200) == (try Self.instant("2026-11-01T07:00:00Z")))
    #expect(zone.instant(day: autumn, secondsOfDay: 86_400) == (try Self.instant("2026-11-02T05:00:00Z")))
  }

  @Test func localTimesComeBack() throws {
    var generator = SeededGenerator(seed: 3)
    for footer in ["EST5EDT,M3.2.0,M11.1.0", "AEST-10AEDT,M10.1.0,M4.1.0/3", "<+0530>-5:30"] {
      let zone = try Self.zone(footer)
      for _ in 0..<1000 {
        let instant = Instant(milliseconds: .random(in: -1_000_000_000...4_000_000_000, using: &generator) * 1000)
        let (day, seconds) = zone.local(of: instant)
        let back = zone.instant(day: day, secondsOfDay: seconds)
        // An overlap gives the earlier of two; both show the same time.
        #expect(back == instant || (back < instant && zone.local(of: back) == (day, seconds)))
      }
    }
  }

  /// The v2 file of RFC 8536, appendix B.2 (Pacific/Honolulu), put together field by field.
  static func honolulu() -> [UInt8] {
    let times: [Int64] = [
      -2_334_101_314, -1_157_283_000, -1_155_436_200, -880_198_200, -769_395_600, -765_376_200, -712_150_200,
    ]
    let indexes: [UInt8] = [1, 2, 1, 3, 4, 1, 5]
    let offsets: [Int32] = [-37_886, -37_800, -34_200, -34_200, -34_200, -36_000]
    return file(times: times, indexes: indexes, offsets: offsets, footer: "HST10")
  }

  static func bigEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }

  static func file(times: [Int64], indexes: [UInt8], offsets: [Int32], footer: String, version: UInt8 = 0x32) -> [UInt8]
  {
    func header(_ timeCount: Int, _ typeCount: Int, _ characters: Int) -> [UInt8] {
      Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
        + [0, 0, 0, timeCount, typeCount, characters].flatMap { bigEndian(Int32($0)) }
    }
    let types = offsets.flatMap { bigEndian($0) + [0, 0] } + Array("LMT\0".utf8)
    let old = header(0, 1, 1) + bigEndian(Int32(0)) + [0, 0, 0]
    let new = header(times.count, offsets.count, 4) + times.flatMap { bigEndian($0) } + indexes + types
    if version == 0 {
      return header(times.count, offsets.count, 4) + times.flatMap { bigEndian(Int32(clamping: $0)) } + indexes + types
    }
    return old + new + Array("\n\(footer)\n".utf8)
  }

  @Test(arguments: [
    ("1890-01-01T00:00:00Z", -37_886), ("1896-01-13T22:31:25Z", -37_886), ("1896-01-13T22:31:26Z", -37_800),
    ("1933-04-30T12:30:00Z", -34_200), ("1933-05-21T21:30:00Z", -37_800), ("1947-06-08T12:29:59Z", -37_800),
    ("1947-06-08T12:30:00Z", -36_000), ("2026-01-01T00:00:00Z", -36_000),
  ])
  func readsTheExampleOfRFC8536(_ time: String, _ offset: Int) throws {
    let zone = try TimeZoneRules(name: "Pacific/Honolulu", tzif: Self.honolulu())
    #expect(zone.offset(at: try Self.instant(time)) == offset)
  }

  @Test func readsVersionOneAndAnEmptyFooter() throws {
    let old = try TimeZoneRules(
      name: "v1", tzif: Self.file(times: [100], indexes: [1], offsets: [0, 3600], footer: "", version: 0))
    let bare = try TimeZoneRules(
      name: "v3", tzif: Self.file(times: [100], indexes: [1], offsets: [0, 3600], footer: "", version: 0x33))
    for zone in [old, bare] {
      #expect(zone.offset(at: Instant(milliseconds: 99_999)) == 0)
      #expect(zone.offset(at: Instant(milliseconds: 100_000)) == 3600)
    }
  }

  @Test func refusesDamagedFiles() {
    func refuses(_ defect: TimeZoneFault.Defect, _ bytes: [UInt8]) {
      #expect(throws: TimeZoneFault.malformed(defect)) { try TimeZoneRules(name: "bad", tzif: bytes) }
    }
    refuses(.truncated, [])
    refuses(.header, Array(repeating: 0x41, count: 60))
    refuses(.order, Self.file(times: [2, 1], indexes: [0, 0], offsets: [0], footer: ""))
    refuses(.typeIndex, Self.file(times: [1], indexes: [1], offsets: [0], footer: ""))
    refuses(.offset, Self.file(times: [], indexes: [], offsets: [.min], footer: ""))
    refuses(.counts, Self.file(times: [], indexes: [], offsets: [], footer: ""))
    refuses(.footer, Self.file(times: [], indexes: [], offsets: [0], footer: "nonsense"))
    let whole = Self.honolulu()
    for length in 0..<whole.count {
      #expect(throws: TimeZoneFault.self) { try TimeZoneRules(name: "cut", tzif: Array(whole[0..<length])) }
    }
  }

  @Test func survivesAnyDamage() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<3000 {
      var bytes = Self.honolulu()
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      guard let zone = try? TimeZoneRules(name: "x", tzif: bytes) else { continue }
      #expect(abs(zone.offset(at: Instant(milliseconds: .random(in: .min ... .max, using: &generator)))) < 93_600)
    }
  }
}
