import Kernel
import Values

/// Made-up spares for the demo site: stores, bins, parts, and a history of receipts and issues.
enum SparesDemo {
  @Sendable static func fill(_ demo: inout DemoBuilder) throws {
    let bins = try fillStores(&demo)
    let parts = try fillParts(&demo, bins: bins)
    try fillHistory(&demo, parts: parts)
  }

  private struct Stock {
    let part: PartNumber
    let bin: BinCode
    let step: Int64
    let price: Money
    /// Issues a month, about.
    let pace: Int
    var onHand: Int64
  }

  private static func fillStores(_ demo: inout DemoBuilder) throws -> [BinCode] {
    var actions: [any Action] = []
    var bins: [BinCode] = []
    for (index, store) in SparesDemoNames.stores.enumerated() {
      let code = try StoreCode(store.code)
      actions.append(AddStore(code: code, nameEnglish: store.english, nameChinese: store.chinese))
      let aisles = index == 0 ? 6 : 3
      for aisle in 0..<aisles {
        let letter = Character(Unicode.Scalar(UInt8(65 + aisle)))
        let aisleCode = try BinCode("\(store.code)-\(letter)")
        actions.append(AddBin(code: aisleCode, store: code))
        for shelf in 1...(index == 0 ? 12 : 10) {
          for level in 1...4 {
            let bin = try BinCode("\(store.code)-\(letter)\(shelf < 10 ? "0" : "")\(shelf)-\(level)")
            actions.append(AddBin(code: bin, store: code, parent: aisleCode))
            bins.append(bin)
          }
        }
      }
    }
    try demo.perform(actions)
    return bins
  }

  private static func fillParts(_ demo: inout DemoBuilder, bins: [BinCode]) throws -> [Stock] {
    let count = demo.scale == .small ? 3_200 : 20_000
    var actions: [any Action] = []
    for category in SparesDemoNames.categories {
      actions.append(
        AddCategory(
          code: try CategoryCode(category.code), nameEnglish: category.english, nameChinese: category.chinese))
    }
    for (index, supplier) in SparesDemoNames.suppliers.enumerated() {
      actions.append(
        AddSupplier(
          code: try SupplierCode("SUP-\(index + 1)"), nameEnglish: supplier.english, nameChinese: supplier.chinese))
    }
    var stocks: [Stock] = []
    var openings: [any Action] = []
    for index in 0..<count {
      let category = SparesDemoNames.categories[index % SparesDemoNames.categories.count]
      let item = category.items[(index / SparesDemoNames.categories.count) % category.items.count]
      let (action, stock) = try part(index, category, item, bins: bins, &demo.random)
      actions.append(action)
      stocks.append(stock)
      if stock.onHand > 0 {
        openings.append(
          PostOpeningBalance(
            part: stock.part, quantity: Quantity(stock.onHand), bin: stock.bin,
            value: MovementRules.value(
              of: Quantity(stock.onHand), price: stock.price, decimals: stock.step == 1 ? 0 : 3) ?? .zero))
      }
      if index % 500 == 499 {
        demo.report(Phrase("Parts", "备件"), index + 1, of: count)
        try demo.perform(actions)
        actions.removeAll()
      }
    }
    try demo.perform(actions + openings)
    return stocks
  }

  private static func part(
    _ index: Int, _ category: SparesDemoNames.Category, _ item: SparesDemoNames.Item, bins: [BinCode],
    _ random: inout SeededGenerator
  ) throws -> (AddPart, Stock) {
    let serial = String(index / SparesDemoNames.categories.count + 1)
    let number = try PartNumber(
      "\(category.code)-\(String(repeating: "0", count: max(0, 4 - serial.count)))\(serial)")
    let size = SparesDemoNames.sizes[Int.random(in: 0..<SparesDemoNames.sizes.count, using: &random)]
    let step: Int64 = category.isByWeight ? 1000 : 1
    let price = Money(fen: Int64.random(in: 80...250_000, using: &random))
    let pace = [0, 0, 1, 1, 1, 2, 3, 8][Int.random(in: 0..<8, using: &random)]
    var action = AddPart(number: number, nameEnglish: item.english, nameChinese: item.chinese)
    action.specification = "\(item.series)\(size)"
    action.category = try CategoryCode(category.code)
    action.criticality = [.desirable, .desirable, .essential, .vital][Int.random(in: 0..<4, using: &random)]
    action.minimum = Quantity(Int64(pace) * 2 * step)
    action.maximum = Quantity(Int64(pace) * 12 * step + 20 * step)
    action.packSize = Quantity([1, 1, 1, 5, 10, 12][Int.random(in: 0..<6, using: &random)] * step)
    action.price = price
    action.leadDays = Int64.random(in: 3...90, using: &random)
    action.supplier = try SupplierCode("SUP-\(Int.random(in: 1...SparesDemoNames.suppliers.count, using: &random))")
    action.manufacturer = SparesDemoNames.makers[Int.random(in: 0..<SparesDemoNames.makers.count, using: &random)]
    if category.isByWeight {
      action.decimals = 3
      action.unitEnglish = "kg"
      action.unitChinese = "公斤"
    }
    // In-store codes of the range that article numbering keeps free for them (20…).
    action.barcode = try PartNumber("20\(10_000_000 + index)")
    action.note = Phrase("made up", "虚构数据").chinese
    let onHand = index % 23 == 0 ? 0 : Int64.random(in: 1...(8 + Int64(pace) * 6), using: &random) * step
    let stock = Stock(
      part: number, bin: bins[Int.random(in: 0..<bins.count, using: &random)], step: step, price: price, pace: pace,
      onHand: onHand)
    return (action, stock)
  }

  /// Day by day: what is asked for is issued, and what runs low comes in again.
  private static func fillHistory(_ demo: inout DemoBuilder, parts: [Stock]) throws {
    var stocks = parts
    let days = DemoBuilder.days(of: demo.scale)
    let start = demo.end.advanced(milliseconds: -DemoBuilder.milliseconds(of: demo.scale))
    for day in 1..<days {
      // The last entry is some hours before now, so that the site's own clock is never behind it.
      demo.pass(to: start.advanced(milliseconds: Int64(day) * 86_400_000 - 6 * 3_600_000))
      var actions: [any Action] = []
      for index in stocks.indices where stocks[index].pace > 0 {
        let chance = demo.scale == .small ? stocks[index].pace : stocks[index].pace * 2
        guard Int.random(in: 0..<90, using: &demo.random) < chance else { continue }
        let stock = stocks[index]
        let wanted = Int64.random(in: 1...4, using: &demo.random) * stock.step
        if stock.onHand >= wanted {
          var issue = IssuePart(part: stock.part, quantity: Quantity(wanted), bin: stock.bin)
          issue.reference = "WO-\(1000 + Int.random(in: 0..<800, using: &demo.random))"
          actions.append(issue)
          stocks[index].onHand -= wanted
        } else if Int.random(in: 0..<3, using: &demo.random) > 0 {
          let batch = Int64.random(in: 4...20, using: &demo.random) * stock.step
          let price = Money(fen: max(1, stock.price.fen * Int64.random(in: 92...109, using: &demo.random) / 100))
          var receipt = ReceivePart(part: stock.part, quantity: Quantity(batch), bin: stock.bin, price: price)
          receipt.reference = "DN-\(5000 + Int.random(in: 0..<4000, using: &demo.random))"
          actions.append(receipt)
          stocks[index].onHand += batch
        }
      }
      try demo.perform(actions)
      if day % 10 == 0 { demo.report(Phrase("Movements", "出入库"), day, of: days) }
    }
  }
}
