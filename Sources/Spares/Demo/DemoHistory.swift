import Kernel
import Values

/// The made-up history: day by day what is asked for is issued, what runs low comes in again, and now and then something
/// is returned, moved, scrapped, counted or repaired.
struct DemoHistory {
  let bins: [DemoBin]
  let equipment: [EquipmentCode]
  private var openOrders: [WorkOrderCode] = []
  private var ordersMade = 0
  private var issued: [(document: DocumentNumber, stock: Int)] = []
  private var received: [(document: DocumentNumber, stock: Int)] = []
  private var inRepair: [(document: DocumentNumber, stock: Int, serial: LotCode)] = []

  init(bins: [DemoBin], equipment: [EquipmentCode]) {
    self.bins = bins
    self.equipment = equipment
  }

  mutating func fill(_ demo: inout DemoBuilder, _ stocks: inout [DemoStock]) throws {
    let days = DemoBuilder.days(of: demo.scale)
    let start = demo.end.advanced(milliseconds: -DemoBuilder.milliseconds(of: demo.scale))
    for day in 1..<days {
      // The last entry is some hours before now, so that the site's own clock is never behind it.
      try demo.pass(to: start.advanced(milliseconds: Int64(day) * 86_400_000 - 6 * 3_600_000))
      if day % 3 == 1 { try turnOrders(&demo) }
      try work(&demo, &stocks)
      if day % 2 == 0 { try oddments(&demo, &stocks) }
      if day % 10 == 0 { demo.report(Phrase("Movements", "出入库"), day, of: days) }
    }
  }

  /// A new work order is opened; of many open ones the oldest is closed.
  private mutating func turnOrders(_ demo: inout DemoBuilder) throws {
    ordersMade += 1
    let code = try WorkOrderCode("WO-\(1000 + ordersMade)")
    let task = SparesDemoNames.tasks[ordersMade % SparesDemoNames.tasks.count]
    var actions: [any Action] = [
      AddWorkOrder(
        code: code, title: demo.text(task),
        equipment: equipment[Int.random(in: 0..<equipment.count, using: &demo.random)])
    ]
    openOrders.append(code)
    if openOrders.count > 6 { actions.append(CloseWorkOrder(code: openOrders.removeFirst())) }
    try demo.perform(actions)
  }

  private mutating func work(_ demo: inout DemoBuilder, _ stocks: inout [DemoStock]) throws {
    var actions: [any Action] = []
    var about: [Int] = []
    let today = demo.site.today
    for index in stocks.indices where stocks[index].pace > 0 {
      // The small demo is for all parts together: no more than 60,000 rows.
      let (chance, of) = demo.scale == .small ? (stocks[index].pace, 200) : (stocks[index].pace * 2, 90)
      guard Int.random(in: 0..<of, using: &demo.random) < chance else { continue }
      let stock = stocks[index]
      let wanted = Int64.random(in: 1...4, using: &demo.random) * stock.step
      if stock.onHand >= wanted {
        var issue = IssuePart(part: stock.part, quantity: Quantity(wanted), bin: stock.bin.code)
        if Int.random(in: 0..<5, using: &demo.random) == 0 {
          issue.purpose = .equipment
          issue.reference = equipment[Int.random(in: 0..<equipment.count, using: &demo.random)].text
        } else {
          issue.reference = openOrders.randomElement(using: &demo.random)?.text ?? ""
        }
        actions.append(issue)
        about.append(index)
        stocks[index].onHand -= wanted
      } else if Int.random(in: 0..<3, using: &demo.random) > 0 {
        let batch = Int64.random(in: 4...20, using: &demo.random) * stock.step
        let price = Money(fen: max(1, stock.price.fen * Int64.random(in: 92...109, using: &demo.random) / 100))
        var receipt = ReceivePart(part: stock.part, quantity: Quantity(batch), bin: stock.bin.code, price: price)
        receipt.reference = "DN-\(5000 + Int.random(in: 0..<4000, using: &demo.random))"
        receipt.supplier = stock.supplier
        receipt.orderedOn = today.advanced(by: -Int32.random(in: 4...45, using: &demo.random))
        receipt.lot = try stocks[index].nextLot()
        receipt.expires = stock.expiry(today: demo.today, &demo.random)
        actions.append(receipt)
        about.append(index)
        stocks[index].onHand += batch
      }
    }
    for (outcome, stock) in zip(try demo.perform(actions), about) {
      guard let posted = outcome as? MovementPosted else { continue }
      if posted.kind == .issue {
        issued.append((posted.document, stock))
      } else {
        received.append((posted.document, stock))
      }
    }
    if issued.count > 400 { issued.removeFirst(200) }
    if received.count > 400 { received.removeFirst(200) }
  }

