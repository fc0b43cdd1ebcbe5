import Kernel
import Spares
import TestSupport
import Testing
import Values

@Suite struct PostingTests {
  let test: TestSite
  let part: PartNumber
  let bin: BinCode

  init() throws {
    test = try TestSite()
    try test.addPart("P1")
    part = try PartNumber("P1")
    bin = try BinCode("A-01")
  }

  private func refusal<Result>(_ body: () throws -> Result) -> String? { (thrown(body) as? any Refusal)?.code }

  private func receive(_ quantity: Int64, at price: Int64, bin: String = "A-01", as session: Session? = nil) throws
    -> DocumentNumber
  {
    let action = ReceivePart(
      part: part, quantity: Quantity(quantity), bin: try BinCode(bin), price: Money(fen: price))
    return try #require(try test.site.perform(action, as: session ?? test.keeper).outcome).document
  }

  private func issue(_ quantity: Int64, bin: String? = nil, as session: Session? = nil) throws -> MovementPosted {
    let action = IssuePart(part: part, quantity: Quantity(quantity), bin: try bin.map { try BinCode($0) })
    return try #require(try test.site.perform(action, as: session ?? test.keeper).outcome)
  }

  private func reverse(_ document: DocumentNumber, settling: Bool = false, as session: Session? = nil) throws
    -> DocumentReversed
  {
    try #require(
      try test.site.perform(ReverseDocument(document: document, settling: settling), as: session ?? test.keeper).outcome
    )
  }

  private func stock() throws -> [Int64] {
    let card = try #require(try PartCard.read(part, in: test.site))
    return [card.onHand.units, card.value.fen]
  }

  // MARK: - Value (S15)

  @Test("S15: half-up to the fen, and the last piece takes what is left") func movingAverage() throws {
    _ = try receive(3, at: 0)
    _ = try test.site.perform(
      PostOpeningBalance(part: part, quantity: Quantity(3), bin: bin, value: Money(fen: 100)), as: test.manager)
    // 100 fen over 6: 16.67, then 83 over 5: 16.6, 66 over 4: 16.5, 49 over 3: 16.33, 33 over 2: 16.5, the rest 16.
    var costs: [Int64] = []
    for _ in 0..<6 { costs.append(try issue(1).value.fen) }
    #expect(costs == [17, 17, 17, 16, 17, 16])
    #expect(try stock() == [0, 0])
    #expect(try test.site.verify().isEmpty)
  }

  @Test("S15: a receipt into empty stock sets the value anew; each store has its own average") func perStore() throws {
    _ = try test.site.perform(
      AddStore(code: StoreCode("SIDE"), nameEnglish: "Side", nameChinese: "副库"), as: test.manager)
    _ = try test.site.perform(AddBin(code: BinCode("B-01"), store: StoreCode("SIDE")), as: test.manager)
    _ = try receive(2, at: 100)
    _ = try receive(2, at: 900, bin: "B-01")
    #expect(try issue(1, bin: "A-01").value.fen == 100)
    #expect(try issue(1, bin: "B-01").value.fen == 900)
    _ = try issue(1, bin: "A-01")
    _ = try receive(1, at: 7)
    #expect(try issue(1, bin: "A-01").value.fen == 7)
  }

  @Test("S15: the event's day never changes a cost; a future day is refused") func postingOrder() throws {
    _ = try receive(1, at: 100)
    var late = ReceivePart(part: part, quantity: Quantity(1), bin: bin, price: Money(fen: 300))
    late.day = test.site.today.advanced(by: -400)
    _ = try test.site.perform(late, as: test.keeper)
    #expect(try issue(1).value.fen == 200)
    late.day = test.site.today.advanced(by: 1)
    #expect(refusal { try test.site.perform(late, as: test.keeper) } == "spares.future")
    #expect(try stock() == [1, 200])
  }

  @Test("S15: a price of nothing is a price; no price anywhere is a refusal; the part's own price stands in")
  func prices() throws {
    _ = try receive(5, at: 0)
    #expect(try stock() == [5, 0])
    #expect(try issue(2).value == .zero)
    let blank = ReceivePart(part: part, quantity: Quantity(2), bin: bin)
    #expect(refusal { try test.site.perform(blank, as: test.keeper) } == "spares.noPrice")
    var change = ChangePart(number: part)
    change.price = Money(fen: 45)
    _ = try test.site.perform(change, as: test.manager)
    #expect(try test.site.perform(blank, as: test.keeper).outcome?.value == Money(fen: 90))
  }

  @Test("S06, S15: a price per unit and a quantity in its smallest steps are multiplied exactly") func decimals() throws
  {
    var oil = AddPart(number: try PartNumber("OIL"), nameEnglish: "Oil")
    oil.decimals = 3
    _ = try test.site.perform(oil, as: test.manager)
    // 1.255 l at 9.98: 12.5249; 0.500 l of 0.01: half a fen, up.
    for (quantity, price, value) in [(1255, 998, 1252), (500, 1, 1), (499, 1, 0), (1, 500, 1)]
      as [(Int64, Int64, Int64)]
    {
      let answer = try test.site.perform(
        ReceivePart(part: PartNumber("oil"), quantity: Quantity(quantity), bin: bin, price: Money(fen: price)),
        as: test.keeper)
      #expect(answer.outcome?.value.fen == value)
    }
  }

  @Test("quantities and amounts that cannot be kept are refused, and nothing overflows") func bounds() throws {
    func receipt(_ quantity: Int64, _ price: Int64) -> String? {
      refusal {
        try test.site.perform(
          ReceivePart(part: part, quantity: Quantity(quantity), bin: bin, price: Money(fen: price)), as: test.keeper)
      }
    }
    for quantity: Int64 in [0, -1, .min, .max, 1_000_000_000_001] { #expect(receipt(quantity, 1) == "invalid") }
    for price: Int64 in [-1, .min, .max] { #expect(receipt(1, price) == "invalid") }
    #expect(receipt(1_000_000_000_000, 1_000_000_000_000) == "spares.tooMuch")
    #expect(receipt(1_000_000_000_000, 1001) == "spares.tooMuch")
    #expect(receipt(1_000_000_000_000, 1000) == nil)
    // The bound is one of the sum as well.
    #expect(receipt(1, 1) == "spares.tooMuch")
    #expect(receipt(1, 0) == nil)
    #expect(try issue(1_000_000_000_000).value.fen == 999_999_999_999_000)
    #expect(refusal { try issue(.max) } == "invalid")
    #expect(try stock() == [1, 1000])
    #expect(try test.site.verify().isEmpty)
  }

  // MARK: - Bins and parts (S04)

  @Test("S04: nothing moves into or out of a blocked bin; a wrong posting is still reversed") func blockedBin() throws {
    let document = try receive(3, at: 10)
    #expect(refusal { try test.site.perform(BlockBin(bin: bin, isBlocked: true), as: test.manager) } == "invalid")
    _ = try test.site.perform(BlockBin(bin: bin, isBlocked: true, reason: "leak"), as: test.manager)
    #expect(refusal { try receive(1, at: 10) } == "spares.binBlocked")
    #expect(refusal { try issue(1, bin: "A-01") } == "spares.binBlocked")
    // Without a bin the blocked one is not proposed: where there is no other, it is named.
    #expect(refusal { try issue(1) } == "spares.binBlocked")
    #expect(
      refusal {
        try test.site.perform(
          PostOpeningBalance(part: part, quantity: Quantity(1), bin: bin, value: .zero), as: test.manager)
      } == "spares.binBlocked")
    _ = try reverse(document)
    _ = try test.site.perform(BlockBin(bin: bin, isBlocked: false), as: test.manager)
    _ = try receive(1, at: 10)
    #expect(try stock() == [1, 10])
  }

  @Test("an issue without a bin takes the first by code that holds enough, or tells of the fullest") func proposedBin()
    throws
  {
    _ = try receive(2, at: 10, bin: "A-01")
    _ = try receive(5, at: 10, bin: "A-02")
    #expect(try issue(2).bin.text == "A-01")
    #expect(try issue(3).bin.text == "A-02")
    let error = thrown { try issue(3) }
    guard case .notEnough(let shortage) = error as? SparesRefusal else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(shortage.bin?.text == "A-02")
    #expect(shortage.left == Quantity(2))
    _ = try issue(2)
    #expect(refusal { try issue(1) } == "spares.noStock")
  }

  @Test("what nobody knows is refused by name; an obsolete part is issued and not received") func unknown() throws {
    let stranger = try PartNumber("X9")
    let nowhere = try BinCode("Z-99")
    #expect(
      refusal {
        try test.site.perform(
          ReceivePart(part: stranger, quantity: Quantity(1), bin: bin, price: .zero), as: test.keeper)
      } == "spares.unknownPart")
    #expect(
      refusal {
        try test.site.perform(
          ReceivePart(part: part, quantity: Quantity(1), bin: nowhere, price: .zero), as: test.keeper)
      } == "spares.unknownBin")
    #expect(
      refusal { try test.site.perform(IssuePart(part: stranger, quantity: Quantity(1)), as: test.keeper) }
        == "spares.unknownPart")
    #expect(refusal { try issue(1, bin: "Z-99") } == "spares.unknownBin")
    #expect(refusal { try reverse(try DocumentNumber("ISS-1999-000001")) } == "spares.unknownDocument")
    _ = try receive(2, at: 10)
    var change = ChangePart(number: part)
    change.isActive = false
    _ = try test.site.perform(change, as: test.manager)
    #expect(refusal { try receive(1, at: 10) } == "spares.obsolete")
    #expect(try issue(1).quantity == Quantity(1))
    #expect(
      refusal { try test.site.perform(AddBin(code: nowhere, store: StoreCode("NONE")), as: test.manager) }
        == "spares.unknownStore")
    // A bin lies inside a bin of its own store only.
    _ = try test.site.perform(
      AddStore(code: StoreCode("SIDE"), nameEnglish: "Side", nameChinese: "副库"), as: test.manager)
    #expect(
      refusal { try test.site.perform(AddBin(code: nowhere, store: StoreCode("SIDE"), parent: bin), as: test.manager) }
        == "spares.binOfOtherStore")
    #expect(
      refusal { try test.site.perform(AddBin(code: bin, store: StoreCode("SIDE")), as: test.manager) }
        == "spares.binTaken")
    #expect(
      refusal {
        try test.site.perform(AddStore(code: StoreCode("side"), nameEnglish: "", nameChinese: ""), as: test.manager)
      } == "spares.storeTaken")
  }

  // MARK: - Reversal (S12)

  @Test("S12: a document is reversed once, at its own value, and no reversal is reversed") func reversal() throws {
    let receipt = try receive(4, at: 25)
    _ = try receive(4, at: 75)
    let issued = try issue(2)
    #expect(issued.value.fen == 100)
    let back = try reverse(issued.document)
    #expect(back.difference == .zero)
    #expect(try stock() == [8, 400])
    let error = thrown { try reverse(issued.document) }
    #expect(error as? SparesRefusal == .alreadyReversed(issued.document, by: back.by))
    #expect(refusal { try reverse(back.by) } == "spares.reversalOfReversal")
    _ = try reverse(receipt)
    #expect(try stock() == [4, 300])
    // Any spelling of the number is the number.
    #expect(refusal { try reverse(try DocumentNumber("  rec－2026-000001 ")) } == "spares.alreadyReversed")
  }

  @Test("S12: one's own postings only, unless one may reverse anybody's") func otherPeoples() throws {
    let byManager = try receive(1, at: 10, as: test.manager)
    let byKeeper = try receive(1, at: 10, as: test.keeper)
    #expect(thrown { try reverse(byManager) } as? SparesRefusal == .notYours(byManager, by: "lin"))
    _ = try reverse(byKeeper, as: test.manager)
    _ = try reverse(byManager, as: test.manager)
    #expect(try stock() == [0, 0])
  }

  @Test("S12: refused with the reason when the stock has gone from its bin") func stockGone() throws {
    let receipt = try receive(5, at: 10)
    _ = try issue(3)
    _ = try receive(9, at: 10, bin: "A-02")
    let error = thrown { try reverse(receipt) }
    guard case .notEnough(let shortage) = error as? SparesRefusal else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(shortage.left == Quantity(2))
    #expect(shortage.taker == "wang")
  }

  @Test("S12: refused when the value has gone; with a price difference it leaves at the average") func valueGone()
    throws
  {
    _ = try receive(10, at: 10)
    let dear = try receive(1, at: 1000)
    // 1100 over 11: 100 each; after eight at the average 300 are left, and the receipt was worth 1000.
    _ = try issue(8)
    #expect(try stock() == [3, 300])
    #expect(
      thrown { try reverse(dear) } as? SparesRefusal
        == .valueGone(dear, part: part, needed: Money(fen: 1000), left: Money(fen: 300)))
    #expect(try stock() == [3, 300])
    let settled = try reverse(dear, settling: true)
    #expect(settled.difference.fen == -900)
    #expect(try stock() == [2, 200])
    #expect(try test.site.verify().isEmpty)
  }

  @Test("S15: a reversal that empties the stock takes the residual with it and says so") func residual() throws {
    let cheap = try receive(1, at: 10)
    _ = try receive(1, at: 21)
    #expect(try issue(1).value.fen == 16)
    #expect(try reverse(cheap).difference.fen == 5)
    #expect(try stock() == [0, 0])
    #expect(try test.site.verify().isEmpty)
  }

  // MARK: - Rights and numbers

  @Test("G02: a storekeeper of one store does nothing in another") func limitedKeeper() throws {
    var unit = AddUnit()
    unit.unitName = "Workshop"
    let admin = try test.site.signIn(name: "admin", pin: "2468", terminal: "test")
    let id = try #require(try test.site.perform(unit, as: admin).outcome).id
    _ = try test.site.perform(
      AddStore(code: StoreCode("SHOP"), nameEnglish: "", nameChinese: "车间库", unit: id.rawValue), as: test.manager)
    _ = try test.site.perform(AddBin(code: BinCode("S-01"), store: StoreCode("SHOP")), as: test.manager)
    _ = try test.site.perform(
      OpenAccount(account: "zhao", fullName: "Zhao", pin: "1357", role: "storekeeper", unit: id.rawValue), as: admin)
    let zhao = try TestSite.signIn("zhao", test.site)
    let theirs = try receive(5, at: 10, bin: "A-01")
    let own = try receive(5, at: 10, bin: "S-01", as: zhao)
    #expect(refusal { try receive(1, at: 10, bin: "A-01", as: zhao) } == "notInUnit")
    #expect(refusal { try issue(1, bin: "A-01", as: zhao) } == "notInUnit")
    #expect(refusal { try reverse(theirs, as: zhao) } == "notInUnit")
    // A bin that is not there is not "another unit's".
    #expect(refusal { try receive(1, at: 10, bin: "S-99", as: zhao) } == "spares.unknownBin")
    #expect(refusal { try issue(1, bin: "S-99", as: zhao) } == "spares.unknownBin")
    #expect(refusal { try reverse(try DocumentNumber("NONE"), as: zhao) } == "spares.unknownDocument")
    let viewer = try viewer(by: admin)
    #expect(refusal { try receive(1, at: 10, bin: "S-99", as: viewer) } == "notPermitted")
    #expect(try issue(1, bin: "S-01", as: zhao).value.fen == 10)
    #expect(refusal { try reverse(own, as: zhao) } == "spares.notEnough")
    #expect(
      refusal {
        try test.site.perform(
          PostOpeningBalance(part: part, quantity: Quantity(1), bin: BinCode("S-01"), value: .zero), as: zhao)
      } == "notPermitted")
  }

  private func viewer(by admin: Session) throws -> Session {
    _ = try test.site.perform(
      OpenAccount(account: "sun", fullName: "Sun", pin: "1357", role: "stock-viewer"), as: admin)
    return try TestSite.signIn("sun", test.site)
  }

  @Test("S16: documents are numbered without gaps; kinds that share a pattern share its numbers; any case is found")
  func numbers() throws {
    let admin = try test.site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try receive(1, at: 10)
    #expect(refusal { try issue(9) } == "spares.notEnough")
    for name in ["receiptNumber", "issueNumber", "reversalNumber"] {
      _ = try test.site.perform(ChangeSetting(setting: "spares." + name, value: #""doc-{number:3}""#), as: admin)
    }
    let made = [try receive(1, at: 10), try issue(1).document, try receive(1, at: 10), try issue(1).document]
    #expect(made.map(\.text) == ["DOC-001", "DOC-002", "DOC-003", "DOC-004"])
    #expect(try reverse(try DocumentNumber("doc-002")).by.text == "DOC-005")
    #expect(try ScanLookup.find("doc-003", in: test.site) == .document(made[2]))
    let long = JSON.string(String(repeating: "x", count: 41)).text
    #expect(
      refusal { try test.site.perform(ChangeSetting(setting: "spares.issueNumber", value: long), as: admin) }
        == "kernel.badValue")
  }

  @Test("G22: a posting above the limit waits, and runs at the cost of the moment it is approved") func approval()
    throws
  {
    let admin = try test.site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try receive(25, at: 100)
    _ = try test.site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "500"), as: admin)
    #expect(try issue(5).value.fen == 500)
    let answer = try test.site.perform(IssuePart(part: part, quantity: Quantity(6), bin: bin), as: test.keeper)
    guard case .waiting(let id, _) = answer else {
      Issue.record("not waiting")
      return
    }
    #expect(try stock() == [20, 2000])
    // Meanwhile the average falls.
    _ = try receive(5, at: 0)
    #expect(
      refusal { try test.site.perform(DecideApproval(approval: id, verdict: .approve), as: test.keeper) }
        == "notPermitted")
    _ = try test.site.perform(DecideApproval(approval: id, verdict: .approve), as: test.manager)
    #expect(try stock() == [19, 1520])
    #expect(
      try test.site.database.text("SELECT a.name FROM stock_document d JOIN account a ON a.id = d.approver_id") == "lin"
    )
    #expect(try test.site.verify().isEmpty)
  }
}
