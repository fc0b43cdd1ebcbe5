import Kernel
import Spares
import TestSupport
import Testing
import Values

/// What is in the building and may not be issued: blocked, expired, elsewhere, or not there on the day (S10, S13, S14).
@Suite struct UsableStockTests {
  private struct Unexpected: Error {}

  let daily: DailySite

  init() throws { daily = try DailySite() }

  private func later(_ days: Int32) { daily.test.clock.advance(milliseconds: Int64(days) * 86_400_000) }

  /// A day so many days from the site's today.
  private func day(_ offset: Int32) -> Day { Day(number: daily.site.today.number + offset) }

  private func listed(_ part: String) throws -> Int64? {
    let listing = try #require(daily.site.catalog.listings["stock"])
    var query = ListingQuery()
    query.find = part
    let row = try #require(try daily.site.page(listing, query, for: daily.test.manager).rows.first)
    return row.values[try #require(listing.columnIndex("available"))].integer
  }

  @Test("S13 S14: expired stock is on hand and not available, and what is reserved of it is not there yet")
  func expired() throws {
    try daily.receive("LOT", 7, lot: "OLD", expires: day(1))
    try daily.receive("LOT", 2, lot: "NEW", expires: day(100))
    #expect(try daily.card("LOT").available == Quantity(9))
    #expect(try daily.card("LOT").expired == .zero)
    later(2)
    let card = try daily.card("LOT")
    #expect([card.onHand, card.expired, card.available] == [Quantity(9), Quantity(7), Quantity(2)])
    #expect(try listed("LOT") == 2)
    #expect(try daily.reserve("LOT", 6, for: "WO-1").short == Quantity(4))
    #expect(try daily.card("LOT").available == .zero)
    #expect(daily.refusal { try daily.issue("LOT", 1) } == "spares.reserved")
    try daily.issue("LOT", 2, for: "WO-1")
  }

  @Test("S13: who is refused is told what more lies there past its day") func told() throws {
    try daily.receive("LOT", 7, lot: "OLD", expires: day(1))
    try daily.receive("LOT", 2, lot: "NEW", expires: day(100))
    later(2)
    guard case .notEnough(let shortage) = thrown({ try daily.issue("LOT", 5) }) as? SparesRefusal else {
      throw Unexpected()
    }
    #expect([shortage.left, shortage.expired] == [Quantity(2), Quantity(7)])
    let sentence = SparesRefusal.notEnough(shortage).sentence
    #expect(sentence.english.contains("holds 2 ea of LOT, not 5. 7 ea more there have expired."))
    #expect(sentence.chinese.contains("另有 7 件已过期。"))
  }

  @Test("S10: stock in a blocked bin is not available") func blocked() throws {
    try daily.receive("PLAIN", 8, bin: "A-01")
    try daily.receive("PLAIN", 1, bin: "A-02")
    var block = BlockBin()
    block.bin = try BinCode("A-01")
    block.reason = "leak"
    try daily.do(block)
    let card = try daily.card("PLAIN")
    #expect([card.blocked, card.available] == [Quantity(8), Quantity(1)])
    #expect(try listed("PLAIN") == 1)
    #expect(try daily.reserve("PLAIN", 3, for: "WO-1").short == Quantity(2))
  }

  @Test("S13: who is short in one bin or store is told which others have more", arguments: ["A-01", nil])
  func elsewhere(_ bin: String?) throws {
    try daily.receive("PLAIN", 7, bin: "A-01")
    try daily.receive("PLAIN", 4, bin: "B-01")
    guard case .notEnough(let shortage) = thrown({ try daily.issue("PLAIN", 9, bin: bin) }) as? SparesRefusal else {
      throw Unexpected()
    }
    #expect(shortage.elsewhere.map { "\($0.bin) \($0.quantity.units)" } == ["B-01 4"])
    let sentence = SparesRefusal.notEnough(shortage).sentence
    #expect(sentence.english.contains("Bin A-01 holds 7 ea of PLAIN, not 9. More: 4 ea in B-01."))
    #expect(sentence.chinese.contains("另有：B-01 4 件。"))
  }

  @Test("S10 S21: a count of a past day is compared with the book of that day") func pastCount() throws {
    try daily.receive("PLAIN", 10)
    later(3)
    try daily.issue("PLAIN", 5)
    var count = AdjustStock(
      part: try PartNumber("PLAIN"), bin: try BinCode("A-01"), counted: Quantity(8), reason: "count")
    count.day = day(-2)
    #expect(try daily.do(count).quantity == Quantity(-2))
    #expect(try daily.card("PLAIN").onHand == Quantity(3))
    // The book of that day is 8 now, and of today 3.
    #expect(daily.refusal { try daily.do(count) } == "spares.nothingToAdjust")
    count.day = nil
    count.counted = Quantity(3)
    #expect(daily.refusal { try daily.do(count) } == "spares.nothingToAdjust")
    // More is missing of that day than there is today: refused, nothing goes below nothing.
    count.day = day(-2)
    count.counted = .zero
    #expect(daily.refusal { try daily.do(count) } == "spares.notEnough")
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S10: what Ctrl-Z offers is the whole document, of all its lots") func wholeDocument() throws {
    try daily.receive("LOT", 3, lot: "L1", expires: day(10))
    try daily.receive("LOT", 4, bin: "A-02", lot: "L2", expires: day(20))
    try daily.issue("LOT", 5)
    let last = try #require(try OwnPosting.latest(of: daily.test.manager, in: daily.site))
    #expect(last.quantity == Quantity(5))
    #expect(last.bin == nil)
    try daily.do(
      TransferPart(
        part: PartNumber("LOT"), quantity: Quantity(2), from: BinCode("A-02"), into: BinCode("A-03"), lot: LotCode("L2")
      ))
    #expect(try OwnPosting.latest(of: daily.test.manager, in: daily.site)?.quantity == Quantity(2))
  }

  @Test("S45: a code with a control character within is refused, never kept without it") func control() throws {
    for bad in ["ESC\u{1b}[2J3", "A\u{0}B", "A\u{9b}B"] {
      #expect(throws: FieldProblem.controlCharacter) { try PartNumber(bad) }
    }
    #expect(try PartNumber(" \tab-1\r\n").text == "AB-1")
    #expect(try PartNumber("01\u{1d}21").text == "01\u{1d}21")
  }

  @Test("the day of the first movement is on the card") func firstDay() throws {
    #expect(try daily.card("PLAIN").firstDay == nil)
    try daily.receive("PLAIN", 1)
    let first = daily.site.today
    later(5)
    try daily.receive("PLAIN", 1)
    #expect(try daily.card("PLAIN").firstDay == first)
  }
}
