import Kernel
import Testing
import Values

@Suite struct RightsTests {
  let house: TestHouse

  init() throws { house = try TestHouse() }

  private func addNote(_ session: Session, unit: UnitID? = nil) -> String? {
    house.refusal { try house.site.perform(AddNote("n", unit: unit), as: session) }
  }

  private func addUnit(_ name: String, below parent: UnitID? = nil) throws -> UnitID {
    var action = AddUnit()
    action.unitName = name
    action.parent = parent?.rawValue
    return try #require(try house.site.perform(action, as: house.admin).outcome).id
  }

  @Test("G02: a role's permissions count, and nothing else") func byRole() throws {
    #expect(addNote(house.clerk) == nil)
    let nobody = try TestHouse.open("nobody", role: nil, by: house.admin, house.site)
    #expect(addNote(nobody) == "notPermitted")
    #expect(house.refusal { try house.site.page(TestPart.listing, ListingQuery(), for: nobody) } == "notPermitted")
    #expect(
      house.refusal { try house.site.perform(OpenAccount(account: "x", fullName: "x", pin: "1357"), as: house.clerk) }
        == "notPermitted")
    #expect(try house.site.permissions(of: house.clerk) == ["test.write", "test.see"])
    // Refused, nothing is left behind.
    #expect(try house.notes() == ["n"])
  }

  @Test("G02: a role for a unit reaches the unit and all below it, and no sibling with a similar number") func subtree()
    throws
  {
    let top = try addUnit("top")
    var below: [UnitID] = []
    for index in 0..<24 { below.append(try addUnit("u\(index)", below: top)) }
    let leaf = try addUnit("leaf", below: below[0])
    // below[0] has number 2 and there is a unit 20 beside it: paths compared as text must not mix them up.
    let limited = try TestHouse.open("limited", role: "clerk", unit: below[0], by: house.admin, house.site)
    #expect(addNote(limited, unit: below[0]) == nil)
    #expect(addNote(limited, unit: leaf) == nil)
    for unit in below.dropFirst() { #expect(addNote(limited, unit: unit) == "notInUnit") }
    #expect(addNote(limited, unit: top) == "notInUnit")
    #expect(addNote(limited) == "notInUnit")
    #expect(addNote(house.clerk, unit: leaf) == nil)
    // A unit nobody has made belongs to no subtree.
    #expect(addNote(limited, unit: UnitID(999)) == "notInUnit")
  }

  @Test("G02: a role counts from its first to its last day, both included") func validity() throws {
    let today = house.site.today
    let visitor = try TestHouse.open("visitor", role: nil, by: house.admin, house.site)
    let day: Int64 = 86_400_000
    _ = try house.site.perform(
      GrantRole(account: "visitor", role: "clerk", from: today.advanced(by: 1), until: today.advanced(by: 2)),
      as: house.admin)
    var refusals: [String?] = [addNote(visitor)]
    for _ in 0..<3 {
      house.clock.advance(milliseconds: day)
      refusals.append(addNote(visitor))
    }
    #expect(refusals == ["notPermitted", nil, nil, "notPermitted"])
    #expect(
      house.refusal {
        try house.site.perform(GrantRole(account: "visitor", role: "clerk", until: today), as: house.admin)
      } == "invalid")
  }

  @Test("a closed account signs in no more, does nothing and sees nothing with the session it had") func closed() throws
  {
    var close = CloseAccount()
    close.account = "clerk"
    _ = try house.site.perform(close, as: house.admin)
    #expect(house.refusal { try house.site.perform(close, as: house.admin) } == "kernel.alreadyClosed")
    #expect(addNote(house.clerk) == "accountClosed")
    #expect(house.refusal { try house.site.page(TestPart.listing, ListingQuery(), for: house.clerk) } == "notPermitted")
    #expect(try house.site.permissions(of: house.clerk) == [])
    #expect(
      house.refusal { try house.site.signIn(name: "clerk", pin: TestHouse.pin, terminal: "t") } == "signIn.closed")
    #expect(
      house.refusal { try house.site.perform(ChangeOwnPIN(present: TestHouse.pin, new: "9753"), as: house.clerk) }
        == "accountClosed")
    let stranger = Session(account: AccountID(999), name: "ghost", terminal: "t")
    #expect(addNote(stranger) == "accountClosed")
    close.account = "admin"
    #expect(house.refusal { try house.site.perform(close, as: house.admin) } == "kernel.ownAccount")
  }

  @Test("somebody is always left who manages accounts") func lastAdministrator() throws {
    #expect(
      house.refusal { try house.site.perform(RevokeRole(account: "admin", role: "administrator"), as: house.admin) }
        == "kernel.lastAdministrator")
    var define = DefineRole()
    define.role = "administrator"
    define.permissions = "test.see"
    #expect(house.refusal { try house.site.perform(define, as: house.admin) } == "kernel.lastAdministrator")
    define.permissions = "test.see nothing.such"
    #expect(house.refusal { try house.site.perform(define, as: house.admin) } == "kernel.unknownPermission")
    #expect(try house.site.permissions(of: house.admin).contains("kernel.accounts"))
  }

  @Test("G01: a role that may do nothing is refused, new or changed") func emptyRole() throws {
    var define = DefineRole()
    define.role = "hollow"
    for nothing in ["", "  "] {
      define.permissions = nothing
      #expect(house.refusal { try house.site.perform(define, as: house.admin) } == "invalid")
    }
    define.role = "clerk"
    #expect(house.refusal { try house.site.perform(define, as: house.admin) } == "invalid")
    #expect(try house.site.permissions(of: house.clerk).contains("test.write"))
    #expect(try house.site.roles().allSatisfy { $0.name != "hollow" })
  }

  @Test("G02: a first PIN has to be changed before anything else is done") func firstPIN() throws {
    _ = try house.site.perform(
      OpenAccount(account: "new", fullName: "New", pin: "1357", role: "clerk"), as: house.admin)
    let session = try house.site.signIn(name: "new", pin: "1357", terminal: "t")
    #expect(session.mustChangePIN)
    #expect(addNote(session) == "mustChangePIN")
    #expect(
      house.refusal { try house.site.perform(ChangeOwnPIN(present: "0000", new: "2468"), as: session) }
        == "kernel.wrongPIN")
    for bad in ["", "12", "7777", "1357"] {
      #expect(
        house.refusal { try house.site.perform(ChangeOwnPIN(present: "1357", new: bad), as: session) } == "invalid")
    }
    // In one batch: the change counts for the lines after it.
    let answers = try house.site.perform(
      batch: [BatchItem(AddNote("a")), BatchItem(ChangeOwnPIN(present: "1357", new: "2468")), BatchItem(AddNote("b"))],
      as: session)
    #expect(answers.map(\.isRefused) == [true, false, false])
    #expect(try house.notes() == ["b"])
  }

  @Test("G02: five wrong PINs lock an account for fifteen minutes, or until the PIN is reset") func lockOut() throws {
    func signIn(_ pin: String) -> String? {
      house.refusal { try house.site.signIn(name: "clerk", pin: pin, terminal: "t") }
    }
    func sentence() -> String {
      do {
        _ = try house.site.signIn(name: "clerk", pin: TestHouse.pin, terminal: "t")
        return ""
      } catch { return (error as? any Refusal)?.sentence.english ?? "" }
    }
    for _ in 0..<4 { #expect(signIn("0000") == "signIn.wrong") }
    #expect(signIn(TestHouse.pin) == nil)
    for _ in 0..<5 { #expect(signIn("0000") == "signIn.wrong") }
    #expect(signIn(TestHouse.pin) == "signIn.lockedOut")
    #expect(sentence().hasPrefix("Too many wrong PINs: this account is locked for another 15 minutes."))
    house.clock.advance(milliseconds: Site.lockMilliseconds - 1)
    #expect(signIn(TestHouse.pin) == "signIn.lockedOut")
    #expect(sentence().contains("locked for another minute."))
    house.clock.advance(milliseconds: 1)
    #expect(signIn("0000") == "signIn.wrong")
    #expect(signIn(TestHouse.pin) == "signIn.lockedOut")
    _ = try house.site.perform(ResetPIN(account: "clerk", pin: "4321"), as: house.admin)
    #expect(signIn("4321") == nil)
    #expect(signIn(TestHouse.pin) == "signIn.wrong")
    #expect(house.refusal { try house.site.signIn(name: "nobody", pin: "0000", terminal: "t") } == "signIn.wrong")
    #expect(house.refusal { try house.site.signIn(name: "' OR 1 --", pin: "\u{0}", terminal: "t") } == "signIn.wrong")
    #expect(
      house.refusal { try house.site.perform(ResetPIN(account: "admin", pin: "4321"), as: house.admin) }
        == "kernel.ownAccount")
  }

  @Test("an account's name is one whatever its case") func names() throws {
    #expect(
      house.refusal {
        try house.site.perform(OpenAccount(account: "CLERK", fullName: "x", pin: "1357"), as: house.admin)
      }
        == "kernel.nameTaken")
    #expect(try house.site.signIn(name: "CleRK", pin: TestHouse.pin, terminal: "t").name == "clerk")
  }
}
