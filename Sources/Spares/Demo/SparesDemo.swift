import Kernel
import Values

/// Made-up spares for the demo site: stores, bins, suppliers, parts, equipment, work orders, and a history of every kind
/// of movement.
enum SparesDemo {
  @Sendable static func fill(_ demo: inout DemoBuilder) throws {
    let bins = try fillStores(&demo)
    var stocks = try fillParts(&demo, bins: bins)
    let equipment = try fillEquipment(&demo, stocks)
    var history = DemoHistory(bins: bins, equipment: equipment)
    try history.fill(&demo, &stocks)
    try fillWork(&demo, stocks, equipment: equipment)
  }

  private static func fillStores(_ demo: inout DemoBuilder) throws -> [DemoBin] {
    var actions: [any Action] = []
    var bins: [DemoBin] = []
    for (index, store) in SparesDemoNames.stores.enumerated() {
      let code = try StoreCode(store.code)
      actions.append(AddStore(code: code, nameEnglish: store.english, nameChinese: store.chinese))
      let aisles = index == 0 ? 6 : 3
      let shelves = index == 0 ? 12 : 10
      for aisle in 0..<aisles {
        let letter = Character(Unicode.Scalar(UInt8(65 + aisle)))
        let aisleCode = try BinCode("\(store.code)-\(letter)")
        actions.append(AddBin(code: aisleCode, store: code))
        for shelf in 1...shelves {
          for level in 1...4 {
            let bin = try BinCode("\(store.code)-\(letter)\(shelf < 10 ? "0" : "")\(shelf)-\(level)")
            var action = AddBin(code: bin, store: code, parent: aisleCode)
            // Up one aisle and down the next.
            let along = aisle % 2 == 0 ? shelf : shelves + 1 - shelf
            action.walk = Int64(aisle * 1000 + along * 10 + level)
            actions.append(action)
            bins.append(DemoBin(code: bin, store: index))
          }
        }
      }
    }
    try demo.perform(actions)
    return bins
  }

  private static func fillParts(_ demo: inout DemoBuilder, bins: [DemoBin]) throws -> [DemoStock] {
    let count = demo.scale == .small ? 3_200 : 20_000
    try demo.perform(try masters(demo))
    var stocks: [DemoStock] = []
    var actions: [any Action] = []
    var openings: [any Action] = []
    for index in 0..<count {
      let category = SparesDemoNames.categories[index % SparesDemoNames.categories.count]
      let item = category.items[(index / SparesDemoNames.categories.count) % category.items.count]
      var (action, stock) = try part(index, category, item, bins: bins, &demo)
      actions.append(action)
      openings += try stock.open(today: demo.today, &demo.random)
      stocks.append(stock)
      if index % 3 == 0, let supplier = action.supplier {
        var price = SetSupplierPrice(supplier: supplier, part: stock.part, price: stock.price)
        price.supplierNumber = "X\(100_000 + index)"
        openings.append(price)
      }
      if index % 500 == 499 {
        demo.report(Phrase("Parts", "备件"), index + 1, of: count)
        try demo.perform(actions)
        actions.removeAll()
      }
    }
    try demo.perform(actions + openings + (try substitutes(stocks)))
    return stocks
  }

  private static func masters(_ demo: DemoBuilder) throws -> [any Action] {
    var actions: [any Action] = []
    for category in SparesDemoNames.categories {
      actions.append(
        AddCategory(
          code: try CategoryCode(category.code), nameEnglish: category.english, nameChinese: category.chinese))
    }
    for (index, supplier) in SparesDemoNames.suppliers.enumerated() {
      var action = AddSupplier(
        code: try SupplierCode("SUP-\(index + 1)"), nameEnglish: supplier.english, nameChinese: supplier.chinese)
      action.leadDays = Int64(7 * (index + 1))
      action.note = demo.text(Phrase("made up", "虚构数据"))
      actions.append(action)
    }
    return actions
  }

