import Testing
import Values

@Suite struct InstantTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (1_795_335_330_250, "2026-11-22T08:15:30.250Z"),
      (951_827_696_007, "2000-02-29T12:34:56.007Z"),
    ] as [(Int64, String)])
  func isISO8601(_ milliseconds: Int64, _ text: String) {
    #expect(Instant(milliseconds: milliseconds).description == text)
    #expect(Instant(text: text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.520Z"), ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57.000Z"),
    ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"),
    ("2026-11-22T08:15:30.1239Z", "2026-11-22T08:15:30.123Z"),
  ])
  func readsTheExamplesOfRFC3339(_ text: String, _ utc: String) {
    #expect(Instant(text: text)?.description == utc)
  }

  @Test(arguments: [
    "", "2026-11-22T08:15:30", "2026-11-22 08:15:30Z", "2026-11-22T24:00:00Z", "2026-11-22T08:60:00Z",
    "2026-11-22T08:15:61Z",
    "2026-02-30T08:15:30Z", "2026-11-22T08:15:30.Z", "2026-11-22T08:15:30+0800", "2026-11-22T08:15:30Zx",
    "2026-11-22T08:15:30+25:00",
    "２026-11-22T08:15:30Z",
  ])
  func refusesOtherText(_ text: String) {
    #expect(Instant(text: text) == nil)
  }

  @Test func readsBackWhatItWrote() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let instant = Instant(milliseconds: .random(in: -62_135_596_800_000...253_402_300_799_999, using: &generator))
      #expect(Instant(text: instant.description) == instant)
    }
    for extreme in [Int64.min, .max] { #expect(!Instant(milliseconds: extreme).description.isEmpty) }
  }

  @Test func clocksTell() async {
    let first = SystemClock().now()
    #expect(first <= SystemClock().now())
    #expect(first.milliseconds > 1_700_000_000_000)
    let clock = FixedClock(Instant(milliseconds: 5))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { for _ in 0..<1000 { clock.advance(milliseconds: 1) } } }
    }
    #expect(clock.now().milliseconds == 8005)
    clock.set(first)
    #expect(clock.now() == first)
  }
}
