import Kernel
import SQLite
import Spares
import TestSupport
import Testing
import Values

/// S01, S04, S40, S41: parts, codes, categories, and finding them.
@Suite struct MasterTests {
  let test: TestSite

  init() throws { test = try TestSite() }

  private func refusal<Result>(_ body: () throws -> Result) -> String? { (thrown(body) as? any Refusal)?.code }

  private func numbers(_ change: (inout ListingQuery) -> Void) throws -> [String] {
    var query = ListingQuery()
    change(&query)
    let listing = try test.site.listing("stock")
    let page = try test.site.page(listing, query, for: test.keeper)
    #expect(try test.site.count(listing, query, for: test.keeper) == Int64(page.rows.count))
    return page.rows.compactMap { $0.values.first?.text }
  }

  @Test("S01: a code means one part, whichever way it is attached") func aliases() throws {
    try test.addPart("P1")
    try test.addPart("P2")
    let (one, two) = (try PartNumber("P1"), try PartNumber("P2"))
    let code = try PartNumber("690123456789")
    func attach(_ code: PartNumber, _ part: PartNumber) -> String? {
      refusal { try test.site.perform(AttachCode(code: code, part: part), as: test.manager) }
    }
    #expect(attach(code, one) == nil)
    #expect(attach(code, one) == nil)
    #expect(attach(code, two) == "spares.codeTaken")
    #expect(attach(two, one) == "spares.codeTaken")
    #expect(attach(try PartNumber("X"), try PartNumber("Y")) == "spares.unknownPart")
    #expect(refusal { try test.addPart("690123456789") } == "spares.codeTaken")
    #expect(refusal { try test.addPart("p1") } == "spares.numberTaken")
    var third = AddPart(number: try PartNumber("P3"), nameEnglish: "Third")
    third.barcode = code
    #expect(refusal { try test.site.perform(third, as: test.manager) } == "spares.codeTaken")
    // Nothing of the refused part is left, not even in the index.
    #expect(try numbers { $0.find = "Third" } == [])
    #expect(try ScanLookup.find("６９０１２３４５６７８９", in: test.site) == .part(PartID(1), one))
    #expect(try numbers { $0.find = "690123" } == ["P1"])
    var detach = DetachCode()
    detach.code = code
    _ = try test.site.perform(detach, as: test.manager)
    #expect(refusal { try test.site.perform(detach, as: test.manager) } == "spares.unknownPart")
    #expect(try ScanLookup.find("690123456789", in: test.site) == .unknown("690123456789"))
    #expect(try numbers { $0.find = "690123" } == [])
    #expect(attach(code, two) == nil)
    #expect(try test.site.verify().isEmpty)
  }

  @Test("S40: a scan is a part, a bin, a document or unknown, in that order") func scan() throws {
    try test.addPart("A-02")
    #expect(try ScanLookup.find(" a-02 ", in: test.site) == .part(PartID(1), try PartNumber("A-02")))
    #expect(try ScanLookup.find("a-01", in: test.site) == .bin(BinID(1), try BinCode("A-01")))
    for text in ["", "   ", "\u{0}\u{1b}", "nothing", String(repeating: "x", count: 5000)] {
      guard case .unknown = try ScanLookup.find(text, in: test.site) else {
        Issue.record("\(text) was found")
        continue
      }
    }
  }

