import Kernel
import Spares
import TestSupport
import Testing
import Values

/// A site for the daily work: two stores, bins in walking order, parts of each kind, a work order, a supplier.
struct DailySite {
  let test: TestSite

  var site: Site { test.site }

  init(path: String = ":memory:") throws {
    test = try TestSite(path: path)
    try `do`(AddStore(code: StoreCode("SIDE"), nameEnglish: "Side store", nameChinese: "副库"))
    try `do`(AddBin(code: BinCode("B-01"), store: StoreCode("SIDE")))
    try `do`(AddBin(code: BinCode("A-03"), store: StoreCode("MAIN")))
    for (number, tracking, expires, valuation) in [
      ("PLAIN", Tracking.none, false, Valuation.average), ("LOT", .lot, true, .average),
      ("SER", .serial, false, .average), ("FIFO", .none, false, .fifo), ("LOTFIFO", .lot, false, .fifo),
    ] {
      var part = AddPart(number: try PartNumber(number), nameEnglish: "Part \(number)", nameChinese: "备件\(number)")
      part.tracking = tracking
      part.hasExpiry = expires
      part.valuation = valuation
      try `do`(part)
    }
    try `do`(AddSupplier(code: SupplierCode("ACE"), nameEnglish: "Ace", nameChinese: "甲"))
    try `do`(AddEquipment(code: EquipmentCode("PUMP-1"), nameEnglish: "Pump", nameChinese: "水泵"))
    try `do`(
      AddWorkOrder(code: WorkOrderCode("WO-1"), title: "Overhaul", equipment: EquipmentCode("PUMP-1")))
    try `do`(AddWorkOrder(code: WorkOrderCode("WO-2"), title: "Repair"))
  }

  @discardableResult func `do`<A: Action>(_ action: A, as session: Session? = nil) throws -> A.Result {
    try #require(try site.perform(action, as: session ?? test.manager).outcome)
  }

  func refusal<Result>(_ body: () throws -> Result) -> String? { (thrown(body) as? any Refusal)?.code }

  @discardableResult func receive(
    _ part: String, _ quantity: Int64, at price: Int64 = 100, bin: String = "A-01", lot: String? = nil,
    expires: Day? = nil
  ) throws -> MovementPosted {
    var action = ReceivePart(
      part: try PartNumber(part), quantity: Quantity(quantity), bin: try BinCode(bin), price: Money(fen: price))
    action.lot = try lot.map { try LotCode($0) }
    action.expires = expires
    return try `do`(action)
  }

  @discardableResult func issue(
    _ part: String, _ quantity: Int64, bin: String? = nil, lot: String? = nil, for reference: String = ""
  ) throws -> MovementPosted {
    var action = IssuePart(
      part: try PartNumber(part), quantity: Quantity(quantity), bin: try bin.map { try BinCode($0) },
      reference: reference)
    action.lot = try lot.map { try LotCode($0) }
    return try `do`(action)
  }

  func reserve(_ part: String, _ quantity: Int64, for order: String, until: Day? = nil) throws -> PartReserved {
    try `do`(
      ReservePart(
        workOrder: WorkOrderCode(order), part: PartNumber(part), quantity: Quantity(quantity),
        store: StoreCode("MAIN"), until: until))
  }

  func card(_ part: String) throws -> PartCard { try #require(try PartCard.read(PartNumber(part), in: site)) }

  /// Quantity and value of a part in all stores.
  func stock(_ part: String) throws -> [Int64] {
    let card = try card(part)
    return [card.onHand.units, card.value.fen]
  }

  /// The legs of a posting as "bin lot quantity".
  func legs(_ posted: MovementPosted) -> [String] {
    posted.legs.map { "\($0.bin) \($0.lot?.text ?? "-") \($0.quantity.units)" }
  }
}
