import Kernel
import Testing
import Values

/// G22, G03: a dear note waits for somebody else.
@Suite struct ApprovalTests {
  let house: TestHouse

  init() throws { house = try TestHouse() }

  private func ask(_ body: String, as session: Session, key: String? = nil) throws -> ApprovalID {
    try #require(house.waiting(try house.site.perform(AddNote(body, amount: 5000), as: session, key: key)))
  }

  private func decide(
    _ id: ApprovalID, _ verdict: DecideApproval.Verdict = .approve, note: String = "", as session: Session
  ) -> String? {
    house.refusal { try house.site.perform(DecideApproval(approval: id, verdict: verdict, note: note), as: session) }
  }

  private func state(_ id: ApprovalID) throws -> String? {
    try house.site.database.text("SELECT state FROM approval WHERE id = ?1", id)
  }

  @Test("it waits as data and runs in its maker's name once somebody else approves") func approved() throws {
    let id = try ask("dear", as: house.clerk)
    #expect(try house.notes() == [])
    #expect(try state(id) == "waiting")
    #expect(decide(id, as: house.boss) == nil)
    #expect(try house.notes() == ["dear"])
    #expect(try state(id) == "approved")
    #expect(try house.site.database.integer("SELECT approver_id FROM note") == house.boss.account.rawValue)
    let row = try house.site.database.first(
      "SELECT account_id, action, approval_id FROM audit ORDER BY id DESC LIMIT 1"
    ) { ($0.integer(0), $0.text(1), $0.integer(2)) }
    #expect(row?.0 == house.boss.account.rawValue)
    #expect(row?.1 == "approvals.decide")
    #expect(row?.2 == id.rawValue)
    #expect(try house.site.verify().isEmpty)
  }

  @Test("nobody approves what they made, administrators included") func ownWork() throws {
    let byBoss = try ask("mine", as: house.boss)
    #expect(decide(byBoss, as: house.boss) == "ownWork")
    #expect(decide(byBoss, .return, note: "no", as: house.boss) == "ownWork")
    let byAdmin = try ask("mine too", as: house.admin)
    #expect(decide(byAdmin, as: house.admin) == "ownWork")
    #expect(decide(byAdmin, as: house.boss) == nil)
    #expect(decide(byBoss, as: house.admin) == nil)
    #expect(try house.notes() == ["mine too", "mine"])
  }

  @Test("who has not the right it asks for does not approve") func approverRights() throws {
    let id = try ask("dear", as: house.clerk)
    #expect(decide(id, as: house.other) == "notPermitted")
    var define = DefineRole()
    define.role = "desk"
    define.permissions = "kernel.approve"
    _ = try house.site.perform(define, as: house.admin)
    let desk = try TestHouse.open("desk", role: "desk", by: house.admin, house.site)
    #expect(decide(id, as: desk) == "notPermitted")
    _ = try house.site.perform(RevokeRole(account: "boss", role: "boss"), as: house.admin)
    #expect(decide(id, as: house.boss) == "notPermitted")
    #expect(try state(id) == "waiting")
  }

  @Test("the maker's rights are looked at again when it runs") func makerRights() throws {
    let id = try ask("dear", as: house.clerk)
    _ = try house.site.perform(RevokeRole(account: "clerk", role: "clerk"), as: house.admin)
    #expect(decide(id, as: house.boss) == "notPermitted")
    #expect(try state(id) == "waiting")
    _ = try house.site.perform(GrantRole(account: "clerk", role: "clerk"), as: house.admin)
    #expect(decide(id, as: house.boss) == nil)
    let second = try ask("later", as: house.other)
    var close = CloseAccount()
    close.account = "other"
    _ = try house.site.perform(close, as: house.admin)
    #expect(decide(second, as: house.boss) == "makerClosed")
    #expect(try house.notes() == ["dear"])
  }

  @Test("rights looked up earlier in a batch do not outlive the line that ends them") func rightsInBatch() throws {
    let first = try ask("one", as: house.clerk)
    let second = try ask("two", as: house.clerk)
    _ = try house.site.perform(GrantRole(account: "boss", role: "administrator"), as: house.admin)
    var close = CloseAccount()
    close.account = "clerk"
    let answers = try house.site.perform(
      batch: [
        BatchItem(DecideApproval(approval: first, verdict: .approve)), BatchItem(close),
        BatchItem(DecideApproval(approval: second, verdict: .approve)),
      ], as: house.boss)
    #expect(answers.map(\.isRefused) == [false, false, true])
    #expect(try house.notes() == ["one"])
    #expect(try state(second) == "waiting")
  }

  @Test("what no longer holds when it runs stays waiting, and nothing of it is left") func holdsNoMore() throws {
    let id = try ask("sold out", as: house.clerk)
    _ = try house.site.perform(AddNote("last"), as: house.other)
    let head = try house.site.chainHead()
    #expect(decide(id, as: house.boss) == "test.unwanted")
    #expect(try state(id) == "waiting")
    #expect(try house.site.chainHead() == head)
    #expect(try house.notes() == ["last"])
    #expect(decide(id, .return, note: "sold", as: house.boss) == nil)
    #expect(try state(id) == "returned")
  }

  @Test("returning takes a reason; what was decided is decided") func returned() throws {
    let id = try ask("dear", as: house.clerk)
    #expect(decide(id, .return, as: house.boss) == "invalid")
    #expect(decide(id, .return, note: "too dear", as: house.boss) == nil)
    #expect(try house.site.database.text("SELECT note FROM approval") == "too dear")
    #expect(decide(id, as: house.boss) == "approvalDecided")
    #expect(decide(id, as: house.admin) == "approvalDecided")
    #expect(decide(ApprovalID(99), as: house.boss) == "approvalUnknown")
    #expect(decide(ApprovalID(0), as: house.boss) == "invalid")
    #expect(try house.notes() == [])
  }

  @Test("an approved action is read in the version it was made in") func olderVersion() throws {
    let id = try ask("dear", as: house.clerk)
    try house.site.database.execute(
      """
      DROP TRIGGER approval_decided; UPDATE approval SET version = 1, content = replace(content, '"body"', '"text"')
      """)
    #expect(decide(id, as: house.boss) == nil)
    #expect(try house.notes() == ["dear"])
    let newer = try ask("newer", as: house.clerk)
    try house.site.database.run("UPDATE approval SET version = 9 WHERE id = ?1", newer)
    #expect(decide(newer, as: house.boss) == "newerAction")
  }

  @Test("a waiting action asked twice with its key waits once") func key() throws {
    let id = try ask("dear", as: house.clerk, key: "k")
    #expect(try ask("dear", as: house.clerk, key: "k") == id)
    #expect(try house.rows("approval") == 1)
    _ = try house.site.perform(DecideApproval(approval: id, verdict: .approve), as: house.boss, key: "d")
    let again = try house.site.perform(DecideApproval(approval: id, verdict: .approve), as: house.boss, key: "d")
    guard case .done(let decided, let receipt) = again else {
      Issue.record("not done")
      return
    }
    #expect(receipt.isRepeat)
    #expect(decided.id == id)
    #expect(try house.notes() == ["dear"])
  }
}
