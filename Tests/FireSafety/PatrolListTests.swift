import Core
import Kernel
import SQLite
import Testing
import Values

@testable import FireSafety

/// The lists of patrols: every order, filter and search of each works, for whoever may see them.
@Suite struct PatrolListTests {
  @Test("every list of fire safety pages, sorts, filters and finds, for the site and for a unit") func lists() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    try house.walk(round)
    try house.sign(round)
    for listing in FirePatrols.chapter.listings {
      for session in [house.house.fm, house.house.county] {
        for order in listing.orders {
          var query = ListingQuery()
          query.order = order.name
          _ = try house.site.page(listing, query, for: session)
          query.find = "ward"
          if listing.search != nil { _ = try house.site.page(listing, query, for: session) }
        }
        for filter in listing.filters {
          let values: [JSON] =
            switch filter.kind.base {
            case .choice(let choices): choices.map { .string($0.word) }
            case .day: ["2026-11-19"]
            case .flag: [true]
            case .code, .text: ["WARD"]
            default: [1]
            }
          for value in values {
            var query = ListingQuery()
            query.filters = [filter.name: value]
            _ = try house.site.page(listing, query, for: session)
            _ = try house.site.count(listing, query, for: session)
          }
        }
      }
    }
  }

  @Test("a night's log carries the head of the morning its rounds were closed in (B43)") func vouchingHead() throws {
    let house = try PatrolHouse()
    let evening = house.site.today
    try house.at("23:50")
    let round = try house.start(PatrolHouse.night)
    try house.at("00:10", day: "2026-11-20")
    try house.walk(round, [house.points[1], house.points[2]])
    try house.sign(round)
    let before = try FireChain.head(on: evening, in: house.database)
    let after = try #require(try FireChain.head(on: house.site.today, in: house.database))
    #expect(before?.sequence != after.sequence)
    let unit = house.house.hospital.rawValue
    for sheet in [
      try PatrolPrints.log.read("\(unit)/\(evening)", house.house.fm, house.site),
      try PatrolPrints.sheet.read("\(round)", house.house.fm, house.site),
    ] { #expect(sheet.text(in: .english).contains(after.short)) }
  }

  @Test("today's rounds are also those that began yesterday and can still be walked") func today() throws {
    let house = try PatrolHouse()
    func days() throws -> Set<Int64?> {
      var query = ListingQuery()
      query.filters = ["show": "today", "route": "NIGHT"]
      return Set(
        try house.site.page(PatrolListings.slots, query, for: house.house.fm).rows.map { $0.values[0].integer })
    }
    let evening = Int64(house.site.today.number)
    #expect(try days() == [evening])
    try house.at("02:30", day: "2026-11-20")
    #expect(try days() == [evening, evening + 1])
    try house.at("12:00")
    #expect(try days() == [evening + 1])
  }
}
