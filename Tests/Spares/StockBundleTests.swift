import Core
import SQLite
import TestSupport
import Testing
import Values

@testable import Kernel
@testable import Spares

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

  @Test("G42: a code with anything of a path, or less than nothing, is refused with its line and column")
  func values() throws {
    let house = try TestSite()
    let admin = try house.site.signIn(name: "admin", pin: "2468", terminal: "test")
    let key = BundleKey.make()
    _ = try house.site.perform(AddBundleKey(peer: "Depot", key: key), as: admin)
    let folder = try TemporaryFolder()
    func refusal(store: String, value: Int64) throws -> BundleRefusal? {
      let header = BundleHeader(
        kind: StockBundle.kind, site: "aaaabbbbccccdddd", siteName: "Depot", unit: "Depot",
        period: BundlePeriod(monthOf: house.site.today), number: 1, madeAt: house.clock.now(),
        key: BundleKey.mark(of: key), rows: 1, sums: ["parts": 1, "value": value, "movements": 0])
      let row: JSON = [
        "store": .string(store), "category": "", "parts": 1, "value": .integer(value), "movements": 0,
      ]
      let body = Array((header.json.text + "\n" + row.text + "\n").utf8)
      let code = HMACSHA256.code(body, key: Array(key.utf8))
      let path = folder.file("in.bundle")
      try TemporaryFolder.write(body + BundleFile.tail(of: code).dropFirst(), to: path)
      do {
        _ = try house.site.importBundle(path, as: admin)
        return nil
      } catch let refusal as BundleRefusal { return refusal }
    }
    for store in ["../x", "a/b", "a\\b", "..", String(repeating: "x", count: 65)] {
      #expect(try refusal(store: store, value: 1) == .badValue(line: 2, column: "store"), "\(store)")
    }
    #expect(try refusal(store: "MAIN", value: -5) == .badValue(line: 2, column: "value"))
    #expect(try house.site.database.integer("SELECT count(*) FROM bundle") == 0)
    #expect(try refusal(store: "MAIN", value: 5) == nil)
  }

  @Test("G42: a store's code with a stroke leaves written full width, so that the other side takes it") func stroke()
    throws
  {
    let house = try TestSite()
    var rows: [JSON] = []
    let kind = BundleKind(
      "spares.stock", StockBundle.kind.title, permission: StockBundle.kind.permission, texts: ["store"],
      codes: ["store"], figures: []
    ) { _, _, _, take in try take(["store": "A/1"]) }
    try kind.each(
      of: BundlePeriod(monthOf: house.site.today), in: house.site.timeZone, house.site.database
    ) { rows.append($0) }
    #expect(rows == [["store": "A／1"]])
    #expect(try kind.amounts(of: rows[0], line: 2) == [])
  }
}
