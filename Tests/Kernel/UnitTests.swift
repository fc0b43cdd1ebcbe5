import Kernel
import SQLite
import Testing
import Values

/// G01: the tree of units, posts, and who holds them.
@Suite struct UnitTests {
  let house: TestHouse
  let works: UnitID
  let shop: UnitID
  let gang: UnitID

  init() throws {
    let house = try TestHouse()
    self.house = house
    func add(_ name: String, _ parent: UnitID?) throws -> UnitID {
      try #require(try house.site.perform(AddUnit(name, below: parent), as: house.admin).outcome).id
    }
    works = try add("Works", nil)
    shop = try add("Shop", works)
    gang = try add("Gang", shop)
  }

  private func refusal(_ action: any Action, as session: Session? = nil) -> String? {
    house.refusal { try house.site.perform(any: action, as: session ?? house.admin) }
  }

  private func column(_ name: String, _ query: ListingQuery = ListingQuery(), _ listing: String = "units") throws
    -> [String]
  {
    let listing = try house.site.listing(listing)
    let index = try #require(listing.columnIndex(name))
    return try house.site.page(listing, query, for: house.admin).rows.map {
      $0.values[index].text ?? $0.values[index].integer.map(String.init) ?? ""
    }
  }

  @Test("G01: a unit is renamed; a name that is taken beside it, or none, is refused") func rename() throws {
    #expect(refusal(RenameUnit(shop, to: "Workshop")) == nil)
    #expect(try column("tree") == ["Works", "· Workshop", "· · Gang"])
    let other = try #require(try house.site.perform(AddUnit("Stores", below: works), as: house.admin).outcome).id
    #expect(refusal(RenameUnit(other, to: "Workshop")) == "kernel.unitTaken")
    #expect(refusal(AddUnit("Workshop", below: works)) == "kernel.unitTaken")
    #expect(refusal(RenameUnit(other, to: "")) == "invalid")
    #expect(refusal(RenameUnit(UnitID(99), to: "x")) == "kernel.unknownUnit")
  }

  @Test("G01: moving takes along all below; a cycle is refused and nothing changes") func move() throws {
    let east = try #require(try house.site.perform(AddUnit("East", below: nil), as: house.admin).outcome).id
    _ = try TestHouse.open("worker", role: nil, unit: gang, by: house.admin, house.site)
    #expect(refusal(MoveUnit(works, below: gang)) == "kernel.unitCycle")
    #expect(refusal(MoveUnit(works, below: works)) == "kernel.unitCycle")
    #expect(try column("tree") == ["Works", "· Shop", "· · Gang", "East"])
    #expect(refusal(MoveUnit(shop, below: east)) == nil)
    #expect(try column("tree") == ["Works", "East", "· Shop", "· · Gang"])
    #expect(try column("people") == ["0", "0", "0", "1"])
    #expect(try column("peopleBelow") == ["0", "1", "1", "1"])
    let clerk = try TestHouse.open("limited", role: "clerk", unit: east, by: house.admin, house.site)
    #expect(refusal(AddNote("n", unit: gang), as: clerk) == nil)
    #expect(refusal(AddNote("n", unit: works), as: clerk) == "notInUnit")
    #expect(refusal(MoveUnit(gang, below: nil)) == nil)
    #expect(refusal(AddNote("n", unit: gang), as: clerk) == "notInUnit")
    #expect(try house.site.verify().isEmpty)
    try house.site.database.run("UPDATE unit SET path = '/77/' WHERE id = ?1", gang)
    #expect(try house.site.verify().contains { $0.check == "units" && $0.row == gang.rawValue })
  }

  @Test("G01: a unit is closed only when nobody and nothing open is in it, and is not chosen any more") func close()
    throws
  {
    #expect(refusal(CloseUnit(shop)) == "kernel.unitInUse")
    let post = try #require(try house.site.perform(AddPost("Foreman", in: gang), as: house.admin).outcome).id
    #expect(refusal(CloseUnit(gang)) == "kernel.unitInUse")
    #expect(refusal(ClosePost(post)) == nil)
    _ = try TestHouse.open("worker", role: nil, unit: gang, by: house.admin, house.site)
    #expect(refusal(CloseUnit(gang)) == "kernel.unitInUse")
    #expect(refusal(ChangeAccount(account: "worker", unit: shop.rawValue)) == nil)
    #expect(refusal(CloseUnit(gang)) == nil)
    #expect(refusal(CloseUnit(gang)) == "kernel.unitClosed")
    #expect(refusal(ChangeAccount(account: "worker", unit: gang.rawValue)) == "kernel.unitClosed")
    #expect(refusal(GrantRole(account: "worker", role: "clerk", unit: gang.rawValue)) == "kernel.unitClosed")
    #expect(refusal(AddUnit("x", below: gang)) == "kernel.unitClosed")
    #expect(try house.site.openUnits().map(\.id) == [works, shop])
  }

