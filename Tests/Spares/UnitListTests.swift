import SQLite
import Spares
import Testing
import Values

@testable import Kernel

/// G01, G02: a storekeeper of a unit sees the stores of that unit, what lies there and what was posted there.
@Suite struct UnitListTests {
  let test: TestSite
  let local: Session

  init() throws {
    test = try TestSite()
    let admin = try test.site.signIn(name: "admin", pin: "2468", terminal: "t")
    let unit = try #require(try test.site.perform(AddUnit("Workshop"), as: admin).outcome).id
    let add = try test.site.action(
      named: "spares.addStore",
      ["code": "SHOP", "nameChinese": "车间库", "nameEnglish": "Shop store", "unit": .integer(unit.rawValue)])
    _ = try test.site.perform(any: add, as: test.manager)
    _ = try test.site.perform(AddBin(code: BinCode("S-01"), store: StoreCode("SHOP")), as: test.manager)
    try test.addPart("P-1")
    for (bin, quantity) in [("A-01", 5), ("S-01", 7)] as [(String, Int64)] {
      _ = try test.site.perform(
        ReceivePart(part: PartNumber("P-1"), quantity: Quantity(quantity), bin: BinCode(bin), price: Money(fen: 100)),
        as: test.manager)
    }
    _ = try test.site.perform(
      OpenAccount(account: "liu", fullName: "Liu", pin: "1357", role: "storekeeper", unit: unit.rawValue), as: admin)
    local = try TestSite.signIn("liu", test.site)
  }

  private func count(_ name: String, _ session: Session) throws -> [Int64] {
    let listing = try test.site.listing(name)
    return [
      Int64(try test.site.page(listing, ListingQuery(), for: session).rows.count),
      try test.site.count(listing, ListingQuery(), for: session),
    ]
  }

  @Test(
    "G01: of stores, bins, balances, documents and the ledger a unit's storekeeper sees the unit's",
    arguments: [("stores", 2), ("bins", 3), ("balances", 2), ("documents", 2), ("movements", 2)] as [(String, Int64)])
  func rows(_ name: String, _ all: Int64) throws {
    #expect(try count(name, test.manager) == [all, all])
    #expect(try count(name, local) == [1, 1])
  }

  @Test("G01: a search, a filter and the other end of a limited list keep to the unit as well") func elsewhere() throws
  {
    let bins = try test.site.listing("bins")
    let code = try #require(bins.columnIndex("code"))
    for start in [ListingQuery.Start.first, .last] {
      var query = ListingQuery()
      query.start = start
      #expect(try test.site.page(bins, query, for: local).rows.map { $0.values[code] } == [.text("S-01")])
    }
    let keys = try test.site.page(bins, ListingQuery(), for: test.manager).rows.map(\.id)
    #expect(try test.site.rows(bins, keys, for: local).count == 1)
    var find = ListingQuery()
    find.find = "A-01"
    if bins.search != nil { #expect(try test.site.page(bins, find, for: local).rows.isEmpty) }
  }

  @Test("G01: for the whole site a page does not work more than it did") func work() throws {
    let bins = try test.site.listing("bins")
    let sql = try bins.on(test.site.today).statement(ListingQuery()).text
    #expect(!sql.contains("unit top"))
  }
}
