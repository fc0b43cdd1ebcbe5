import Core
import FireSafety
import Kernel
import Terminal
import TestSupport
import Testing
import Values

@testable import Console

/// What people do in the control room, with the archive and with drills.
@Suite struct FireControlTests {
  let harness: ConsoleHarness
  let unit: UnitID

  init() throws {
    harness = try ConsoleHarness()
    unit = try harness.fillControlRoom()
  }

  private func session(_ language: Language = .english, rows: Int = 24, columns: Int = 80) throws -> KeySession {
    try harness.session(rows: rows, columns: columns, as: harness.keeper, language: language)
  }

  private func takeOver(_ session: KeySession) {
    session.press(.control("r"))
    session.press(.enter)
    session.type("first day")
    session.press(.enter)
    session.type("8642")
    session.press(.control("s"))
  }

  @Test("B21: the desk says who is on and what is due; the routine entry is one key") func desk() throws {
    let session = try session()
    session.open(ControlDeskScreen(session.app.surroundings))
    #expect(session.shows("nobody has taken over yet") && session.shows("Gap of the roster"))
    takeOver(session)
    #expect(session.message.contains("You are the first on duty here."))
    #expect(session.shows("On duty: wang") && session.shows("Only one person on duty"))
    #expect(session.shows("next due in 2 h"))
    session.press(.control("y"))
    #expect(session.shows("1  ") && session.shows("routine"))
    harness.clock.set(harness.clock.now().advanced(milliseconds: 130 * 60_000))
    session.open(ControlDeskScreen(session.app.surroundings))
    #expect(session.shows("OVERDUE by 10 min"))
  }

  @Test("B21: every open item is a field of its own; left out it is named and marked; both PINs close it")
  func handOver()
    throws
  {
    let session = try session()
    session.open(ControlDeskScreen(session.app.surroundings))
    takeOver(session)
    let site = try harness.open()
    _ = try site.perform(WriteLog(unit, .alarm, place: "ward 3", "smoke"), as: harness.keeper)
    site.close()
    session.press(.control("t"))
    #expect(session.shows("alarm ward 3 smoke") && session.shows("not accepted"))
    // Takes over: lin; alone; the item; remark, reason; both PINs.
    session.press(.right, .enter, .enter, .enter, .enter)
    session.type("night, one ill")
    session.press(.enter)
    session.type("8642")
    session.press(.enter)
    session.type("8642")
    session.press(.control("s"))
    #expect(session.message.contains("Not accepted yet: alarm ward 3 smoke."), "\(session.screen)")
    session.press(.right)
    session.press(.control("s"))
    #expect(session.message.contains("lin is on duty now; 1 items accepted."), "\(session.message)\n\(session.screen)")
    #expect(session.shows("On duty: lin"))
    session.press(.function(8))
    #expect(session.shows("Handover sheet of the fire control room"))
  }

  @Test("the screens of the control room fit 60 by 16, in both languages", arguments: [Language.english, .chinese])
  func narrow(_ language: Language) throws {
    let session = try session(language, rows: 16, columns: 60)
    session.open(ControlDeskScreen(session.app.surroundings))
    #expect(session.shows(language == .english ? "On duty: nobody" : "当班：尚无人接班"))
    session.press(.control("b"))
    #expect(session.shows(language == .english ? "gaps:" : "空缺："))
    session.press(.right)
    #expect(session.shows("2026-12"))
    session.press(.escape)
    session.open(ArchiveScreen(nil, session.app.surroundings))
    #expect(session.shows(language == .english ? "lacking" : "有缺项"))
  }

  @Test("B13-B18: from what is missing, Enter opens the form that mends it") func archive() throws {
    let session = try harness.session(as: try harness.signInAdmin())
    session.open(ArchiveScreen(nil, session.app.surroundings))
    #expect(session.shows("1 Profile and key places  0/2  lacking") && session.shows("missing  unit profile"))
    session.press(.control("e"), .enter)
    #expect(session.shows("Take a document into the archive") && session.shows("unit profile"))
    session.type("Profile 2026")
    session.press(.control("s"))
    #expect(session.message.contains("is in the archive"), "\(session.screen)")
    session.press(.escape)
    #expect(session.shows("1 Profile and key places  1/2  lacking"))
    session.press(.function(8))
    #expect(session.shows("Index of the fire archive") && session.shows("1 Profile and key places: 1/2"))
  }
}

extension ConsoleHarness {
  /// A hospital with a control room that wang and lin may run.
  func fillControlRoom() throws -> UnitID {
    let admin = try signInAdmin()
    let site = try open()
    defer { site.close() }
    var add = AddUnit()
    add.unitName = "Hospital 医院"
    let unit = try #require(site.perform(add, as: admin).outcome?.id)
    var enrol = EnrolUnit(unit, .county)
    enrol.hasControlRoom = true
    _ = try site.perform(enrol, as: admin)
    for name in ["wang", "lin"] {
      _ = try site.perform(GrantRole(account: name, role: "control-room-operator", unit: unit.rawValue), as: admin)
      _ = try site.perform(
        RegisterCertificate(name, of: unit, number: "C-" + name, issued: site.today, expires: nil), as: admin)
    }
    return unit
  }
}
