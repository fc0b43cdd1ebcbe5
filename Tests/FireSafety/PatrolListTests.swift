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
}
