import Kernel
import Spares
import Testing
import Values

/// S14, S43: reservations and picking.
@Suite struct ReservationTests {
  let daily: DailySite

  init() throws { daily = try DailySite() }

  @Test("S14: what is reserved is not issued to others, but to its own work order") func kept() throws {
    try daily.receive("PLAIN", 10)
    let reserved = try daily.reserve("PLAIN", 7, for: "WO-1")
    #expect(reserved.short == .zero)
    #expect(try daily.card("PLAIN").available == Quantity(3))
    #expect(daily.refusal { try daily.issue("PLAIN", 4) } == "spares.reserved")
    #expect(daily.refusal { try daily.issue("PLAIN", 4, for: "WO-2") } == "spares.reserved")
    try daily.issue("PLAIN", 3)
    try daily.issue("PLAIN", 5, for: "wo-1")
    #expect(try daily.card("PLAIN").reserved == Quantity(2))
    #expect(daily.refusal { try daily.issue("PLAIN", 1) } == "spares.reserved")
    try daily.issue("PLAIN", 2, for: "WO-1")
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S14: a reversal reserves again what its work order had taken, but nothing for one closed since")
  func afterClosing() throws {
    try daily.receive("PLAIN", 5)
    _ = try daily.reserve("PLAIN", 5, for: "WO-1")
    let first = try daily.issue("PLAIN", 5, for: "WO-1")
    try daily.do(ReverseDocument(document: first.document))
    #expect(daily.refusal { try daily.issue("PLAIN", 1) } == "spares.reserved")
    let second = try daily.issue("PLAIN", 5, for: "WO-1")
    try daily.do(CloseWorkOrder(code: WorkOrderCode("WO-1")))
    try daily.do(ReverseDocument(document: second.document))
    try daily.issue("PLAIN", 1)
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S14: despite reservations only who may") func override() throws {
    try daily.receive("PLAIN", 5)
    _ = try daily.reserve("PLAIN", 5, for: "WO-1")
    var issue = IssuePart(part: try PartNumber("PLAIN"), quantity: Quantity(1))
    issue.override = true
    #expect(daily.refusal { try daily.do(issue, as: daily.test.keeper) } == "spares.reserved")
    try daily.do(issue)
    let list = try PickList.read(WorkOrderCode("WO-1"), as: daily.test.keeper, in: daily.site)
    #expect(list.lines.map(\.short) == [Quantity(1)])
  }

  @Test("S14: a reservation ends with its day, by release, and with its work order") func ends() throws {
    try daily.receive("PLAIN", 3)
    _ = try daily.reserve("PLAIN", 3, for: "WO-1", until: daily.site.today)
    #expect(daily.refusal { try daily.issue("PLAIN", 1) } == "spares.reserved")
    daily.test.clock.advance(milliseconds: 86_400_000)
    try daily.issue("PLAIN", 1)
    _ = try daily.reserve("PLAIN", 2, for: "WO-1")
    try daily.do(ReleaseReservation(workOrder: WorkOrderCode("WO-1"), part: PartNumber("PLAIN")))
    // The one that has expired is released with it; nothing is left to release.
    #expect(
      daily.refusal { try daily.do(ReleaseReservation(workOrder: WorkOrderCode("WO-1"))) } == "spares.nothingReserved")
    _ = try daily.reserve("PLAIN", 2, for: "WO-2")
    #expect(daily.refusal { try daily.issue("PLAIN", 1) } == "spares.reserved")
    try daily.do(CloseWorkOrder(code: WorkOrderCode("WO-2")))
    try daily.issue("PLAIN", 1)
    #expect(daily.refusal { try daily.reserve("PLAIN", 1, for: "WO-2") } == "spares.workOrderClosed")
    #expect(daily.refusal { try daily.issue("PLAIN", 1, for: "WO-2") } == "spares.workOrderClosed")
    #expect(
      daily.refusal { try daily.reserve("PLAIN", 1, for: "WO-1", until: daily.site.today.advanced(by: -1)) }
        == "spares.past")
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S12, S14: a reversed issue is reserved again") func reversed() throws {
    try daily.receive("PLAIN", 5)
    _ = try daily.reserve("PLAIN", 4, for: "WO-1")
    let issue = try daily.issue("PLAIN", 3, for: "WO-1")
    try daily.do(ReverseDocument(document: issue.document))
    #expect(try daily.card("PLAIN").reserved == Quantity(4))
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S43, S02: the pick list goes in walking order, says what is short and what could stand in") func pickList()
    throws
  {
    try daily.do(ChangeBin(bin: BinCode("A-02"), walk: 1))
    try daily.do(ChangeBin(bin: BinCode("A-01"), walk: 2))
    try daily.receive("PLAIN", 2, bin: "A-01")
    try daily.receive("LOT", 4, bin: "A-02", lot: "L1", expires: daily.site.today.advanced(by: 9))
    try daily.receive("FIFO", 8, bin: "A-01")
    try daily.do(RelateParts(part: PartNumber("PLAIN"), kind: .standIn, other: PartNumber("FIFO"), note: "same size"))
    _ = try daily.reserve("PLAIN", 5, for: "WO-1")
    _ = try daily.reserve("LOT", 3, for: "WO-1")
    let list = try PickList.read(WorkOrderCode("WO-1"), as: daily.test.keeper, in: daily.site)
    #expect(list.equipment == "PUMP-1")
    #expect(list.lines.map(\.part.text) == ["LOT", "PLAIN"])
    #expect(list.lines[0].legs.map { "\($0.bin) \($0.lot?.text ?? "-") \($0.quantity.units)" } == ["A-02 L1 3"])
    #expect(list.lines[1].short == Quantity(3))
    #expect(list.lines[1].substitutes.map(\.part.text) == ["FIFO"])
    #expect(list.lines[1].substitutes.first?.onHand == Quantity(8))
  }

  @Test("S02: no part replaces itself, not even in a circle") func circles() throws {
    func relate(_ part: String, _ other: String) throws {
      try daily.do(RelateParts(part: PartNumber(part), kind: .replacedBy, other: PartNumber(other)))
    }
    try relate("PLAIN", "LOT")
    try relate("LOT", "SER")
    #expect(daily.refusal { try relate("SER", "PLAIN") } == "spares.replacedInCircle")
    #expect(daily.refusal { try relate("SER", "SER") } == "spares.ownSubstitute")
    try daily.do(UnrelateParts(part: PartNumber("PLAIN"), other: PartNumber("LOT")))
    try relate("SER", "PLAIN")
  }
}
