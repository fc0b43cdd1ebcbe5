import Core
import Kernel
import SQLite
import Testing
import Values

@testable import FireSafety

/// B26: all units at a glance, and how many meet the standard.
@Suite struct CountyTests {
  let house: FireHouse

  init() throws { house = try FireHouse() }

  private func assess(_ unit: UnitID, missing: Set<String> = [], as session: Session, signedBy: Session) throws {
    let opened = try house.site.perform(OpenAssessment(unit), as: session).outcome
    let number = try #require(opened).number
    for item in FireStandardContent.items {
      let points = missing.contains(item.code.text) ? 0 : item.points
      let score = ScoreItem(
        number, item.code.text, points: points, reference: "doc", reason: "seen by the person who scores")
      _ = try house.site.perform(score, as: session)
    }
    _ = try house.site.perform(SignAssessment(number, pin: FireHouse.pin), as: signedBy)
  }

  private func view(_ session: Session) throws -> CountyView { try CountyView.read(as: session, in: house.site) }

  private func names(_ session: Session, _ filters: [String: JSON] = [:]) throws -> [String] {
    let listing = try house.site.listing("fireCounty")
    var query = ListingQuery()
    query.filters = filters
    let column = try #require(listing.columnIndex("name"))
    return try house.site.page(listing, query, for: session).rows.map { $0.values[column].text ?? "" }
  }

  @Test("B26: the percent counts every enrolled unit, assessed or not, and is rounded down") func percent() throws {
    #expect(try view(house.county) == CountyView(units: 2, assessed: 0, meeting: 0, due: 0, done: 0, major: 0))
    #expect(try view(house.county).share == 0)
    try assess(house.hospital, as: house.fm, signedBy: house.resp)
    let one = try view(house.county)
    #expect(one.units == 2 && one.assessed == 1 && one.meeting == 1 && one.share == 500)
    #expect(CountyView(units: 3, assessed: 3, meeting: 2, due: 10_000, done: 9_999, major: 0).share == 666)
    #expect(CountyView(units: 3, assessed: 3, meeting: 2, due: 10_000, done: 9_999, major: 0).completion == 999)
    #expect(CountyView(units: 0, assessed: 0, meeting: 0, due: 0, done: 0, major: 0).share == nil)
  }

  @Test("B26: a unit that misses the standard counts as assessed and not as meeting it") func misses() throws {
    // Every other item at nothing: far below the least band.
    let missing = Set(FireStandardContent.items.enumerated().filter { $0.offset % 2 == 1 }.map(\.element.code.text))
    try assess(house.hospital, missing: missing, as: house.fm, signedBy: house.resp)
    let view = try view(house.county)
    #expect(view.assessed == 1 && view.meeting == 0 && view.share == 0)
    #expect(try names(house.county, ["standing": "misses"]) == ["Hospital"])
    #expect(try names(house.county, ["standing": "unknown"]) == ["Township"])
    #expect(try names(house.county, ["standing": "meets"]).isEmpty)
  }

  @Test("B26: a county officer sees a line of every unit; others see their own alone") func sight() throws {
    #expect(try names(house.county) == ["Hospital", "Township"])
    #expect(try names(house.fm) == ["Hospital"])
    #expect(try names(house.tpat) == ["Township"])
    try assess(house.hospital, as: house.fm, signedBy: house.resp)
    #expect(try view(house.tpat) == CountyView(units: 1, assessed: 0, meeting: 0, due: 0, done: 0, major: 0))
    #expect(try view(house.fm).share == 1000)
    #expect(try view(house.county).share == 500)
  }

  @Test("B26: rounds of the month and grave hazards are summed over the units seen") func sums() throws {
    let house = try PatrolHouse()
    _ = try house.site.perform(
      ReportHazard("blocked for good", in: house.house.hospital, place: "Exit", grade: .g3), as: house.house.pat1)
    try house.at("08:00")
    let round = try house.start()
    try house.walk(round)
    try house.sign(round)
    // The first rounds of the day are over; the hospital's was walked, the township's was not.
    try house.at("14:01")
    let county = try CountyView.read(as: house.house.county, in: house.site)
    #expect(county.due == 2 && county.done == 1 && county.completion == 500 && county.major == 1)
    let township = try CountyView.read(as: house.house.tpat, in: house.site)
    #expect(township.due == 1 && township.done == 0 && township.major == 0)
  }
}
