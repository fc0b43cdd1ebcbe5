import Kernel
import SQLite
import Testing
import Values

/// G02: grants of roles and their days; nobody locks everybody out.
@Suite struct GrantTests {
  let house: TestHouse
  let today: Day

  init() throws {
    house = try TestHouse()
    today = house.site.today
  }

  private func refusal(_ action: any Action, as session: Session? = nil) -> String? {
    house.refusal { try house.site.perform(any: action, as: session ?? house.admin) }
  }

  private func day(_ offset: Int32) -> Day { today.advanced(by: offset) }

  private func grant(_ account: String, _ role: String) throws -> Int64 {
    try #require(
      try house.site.database.integer(
        """
        SELECT g.id FROM role_grant g JOIN account a ON a.id = g.account_id JOIN role r ON r.id = g.role_id
        WHERE a.name = ?1 AND r.name = ?2 ORDER BY g.id DESC LIMIT 1
        """, account, role))
  }

  @Test("G02: the same role of the same person for the same unit does not overlap; another unit or role may")
  func overlap()
    throws
  {
    let unit = try #require(try house.site.perform(AddUnit("Works"), as: house.admin).outcome).id.rawValue
    #expect(refusal(GrantRole(account: "clerk", role: "clerk")) == "kernel.grantOverlap")
    #expect(refusal(GrantRole(account: "clerk", role: "clerk", unit: unit, from: day(1), until: day(5))) == nil)
    for (from, until) in [(1, 1), (5, 9), (0, 1), (0, 9)] as [(Int32, Int32)] {
      #expect(
        refusal(GrantRole(account: "clerk", role: "clerk", unit: unit, from: day(from), until: day(until)))
          == "kernel.grantOverlap")
    }
    #expect(refusal(GrantRole(account: "clerk", role: "clerk", unit: unit, from: day(6))) == nil)
    #expect(refusal(GrantRole(account: "clerk", role: "boss", unit: unit)) == nil)
    #expect(refusal(ChangeGrant(try grant("clerk", "clerk"), from: day(5))) == "kernel.grantOverlap")
    #expect(refusal(ChangeGrant(try grant("clerk", "clerk"), from: day(7), until: day(8))) == nil)
  }

  @Test("G02: a grant in the past is refused, and days that have been are not moved") func past() throws {
    #expect(refusal(GrantRole(account: "clerk", role: "boss", from: day(-1))) == "invalid")
    #expect(refusal(GrantRole(account: "clerk", role: "boss", until: day(-1))) == "invalid")
    #expect(refusal(GrantRole(account: "clerk", role: "boss", from: day(2), until: day(1))) == "invalid")
    house.clock.advance(milliseconds: 86_400_000)
    let id = try grant("clerk", "clerk")
    #expect(refusal(ChangeGrant(id, from: day(1))) == "invalid")
    #expect(refusal(ChangeGrant(id, until: day(0))) == "invalid")
    #expect(refusal(ChangeGrant(id, until: day(1))) == nil)
    house.clock.advance(milliseconds: 86_400_000)
    #expect(refusal(ChangeGrant(id, until: day(9))) == "kernel.grantOver")
    #expect(refusal(RevokeGrant(id)) == "kernel.grantOver")
    #expect(refusal(ChangeGrant(999)) == "kernel.unknownGrant")
    #expect(refusal(AddNote("n"), as: house.clerk) == "notPermitted")
  }

  @Test("G02: one grant is ended, the others stay") func revokeOne() throws {
    let unit = try #require(try house.site.perform(AddUnit("Works"), as: house.admin).outcome).id
    #expect(refusal(GrantRole(account: "clerk", role: "clerk", unit: unit.rawValue)) == nil)
    let local = try grant("clerk", "clerk")
    house.clock.advance(milliseconds: 86_400_000)
    #expect(refusal(RevokeGrant(try grant("other", "clerk"))) == nil)
    #expect(refusal(AddNote("n"), as: house.other) == "notPermitted")
    let whole = try #require(
      try house.site.database.integer(
        "SELECT id FROM role_grant WHERE account_id = ?1 AND unit_id IS NULL", house.clerk.account))
    #expect(refusal(RevokeGrant(whole)) == nil)
    #expect(refusal(AddNote("n"), as: house.clerk) == "notInUnit")
    #expect(refusal(AddNote("n", unit: unit), as: house.clerk) == nil)
    #expect(refusal(RevokeGrant(local)) == nil)
    #expect(refusal(AddNote("n", unit: unit), as: house.clerk) == "notPermitted")
    #expect(refusal(RevokeRole(account: "clerk", role: "boss")) == "kernel.roleNotHeld")
  }

  @Test("G02: no path leaves nobody who can manage accounts, today or later") func lockOut() throws {
    let first = try grant("admin", "administrator")
    #expect(refusal(RevokeGrant(first)) == "kernel.lastAdministrator")
    #expect(refusal(ChangeGrant(first, until: day(30))) == "kernel.lastAdministrator")
    #expect(refusal(RevokeRole(account: "admin", role: "administrator")) == "kernel.lastAdministrator")
    // Somebody else for a time is not enough: afterwards nobody would be left.
    #expect(refusal(GrantRole(account: "boss", role: "administrator", until: day(60))) == nil)
    #expect(refusal(ChangeGrant(first, until: day(30))) == "kernel.lastAdministrator")
    #expect(refusal(RevokeRole(account: "admin", role: "administrator")) == "kernel.lastAdministrator")
    // For a unit is not enough either.
    let unit = try #require(try house.site.perform(AddUnit("Works"), as: house.admin).outcome).id.rawValue
    #expect(refusal(GrantRole(account: "other", role: "administrator", unit: unit)) == nil)
    #expect(refusal(ChangeGrant(first, until: day(30))) == "kernel.lastAdministrator")
    // A later grant that does not end takes over.
    #expect(refusal(GrantRole(account: "clerk", role: "administrator", from: day(45))) == nil)
    #expect(refusal(ChangeGrant(first, until: day(30))) == nil)
    var close = CloseAccount()
    close.account = "clerk"
    #expect(refusal(close, as: house.boss) == "kernel.lastAdministrator")
    var define = DefineRole()
    define.role = "administrator"
    define.permissions = "test.see"
    #expect(refusal(define) == "kernel.lastAdministrator")
    #expect(refusal(RevokeGrant(try grant("clerk", "administrator"))) == "kernel.lastAdministrator")
    // Nor is a part switched off that this takes: there is no such switch.
    #expect(refusal(ChangeSetting(setting: "parts.kernel", value: "false")) == "kernel.unknownSetting")
  }
}
