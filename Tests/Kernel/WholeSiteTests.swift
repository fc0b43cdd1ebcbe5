import Kernel
import TestSupport
import Testing
import Values

/// G01, G02: what takes a permission for the whole site, and what somebody of a unit may see and pass on.
@Suite struct WholeSiteTests {
  let house: TestHouse
  let works: UnitID
  let local: Session

  init() throws {
    house = try TestHouse()
    works = try #require(try house.site.perform(AddUnit("Works"), as: house.admin).outcome).id
    let confidential = TestHouse.catalog.permissions.keys.filter { $0.hasPrefix("kernel.") }.sorted().joined(
      separator: " ")
    try Self.define("local", confidential + " test.see", house)
    local = try TestHouse.open("local", role: "local", unit: works, by: house.admin, house.site)
  }

  private static func define(_ role: String, _ permissions: String, _ house: TestHouse) throws {
    var define = DefineRole()
    define.role = role
    define.permissions = permissions
    _ = try house.site.perform(define, as: house.admin)
  }

  private func refusal(_ action: any Action, as session: Session) -> (any Refusal)? {
    thrown { try house.site.perform(any: action, as: session) } as? any Refusal
  }

  @Test(
    "G01: what is confidential of the whole site takes the permission for the whole site",
    arguments: [
      "audit", "personalReveals", "settings", "backups", "bundles", "bundlesSent", "bundleKeys", "bundleTotals",
      "bundleFigures", "expiredPersonal",
    ])
  func listings(_ name: String) throws {
    let listing = try house.site.listing(name)
    #expect(listing.needsWholeSite)
    let refusal = thrown { try house.site.page(listing, ListingQuery(), for: local) } as? any Refusal
    #expect(refusal?.code == "notInUnit")
    #expect(refusal?.sentence.english.contains("for the whole site") == true)
    #expect(refusal?.sentence.chinese.contains("须有全站点的") == true)
    #expect(house.refusal { try house.site.count(listing, ListingQuery(), for: local) } == "notInUnit")
    #expect(house.refusal { try house.site.rows(listing, [1], for: local) } == "notInUnit")
    let view = SaveView(listing: name, name: "v", layout: ListLayout())
    #expect(self.refusal(view, as: local)?.code == "notInUnit")
    #expect(house.refusal { try house.site.page(listing, ListingQuery(), for: house.admin) } == nil)
    #expect(try !house.site.rights(of: local).may(see: listing) && house.site.rights(of: house.admin).may(see: listing))
  }

  @Test("G01: a figure of the whole site, and what waits for it, is not shown to somebody of a unit") func figures()
    throws
  {
    let whole = ["kernel.signedIn", "kernel.backupDays"]
    let all = try house.site.figures(for: house.admin).map(\.figure.name)
    #expect(whole.allSatisfy(all.contains))
    let own = try house.site.figures(for: local).map(\.figure.name)
    #expect(own.contains("kernel.approvals") && !own.contains(where: whole.contains))
    #expect(try !house.site.inbox(for: local).waiting.contains { $0.listing == "backups" })
    #expect(try house.site.inbox(for: house.admin).waiting.contains { $0.listing == "backups" })
  }

  @Test("G22: the figure of approvals is what the viewer may decide, and none of a part switched off") func approvals()
    throws
  {
    func figure(_ session: Session) throws -> Int64? {
      try house.site.figures(for: session).first { $0.figure.name == "kernel.approvals" }?.value
    }
    let chief = try TestHouse.open("chief", role: "boss", unit: works, by: house.admin, house.site)
    for unit in [works, nil] {
      _ = try house.site.perform(AddNote("dear", amount: 5000, unit: unit), as: house.clerk)
    }
    #expect(try figure(house.boss) == 2)
    #expect(try figure(chief) == 1)
    #expect(try figure(local) == 0)
    #expect(
      try figure(house.admin) == Int64(house.site.inbox(for: house.admin).items.count { $0.listing == "approvals" }))
    _ = try house.site.perform(ChangeSetting(setting: "parts.test", value: "false"), as: house.admin)
    #expect(try figure(house.boss) == 0)
  }

  @Test("G02: who manages a unit's accounts passes on what he holds there himself, and nothing of the whole site")
  func passingOn() throws {
    try Self.define("manager", "kernel.accounts kernel.people", house)
    try Self.define("reader", "kernel.people", house)
    try Self.define("trail", "kernel.audit", house)
    _ = try TestHouse.open("mine", role: nil, unit: works, by: house.admin, house.site)
    let manager = try TestHouse.open("manager", role: "manager", unit: works, by: house.admin, house.site)
    func grant(_ role: String, as session: Session, to account: String = "mine") -> (any Refusal)? {
      refusal(GrantRole(account: account, role: role, unit: works.rawValue), as: session)
    }
    #expect(grant("reader", as: manager) == nil)
    #expect(grant("clerk", as: manager)?.code == "kernel.beyondOwn")
    #expect(grant("clerk", as: manager, to: "manager")?.code == "kernel.beyondOwn")
    let permission = try #require(TestHouse.catalog.permissions["test.see"])
    #expect(grant("clerk", as: manager)?.sentence.chinese.contains("“\(permission.title.chinese)”") == true)
    #expect(grant("administrator", as: manager) != nil)
    #expect(grant("trail", as: manager)?.code == "kernel.onlyWholeSite")
    // He holds it himself, but it counts only for the whole site.
    #expect(grant("trail", as: local)?.code == "kernel.onlyWholeSite")
    func open(_ role: String) -> String? {
      refusal(
        OpenAccount(account: "new", fullName: "N", pin: "1357", role: role, unit: works.rawValue), as: manager)?.code
    }
    #expect(open("clerk") == "kernel.beyondOwn")
    #expect(open("reader") == nil)
    // Nor is a grant that somebody else gave made longer.
    #expect(grant("clerk", as: house.admin) == nil)
    let number = try #require(try house.site.database.integer("SELECT max(id) FROM role_grant"))
    #expect(refusal(ChangeGrant(number, until: house.site.today), as: manager)?.code == "kernel.beyondOwn")
    #expect(grant("trail", as: house.admin) == nil)
  }

  @Test("G42: a bundle speaks for the whole site: who may exchange them for a unit only writes none") func bundle()
    throws
  {
    _ = try house.site.perform(AddBundleKey(peer: "Head office", key: BundleKey.make()), as: house.admin)
    var isWritten = false
    let refused =
      thrown {
        try house.site.exportBundle("kernel.people", peer: "Head office", as: local) { _ in isWritten = true }
      } as? DoorRefusal
    #expect(refused?.code == "notInUnit" && !isWritten)
    _ = try house.site.exportBundle("kernel.people", peer: "Head office", as: house.admin) { _ in isWritten = true }
    #expect(isWritten)
  }

  @Test("G02: where no unit is named, the refusal speaks of the whole site") func sentence() throws {
    let whole = refusal(AddUnit("New"), as: local)
    #expect(whole?.code == "notInUnit")
    #expect(whole?.sentence.chinese.contains("全站点") == true && whole?.sentence.english.contains("whole site") == true)
    let east = try #require(try house.site.perform(AddUnit("East"), as: house.admin).outcome).id
    let other = refusal(RenameUnit(east, to: "x"), as: local)
    #expect(other?.sentence.chinese.contains("不包括该单位") == true)
  }
}
