import Core
import Kernel
import SQLite
import Spares
import Testing
import Values

/// What the stock sends to the office above (G42).
@Suite struct StockBundleTests {
  @Test("G42: the stock summary has a row for each store and category, and adds up to the stock") func summary() throws
  {
    let house = try TestSite()
    try house.addPart("A")
    try house.addPart("B")
    for (part, quantity, value) in [("A", 4, 4001), ("B", 3, 999)] {
      _ = try house.site.perform(
        PostOpeningBalance(
          part: PartNumber(part), quantity: Quantity(Int64(quantity)), bin: BinCode("A-01"),
          value: Money(fen: Int64(value))), as: house.manager)
    }
    _ = try house.site.perform(
      IssuePart(part: PartNumber("B"), quantity: Quantity(3), bin: BinCode("A-01"), reference: "WO"), as: house.keeper)
    let admin = try house.site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try house.site.perform(AddBundleKey(peer: "Head", key: BundleKey.make()), as: admin)
    var bytes: [UInt8] = []
    let made = try house.site.exportBundle("spares.stock", peer: "Head", as: admin) { bytes += $0 }
    #expect(made.rows == 1)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(try JSON.parse(String(lines[0]))["sums"] == ["movements": 3, "parts": 1, "value": 4001])
    #expect(lines[1] == #"{"store":"MAIN","category":"","parts":1,"value":4001,"movements":3}"#)
    // Another month has the stock of now and no movements.
    var earlier: [UInt8] = []
    _ = try house.site.exportBundle("spares.stock", peer: "Head", period: "2020-01", as: admin) { earlier += $0 }
    #expect(String(decoding: earlier, as: UTF8.self).contains(#""movements":0"#))
    // Who may not see the stock, or not exchange bundles, sends none.
    #expect(throws: ListingRefusal.self) {
      try house.site.exportBundle("spares.stock", peer: "Head", as: house.keeper) { _ in }
    }
  }
}
