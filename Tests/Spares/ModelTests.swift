import Kernel
import SQLite
import Spares
import Testing
import Values

/// S10, S11, S12, S15: thousands of random postings against a model that shares no line with the program.
@Suite struct ModelTests {
  struct Document {
    let number: DocumentNumber
    let part: Int
    let bin: Int
    /// What moved: in is positive.
    let quantity: Int64
    let value: Int64
    var isReversed = false
    var isReversal = false
  }

  struct Held: Equatable {
    var quantity: Int64 = 0
    var value: Int64 = 0
  }

  /// The stock as a person with a pencil would keep it.
  struct Model {
    static let bins = ["A-01", "A-02", "B-01"]
    /// The store of each bin.
    static let stores = [0, 0, 1]
    static let decimals = [0, 2, 0]

    var inBin = [[Int64]](repeating: [0, 0, 0], count: 3)
    var held = [[Held]](repeating: [Held(), Held()], count: 3)
    var documents: [Document] = []

    /// Half-up of a × b / c, for what fits.
    static func share(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 { (2 * a * b + c) / (2 * c) }

    mutating func put(_ part: Int, _ bin: Int, _ quantity: Int64, _ value: Int64) {
      inBin[part][bin] += quantity
      held[part][Self.stores[bin]].quantity += quantity
      held[part][Self.stores[bin]].value += value
    }

    func cost(_ part: Int, _ bin: Int, _ quantity: Int64) -> Int64 {
      let stock = held[part][Self.stores[bin]]
      return quantity == stock.quantity ? stock.value : Self.share(stock.value, quantity, stock.quantity)
    }
  }

  private func site() throws -> TestSite {
    let test = try TestSite()
    _ = try test.site.perform(
      AddStore(code: StoreCode("SIDE"), nameEnglish: "Side", nameChinese: "副库"), as: test.manager)
    _ = try test.site.perform(AddBin(code: BinCode("B-01"), store: StoreCode("SIDE")), as: test.manager)
    for (index, decimals) in Model.decimals.enumerated() {
      var part = AddPart(number: try PartNumber("P\(index)"), nameEnglish: "Part \(index)")
      part.decimals = Int64(decimals)
      _ = try test.site.perform(part, as: test.manager)
    }
    return test
  }

  /// What has to hold after every step, read from the tables alone.
  private func checkInvariants(_ model: Model, _ database: Connection) throws {
    func pairs(_ sql: String) throws -> [[Int64]] {
      try database.all(sql) { row in (0..<row.count).map { row.integer(Int32($0)) } }
    }
    let bins = try pairs(
      "SELECT part_id - 1, bin_id - 1, quantity FROM stock_balance WHERE quantity <> 0 ORDER BY 1, 2")
    var expected: [[Int64]] = []
    for part in 0..<3 {
      for bin in 0..<3 where model.inBin[part][bin] != 0 {
        expected.append([Int64(part), Int64(bin), model.inBin[part][bin]])
      }
    }
    #expect(bins == expected)
    let values = try pairs(
      "SELECT part_id - 1, store_id - 1, quantity, value FROM stock_value WHERE quantity <> 0 ORDER BY 1, 2")
    expected = []
    for part in 0..<3 {
      for store in 0..<2 where model.held[part][store].quantity != 0 {
        expected.append([Int64(part), Int64(store), model.held[part][store].quantity, model.held[part][store].value])
      }
    }
    #expect(values == expected)
    let broken = try database.integer(
      """
      SELECT (SELECT count(*) FROM stock_balance WHERE quantity < 0)
        + (SELECT count(*) FROM stock_value WHERE quantity < 0 OR value < 0 OR quantity = 0 AND value <> 0)
        + (SELECT count(*) FROM stock_line l WHERE (on_hand, value) <> (
            SELECT coalesce(sum(quantity), 0), coalesce(sum(value), 0) FROM stock_movement m WHERE m.part_id = l.part_id))
        + (SELECT count(*) FROM stock_line l WHERE on_hand <> (
            SELECT coalesce(sum(quantity), 0) FROM stock_balance b WHERE b.part_id = l.part_id))
      """)
    #expect(broken == 0)
  }

