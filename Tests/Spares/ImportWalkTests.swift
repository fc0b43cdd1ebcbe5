import Core
import Kernel
import SQLite
import Spares
import TestSupport
import Testing
import Values

/// S45: a site with all kinds of work behind it, written into files and read into an empty one, is the same stock.
@Suite struct ImportWalkTests {
  private func export(_ kind: String, from site: TestSite) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try site.site.export(
      try site.site.importKind(kind), headings: nil, as: site.manager, write: { bytes += $0 })
    guard kind == "stores" || kind == "bins" else { return bytes }
    // Both sites were made with the first store and its first two bins.
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    let kept = lines.filter { !$0.hasPrefix("MAIN,") && !$0.hasPrefix("A-01,") && !$0.hasPrefix("A-02,") }
    return Array(kept.joined(separator: "\n").utf8)
  }

  private func load(_ kind: String, _ bytes: [UInt8], into site: TestSite) throws -> (
    report: ImportReport, faults: [String]
  ) {
    let folder = try TemporaryFolder()
    let path = folder.file(kind)
    try TemporaryFolder.write(bytes, to: path)
    var faults: [String] = []
    let report = try site.site.importFile(
      try ImportFile(path: path), kind: try site.site.importKind(kind), mode: .allOrNothing, as: site.manager
    ) { faults.append("\($0.line) \($0.column ?? "-") [\($0.value)] \($0.code)") }
    return (report, faults)
  }

  /// Every row of a listing without what each site gives anew, in an order of its own.
  private func rows(_ name: String, of site: TestSite) throws -> [String] {
    let listing = try site.site.listing(name)
    let own: Set<String> = ["document", "recorded", "by", "reference", "receipts"]
    let kept = listing.columns.indices.filter { !own.contains(listing.columns[$0].name) }
    var query = ListingQuery()
    query.limit = 500
    var found: [String] = []
    var page = try site.site.page(listing, query, for: site.manager)
    while true {
      found += page.rows.map { row in kept.map { "\(row.values[$0])" }.joined(separator: "|") }
      guard page.hasMore, let last = page.rows.last else { return found.sorted() }
      query.start = .after(last.cursor)
      page = try site.site.page(listing, query, for: site.manager)
    }
  }

  @Test(
    "S45: every kind of movement, lot, layer, supplier and reservation comes out of files again", arguments: [7, 8])
  func roundTrip(seed: UInt64) throws {
    let daily = try DailySite()
    var random = SplitMix(state: seed)
    let walk = try StockWalk.take(300, in: daily, seed: seed)
    for posted in walk.made where Int.random(in: 0..<6, using: &random) == 0 {
      // Some cannot be reversed any more; those stand.
      _ = try? daily.site.perform(ReverseDocument(document: posted.document), as: daily.test.manager)
    }
    try daily.do(
      SetSupplierPrice(
        supplier: SupplierCode("ACE"), part: PartNumber("PLAIN"), price: Money(fen: 12), from: daily.site.today))
    try daily.do(RelateParts(part: PartNumber("PLAIN"), kind: .standIn, other: PartNumber("FIFO"), note: "=close"))
    try daily.do(
      SetEquipmentPart(
        equipment: EquipmentCode("PUMP-1"), part: PartNumber("LOT"), quantity: Quantity(2), position: "seat"))
    try daily.do(CloseWorkOrder(code: WorkOrderCode("WO-2")))
    let other = try TestSite()
    for kind in SparesPart.part.imports.map(\.name) where kind != "opening" {
      let done = try load(kind, try export(kind, from: daily.test), into: other)
      #expect(done.faults == [], "\(kind)")
    }
    for name in [
      "stock", "parts", "bins", "balances", "movements", "lots", "suppliers", "supplierPrices", "leadTimes",
      "equipment",
      "equipmentParts", "substitutes",
    ] {
      let expected = try rows(name, of: daily.test)
      #expect(!expected.isEmpty, "\(name)")
      #expect(try rows(name, of: other) == expected, "\(name)")
    }
    let layers = "SELECT part_id, store_id, quantity, value FROM cost_layer WHERE quantity > 0 ORDER BY movement_id"
    func read(_ site: Site) throws -> [[Int64]] {
      try site.database.all(layers) { row in (0..<4).map { row.integer(Int32($0)) } }
    }
    #expect(try read(other.site) == read(daily.site))
    #expect(try other.site.verify().isEmpty)
  }

  @Test("S13 S45: last days set and corrected after the lots came, also to before they came, come out of files again")
  func lastDays() throws {
    let daily = try DailySite()
    let today = daily.site.today
    try daily.receive("LOT", 5, lot: "L1", expires: today.advanced(by: 10))
    try daily.issue("LOT", 1, lot: "L1")
    try daily.receive("LOTFIFO", 5, lot: "F1")
    try daily.receive("LOTFIFO", 5, lot: "F2")
    for (part, lot, day, reason) in [
      ("LOT", "L1", -5, "misread"), ("LOTFIFO", "F1", 20, ""), ("LOTFIFO", "F2", -20, ""),
    ] {
      try daily.do(
        SetLotExpiry(
          part: PartNumber(part), lot: LotCode(lot), expires: today.advanced(by: Int32(day)), reason: reason))
    }
    let other = try TestSite()
    for kind in SparesPart.part.imports.map(\.name) where kind != "opening" {
      let done = try load(kind, try export(kind, from: daily.test), into: other)
      #expect(done.faults == [], "\(kind)")
    }
    func days(_ site: TestSite) throws -> [String] {
      try site.site.database.all("SELECT code, expires_on FROM lot ORDER BY code") { "\($0.text(0)) \($0.integer(1))" }
    }
    #expect(try days(other) == days(daily.test))
    #expect(try rows("movements", of: other) == rows("movements", of: daily.test))
  }
}
