import Kernel
import Spares
import Testing
import Values

/// G02: whoever works in one store changes neither the stock nor the documents of another one.
@Suite struct OtherUnitTests {
  let daily: DailySite
  let zhao: Session

  init() throws {
    daily = try DailySite()
    let site = daily.site
    var unit = AddUnit()
    unit.unitName = "Workshop"
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    let id = try #require(try site.perform(unit, as: admin).outcome).id
    try daily.do(AddStore(code: StoreCode("SHOP"), nameEnglish: "", nameChinese: "车间库", unit: id.rawValue))
    try daily.do(AddBin(code: BinCode("S-01"), store: StoreCode("SHOP")))
    _ = try site.perform(
      OpenAccount(account: "zhao", fullName: "Zhao", pin: "1357", role: "stores-manager", unit: id.rawValue), as: admin)
    zhao = try TestSite.signIn("zhao", site)
  }

  @Test("G02, S10: an issue of another unit's store is not taken back into one's own") func takenBack() throws {
    try daily.receive("PLAIN", 5)
    let issue = try daily.issue("PLAIN", 5)
    let back = ReturnFromWork(issue: issue.document, quantity: Quantity(1), bin: try BinCode("S-01"))
    #expect(daily.refusal { try daily.do(back, as: zhao) } == "notInUnit")
    try daily.do(back)
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("G02, S10: what another unit's store sent to repair does not come back into one's own") func repaired() throws {
    try daily.receive("PLAIN", 5)
    let sent = try daily.do(SendToRepair(part: PartNumber("PLAIN"), quantity: Quantity(2)))
    let back = TakeFromRepair(sent: sent.document, quantity: Quantity(2), bin: try BinCode("S-01"))
    #expect(daily.refusal { try daily.do(back, as: zhao) } == "notInUnit")
    try daily.do(back)
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("G02, S12: a transfer to another unit's store is reversed only by somebody with the right in both")
  func reversedTransfer() throws {
    try daily.receive("PLAIN", 5, bin: "S-01")
    let transfer = try daily.do(
      TransferPart(part: PartNumber("PLAIN"), quantity: Quantity(3), from: BinCode("S-01"), into: BinCode("A-01")))
    // The document is the workshop's; what it brought lies in the main store.
    #expect(daily.refusal { try daily.do(ReverseDocument(document: transfer.document), as: zhao) } == "notInUnit")
    #expect(try daily.issue("PLAIN", 3, bin: "A-01").quantity == Quantity(3))
    try daily.receive("PLAIN", 3)
    try daily.do(ReverseDocument(document: transfer.document))
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S14: who reserves in a unit's store also releases it; another unit's reservation stays") func released() throws
  {
    try daily.receive("PLAIN", 5, bin: "S-01")
    try daily.receive("PLAIN", 5)
    func reserve(_ store: String, for order: String, as session: Session) throws {
      try daily.do(
        ReservePart(
          workOrder: WorkOrderCode(order), part: PartNumber("PLAIN"), quantity: Quantity(1), store: StoreCode(store)),
        as: session)
    }
    try reserve("SHOP", for: "WO-1", as: zhao)
    try reserve("MAIN", for: "WO-2", as: daily.test.keeper)
    try daily.do(ReleaseReservation(workOrder: WorkOrderCode("WO-1")), as: zhao)
    #expect(
      daily.refusal { try daily.do(ReleaseReservation(workOrder: WorkOrderCode("WO-2")), as: zhao) } == "notInUnit")
  }
}
