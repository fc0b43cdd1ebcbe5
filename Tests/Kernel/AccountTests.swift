import Kernel
import SQLite
import Testing
import Values

/// G02: accounts, badges, lock-outs.
@Suite struct AccountTests {
  let house: TestHouse

  init() throws { house = try TestHouse() }

  private func refusal(_ action: any Action, as session: Session? = nil) -> String? {
    house.refusal { try house.site.perform(any: action, as: session ?? house.admin) }
  }

  private func signIn(_ name: String, _ pin: String = TestHouse.pin) -> String? {
    house.refusal { try house.site.signIn(name: name, pin: pin, terminal: "t") }
  }

  private func badge(_ code: String, of account: String = "clerk") -> String? {
    var action = AddBadge()
    return house.refusal {
      action.account = account
      action.badge = try BadgeCode(code)
      _ = try house.site.perform(action, as: house.admin)
    }
  }

  private func faults(_ json: JSON) -> [FieldProblem] {
    do {
      _ = try house.site.action(named: AddBadge.name, json)
      return []
    } catch let invalid as InvalidAction {
      return invalid.faults.map(\.problem)
    } catch { return [] }
  }

  @Test("G02: full name, unit and phone are changed; what is not named stays") func change() throws {
    let unit = try #require(try house.site.perform(AddUnit("Works"), as: house.admin).outcome).id
    func stored() throws -> [Value] {
      try house.site.database.first(
        """
        SELECT full_name, unit_id, (SELECT value FROM personal WHERE id = phone_id) FROM account WHERE name = 'clerk'
        """
      ) { row in (0..<3).map { row.value($0) } } ?? []
    }
    #expect(refusal(ChangeAccount(account: "clerk", fullName: "Chen", phone: "138")) == nil)
    #expect(refusal(ChangeAccount(account: "clerk", unit: unit.rawValue)) == nil)
    #expect(try stored() == [.text("Chen"), .integer(unit.rawValue), .text("\"138\"")])
    #expect(refusal(ChangeAccount(account: "clerk", unit: 0, phone: "")) == nil)
    #expect(try stored() == [.text("Chen"), .null, .null])
    // The number that was replaced is gone for good.
    #expect(try house.site.database.integer("SELECT count(*) FROM personal WHERE value = '\"138\"'") == 0)
    #expect(refusal(ChangeAccount(account: "clerk", fullName: "")) == "invalid")
    #expect(refusal(ChangeAccount(account: "clerk", unit: 99)) == "kernel.unknownUnit")
    #expect(refusal(ChangeAccount(account: "nobody")) == "kernel.unknownAccount")
    #expect(try house.site.verify().isEmpty)
  }

  @Test("G02: a closed account is reopened with a first PIN, and has the roles it had") func reopen() throws {
    #expect(refusal(ReopenAccount(account: "clerk", pin: "9753")) == "kernel.accountOpen")
    var close = CloseAccount()
    close.account = "clerk"
    #expect(refusal(close) == nil)
    #expect(refusal(ReopenAccount(account: "clerk", pin: "9")) == "invalid")
    #expect(refusal(ReopenAccount(account: "clerk", pin: "9753")) == nil)
    #expect(signIn("clerk") == "signIn.wrong")
    #expect(try house.site.signIn(name: "clerk", pin: "9753", terminal: "t").mustChangePIN)
    #expect(refusal(AddNote("n"), as: house.clerk) == "mustChangePIN")
  }

  @Test("G02: a PIN of one digit, or of one digit repeated, is refused wherever one is given") func pins() {
    for pin in ["7", "777", "7777", ""] {
      #expect(refusal(OpenAccount(account: "x", fullName: "X", pin: pin)) == "invalid")
      #expect(refusal(ResetPIN(account: "clerk", pin: pin)) == "invalid")
      #expect(refusal(ReopenAccount(account: "clerk", pin: pin)) == "invalid")
      #expect(refusal(ChangeOwnPIN(present: TestHouse.pin, new: pin), as: house.clerk) == "invalid")
    }
  }

