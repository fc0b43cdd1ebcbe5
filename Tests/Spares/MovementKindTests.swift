import Kernel
import Spares
import Testing
import Values

/// S10, S12, S15: each kind of movement as a document, its slip, its value, its reversal.
@Suite struct MovementKindTests {
  let daily: DailySite

  init() throws { daily = try DailySite() }

  /// One document of every kind, with what it needs.
  private func documents() throws -> [MovementPosted] {
    let receipt = try daily.receive("PLAIN", 20, at: 150)
    let issue = try daily.issue("PLAIN", 5, for: "WO-1")
    let opening = try daily.do(
      PostOpeningBalance(
        part: PartNumber("FIFO"), quantity: Quantity(3), bin: BinCode("A-02"), value: Money(fen: 1000)))
    let work = try daily.do(ReturnFromWork(issue: issue.document, quantity: Quantity(2)))
    var back = ReturnToSupplier(receipt: receipt.document, quantity: Quantity(3))
    back.reason = "damaged"
    let supplier = try daily.do(back)
    let move = try daily.do(
      TransferPart(part: PartNumber("PLAIN"), quantity: Quantity(4), from: BinCode("A-01"), into: BinCode("B-01")))
    let adjust = try daily.do(
      AdjustStock(part: PartNumber("PLAIN"), bin: BinCode("A-01"), counted: Quantity(9), reason: "recount"))
    let scrap = try daily.do(
      ScrapPart(part: PartNumber("PLAIN"), quantity: Quantity(1), bin: BinCode("A-01"), reason: "rust"))
    let out = try daily.do(SendToRepair(part: PartNumber("PLAIN"), quantity: Quantity(2), bin: BinCode("A-01")))
    let into = try daily.do(TakeFromRepair(sent: out.document, quantity: Quantity(1), cost: Money(fen: 333)))
    return [receipt, issue, opening, work, supplier, move, adjust, scrap, out, into]
  }

  @Test("S10, S16: every kind posts one document with a slip in both languages") func slips() throws {
    let made = try documents()
    let reversal = try daily.do(ReverseDocument(document: made[7].document))
    let numbers = made.map(\.document) + [reversal.by]
    var kinds: Set<DocumentKind> = []
    for number in numbers {
      let slip = try Slip.read(number, as: daily.test.keeper, in: daily.site)
      kinds.insert(slip.kind)
      for language in [Language.english, .chinese] {
        let text = slip.text(in: language)
        #expect(text.contains(slip.kind.title.text(in: language)))
        #expect(text.contains(number.text))
        #expect(slip.html(in: language).contains(number.text))
      }
    }
    #expect(kinds == Set(DocumentKind.allCases))
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S15: the value of each kind, to the fen") func values() throws {
    let made = try documents()
    // 20 at 1.50 in; 5 out at 7.50; 2 back at 3.00; 3 sent back at 4.50; 4 moved at 6.00; counted 9 of 10: 1.50; 1 scrapped
    // 1.50; 2 to repair at 3.00; 1 of them back at 1.50 and 3.33 for the repair.
    #expect(made.map(\.value.fen) == [3000, 750, 1000, 300, 450, 600, 150, 150, 300, 483])
    // 20 - 5 + 2 - 3 - 1 - 1 - 2 + 1 pieces.
    #expect(try daily.stock("PLAIN") == [11, 1983])
  }

  @Test("S12: every kind can be reversed, the latest first, and the books are as before") func reversals() throws {
    let made = try documents()
    for document in made.reversed() {
      let reversed = try daily.do(ReverseDocument(document: document.document))
      #expect(reversed.difference == .zero, "\(document.kind)")
      #expect(try daily.site.verify().isEmpty, "\(document.kind)")
    }
    #expect(try daily.stock("PLAIN") == [0, 0])
    #expect(try daily.stock("FIFO") == [0, 0])
  }