  @Test("S41: a bin's code finds what lies in it, by relevance and in any order") func byBin() throws {
    try test.addPart("P1")
    try test.addPart("P2")
    _ = try test.site.perform(
      ReceivePart(part: try PartNumber("P2"), quantity: Quantity(1), bin: try BinCode("A-01"), price: .zero),
      as: test.keeper)
    #expect(try numbers { $0.find = "a-01" } == ["P2"])
    #expect(
      try numbers {
        $0.find = "a-01"
        $0.order = "name"
      } == ["P2"])
    #expect(try numbers { $0.find = "a-02" } == [])
  }

  @Test("S01, S41: a category filters for itself and all below it") func categories() throws {
    for (code, parent) in [("MECH", nil), ("BRG", "MECH"), ("BALL", "BRG"), ("ELEC", nil)] as [(String, String?)] {
      _ = try test.site.perform(
        AddCategory(
          code: CategoryCode(code), nameEnglish: code, nameChinese: "", parent: try parent.map { try CategoryCode($0) }),
        as: test.manager)
    }
    for (number, category) in [("P1", "BALL"), ("P2", "BRG"), ("P3", "ELEC"), ("P4", nil)] as [(String, String?)] {
      var part = AddPart(number: try PartNumber(number), nameEnglish: number)
      part.category = try category.map { try CategoryCode($0) }
      _ = try test.site.perform(part, as: test.manager)
    }
    #expect(try numbers { $0.filters = ["category": "MECH"] } == ["P1", "P2"])
    #expect(try numbers { $0.filters = ["category": "BALL"] } == ["P1"])
    #expect(try numbers { $0.filters = ["category": "NONE"] } == [])
    #expect(
      try numbers {
        $0.filters = ["category": "MECH", "state": "out"]
        $0.isReversed = true
      } == ["P2", "P1"])
    var move = ChangePart(number: try PartNumber("P3"))
    move.category = try CategoryCode("BRG")
    _ = try test.site.perform(move, as: test.manager)
    #expect(try numbers { $0.filters = ["category": "MECH"] } == ["P1", "P2", "P3"])
    move.category = try CategoryCode("NONE")
    #expect(refusal { try test.site.perform(move, as: test.manager) } == "spares.unknownCategory")
    #expect(
      refusal {
        try test.site.perform(
          AddCategory(code: CategoryCode("brg"), nameEnglish: "", nameChinese: ""), as: test.manager)
      } == "spares.categoryTaken")
  }

  @Test("a change of a part names all its faults, and in a batch spoils no other line") func changes() throws {
    try test.addPart("P1")
    var change = ChangePart(number: try PartNumber("P1"))
    change.minimum = Quantity(-1)
    change.packSize = .zero
    change.price = Money(fen: -5)
    let error = thrown { try test.site.perform(change, as: test.manager) } as? InvalidAction
    #expect(error?.faults.map(\.field).sorted() == ["minimum", "packSize", "price"])
    var half = ChangePart(number: try PartNumber("P1"))
    half.minimum = Quantity(5)
    var other = ChangePart(number: try PartNumber("P1"))
    other.maximum = Quantity(3)
    var nameless = ChangePart(number: try PartNumber("P1"))
    nameless.nameEnglish = ""
    nameless.nameChinese = ""
    let answers = try test.site.perform(
      batch: [change, half, other, nameless].map { BatchItem($0) }, as: test.manager)
    #expect(answers.map(\.isRefused) == [true, false, true, true])
    let card = try #require(try PartCard.read(try PartNumber("P1"), in: test.site))
    #expect(card.minimum == Quantity(5))
    #expect(card.maximum == .zero)
    #expect(card.nameEnglish == "Deep groove ball bearing")
    #expect(try test.site.verify().isEmpty)
  }

  @Test("states follow the minimum and the maximum, and filter") func states() throws {
    try test.addPart("P1")
    let part = try PartNumber("P1")
    var limits = ChangePart(number: part)
    limits.minimum = Quantity(3)
    limits.maximum = Quantity(5)
    _ = try test.site.perform(limits, as: test.manager)
    var states: [StockState] = []
    for _ in 0..<7 {
      states.append(try #require(try PartCard.read(part, in: test.site)).state)
      let state = states.last ?? .ok
      #expect(try numbers { $0.filters = ["state": .string(state.rawValue)] } == ["P1"])
      _ = try test.site.perform(
        ReceivePart(part: part, quantity: Quantity(1), bin: try BinCode("A-01"), price: Money(fen: 1)), as: test.keeper)
    }
    #expect(states == [.out, .short, .short, .ok, .ok, .ok, .over])
  }

  @Test("S12: what Ctrl-Z offers is one's own latest posting that was not reversed yet") func ownPosting() throws {
    try test.addPart("P1")
    let part = try PartNumber("P1")
    let bin = try BinCode("A-01")
    #expect(try OwnPosting.latest(of: test.keeper, in: test.site) == nil)
    let receipt = try test.site.perform(
      ReceivePart(part: part, quantity: Quantity(5), bin: bin, price: .zero), as: test.keeper)
    let issue = try test.site.perform(IssuePart(part: part, quantity: Quantity(2)), as: test.keeper)
    _ = try test.site.perform(IssuePart(part: part, quantity: Quantity(1)), as: test.manager)
    let latest = try #require(try OwnPosting.latest(of: test.keeper, in: test.site))
    #expect(latest.document == issue.outcome?.document)
    #expect(latest.quantity == Quantity(2))
    _ = try test.site.perform(ReverseDocument(document: latest.document), as: test.keeper)
    #expect(try OwnPosting.latest(of: test.keeper, in: test.site)?.document == receipt.outcome?.document)
  }

  @Test("the derived tables, tampered with, are named by verify with row and column") func verify() throws {
    try test.addPart("P1")
    let part = try PartNumber("P1")
    _ = try test.site.perform(
      ReceivePart(part: part, quantity: Quantity(5), bin: try BinCode("A-01"), price: Money(fen: 10)), as: test.keeper)
    struct Undo: Error {}
    func findings(_ sql: String) throws -> [String] {
      var found: [String] = []
      let error = thrown {
        try test.site.database.transaction {
          try test.site.database.execute(sql)
          found = try test.site.verify().map { "\($0.table).\($0.column) \($0.row)" }
          throw Undo()
        }
      }
      #expect(error is Undo, "\(String(describing: error))")
      return found
    }
    let drop = "DROP TRIGGER stock_movement_no_update; DROP TRIGGER stock_movement_no_delete; "
    let cases = [
      ("UPDATE stock_balance SET quantity = 6", "stock_balance.quantity 1"),
      ("UPDATE stock_value SET value = 51", "stock_value.value 1"),
      ("UPDATE stock_value SET quantity = 4", "stock_value.quantity 1"),
      ("UPDATE stock_line SET on_hand = 1", "stock_line.on_hand 1"),
      ("UPDATE stock_line SET value = 1", "stock_line.value 1"),
      ("UPDATE stock_line SET number = 'X'", "stock_line.number 1"),
      ("UPDATE stock_line SET minimum = 9", "stock_line.minimum 1"),
      ("UPDATE stock_line SET category_id = 9", "stock_line.category_id 1"),
      ("DELETE FROM stock_line", "stock_line.number 1"), ("DELETE FROM stock_balance", "stock_movement.quantity 1"),
      ("DELETE FROM part_find", "part_find.body 1"), ("UPDATE part_find SET body = 'x'", "part_find.body 1"),
      (drop + "UPDATE stock_movement SET quantity = 7", "stock_balance.quantity 1"),
      (drop + "UPDATE stock_movement SET value = 7", "stock_value.value 1"),
      (drop + "UPDATE stock_movement SET left_in_bin = 7", "stock_movement.left_in_bin 1"),
      (drop + "DELETE FROM stock_movement", "stock_document.id 1"),
      ("DELETE FROM stock_value; UPDATE stock_line SET on_hand = 0, value = 0", "stock_movement.store_id 1"),
      (
        "INSERT INTO store (code, name_en, name_zh) VALUES ('X', 'X', 'X'); UPDATE bin SET store_id = 2",
        "stock_movement.bin_id 1"
      ),
    ]
    for (sql, expected) in cases { #expect(try findings(sql).contains(expected), "\(sql)") }
    #expect(try test.site.verify().isEmpty)
  }

  @Test("S12: the ledger refuses every way of changing a row", arguments: ["stock_document", "stock_movement"])
  func appendOnly(_ table: String) throws {
    try test.addPart("P1")
    _ = try test.site.perform(
      ReceivePart(part: try PartNumber("P1"), quantity: Quantity(5), bin: try BinCode("A-01"), price: .zero),
      as: test.keeper)
    for sql in [
      "DELETE FROM \(table)", "UPDATE \(table) SET id = 7", "UPDATE OR REPLACE \(table) SET id = 1",
      "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)", "REPLACE INTO \(table) SELECT * FROM \(table)",
    ] {
      let error = thrown { try test.site.database.execute(sql) } as? DatabaseError
      #expect(error?.code == .constraintTrigger, "\(sql)")
    }
    #expect(try test.site.verify().isEmpty)
  }
}
