import Kernel
import Testing
import Values

/// G22, G20: what an approver is shown, and what is said of what is decided.
@Suite struct ApprovalSightTests {
  let house: TestHouse

  init() throws { house = try TestHouse() }

  private func ask(as session: Session, unit: UnitID? = nil) throws -> ApprovalID {
    try #require(house.waiting(try house.site.perform(AddNote("dear", amount: 5000, unit: unit), as: session)))
  }

  private func rows(_ listing: String, _ session: Session, state: String? = nil) throws -> [[String: String]] {
    let listing = try house.site.listing(listing)
    var query = ListingQuery()
    if let state { query.filters = ["state": .string(state)] }
    return try house.site.page(listing, query, for: session).rows.map { row in
      Dictionary(
        uniqueKeysWithValues: zip(listing.columns, row.values).map { column, value in
          (column.name, value.text ?? value.integer.map(String.init) ?? "")
        })
    }
  }

  @Test("G22: an approver sees what they may decide; what takes another right or lies elsewhere is not shown")
  func mayDecide() throws {
    let works = try #require(try house.site.perform(AddUnit("Works"), as: house.admin).outcome).id
    var define = DefineRole()
    define.role = "desk"
    define.permissions = "kernel.approve"
    _ = try house.site.perform(define, as: house.admin)
    let desk = try TestHouse.open("desk", role: "desk", by: house.admin, house.site)
    // The right to decide for the whole site, and what the action asks for in one unit only.
    let half = try TestHouse.open("half", role: "desk", by: house.admin, house.site)
    _ = try house.site.perform(GrantRole(account: "half", role: "boss", unit: works.rawValue), as: house.admin)
    let inWorks = try ask(as: house.clerk, unit: works)
    let anywhere = try ask(as: house.clerk)
    #expect(try rows("approvals", desk).isEmpty)
    #expect(try rows("approvals", half).map { $0["id"] } == ["\(inWorks.rawValue)"])
    #expect(try rows("approvals", house.boss).map { $0["id"] } == ["\(anywhere.rawValue)", "\(inWorks.rawValue)"])
    #expect(try house.site.inbox(for: desk).items.isEmpty)
    #expect(try house.site.inbox(for: half).items.map(\.row) == [inWorks.rawValue])
  }

  @Test("G03 G20: one's own work waits for others: it is seen, and is no work of one's own") func own() throws {
    let mine = try ask(as: house.boss)
    let theirs = try ask(as: house.clerk)
    #expect(try rows("approvals", house.boss).map { $0["state"] } == ["waiting", "own"])
    #expect(try rows("approvals", house.boss, state: "waiting").map { $0["id"] } == ["\(theirs.rawValue)"])
    #expect(try rows("approvals", house.boss, state: "own").map { $0["id"] } == ["\(mine.rawValue)"])
    #expect(try rows("myApprovals", house.boss).map { $0["state"] } == ["waiting"])
    #expect(try house.site.inbox(for: house.boss).items.map(\.row) == [theirs.rawValue])
  }

  @Test("G22: what was withdrawn was decided by nobody; when it ended is said") func withdrawn() throws {
    let id = try ask(as: house.clerk)
    _ = try house.site.perform(WithdrawApproval(approval: id, note: "slip"), as: house.clerk)
    let row = try #require(try rows("myApprovals", house.clerk).first)
    #expect(row["state"] == "withdrawn" && row["decidedBy"] == "" && row["note"] == "slip")
    #expect(row["decidedAt"] == "\(TestHouse.start.milliseconds)")
    let other = try ask(as: house.clerk)
    _ = try house.site.perform(DecideApproval(approval: other, verdict: .approve), as: house.boss)
    #expect(try rows("myApprovals", house.clerk).first?["decidedBy"] == "boss")
  }

  @Test("G22: an amount that is not the one on record is refused, less or more, with both in the sentence")
  func amount()
    throws
  {
    let id = try ask(as: house.clerk)
    for (verdict, amount) in [
      (DecideApproval.Verdict.approve, Int64(4999)), (.approve, 5001), (.approve, 1), (.return, 4999),
    ] {
      let given = Money(fen: amount)
      let action = DecideApproval(approval: id, verdict: verdict, note: "x", amount: given)
      let refusal = DoorRefusal.amountDiffers(id, given: given, recorded: Money(fen: 5000))
      #expect(throws: refusal) { try house.site.perform(action, as: house.boss) }
      #expect(refusal.sentence.english.contains("¥50.00") && refusal.sentence.english.contains("¥\(given.format())"))
      #expect(refusal.sentence.chinese.contains("¥50.00") && refusal.sentence.chinese.contains("¥\(given.format())"))
    }
    #expect(try house.notes().isEmpty)
    _ = try house.site.perform(
      DecideApproval(approval: id, verdict: .approve, amount: Money(fen: 5000)), as: house.boss)
    #expect(try house.notes() == ["dear"])
  }
}