  private static func part(
    _ index: Int, _ category: SparesDemoNames.Category, _ item: SparesDemoNames.Item, bins: [DemoBin],
    _ demo: inout DemoBuilder
  ) throws -> (AddPart, DemoStock) {
    let serial = String(index / SparesDemoNames.categories.count + 1)
    let number = try PartNumber(
      "\(category.code)-\(String(repeating: "0", count: max(0, 4 - serial.count)))\(serial)")
    let size = SparesDemoNames.sizes[Int.random(in: 0..<SparesDemoNames.sizes.count, using: &demo.random)]
    let step: Int64 = category.isByWeight ? 1000 : 1
    let price = Money(fen: Int64.random(in: 80...250_000, using: &demo.random))
    let pace = item.isBySerial ? 0 : [0, 0, 1, 1, 1, 2, 3, 8][Int.random(in: 0..<8, using: &demo.random)]
    var action = AddPart(number: number, nameEnglish: item.english, nameChinese: item.chinese)
    action.specification = "\(item.series)\(size)"
    action.category = try CategoryCode(category.code)
    action.criticality = [.desirable, .desirable, .essential, .vital][Int.random(in: 0..<4, using: &demo.random)]
    action.minimum = Quantity(Int64(pace) * 2 * step)
    action.maximum = Quantity(Int64(pace) * 12 * step + 20 * step)
    action.packSize = Quantity(
      item.isBySerial ? 1 : [1, 1, 1, 5, 10, 12][Int.random(in: 0..<6, using: &demo.random)] * step)
    action.price = price
    action.leadDays = Int64.random(in: 3...90, using: &demo.random)
    action.supplier = try SupplierCode(
      "SUP-\(Int.random(in: 1...SparesDemoNames.suppliers.count, using: &demo.random))")
    action.manufacturer = demo.text(
      SparesDemoNames.makers[Int.random(in: 0..<SparesDemoNames.makers.count, using: &demo.random)])
    if category.isByWeight {
      action.decimals = 3
      action.unitEnglish = "kg"
      action.unitChinese = "公斤"
      action.tracking = .lot
      action.hasExpiry = true
    } else if item.isBySerial {
      action.tracking = .serial
    } else if index % 10 == 3 {
      action.valuation = .fifo
    }
    // In-store codes of the range that article numbering keeps free for them (20…).
    action.barcode = try PartNumber("20\(10_000_000 + index)")
    action.note = demo.text(Phrase("made up", "虚构数据"))
    let most = item.isBySerial ? 3 : 8 + Int64(pace) * 6
    let onHand = index % 23 == 0 ? 0 : Int64.random(in: 1...most, using: &demo.random) * step
    let stock = DemoStock(
      part: number, tracking: action.tracking, bin: bins[Int.random(in: 0..<bins.count, using: &demo.random)],
      step: step,
      price: price, supplier: action.supplier, pace: pace, onHand: onHand)
    return (action, stock)
  }

  /// Neighbours of one category stand in for each other; now and then one was replaced.
  private static func substitutes(_ stocks: [DemoStock]) throws -> [any Action] {
    let apart = SparesDemoNames.categories.count
    return stride(from: 0, to: stocks.count - apart, by: 25).map { index in
      RelateParts(
        part: stocks[index].part, kind: index % 4 == 0 ? .replacedBy : .standIn, other: stocks[index + apart].part)
    }
  }

  private static func fillEquipment(
    _ demo: inout DemoBuilder, _ stocks: [DemoStock]
  ) throws -> [EquipmentCode] {
    var codes: [EquipmentCode] = []
    var actions: [any Action] = []
    let positions = [Phrase("drive end", "驱动端"), Phrase("far end", "非驱动端"), Phrase("gearbox", "减速箱")]
    for line in 1...5 {
      let parent = try EquipmentCode("LINE-\(line)")
      actions.append(
        AddEquipment(
          code: parent, nameEnglish: "Line \(line)", nameChinese: "\(line) 号生产线",
          location: demo.text(Phrase("Shop \(line)", "车间 \(line)"))))
      for (index, name) in SparesDemoNames.machines.enumerated() {
        let code = try EquipmentCode("\(name.code)-\(line)\(index < 9 ? "0" : "")\(index + 1)")
        var machine = AddEquipment(
          code: code, nameEnglish: name.english, nameChinese: name.chinese,
          location: demo.text(Phrase("Shop \(line)", "车间 \(line)")))
        machine.parent = parent
        actions.append(machine)
        codes.append(code)
        for position in 0..<6 {
          let stock = stocks[Int.random(in: 0..<stocks.count, using: &demo.random)]
          actions.append(
            SetEquipmentPart(
              equipment: code, part: stock.part, quantity: Quantity(Int64(1 + position % 3) * stock.step),
              position: demo.text(positions[position % positions.count])))
        }
      }
    }
    try demo.perform(actions)
    return codes
  }

  /// What is to be done next: open work orders with what is reserved for them, some of it short.
  private static func fillWork(
    _ demo: inout DemoBuilder, _ stocks: [DemoStock], equipment: [EquipmentCode]
  ) throws {
    var actions: [any Action] = []
    for index in 0..<12 {
      let code = try WorkOrderCode("WO-\(9001 + index)")
      let machine = equipment[Int.random(in: 0..<equipment.count, using: &demo.random)]
      let task = SparesDemoNames.tasks[index % SparesDemoNames.tasks.count]
      var order = AddWorkOrder(code: code, title: demo.text(task), equipment: machine)
      order.neededOn = demo.today.advanced(by: Int32(index + 1))
      actions.append(order)
      for line in 0..<5 {
        let stock = stocks[Int.random(in: 0..<stocks.count, using: &demo.random)]
        let store = try StoreCode(SparesDemoNames.stores[stock.bin.store].code)
        actions.append(
          ReservePart(
            workOrder: code, part: stock.part, quantity: Quantity(Int64(1 + line % 3) * stock.step), store: store,
            until: demo.today.advanced(by: 30)))
      }
    }
    try demo.perform(actions)
  }
}
