import Core
import FireSafety
import Kernel
import Terminal
import TestSupport
import Testing
import Values

@testable import Console

/// B27, B40: hazards and equipment on screens.
@Suite struct FireHazardTests {
  let harness: ConsoleHarness
  let admin: Session
  let unit: UnitID

  init() throws {
    harness = try ConsoleHarness()
    admin = try harness.signInAdmin()
    let site = try harness.open()
    var add = AddUnit()
    add.unitName = "Hospital"
    unit = try #require(site.perform(add, as: admin).outcome?.id)
    _ = try site.perform(EnrolUnit(unit, .county), as: admin)
    _ = try site.perform(AdoptFireContent(), as: admin)
    var device = RegisterDevice(DeviceCode(unchecked: "EXT-00000001"), in: unit, .extinguisher, .powder)
    device.place = "Ward 3"
    _ = try site.perform(device, as: admin)
    _ = try site.perform(ReportHazard("door blocked", in: unit, place: "Stair A", grade: .g2), as: admin)
  }

  @Test("B27: a hazard's page says what can be done and why not; F8 shows the notice", arguments: Language.allCases)
  func page(_ language: Language) throws {
    let session = try harness.session(as: admin, language: language)
    let number = HazardNumber(unchecked: "H-2026-00001")
    session.open(HazardScreen(number, session.app.surroundings))
    #expect(session.shows("door blocked"))
    #expect(session.shows(language == .english ? "found" : "已发现"))
    session.press(.control("d"))
    #expect(session.top is HazardScreen)
    #expect(session.shows(language == .english ? "it is \"found\"" : "当前为“已发现”"))
    session.press(.function(8))
    #expect(session.top is SheetScreen)
    #expect(session.shows(language == .english ? "Hazard notice" : "整改通知单"))
  }

  @Test(
    "devices are checked by scanning: scan, Enter; what is not in order opens the form", arguments: Language.allCases)
  func desk(_ language: Language) throws {
    let session = try harness.session(as: admin, language: language)
    session.open(DeviceDeskScreen(session.app.surroundings))
    session.type("EXT-00000001")
    session.press(.enter)
    #expect(session.shows("Ward 3"))
    session.press(.enter)
    #expect(session.shows(language == .english ? "in order" : "合格"))
    let site = try harness.open()
    #expect(try DeviceCard.read(DeviceCode(unchecked: "EXT-00000001"), as: admin, in: site).checkedOn == site.today)
    session.type("NOTHING")
    session.press(.enter)
    #expect(session.shows("NOTHING"))
    session.type("EXT-00000001")
    session.press(.enter)
    session.press(.control("d"))
    #expect(session.shows(language == .english ? "What is wrong" : "不合格情况"))
  }

  @Test("B42: opened, closed and open, month by month; Enter lists what a month found", arguments: Language.allCases)
  func trend(_ language: Language) throws {
    let site = try harness.open()
    _ = try site.perform(DismissHazard(HazardNumber(unchecked: "H-2026-00001"), "none"), as: admin)
    _ = try site.perform(ReportHazard("wire bare", in: unit, place: "Stair B", grade: .g2), as: admin)
    let trend = try HazardTrend.read(as: admin, in: site)
    #expect(trend.months.count == 12)
    let last = try #require(trend.months.last)
    #expect((last.opened, last.closed, last.open) == (2, 1, 1))
    #expect(trend.months.dropLast().allSatisfy { $0.opened == 0 && $0.closed == 0 && $0.open == 0 })
    for (rows, columns) in [(24, 80), (16, 60)] {
      let session = try harness.session(rows: rows, columns: columns, as: admin, language: language)
      session.open(HazardTrendScreen(session.app.surroundings))
      let month = "\(last.first)".prefix(7)
      #expect(session.shows(String(month)), "\(session.screen)")
      session.press(.enter)
      #expect(session.shows("H-2026-00001") && session.shows("H-2026-00002"))
      session.press(.escape, .up, .enter)
      #expect(!session.shows("H-2026-00001"))
    }
  }
}