  @Test("G01: a closed unit is opened again where it was, unless the name is taken or the unit above is closed")
  func reopen() throws {
    #expect(refusal(ReopenUnit(gang)) == "kernel.unitOpen")
    #expect(refusal(ReopenUnit(UnitID(99))) == "kernel.unknownUnit")
    #expect(refusal(CloseUnit(gang)) == nil)
    let other = try #require(try house.site.perform(AddUnit("Gang", below: shop), as: house.admin).outcome).id
    #expect(refusal(ReopenUnit(gang)) == "kernel.unitTaken")
    #expect(refusal(RenameUnit(other, to: "Crew")) == nil)
    #expect(refusal(CloseUnit(other)) == nil)
    #expect(refusal(CloseUnit(shop)) == nil)
    #expect(refusal(ReopenUnit(gang)) == "kernel.parentClosed")
    #expect(refusal(ReopenUnit(shop)) == nil)
    #expect(refusal(ReopenUnit(gang), as: house.clerk) == "notPermitted")
    #expect(refusal(ReopenUnit(gang)) == nil)
    #expect(try column("state") == ["open", "open", "open", "closed"])
    #expect(refusal(AddUnit("Below", below: gang)) == nil)
    #expect(try house.site.verify().isEmpty)
  }

  @Test("G01: units of the same name are told apart by what lies above them") func sameName() throws {
    let east = try #require(try house.site.perform(AddUnit("East", below: nil), as: house.admin).outcome).id
    let shop2 = try #require(try house.site.perform(AddUnit("Shop", below: east), as: house.admin).outcome).id
    let gang2 = try #require(try house.site.perform(AddUnit("Gang", below: shop2), as: house.admin).outcome).id
    func names() throws -> [String] { try house.site.units().filter(\.isOpen).map(\.fullName) }
    #expect(
      try names() == ["Works", "Works / Shop", "Works / Shop / Gang", "East", "East / Shop", "East / Shop / Gang"])
    _ = try TestHouse.open("worker", role: nil, unit: gang2, by: house.admin, house.site)
    _ = try TestHouse.open("boss2", role: nil, unit: east, by: house.admin, house.site)
    #expect(try column("unit", ListingQuery(), "people").filter { !$0.isEmpty } == ["East", "East / Shop / Gang"])
    #expect(refusal(ChangeAccount(account: "worker", unit: shop2.rawValue)) == nil)
    #expect(try column("unit", ListingQuery(), "accounts").filter { !$0.isEmpty } == ["East", "East / Shop"])
    // A closed one is not in the way.
    #expect(refusal(CloseUnit(gang2)) == nil)
    #expect(try names() == ["Works", "Works / Shop", "Gang", "East", "East / Shop"])
    #expect(try house.site.units().first { $0.id == gang2 }?.fullName == "East / Shop / Gang")
  }

  @Test("G01: who manages accounts of a unit manages the units there, and pulls in no foreign one") func limited()
    throws
  {
    var define = DefineRole()
    define.role = "local"
    define.permissions = "kernel.accounts kernel.people"
    #expect(refusal(define) == nil)
    let east = try #require(try house.site.perform(AddUnit("East", below: nil), as: house.admin).outcome).id
    let local = try TestHouse.open("local", role: "local", unit: shop, by: house.admin, house.site)
    #expect(refusal(RenameUnit(gang, to: "Crew"), as: local) == nil)
    #expect(refusal(RenameUnit(works, to: "x"), as: local) == "notInUnit")
    #expect(refusal(MoveUnit(gang, below: east), as: local) == "notInUnit")
    #expect(refusal(MoveUnit(east, below: gang), as: local) == "notInUnit")
    #expect(refusal(AddUnit("New", below: nil), as: local) == "notInUnit")
    // An administrator's PIN would open the whole site.
    #expect(refusal(ChangeAccount(account: "admin", unit: gang.rawValue)) == nil)
    #expect(refusal(ResetPIN(account: "admin", pin: "9753"), as: local) == "notInUnit")
    #expect(refusal(GrantRole(account: "clerk", role: "local", unit: gang.rawValue), as: local) == "notInUnit")
    #expect(
      refusal(OpenAccount(account: "mine", fullName: "M", pin: "1357", role: "local", unit: gang.rawValue), as: local)
        == nil)
    #expect(refusal(OpenAccount(account: "free", fullName: "F", pin: "1357", role: "clerk"), as: local) == "notInUnit")
    #expect(refusal(ResetPIN(account: "mine", pin: "9753"), as: local) == nil)
    #expect(refusal(define, as: local) == "notInUnit")
  }

  @Test("G01: the same person is not appointed twice to a post on one day") func appoint() throws {
    let today = house.site.today
    let post = try #require(try house.site.perform(AddPost("Foreman", in: gang, isHead: true), as: house.admin).outcome)
      .id
    #expect(refusal(AddPost("Foreman", in: gang)) == "kernel.postTaken")
    #expect(refusal(AppointToPost("clerk", to: post, until: today.advanced(by: 9))) == nil)
    for (from, until) in [(0, 0), (5, 20), (-3, 0), (-3, 30)] as [(Int32, Int32)] {
      #expect(
        refusal(AppointToPost("clerk", to: post, from: today.advanced(by: from), until: today.advanced(by: until)))
          == "kernel.alreadyAppointed")
    }
    #expect(refusal(AppointToPost("other", to: post, from: today.advanced(by: 3), until: today)) == "invalid")
    #expect(refusal(AppointToPost("other", to: post)) == nil)
    #expect(refusal(AppointToPost("clerk", to: post, from: today.advanced(by: 10))) == nil)
    #expect(try column("holders", ListingQuery(), "posts") == ["clerk -\(today.advanced(by: 9)), other"])
    #expect(refusal(ClosePost(post)) == "kernel.postHeld")
    let dismissed = try house.site.perform(DismissFromPost("clerk", from: post), as: house.admin).outcome
    #expect(dismissed?.sentence.english == "clerk holds the post Foreman up to \(today).")
    #expect(refusal(DismissFromPost("clerk", from: post)) == "kernel.notAppointed")
    #expect(refusal(DismissFromPost("other", from: post)) == nil)
    house.clock.advance(milliseconds: 86_400_000)
    #expect(try column("holders", ListingQuery(), "posts") == [""])
    #expect(refusal(ClosePost(post)) == nil)
    #expect(refusal(AppointToPost("other", to: post)) == "kernel.postClosed")
    #expect(refusal(AppointToPost("other", to: PostID(99))) == "kernel.unknownPost")
  }

  @Test("G01: dismissing somebody whose appointment has not begun takes it back, and says so") func takenBack() throws {
    let next = house.site.today.advanced(by: 7)
    let post = try #require(try house.site.perform(AddPost("Foreman", in: gang), as: house.admin).outcome).id
    #expect(refusal(AppointToPost("clerk", to: post, from: next)) == nil)
    let outcome = try house.site.perform(DismissFromPost("clerk", from: post), as: house.admin).outcome
    #expect(
      outcome?.sentence.english
        == "The appointment of clerk to the post Foreman from \(next) is taken back; it had not begun.")
    #expect(refusal(DismissFromPost("clerk", from: post)) == "kernel.notAppointed")
    #expect(refusal(ClosePost(post)) == nil)
  }

  @Test("G01: the people of a unit are its own, those below, and whoever holds a post there") func people() throws {
    _ = try TestHouse.open("worker", role: nil, unit: gang, by: house.admin, house.site)
    let post = try #require(try house.site.perform(AddPost("Foreman", in: shop), as: house.admin).outcome).id
    #expect(refusal(AppointToPost("clerk", to: post)) == nil)
    var query = ListingQuery()
    query.filters = ["unit": .integer(shop.rawValue)]
    #expect(try column("name", query, "people") == ["clerk", "worker"])
    #expect(try column("posts", query, "people") == ["Foreman", ""])
    query.filters = ["unit": .integer(gang.rawValue)]
    #expect(try column("name", query, "people") == ["worker"])
  }
}
