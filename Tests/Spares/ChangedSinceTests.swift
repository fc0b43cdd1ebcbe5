import Kernel
import Spares
import Testing
import Values

/// What was true when something was posted, counted or asked for, and is not any more.
@Suite struct ChangedSinceTests {
  let daily: DailySite

  init() throws { daily = try DailySite() }

  private func track(_ part: String, _ tracking: Tracking) throws {
    var change = ChangePart(number: try PartNumber(part))
    change.tracking = tracking
    try daily.do(change)
  }

  @Test("S13: what was issued without a serial number does not come back into a part that needs one") func toSerial()
    throws
  {
    try daily.receive("PLAIN", 3)
    let issue = try daily.issue("PLAIN", 3)
    try track("PLAIN", .serial)
    #expect(
      daily.refusal { try daily.do(ReturnFromWork(issue: issue.document, quantity: Quantity(2))) }
        == "spares.trackingChanged")
    #expect(daily.refusal { try daily.do(ReverseDocument(document: issue.document)) } == "spares.trackingChanged")
    #expect(try daily.stock("PLAIN") == [0, 0])
    try track("PLAIN", .none)
    try daily.do(ReverseDocument(document: issue.document))
    #expect(try daily.site.verify().isEmpty)
  }

  @Test("S13: a lot does not come back into a part that is no longer told apart: a count would book it twice")
  func fromLots() throws {
    try daily.receive("LOTFIFO", 3, lot: "L1")
    let issue = try daily.issue("LOTFIFO", 3)
    try track("LOTFIFO", .none)
    #expect(
      daily.refusal { try daily.do(ReturnFromWork(issue: issue.document, quantity: Quantity(3))) }
        == "spares.trackingChanged")
  }

  @Test("G22, S21: a count that waited while the bin moved is not posted: it would bring back what was taken")
  func waitingCount() throws {
    try daily.receive("PLAIN", 10, at: 1_000)
    let admin = try daily.site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try daily.site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "500"), as: admin)
    func count(_ bin: String, _ counted: Int64) throws -> ApprovalID {
      let action = AdjustStock(
        part: try PartNumber("PLAIN"), bin: try BinCode(bin), counted: Quantity(counted), reason: "count")
      let answer = try daily.site.perform(action, as: daily.test.manager)
      guard case .waiting(let id, _) = answer else { throw Unexpected() }
      return id
    }
    let boss = try approver(by: admin)
    let moved = try count("A-01", 5)
    // Three of the five that were counted leave; five would be three too many.
    _ = try daily.site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "0"), as: admin)
    try daily.issue("PLAIN", 3)
    #expect(
      daily.refusal { _ = try daily.site.perform(DecideApproval(approval: moved, verdict: .approve), as: boss) }
        == "spares.movedSinceCount")
    #expect(try daily.stock("PLAIN") == [7, 7_000])
    _ = try daily.site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "500"), as: admin)
    let still = try count("A-01", 2)
    // What moves elsewhere does not matter.
    try daily.receive("PLAIN", 1, at: 100, bin: "A-02")
    _ = try daily.site.perform(DecideApproval(approval: still, verdict: .approve), as: boss)
    #expect(try daily.card("PLAIN").onHand == Quantity(3))
    #expect(try daily.site.verify().isEmpty)
  }

  private struct Unexpected: Error {}

  private func approver(by admin: Session) throws -> Session {
    _ = try daily.site.perform(
      OpenAccount(account: "zhou", fullName: "Zhou", pin: "1357", role: "stores-manager"), as: admin)
    return try TestSite.signIn("zhou", daily.site)
  }

  @Test("S15: nothing comes back on a day before it left") func backBeforeItLeft() throws {
    let today = daily.site.today
    try daily.receive("PLAIN", 5)
    let issue = try daily.issue("PLAIN", 2)
    var back = ReturnFromWork(issue: issue.document, quantity: Quantity(1))
    back.day = today.advanced(by: -1)
    #expect(daily.refusal { try daily.do(back) } == "spares.beforeDocument")
    back.day = today
    try daily.do(back)
    var repair = TakeFromRepair(
      sent: try daily.do(SendToRepair(part: PartNumber("PLAIN"), quantity: Quantity(1))).document,
      quantity: Quantity(1))
    repair.day = today.advanced(by: -1)
    #expect(daily.refusal { try daily.do(repair) } == "spares.beforeDocument")
    var sent = ReturnToSupplier(receipt: try daily.receive("PLAIN", 1).document, quantity: Quantity(1))
    sent.reason = "wrong"
    sent.day = today.advanced(by: -1)
    #expect(daily.refusal { try daily.do(sent) } == "spares.beforeDocument")
  }
}
