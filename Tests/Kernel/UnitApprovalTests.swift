import Kernel
import SQLite
import TestSupport
import Testing
import Values

/// G03, G22: approvals of units, and what becomes of what waits.
@Suite struct UnitApprovalTests {
  let house: TestHouse
  let works: UnitID
  let east: UnitID

  init() throws {
    house = try TestHouse()
    works = try #require(try house.site.perform(AddUnit("Works"), as: house.admin).outcome).id
    east = try #require(try house.site.perform(AddUnit("East"), as: house.admin).outcome).id
  }

  private func ask(_ unit: UnitID?, as session: Session? = nil) throws -> ApprovalID {
    let note = AddNote("dear", amount: 5000, unit: unit)
    return try #require(house.waiting(try house.site.perform(note, as: session ?? house.clerk)))
  }

  private func decide(_ id: ApprovalID, _ verdict: DecideApproval.Verdict = .approve, as session: Session) -> String? {
    house.refusal {
      try house.site.perform(
        DecideApproval(approval: id, verdict: verdict, note: verdict == .return ? "no" : ""), as: session)
    }
  }

  private func ids(_ listing: String, _ session: Session) throws -> [Int64] {
    try house.site.page(try house.site.listing(listing), ListingQuery(), for: session).rows.map(\.id).sorted()
  }

  @Test("G03: an approver of a unit decides what concerns it or units below, sees it, and no more") func ofUnit() throws
  {
    let below = try #require(try house.site.perform(AddUnit("Shop", below: works), as: house.admin).outcome).id
    let local = try TestHouse.open("local", role: "boss", unit: works, by: house.admin, house.site)
    let own = try ask(below)
    let foreign = try ask(east)
    let whole = try ask(nil)
    #expect(try ids("approvals", local) == [own.rawValue])
    #expect(try ids("approvals", house.boss) == [own, foreign, whole].map(\.rawValue))
    #expect(try house.site.inbox(for: local).items.map(\.row) == [own.rawValue])
    #expect(try house.site.inbox(for: house.boss).items.map(\.row) == [own, foreign, whole].map(\.rawValue))
    #expect(decide(foreign, as: local) == "notInUnit")
    #expect(decide(foreign, .return, as: local) == "notInUnit")
    #expect(decide(whole, as: local) == "notInUnit")
    #expect(decide(own, as: local) == nil)
    let mine = try ask(works, as: local)
    #expect(decide(mine, as: local) == "ownWork")
    #expect(try house.site.inbox(for: local).items.isEmpty)
    #expect(decide(mine, as: house.boss) == nil)
    #expect(throws: DatabaseError.self) {
      try house.site.database.run("UPDATE approval SET unit_id = ?2 WHERE id = ?1", foreign, works)
    }
  }

  @Test("G22: its maker withdraws what waits; nobody else, and not what is decided") func withdraw() throws {
    func withdraw(_ id: ApprovalID, as session: Session) -> String? {
      house.refusal { try house.site.perform(WithdrawApproval(approval: id, note: "mistake"), as: session) }
    }
    let id = try ask(works)
    #expect(try ids("myApprovals", house.clerk) == [id.rawValue])
    #expect(try ids("myApprovals", house.boss).isEmpty)
    #expect(withdraw(id, as: house.admin) == "notYours")
    #expect(withdraw(ApprovalID(99), as: house.clerk) == "approvalUnknown")
    #expect(withdraw(id, as: house.clerk) == nil)
    #expect(withdraw(id, as: house.clerk) == "approvalDecided")
    #expect(decide(id, as: house.boss) == "approvalDecided")
    #expect(try house.notes().isEmpty)
    let row = try house.site.database.first("SELECT state, decided_by, note FROM approval") {
      "\($0.text(0)) \($0.integer(1)) \($0.text(2))"
    }
    #expect(row == "withdrawn \(house.clerk.account.rawValue) mistake")
  }

  @Test("G22: what is worth more now than the approver was shown is said, and approved knowingly") func worthMore()
    throws
  {
    let id = try ask(nil)
    let database = house.site.database
    try database.execute("DROP TRIGGER approval_decided")
    try database.run("UPDATE approval SET amount = NULL WHERE id = ?1", id)
    #expect(decide(id, as: house.boss) == "worthMore")
    #expect(try house.notes().isEmpty)
    func approve(_ amount: Int64) -> String? {
      house.refusal {
        try house.site.perform(
          DecideApproval(approval: id, verdict: .approve, amount: Money(fen: amount)), as: house.boss)
      }
    }
    #expect(approve(4999) == "amountDiffers")
    #expect(approve(5000) == nil)
    #expect(try house.notes() == ["dear"])
  }

  @Test("G22: a setting that changed meanwhile is looked at when it runs, and it can still be returned") func setting()
    throws
  {
    let id = try ask(works)
    _ = try house.site.perform(ChangeSetting(setting: "parts.test", value: "false"), as: house.admin)
    #expect(decide(id, as: house.boss) == "partOff")
    var close = CloseAccount()
    close.account = "clerk"
    _ = try house.site.perform(close, as: house.admin)
    _ = try house.site.perform(ChangeSetting(setting: "parts.test", value: "true"), as: house.admin)
    let approve = DecideApproval(approval: id, verdict: .approve)
    let refusal = thrown { try house.site.perform(approve, as: house.boss) } as? any Refusal
    #expect(refusal?.code == "makerClosed")
    #expect(refusal?.sentence.english.contains("account of clerk") == true)
    #expect(refusal?.sentence.chinese.contains("提交人 clerk") == true)
    #expect(try house.notes().isEmpty)
    #expect(decide(id, .return, as: house.boss) == nil)
  }

  @Test("G01: a list shows a session limited to a unit only that unit's rows, wherever it is read") func lists() throws
  {
    var define = DefineRole()
    define.role = "local"
    define.permissions = "kernel.accounts kernel.people kernel.settings"
    _ = try house.site.perform(define, as: house.admin)
    let local = try TestHouse.open("local", role: "local", unit: works, by: house.admin, house.site)
    _ = try TestHouse.open("far", role: nil, unit: east, by: house.admin, house.site)
    let accounts = try house.site.listing("accounts")
    #expect(try ids("accounts", local) == [local.account.rawValue])
    #expect(try house.site.count(accounts, ListingQuery(), for: local) == 1)
    #expect(
      try house.site.rows(accounts, [local.account.rawValue, 1], for: local).keys.sorted() == [local.account.rawValue])
    #expect(try ids("units", local) == [works.rawValue])
    #expect(try ids("accounts", house.admin).count == 6)
    // A file cannot be cut down to units: it takes the right for the whole site.
    let kind = try house.site.importKind("calendar")
    #expect(
      house.refusal { try house.site.export(kind, as: local, write: { _ in }) } == "notInUnit")
    #expect(house.refusal { try house.site.export(kind, as: house.admin, write: { _ in }) } == nil)
  }
}
