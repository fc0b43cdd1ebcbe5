import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// B01, B25: units and who answers for what there.
@Suite struct GroundTests {
  let house: FireHouse

  init() throws { house = try FireHouse() }

  @Test("a unit has one responsible person at a time, and none is red (B01)") func responsible() throws {
    #expect(
      try house.refusal(AppointToDuty(.responsible, of: house.hospital, account: "fm"), as: house.fm) as? FireRefusal
        == .taken(.responsible))
    func states() throws -> [String] {
      try house.site.database.all(
        "SELECT CASE WHEN f.id IS NULL THEN 'none' ELSE 'named' END FROM fire_unit u LEFT JOIN fire_appointment f ON f.unit_id = u.unit_id AND f.duty = 'responsible' AND f.until_day IS NULL ORDER BY u.id"
      ) { $0.text(0) }
    }
    #expect(try states() == ["named", "named"])
    let id = try #require(
      try house.site.database.integer("SELECT id FROM fire_appointment WHERE duty = 'responsible' ORDER BY id LIMIT 1"))
    house.pass(minutes: 24 * 60)
    _ = try house.site.perform(EndDuty(id, until: house.site.today.advanced(by: -1)), as: house.fm)
    #expect(try states() == ["none", "named"])
    var query = ListingQuery()
    query.filters = ["state": "none"]
    let page = try house.site.page(
      FireUnitListings.units, query, for: house.county)
    #expect(page.rows.count == 1)
    #expect(try house.refusal(EndDuty(id), as: house.fm) as? FireRefusal == .ended(id))
    _ = try house.site.perform(AppointToDuty(.responsible, of: house.hospital, account: "fm"), as: house.fm)
    #expect(
      try FireUnits.holder(
        of: .responsible, in: house.hospital, on: house.site.today, database: house.site.database)
        == house.fm.account)
  }

  @Test("rights count for the unit they are held for") func rights() throws {
    #expect(
      try house.refusal(AppointToDuty(.officer, of: house.township, account: "tpat"), as: house.fm)?.code
        == "notInUnit")
  }

  @Test("the shipped checklists become the site's own once, with grades and spot marks") func adopted() throws {
    let daily = try #require(try house.site.formVersion(FormCode("FIRE-DAILY")))
    #expect(daily.items.count == 12)
    #expect(try #require(try house.site.formVersion(FormCode("FIRE-NIGHT"))).items.count == 6)
    #expect(try #require(try house.site.formVersion(FormCode("FIRE-MONTHLY"))).items.count == 20)
    #expect(daily.items[0].severity == .minor && daily.items[0].isSpot)
    #expect(daily.items[1].severity == .minor && !daily.items[1].isSpot)
    #expect(daily.items[4].severity == .general)
    #expect(try house.refusal(AdoptFireContent(), as: house.admin) as? FireRefusal == .nothingToAdopt)
    #expect(try house.findings().isEmpty)
  }
}
