import Kernel
import Spares
import TestSupport
import Testing
import Values

/// S13: lots, serial numbers, expiry, and what an issue proposes.
@Suite struct LotTests {
  let daily: DailySite
  let today: Day

  init() throws {
    daily = try DailySite()
    today = daily.site.today
  }

  @Test("S13: first expired, first out; then the oldest lot; then the nearest bin") func firstExpired() throws {
    try daily.receive("LOT", 5, lot: "L3", expires: today.advanced(by: 90))
    try daily.receive("LOT", 5, bin: "A-02", lot: "L1", expires: today.advanced(by: 10))
    try daily.receive("LOT", 5, bin: "A-03", lot: "L1", expires: nil)
    try daily.receive("LOT", 5, lot: "L2", expires: today.advanced(by: 10))
    let posted = try daily.issue("LOT", 13)
    #expect(daily.legs(posted) == ["A-02 L1 5", "A-03 L1 5", "A-01 L2 3"])
    #expect(daily.legs(try daily.issue("LOT", 4)) == ["A-01 L2 2", "A-01 L3 2"])
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S13: the proposal on screen is what posting does, and reading it changes nothing") func proposal() throws {
    try daily.receive("LOT", 2, bin: "A-02", lot: "L1", expires: today.advanced(by: 10))
    try daily.receive("LOT", 9, lot: "L2", expires: today.advanced(by: 20))
    let head = try daily.site.chainHead()
    let proposal = try IssueProposal.make(
      PartNumber("LOT"), Quantity(6), as: daily.test.keeper, in: daily.site)
    #expect(
      proposal.legs.map { "\($0.bin) \($0.lot?.text ?? "-") \($0.quantity.units)" } == ["A-02 L1 2", "A-01 L2 4"])
    #expect(proposal.cost == Money(fen: 600))
    #expect(try daily.site.chainHead() == head)
    let posted = try daily.issue("LOT", 6)
    #expect(daily.legs(posted) == ["A-02 L1 2", "A-01 L2 4"])
    #expect(posted.value == proposal.cost)
  }

  @Test("S13: without lots one bin that holds enough is nearest first by the walk, else several in its order")
  func walk() throws {
    try daily.do(ChangeBin(bin: BinCode("A-01"), walk: 9))
    try daily.do(ChangeBin(bin: BinCode("A-02"), walk: 5))
    try daily.do(ChangeBin(bin: BinCode("A-03"), walk: 1))
    try daily.receive("PLAIN", 10, bin: "A-01")
    try daily.receive("PLAIN", 4, bin: "A-02")
    try daily.receive("PLAIN", 3, bin: "A-03")
    #expect(daily.legs(try daily.issue("PLAIN", 3)) == ["A-03 - 3"])
    #expect(daily.legs(try daily.issue("PLAIN", 5)) == ["A-01 - 5"])
    #expect(daily.legs(try daily.issue("PLAIN", 8)) == ["A-02 - 4", "A-01 - 4"])
    #expect(daily.refusal { try daily.issue("PLAIN", 2) } == "spares.notEnough")
  }

  @Test("S13: the part decides what has to be said of its pieces") func needs() throws {
    #expect(daily.refusal { try daily.receive("LOT", 1) } == "spares.lotNeeded")
    #expect(daily.refusal { try daily.receive("LOT", 1, lot: "L1") } == "spares.expiryNeeded")
    #expect(daily.refusal { try daily.receive("PLAIN", 1, lot: "L1") } == "spares.notTracked")
    try daily.receive("LOT", 1, lot: "L1", expires: today)
    #expect(
      daily.refusal { try daily.receive("LOT", 1, lot: "L1", expires: today.advanced(by: 1)) }
        == "spares.expiryDiffers")
    #expect(daily.refusal { try daily.issue("LOT", 1, lot: "L9") } == "spares.unknownLot")
    #expect(daily.refusal { try daily.issue("PLAIN", 1, lot: "L1") } == "spares.notTracked")
    // The last day itself is still good.
    #expect(daily.legs(try daily.issue("LOT", 1)) == ["A-01 L1 1"])
  }

  @Test("S13: what has expired is not issued and not received, but scrapped, moved and taken into the opening")
  func expired() throws {
    try daily.receive("LOT", 3, lot: "L1", expires: today)
    try daily.receive("LOT", 3, lot: "L2", expires: today.advanced(by: 5))
    daily.test.clock.advance(milliseconds: 2 * 86_400_000)
    #expect(daily.legs(try daily.issue("LOT", 1)) == ["A-01 L2 1"])
    #expect(daily.refusal { try daily.issue("LOT", 1, lot: "L1") } == "spares.lotExpired")
    // Of what is good there are two: what has expired does not count.
    #expect(daily.refusal { try daily.issue("LOT", 3) } == "spares.notEnough")
    #expect(
      daily.refusal { try daily.receive("LOT", 1, lot: "L3", expires: daily.site.today.advanced(by: -1)) }
        == "spares.expiryPassed")
    try daily.do(
      TransferPart(
        part: PartNumber("LOT"), quantity: Quantity(1), from: BinCode("A-01"), into: BinCode("A-02"), lot: LotCode("L1")
      ))
    try daily.do(
      ScrapPart(
        part: PartNumber("LOT"), quantity: Quantity(2), bin: BinCode("A-01"), reason: "expired", lot: LotCode("L1")))
    var opening = PostOpeningBalance(
      part: try PartNumber("LOT"), quantity: Quantity(1), bin: try BinCode("A-03"), value: Money(fen: 5))
    opening.lot = try LotCode("OLD")
    opening.expires = daily.site.today.advanced(by: -400)
    try daily.do(opening)
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S13: a serial number is one piece in one place, and comes back after it went out") func serials() throws {
    try daily.receive("SER", 1, lot: "S-1")
    #expect(daily.refusal { try daily.receive("SER", 1, bin: "A-02", lot: "S-1") } == "spares.serialInStock")
    #expect(daily.refusal { try daily.receive("SER", 2, lot: "S-2") } == "spares.serialIsOne")
    #expect(try ScanLookup.find("s-1", in: daily.site) == .lot(PartNumber("SER"), LotCode("S-1")))
    let out = try daily.issue("SER", 1, lot: "S-1")
    #expect(daily.refusal { try daily.issue("SER", 1, lot: "S-1") } == "spares.notEnough")
    try daily.do(ReturnFromWork(issue: out.document, quantity: Quantity(1), bin: BinCode("A-02")))
    #expect(
      daily.refusal { try daily.do(ReturnFromWork(issue: out.document, quantity: Quantity(1))) }
        == "spares.moreThanMoved")
    let moved = try daily.do(
      TransferPart(part: PartNumber("SER"), quantity: Quantity(1), from: BinCode("A-02"), into: BinCode("B-01")))
    #expect(daily.legs(moved) == ["A-02 S-1 1", "B-01 S-1 1"])
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S13: a refusal about one lot names it, whatever else its bin or document holds") func lotNamed() throws {
    let until = daily.site.today.advanced(by: 400)
    func sentence<Result>(_ body: () throws -> Result) throws -> Phrase {
      try #require((thrown(body) as? any Refusal)?.sentence)
    }
    let first = try daily.receive("LOT", 1, lot: "L-A", expires: until)
    try daily.receive("LOT", 11, lot: "L-B", expires: until.advanced(by: 1))
    let issue = try daily.issue("LOT", 3)
    let short = try sentence { try daily.do(ReverseDocument(document: first.document)) }
    #expect(short.english.contains("Bin A-01 holds 0 ea of LOT, lot L-A, not 1."))
    #expect(short.chinese.contains("货位 A-01 的 LOT（批号 L-A）现有 0"))
    var back = ReturnFromWork(issue: issue.document, quantity: Quantity(2))
    back.lot = try LotCode("L-A")
    let most = try sentence { try daily.do(back) }
    #expect(most.english.contains("lot L-A, 1 ea can still be given back, not 2"))
    #expect(most.chinese.contains("的批号 L-A 最多还可退回 1"))
    back.lot = nil
    back.quantity = Quantity(4)
    let all = try sentence { try daily.do(back) }
    #expect(all.english.contains("3 ea can still be given back, not 4") && !all.english.contains("lot"))
  }

  @Test("S13: how pieces are told apart and valued changes only while there are none") func change() throws {
    var tracked = ChangePart(number: try PartNumber("PLAIN"))
    tracked.tracking = .lot
    try daily.receive("PLAIN", 1)
    #expect(daily.refusal { try daily.do(tracked) } == "spares.stockInUse")
    try daily.issue("PLAIN", 1)
    try daily.do(tracked)
    #expect(daily.refusal { try daily.receive("PLAIN", 1) } == "spares.lotNeeded")
    var fifo = ChangePart(number: try PartNumber("LOT"))
    fifo.hasExpiry = true
    fifo.tracking = Tracking.none
    #expect(daily.refusal { try daily.do(fifo) } == "invalid")
  }

  @Test("S13: verify names a serial number that stands in two places") func twoPlaces() throws {
    try daily.receive("SER", 1, lot: "S-1")
    try daily.site.database.execute(
      "INSERT INTO stock_balance (part_id, bin_id, lot_id, quantity) SELECT part_id, 2, lot_id, 1 FROM stock_balance")
    #expect(try daily.site.verify().contains { $0.check == "lots" && $0.table == "stock_balance" })
  }
}