  /// One of each of the rarer kinds.
  private mutating func oddments(_ demo: inout DemoBuilder, _ stocks: inout [DemoStock]) throws {
    try takeBack(&demo, &stocks)
    try sendBack(&demo, &stocks)
    try move(&demo, &stocks)
    try scrapAndCount(&demo, &stocks)
    try repair(&demo, &stocks)
  }

  private mutating func takeBack(_ demo: inout DemoBuilder, _ stocks: inout [DemoStock]) throws {
    guard let place = issued.indices.randomElement(using: &demo.random) else { return }
    let (document, stock) = issued.remove(at: place)
    var back = ReturnFromWork(
      issue: document, quantity: Quantity(stocks[stock].step), bin: stocks[stock].bin.code)
    back.reason = demo.text(Phrase("not needed", "未用完"))
    try demo.perform([back])
    stocks[stock].onHand += stocks[stock].step
  }

  private mutating func sendBack(_ demo: inout DemoBuilder, _ stocks: inout [DemoStock]) throws {
    guard let (document, stock) = received.popLast(), stocks[stock].tracking == .none,
      stocks[stock].onHand > 4 * stocks[stock].step
    else { return }
    // At a price difference where its value has been used up since.
    var back = ReturnToSupplier(receipt: document, quantity: Quantity(stocks[stock].step), settling: true)
    back.bin = stocks[stock].bin.code
    back.reason = demo.text(Phrase("damaged on delivery", "到货破损"))
    try demo.perform([back])
    stocks[stock].onHand -= stocks[stock].step
  }

  private func move(_ demo: inout DemoBuilder, _ stocks: inout [DemoStock]) throws {
    let stock = Int.random(in: 0..<stocks.count, using: &demo.random)
    let target = bins[Int.random(in: 0..<bins.count, using: &demo.random)]
    // Within its store: what came into a store may still go back to its supplier from there.
    guard stocks[stock].tracking == .none, stocks[stock].onHand > 0, target.store == stocks[stock].bin.store,
      target.code != stocks[stock].bin.code
    else { return }
    try demo.perform([
      TransferPart(
        part: stocks[stock].part, quantity: Quantity(stocks[stock].onHand), from: stocks[stock].bin.code,
        into: target.code)
    ])
    stocks[stock].bin = target
  }

  private func scrapAndCount(_ demo: inout DemoBuilder, _ stocks: inout [DemoStock]) throws {
    let stock = Int.random(in: 0..<stocks.count, using: &demo.random)
    guard stocks[stock].tracking == .none, stocks[stock].onHand > 2 else { return }
    let part = stocks[stock].part
    let bin = stocks[stock].bin.code
    if Bool.random(using: &demo.random) {
      try demo.perform([
        ScrapPart(part: part, quantity: Quantity(1), bin: bin, reason: demo.text(Phrase("corroded", "锈蚀")))
      ])
      stocks[stock].onHand -= 1
    } else {
      stocks[stock].onHand += Bool.random(using: &demo.random) ? 1 : -1
      try demo.perform([
        AdjustStock(
          part: part, bin: bin, counted: Quantity(stocks[stock].onHand), reason: demo.text(Phrase("spot check", "抽盘")))
      ])
    }
  }

  private mutating func repair(_ demo: inout DemoBuilder, _ stocks: inout [DemoStock]) throws {
    if inRepair.count > 5 {
      let (document, stock, serial) = inRepair.removeFirst()
      try demo.perform([
        TakeFromRepair(
          sent: document, quantity: Quantity(1), cost: Money(fen: .random(in: 5_000...60_000, using: &demo.random)),
          bin: stocks[stock].bin.code)
      ])
      stocks[stock].serials.append(serial)
    }
    guard let stock = stocks.indices.filter({ !stocks[$0].serials.isEmpty }).randomElement(using: &demo.random) else {
      return
    }
    let serial = stocks[stock].serials.removeFirst()
    var sent = SendToRepair(part: stocks[stock].part, quantity: Quantity(1), bin: stocks[stock].bin.code, lot: serial)
    sent.supplier = stocks[stock].supplier
    sent.reason = demo.text(Phrase("does not start", "无法启动"))
    if let posted = try demo.perform([sent]).first as? MovementPosted {
      inRepair.append((posted.document, stock, serial))
    }
  }
}
