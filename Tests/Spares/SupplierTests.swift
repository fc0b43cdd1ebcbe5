import Kernel
import Spares
import Testing
import Values

/// S03, S05: equipment lists, suppliers' prices and lead times.
@Suite struct SupplierTests {
  let daily: DailySite

  init() throws { daily = try DailySite() }

  private func price(_ fen: Int64, from: Int32, until: Int32? = nil) throws {
    var action = SetSupplierPrice(
      supplier: try SupplierCode("ACE"), part: try PartNumber("PLAIN"), price: Money(fen: fen),
      from: daily.site.today.advanced(by: from))
    action.until = until.map { daily.site.today.advanced(by: $0) }
    try daily.do(action)
  }

  private func receipt(_ day: Int32 = 0, ordered: Int32? = nil) throws -> MovementPosted {
    var action = ReceivePart(part: try PartNumber("PLAIN"), quantity: Quantity(1), bin: try BinCode("A-01"))
    action.supplier = try SupplierCode("ACE")
    action.day = daily.site.today.advanced(by: day)
    action.orderedOn = ordered.map { daily.site.today.advanced(by: $0) }
    return try daily.do(action)
  }

  @Test("S05: the price of a day is the one that began last and still holds") func prices() throws {
    #expect(daily.refusal { try receipt() } == "spares.noPrice")
    try price(100, from: -50)
    try price(120, from: -20, until: -10)
    try price(999, from: 1)
    #expect(try receipt().value == Money(fen: 100))
    #expect(try receipt(-15).value == Money(fen: 120))
    #expect(try receipt(-9).value == Money(fen: 100))
    #expect(daily.refusal { try price(-1, from: 0) } == "invalid")
    #expect(daily.refusal { try price(5, from: 2, until: 1) } == "invalid")
  }

  @Test("S05: lead times are learned from receipts, and unlearned with their reversal") func leadTimes() throws {
    try price(100, from: -90)
    _ = try receipt(-10, ordered: -20)
    _ = try receipt(-5, ordered: -17)
    let last = try receipt(0, ordered: -40)
    func lead() throws -> [String] {
      let listing = try daily.site.listing("leadTimes")
      let row = try #require(try daily.site.page(listing, ListingQuery(), for: daily.test.keeper).rows.first)
      return ["receipts", "mean", "variance"].map { name in
        row.values[listing.columnIndex(name) ?? 0].integer.map(String.init) ?? "-"
      }
    }
    // 10, 12 and 40 days: mean 20.7, variance ((10.67)² + (8.67)² + (19.33)²) / 2 = 281.3; kept in tenths.
    #expect(try lead() == ["3", "207", "2813"])
    try daily.do(ReverseDocument(document: last.document))
    #expect(try lead() == ["2", "110", "20"])
    #expect(daily.refusal { try receipt(-10, ordered: -9) } == "spares.orderedLater")
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S03: where-used both ways, with quantity and position") func equipment() throws {
    func fit(_ part: String, _ quantity: Int64, _ position: String) throws {
      try daily.do(
        SetEquipmentPart(
          equipment: EquipmentCode("PUMP-1"), part: PartNumber(part), quantity: Quantity(quantity), position: position))
    }
    try fit("PLAIN", 2, "drive end")
    try fit("PLAIN", 1, "far end")
    try fit("LOT", 4, "")
    try fit("PLAIN", 3, "drive end")
    func rows(_ filters: [String: JSON]) throws -> [String] {
      let listing = try daily.site.listing("equipmentParts")
      var query = ListingQuery()
      query.filters = filters
      return try daily.site.page(listing, query, for: daily.test.keeper).rows.map { row in
        ["part", "position"].map { row.values[listing.columnIndex($0) ?? 0].text ?? "" }.joined(separator: " ")
          + " \(row.values[listing.columnIndex("quantity") ?? 0].integer ?? -1)"
      }
    }
    #expect(try rows(["equipment": "PUMP-1"]) == ["PLAIN drive end 3", "PLAIN far end 1", "LOT  4"])
    #expect(try rows(["part": "LOT"]) == ["LOT  4"])
    #expect(try daily.card("PLAIN").equipmentCount == 1)
    try fit("LOT", 0, "")
    #expect(daily.refusal { try fit("LOT", 0, "") } == "spares.notFitted")
    #expect(daily.refusal { try fit("LOT", -1, "") } == "invalid")
  }

  @Test("S42: the history by month is the ledger's, with reversals on the day of what they reverse") func history()
    throws
  {
    try price(100, from: -400)
    _ = try receipt(-40)
    _ = try receipt(-40)
    var issue = IssuePart(part: try PartNumber("PLAIN"), quantity: Quantity(1))
    issue.day = daily.site.today.advanced(by: -35)
    let wrong = try daily.do(issue)
    try daily.issue("PLAIN", 1)
    try daily.do(ReverseDocument(document: wrong.document))
    let months = try PartHistory.read(try daily.card("PLAIN").id, months: 4, in: daily.site).months
    #expect(months.count == 4)
    #expect(months.reduce(0) { $0 + $1.received.units } == 2)
    #expect(months.reduce(0) { $0 + $1.demand.units } == 1)
    #expect(months.last?.demand == Quantity(1))
    #expect(months.last?.atEnd == Quantity(1))
    #expect(months.first?.atEnd == .zero)
  }
}