  @Test("S12: what has come back in part is reversed only after what brought it back") func returnsFirst() throws {
    let receipt = try daily.receive("PLAIN", 5)
    let issue = try daily.issue("PLAIN", 3)
    let back = try daily.do(ReturnFromWork(issue: issue.document, quantity: Quantity(1)))
    #expect(daily.refusal { try daily.do(ReverseDocument(document: issue.document)) } == "spares.hasReturns")
    try daily.do(ReverseDocument(document: back.document))
    try daily.do(ReverseDocument(document: issue.document))
    #expect(try daily.stock("PLAIN") == [5, 500])
    #expect(
      daily.refusal { try daily.do(ReturnFromWork(issue: issue.document, quantity: Quantity(1))) }
        == "spares.alreadyReversed")
    #expect(
      daily.refusal { try daily.do(ReturnFromWork(issue: receipt.document, quantity: Quantity(1))) }
        == "spares.otherKind")
  }

  @Test("S15: returns come to exactly the issue's value, whatever it divides by") func wholeReturns() throws {
    try daily.receive("PLAIN", 3, at: 100)
    try daily.do(
      PostOpeningBalance(
        part: PartNumber("PLAIN"), quantity: Quantity(4), bin: BinCode("A-01"), value: Money(fen: 71)))
    let issue = try daily.issue("PLAIN", 7)
    #expect(issue.value.fen == 371)
    var returned: Int64 = 0
    for _ in 0..<7 {
      returned += try daily.do(ReturnFromWork(issue: issue.document, quantity: Quantity(1))).value.fen
    }
    #expect(returned == 371)
    #expect(try daily.stock("PLAIN") == [7, 371])
    #expect(
      daily.refusal { try daily.do(ReturnFromWork(issue: issue.document, quantity: Quantity(1))) }
        == "spares.moreThanMoved")
  }

  @Test("S15: a return to the supplier leaves at its receipt cost; refused when the value has gone") func supplier()
    throws
  {
    let dear = try daily.receive("PLAIN", 2, at: 1000)
    try daily.receive("PLAIN", 8, at: 0)
    try daily.issue("PLAIN", 6)
    // 4 left, worth 8.00; sending back 1 takes 10.00 out.
    var back = ReturnToSupplier(receipt: dear.document, quantity: Quantity(1))
    back.reason = "wrong"
    #expect(daily.refusal { try daily.do(back) } == "spares.valueGone")
    back.settling = true
    let posted = try daily.do(back)
    #expect(posted.value == Money(fen: 200))
    #expect(posted.difference == Money(fen: -800))
    #expect(try daily.stock("PLAIN") == [3, 600])
    back.settling = false
    back.quantity = Quantity(2)
    #expect(daily.refusal { try daily.do(back) } == "spares.moreThanMoved")
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S10: a transfer between stores takes its value along; within a store it moves none") func transfer() throws {
    try daily.receive("PLAIN", 3, at: 100)
    try daily.receive("PLAIN", 1, at: 101, bin: "B-01")
    let inside = try daily.do(
      TransferPart(part: PartNumber("PLAIN"), quantity: Quantity(2), from: BinCode("A-01"), into: BinCode("A-02")))
    #expect(inside.value == Money(fen: 200))
    let across = try daily.do(
      TransferPart(part: PartNumber("PLAIN"), quantity: Quantity(2), from: BinCode("A-02"), into: BinCode("B-01")))
    #expect(across.value == Money(fen: 200))
    #expect(try daily.issue("PLAIN", 3, bin: "B-01").value == Money(fen: 301))
    #expect(try daily.stock("PLAIN") == [1, 100])
    #expect(
      daily.refusal {
        try daily.do(
          TransferPart(part: PartNumber("PLAIN"), quantity: Quantity(1), from: BinCode("A-01"), into: BinCode("A-01")))
      } == "invalid")
    try daily.do(BlockBin(bin: BinCode("A-03"), isBlocked: true, reason: "wet"))
    #expect(
      daily.refusal {
        try daily.do(
          TransferPart(part: PartNumber("PLAIN"), quantity: Quantity(1), from: BinCode("A-01"), into: BinCode("A-03")))
      } == "spares.binBlocked")
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S10: an adjustment posts the difference; none is refused; what is found without a price too") func adjust()
    throws
  {
    #expect(
      daily.refusal {
        try daily.do(
          AdjustStock(part: PartNumber("PLAIN"), bin: BinCode("A-01"), counted: Quantity(2), reason: "found"))
      } == "spares.noPrice")
    var found = AdjustStock(
      part: try PartNumber("PLAIN"), bin: try BinCode("A-01"), counted: Quantity(2), reason: "found")
    found.price = Money(fen: 70)
    #expect(try daily.do(found).value == Money(fen: 140))
    #expect(daily.refusal { try daily.do(found) } == "spares.nothingToAdjust")
    found.counted = .zero
    #expect(try daily.do(found).quantity == Quantity(-2))
    #expect(try daily.stock("PLAIN") == [0, 0])
    found.reason = ""
    #expect(daily.refusal { try daily.do(found) } == "invalid")
  }

  @Test("S10: no kind takes a quantity below one") func noQuantity() throws {
    let receipt = try daily.receive("PLAIN", 5)
    let issue = try daily.issue("PLAIN", 2)
    let part = try PartNumber("PLAIN")
    let bin = try BinCode("A-01")
    for quantity in [Quantity(0), Quantity(-1), Quantity(.min)] {
      let actions: [any Action] = [
        IssuePart(part: part, quantity: quantity), ReceivePart(part: part, quantity: quantity, bin: bin),
        ReturnFromWork(issue: issue.document, quantity: quantity),
        ReturnToSupplier(receipt: receipt.document, quantity: quantity),
        TransferPart(part: part, quantity: quantity, from: bin, into: try BinCode("A-02")),
        ScrapPart(part: part, quantity: quantity, bin: bin, reason: "x"),
        SendToRepair(part: part, quantity: quantity), TakeFromRepair(sent: issue.document, quantity: quantity),
        ReservePart(workOrder: try WorkOrderCode("WO-1"), part: part, quantity: quantity),
      ]
      for action in actions {
        #expect(
          daily.refusal { try daily.site.perform(any: action, as: daily.test.manager) } == "invalid", "\(action)")
      }
    }
  }

  @Test("S15: a document may be dated back as far as the setting says, and never changes a cost") func backdated()
    throws
  {
    try daily.receive("PLAIN", 1, at: 100)
    var late = ReceivePart(
      part: try PartNumber("PLAIN"), quantity: Quantity(1), bin: try BinCode("A-01"), price: Money(fen: 300))
    late.day = daily.site.today.advanced(by: -31)
    let admin = try daily.test.site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try daily.site.perform(
      ChangeSetting(setting: "spares.backdateDays", value: "30"), as: admin)
    #expect(daily.refusal { try daily.do(late) } == "spares.tooLongAgo")
    late.day = daily.site.today.advanced(by: -30)
    try daily.do(late)
    #expect(try daily.issue("PLAIN", 1).value == Money(fen: 200))
  }
}