  @Test("the books agree with the model to the fen after every step", arguments: [1, 2, 3] as [UInt64]) func random(
    _ seed: UInt64
  ) throws {
    let test = try site()
    var model = Model()
    var random = SeededGenerator(seed: seed)
    var refused: [String: Int] = [:]
    for step in 0..<700 {
      let part = Int.random(in: 0..<3, using: &random)
      let bin = Int.random(in: 0..<3, using: &random)
      let quantity = Int64.random(in: 1...12, using: &random)
      let number = try PartNumber("P\(part)")
      let code = try BinCode(Model.bins[bin])
      let expected: String?
      let action: any Action
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<3:
        let price = Int64.random(in: 0..<5000, using: &random)
        action = ReceivePart(part: number, quantity: Quantity(quantity), bin: code, price: Money(fen: price))
        expected = nil
      case 3:
        action = PostOpeningBalance(
          part: number, quantity: Quantity(quantity), bin: code,
          value: Money(fen: Int64.random(in: 0..<9999, using: &random)))
        expected = nil
      case 4..<8:
        // Now and then exactly what is there, so that stock is emptied and fen are flushed.
        let there = model.inBin[part][bin]
        let taken = there > 0 && Int.random(in: 0..<3, using: &random) == 0 ? there : quantity
        action = IssuePart(part: number, quantity: Quantity(taken), bin: code)
        expected = taken > there ? "spares.notEnough" : nil
      default:
        guard let index = model.documents.indices.randomElement(using: &random) else { continue }
        let settling = Int.random(in: 0..<3, using: &random) == 0
        try reverse(index, settling, test, &model, &refused)
        try checkInvariants(model, test.site.database)
        continue
      }
      do {
        let answer = try test.site.perform(any: action, as: test.manager, key: "k\(step)")
        #expect(expected == nil)
        let posted = try #require(answer.outcome as? MovementPosted)
        var value: Int64
        let moved: Int64
        switch action {
        case let receipt as ReceivePart:
          let whole: Int64 = Model.decimals[part] == 2 ? 100 : 1
          value = Model.share(receipt.price?.fen ?? 0, receipt.quantity.units, whole)
          moved = receipt.quantity.units
        case let opening as PostOpeningBalance:
          value = opening.value?.fen ?? 0
          moved = opening.quantity.units
        default:
          moved = -posted.quantity.units
          value = -model.cost(part, bin, -moved)
        }
        #expect(posted.value.fen == abs(value))
        model.put(part, bin, moved, value)
        #expect(posted.leftInBin.units == model.inBin[part][bin])
        model.documents.append(Document(number: posted.document, part: part, bin: bin, quantity: moved, value: value))
        value = 0
      } catch let refusal as SparesRefusal {
        #expect(refusal.code == expected)
        refused[refusal.code, default: 0] += 1
      }
      try checkInvariants(model, test.site.database)
    }
    #expect(try test.site.verify().isEmpty)
    #expect(model.documents.count > 250)
    // The walk went where it is interesting.
    for code in ["spares.notEnough", "spares.alreadyReversed", "spares.reversalOfReversal"] {
      #expect(refused[code] ?? 0 > 0, "\(code)")
    }
  }

  private func reverse(
    _ index: Int, _ settling: Bool, _ test: TestSite, _ model: inout Model, _ refused: inout [String: Int]
  ) throws {
    let document = model.documents[index]
    let store = Model.stores[document.bin]
    let stock = model.held[document.part][store]
    let expected: String? =
      if document.isReversed { "spares.alreadyReversed" } else if document.isReversal {
        "spares.reversalOfReversal"
      } else if document.quantity > model.inBin[document.part][document.bin] {
        "spares.notEnough"
      } else if document.quantity > 0, document.value > stock.value, !settling { "spares.valueGone" } else { nil }
    do {
      let answer = try test.site.perform(
        ReverseDocument(document: document.number, settling: settling), as: test.manager)
      #expect(expected == nil)
      let made = try #require(answer.outcome)
      var value = -document.value
      if document.quantity > 0 {
        if document.value > stock.value { value = -model.cost(document.part, document.bin, document.quantity) }
        if document.quantity == stock.quantity { value = -stock.value }
      }
      #expect(made.difference.fen == -value - document.value)
      model.put(document.part, document.bin, -document.quantity, value)
      model.documents[index].isReversed = true
      model.documents.append(
        Document(
          number: made.by, part: document.part, bin: document.bin, quantity: -document.quantity, value: value,
          isReversal: true))
    } catch let refusal as SparesRefusal {
      #expect(refusal.code == expected)
      refused[refusal.code, default: 0] += 1
    }
  }
}