  @Test("G02: a badge stands for the name at sign-in, the PIN is asked all the same") func badges() throws {
    #expect(badge("wk-000123") == nil)
    #expect(try house.site.signIn(name: "WK-000123", pin: TestHouse.pin, terminal: "t").account == house.clerk.account)
    #expect(try house.site.signIn(name: "ｗｋ-000123", pin: TestHouse.pin, terminal: "t").name == "clerk")
    #expect(signIn("WK-000123", "0000") == "signIn.wrong")
    #expect(badge("WK-000123", of: "other") == "kernel.badgeTaken")
    #expect(refusal(RevokeBadge(BadgeCode(unchecked: "WK-000123"))) == nil)
    #expect(signIn("WK-000123") == "signIn.wrong")
    #expect(refusal(RevokeBadge(BadgeCode(unchecked: "WK-000123"))) == "kernel.unknownBadge")
    // What somebody has lost is nobody's badge again.
    #expect(badge("WK-000123", of: "other") == "kernel.badgeTaken")
    #expect(badge("WK-000124", of: "nobody") == "kernel.unknownAccount")
  }

  @Test("G02: badge codes with control characters, too short, or in use as a name are refused") func badBadges() {
    for bad in ["WK\u{7}00123", "WK\u{1b}[A00", "WK\u{1d}00123"] {
      #expect(faults(["account": "clerk", "badge": .string(bad)]) == [.controlCharacter], "\(bad.unicodeScalars)")
    }
    #expect(faults(["account": "clerk", "badge": "12345"]).map(\.code) == ["tooShort"])
    #expect(faults(["account": "clerk", "badge": "WK 00 12"]).map(\.code) == ["malformed"])
    #expect(faults(["account": "clerk", "badge": ""]).map(\.code) == ["empty"])
    #expect(refusal(OpenAccount(account: "STORE-7", fullName: "S", pin: "1357")) == nil)
    #expect(badge("store-7") == "kernel.badgeTaken")
    #expect(badge("WK-777777") == nil)
    #expect(refusal(OpenAccount(account: "wk-777777", fullName: "S", pin: "1357")) == "kernel.nameTaken")
  }

  @Test("G02: locked accounts are shown, and unlocked by an administrator with an entry in the audit trail")
  func unlock()
    throws
  {
    let accounts = try house.site.listing("accounts")
    var locked = ListingQuery()
    locked.filters = ["state": "locked"]
    func names() throws -> [Value] {
      try house.site.page(accounts, locked, for: house.admin).rows.map { $0.values[0] }
    }
    #expect(refusal(UnlockAccount(account: "clerk")) == "kernel.notLocked")
    for _ in 0..<5 { _ = signIn("clerk", "0000") }
    #expect(try names() == [.text("clerk")])
    #expect(signIn("clerk") == "signIn.lockedOut")
    #expect(refusal(UnlockAccount(account: "clerk"), as: house.boss) == "notPermitted")
    #expect(refusal(UnlockAccount(account: "clerk")) == nil)
    #expect(try house.site.database.text("SELECT action FROM audit ORDER BY id DESC LIMIT 1") == "accounts.unlock")
    #expect(try names().isEmpty)
    #expect(signIn("clerk") == nil)
    for _ in 0..<5 { _ = signIn("clerk", "0000") }
    house.clock.advance(milliseconds: Site.lockMilliseconds)
    #expect(try names().isEmpty)
  }

  @Test("G02: everybody sees their own rights: by which role, where, until when, and nobody else's") func myRights()
    throws
  {
    let unit = try #require(try house.site.perform(AddUnit("Works"), as: house.admin).outcome).id
    let today = house.site.today
    #expect(
      refusal(GrantRole(account: "clerk", role: "boss", unit: unit.rawValue, until: today.advanced(by: 3))) == nil)
    let listing = try house.site.listing("myRights")
    let rows = try house.site.page(listing, ListingQuery(), for: house.clerk).rows
    func values(_ column: String) -> [Value] { rows.map { $0.values[listing.columnIndex(column) ?? 0] } }
    #expect(values("role") == [.text("Clerk"), .text("Boss")])
    #expect(values("where") == [.text("whole site"), .text("Works")])
    #expect(values("until") == [.null, .integer(Int64(today.number) + 3)])
    #expect(values("permissions").first == .text("test.see test.write"))
    let nobody = try TestHouse.open("nobody", role: nil, by: house.admin, house.site)
    #expect(try house.site.page(listing, ListingQuery(), for: nobody).rows.isEmpty)
    #expect(
      house.refusal {
        try house.site.page(listing, ListingQuery(), for: Session(account: AccountID(99), name: "g", terminal: "t"))
      }
        == "accountClosed")
  }
}
