import Core
import FireSafety
import Kernel
import Terminal
import Testing
import Values

@testable import Console

/// B40, B41, B42: the patrol screen, the today board and the month on the screens of those who use them.
@Suite struct FirePatrolTests {
  let harness: ConsoleHarness
  let codes: [PointCode]

  init() throws {
    harness = try ConsoleHarness()
    codes = try harness.fillPatrols()
  }

  static let sizes = [Size(rows: 16, columns: 60), Size(rows: 24, columns: 80), Size(rows: 50, columns: 200)]

  @Test(
    "B40: twelve items in four points, all in order, take at most 15 keys and scans from the desk to the signed round",
    arguments: sizes, Language.allCases)
  func fifteen(_ size: Size, _ language: Language) throws {
    let session = try harness.session(
      rows: size.rows, columns: size.columns, as: harness.keeper, language: language)
    session.press(.control("w"))
    #expect(session.shows("Wards"), "\(session.screen)")
    var count = 0
    for code in codes {
      harness.pass(minutes: 1)
      session.scan(code.text)
      session.press(.enter)
      count += 2
    }
    #expect(session.shows(language == .english ? "all 4 points checked" : "4 个点位已全部检查"), "\(session.screen)")
    for character in "8642" {
      session.press(.character(character))
      count += 1
    }
    session.press(.enter)
    count += 1
    #expect(session.message.contains(language == .english ? "signed" : "已签字"), "\(session.screen)")
    #expect(count <= 15, "\(count)")
    let site = try harness.open()
    defer { site.close() }
    #expect(try site.verify().isEmpty)
    let rounds = try site.page(site.listing("fireRounds"), ListingQuery(), for: harness.manager)
    let row = RowReader(listing: try site.listing("fireRounds"), row: try #require(rounds.rows.first))
    #expect(row.text("state") == "done" && row.integer("visited") == 4 && row.integer("late") == 0)
  }

  @Test("B40: a fail opens remark, grade, what was put right and evidence in the same form, and becomes a hazard")
  func fail() throws {
    let session = try harness.session(as: harness.keeper)
    session.press(.control("w"))
    session.scan(codes[0].text)
    // Up from Record stands on the last item.
    session.press(.up, .right)
    #expect(session.shows("Remark") && session.shows("Grade") && session.shows("Evidence"), "\(session.screen)")
    #expect(session.shows("G1"), "\(session.screen)")
    session.press(.control("s"))
    #expect(session.message.contains("Not saved"), "\(session.screen)")
    session.type("exit chained")
    session.press(.control("s"))
    #expect(session.message.contains("1 failed"), "\(session.screen)")
    #expect(session.shows("1 failed"), "\(session.screen)")
    // F2 corrects it, with what was recorded standing there.
    session.press(.home, .function(2))
    #expect(session.shows("exit chained"), "\(session.screen)")
    session.press(.escape)
    let site = try harness.open()
    defer { site.close() }
    let findings = try site.page(site.listing("fireFindings"), ListingQuery(), for: harness.manager)
    let row = RowReader(listing: try site.listing("fireFindings"), row: try #require(findings.rows.first))
    #expect(row.text("item") == "D03" && row.text("grade") == "G1" && row.text("hazard")?.hasPrefix("H-") ?? false)
  }

  @Test(
    "B40: an interrupted round goes on where it stopped, on another terminal as well; what was typed at a point is offered"
  )
  func resume() throws {
    do {
      let session = try harness.session(as: harness.keeper)
      session.press(.control("w"))
      session.scan(codes[0].text)
      session.press(.enter)
      harness.pass(minutes: 1)
      session.scan(codes[1].text)
      session.press(.up, .right, .enter)
      session.type("blocked by beds")
      session.press(.enter)
      session.terminal.send(.hangUp)
      session.play()
    }
    // The line is gone; the round stands first among what waits.
    let session = try harness.session(as: harness.keeper)
    #expect(session.shows("Go on with the round of Wards"), "\(session.screen)")
    session.press(.enter)
    #expect(session.shows("1 of 4 points, 3 left"), "\(session.screen)")
    session.scan(codes[1].text)
    #expect(session.shows("Unfinished entry"), "\(session.screen)")
    session.press(.enter)
    #expect(session.shows("blocked by beds"), "\(session.screen)")
    session.press(.control("s"))
    #expect(session.shows("2 of 4 points, 2 left"), "\(session.screen)")
  }

  @Test("B40: a code is typed as well, and said so; a point twice, a row without a code and torn codes are refused")
  func refused() throws {
    let session = try harness.session(as: harness.keeper)
    session.press(.control("w"), .enter)
    #expect(session.shows("0 of 4 points"), "\(session.screen)")
    session.press(.enter)
    #expect(session.message.contains("Scan the label at Gate"), "\(session.screen)")
    for character in codes[0].text { session.press(.character(character)) }
    session.press(.enter, .enter)
    #expect(session.shows("typed"), "\(session.screen)")
    session.scan(codes[0].text)
    #expect(session.message.contains("was done at 08:10"), "\(session.screen)")
    session.scan(String(codes[1].text.dropLast()))
    #expect(session.message.contains("was not read whole"), "\(session.screen)")
    // Signing with points left asks why.
    session.press(.control("s"))
    #expect(session.shows("not checked: Stairs"), "\(session.screen)")
    session.press(.escape, .escape)
    #expect(session.shows("running"), "\(session.screen)")
  }

  @Test("B40: the first scan on the desk begins the round; what is due to nobody is refused with when it opens")
  func desk()
    throws
  {
    let session = try harness.session(as: harness.keeper)
    session.press(.control("w"))
    session.scan(codes[2].text)
    #expect(session.shows("Ward 3"), "\(session.screen)")
    session.press(.enter)
    #expect(session.shows("out of order"), "\(session.screen)")
    session.press(.escape)
    let other = try harness.session(as: harness.manager)
    other.open(PatrolStartScreen(other.app.surroundings))
    other.scan(codes[0].text)
    #expect(other.message.contains("the next round opens at 13:00"), "\(other.screen)")
  }

  @Test("B41: the board shows the day along the clock, and opens what is selected", arguments: sizes, Language.allCases)
  func board(_ size: Size, _ language: Language) throws {
    let session = try harness.session(
      rows: size.rows, columns: size.columns, as: harness.keeper, language: language)
    session.open(TodayScreen(session.app.surroundings))
    let isEnglish = language == .english
    #expect(session.shows(isEnglish ? "1 due, 1 ahead" : "待巡查 1，未到时间 1"), "\(session.screen)")
    #expect(session.shows("Wards 病区 08:00–13:00"), "\(session.screen)")
    session.press(.enter)
    #expect(session.top is PatrolStartScreen)
    session.press(.escape, .right)
    #expect(session.shows("13:00–18:00"), "\(session.screen)")
    session.press(.down, .down, .down)
    session.press(.pageUp)
    #expect(session.shows("2026-11-18"), "\(session.screen)")
    session.press(.pageDown, .control("t"))
    #expect(session.top is MonthScreen)
  }

  @Test("B42: the month as units by days, a calendar and a trend", arguments: sizes) func month(_ size: Size) throws {
    harness.pass(minutes: 7 * 60)
    let session = try harness.session(rows: size.rows, columns: size.columns, as: harness.keeper)
    session.open(MonthScreen(session.app.surroundings, month: session.app.surroundings.today))
    #expect(session.shows("2026-11"), "\(session.screen)")
    #expect(session.shows("0 of 1 rounds, 0%"), "\(session.screen)")
    session.press(.tab)
    #expect(session.shows("Mon"), "\(session.screen)")
    session.press(.tab)
    #expect(session.shows("percent a month"), "\(session.screen)")
    session.press(.tab, .enter)
    #expect(session.top is TodayScreen)
  }

  @Test("rounds are countersigned from the list, one or those that are marked; one's own is refused") func countersign()
    throws
  {
    let walker = try harness.session(as: harness.keeper)
    walker.press(.control("w"))
    for code in codes {
      harness.pass(minutes: 1)
      walker.scan(code.text)
      walker.press(.enter)
    }
    walker.type("8642")
    walker.press(.enter)
    let session = try harness.session()
    session.open(listing: "fireRounds")
    session.press(.enter)
    #expect(session.shows("Points: 4 of 4") && session.shows("patroller"), "\(session.screen)")
    session.press(.control("t"))
    session.type("8642")
    session.press(.control("s"))
    #expect(session.message.contains("Countersigned"), "\(session.screen)")
    #expect(session.shows("supervisor"), "\(session.screen)")
  }
}
