import Kernel
import TestSupport
import Testing
import Values

@testable import Parking

/// Tariffs as data of a site: versions, approved by somebody else, and the price of the version in force at entry.
@Suite struct TariffKeepingTests {
  private struct World {
    let house: ParkingHouse
    let editor: Session
    let code = TariffCode(unchecked: "T1")

    init() throws {
      house = try ParkingHouse()
      _ = try house.site.perform(
        OpenAccount(account: "editor", fullName: "Editor (made up)", pin: "1357", role: "tariff-editor"),
        as: house.admin)
      let first = try house.site.signIn(name: "editor", pin: "1357", terminal: "t")
      _ = try house.site.perform(ChangeOwnPIN(present: "1357", new: ParkingHouse.pin), as: first)
      editor = try house.site.signIn(name: "editor", pin: ParkingHouse.pin, terminal: "t")
    }

    func draft(_ version: Int64, fee: Int64 = 1000) throws {
      let text = try #require(TariffSamples.text("T1")).replacing("\"version\": 1", with: "\"version\": \(version)")
        .replacing("\"fee\": 1000", with: "\"fee\": \(fee)")
      _ = try house.site.perform(DraftTariff(try JSON.parse(text)), as: editor)
    }

    func refusal(_ action: some Action, as person: Session? = nil) -> String? {
      (thrown { _ = try house.site.perform(action, as: person ?? editor) } as? any Refusal)?.code
    }

    /// The action waits, its maker cannot approve it, the supervisor does.
    func approved(_ action: some Action) throws {
      guard case .waiting(let id, _) = try house.site.perform(action, as: editor) else {
        Issue.record("nobody was asked")
        return
      }
      let decision = DecideApproval(approval: id, verdict: .approve)
      #expect(refusal(decision) != nil)
      _ = try house.site.perform(decision, as: house.boss)
    }

    func fen(_ entry: Instant) throws -> Int64? {
      let tariff = try Tariffs.version(of: code, at: entry, in: house.site.database)
      let exit = entry.advanced(milliseconds: 60 * 60_000)
      return try tariff.quote(Stay(entry: entry, exit: exit, vehicleClass: "small"), in: house.site.timeZone).fen
    }

    func code(at entry: Instant) -> String? {
      (thrown { _ = try Tariffs.version(of: code, at: entry, in: house.site.database) } as? any Refusal)?.code
    }
  }

  @Test("P29: a draft becomes a version in force once somebody else approves; a stay keeps the version of its entry")
  func versions() throws {
    let world = try World()
    let start = world.house.clock.now()
    try world.draft(1)
    #expect(world.code(at: start) == "parking.noTariff")
    world.house.clock.advance(milliseconds: 1000)
    try world.approved(PublishTariff(world.code, 1))
    let first = world.house.clock.now()
    #expect(world.code(at: start) == "parking.noTariff")
    #expect(try world.fen(first) == 1000)

    try world.draft(2, fee: 1200)
    let day = world.house.site.timeZone.localDay(of: first).advanced(by: 3)
    try world.approved(PublishTariff(world.code, 2, from: day))
    let change = world.house.site.timeZone.instant(day: day, secondsOfDay: 0)
    #expect(try world.fen(change.advanced(milliseconds: -1)) == 1000)
    #expect(try world.fen(change) == 1200)
    // Long after, a card of the first version is still priced by it.
    world.house.clock.set(change.advanced(milliseconds: 90 * 86_400_000))
    #expect(try world.fen(first) == 1000)
    #expect(try Tariffs.version(1, of: world.code, in: world.house.site.database)?.version == 1)
    #expect(try Tariffs.version(9, of: world.code, in: world.house.site.database) == nil)
    #expect(try world.house.site.verify() == [])
  }

  @Test("a retired version prices those inside, and nobody who comes later") func retired() throws {
    let world = try World()
    try world.draft(1)
    try world.approved(PublishTariff(world.code, 1))
    let inside = world.house.clock.now()
    world.house.clock.advance(milliseconds: 3_600_000)
    try world.approved(RetireTariff(world.code, 1))
    #expect(try world.fen(inside) == 1000)
    #expect(world.code(at: world.house.clock.now()) == "parking.noTariff")
    #expect(world.refusal(PublishTariff(world.code, 1)) == "parking.tariffState")
    // A draft is thrown away without asking anybody.
    try world.draft(2)
    _ = try world.house.site.perform(RetireTariff(world.code, 2), as: world.editor)
    #expect(world.refusal(RetireTariff(world.code, 2)) == "parking.tariffState")
  }

  @Test("faults, versions that are not later, starts that are not ahead, and people who may not") func refusals() throws
  {
    let world = try World()
    #expect(world.refusal(DraftTariff(["code": "T1"])) == "parking.tariff")
    try world.draft(3)
    #expect(thrown { try world.draft(3) } as? TariffKeepingRefusal == .notLater("T1", version: 3, last: 3))
    #expect(world.refusal(PublishTariff(world.code, 4)) == "parking.unknown.tariff")
    let today = world.house.site.today
    #expect(world.refusal(PublishTariff(world.code, 3, from: today)) == "parking.tariffNotAhead")
    try world.approved(PublishTariff(world.code, 3, from: today.advanced(by: 9)))
    try world.draft(4)
    #expect(world.refusal(PublishTariff(world.code, 4, from: today.advanced(by: 9))) == "parking.tariffStartsLater")
    #expect(world.refusal(PublishTariff(world.code, 4)) == "parking.tariffStartsLater")
    #expect(world.refusal(PublishTariff(world.code, 4, from: today.advanced(by: 10)), as: world.house.feed) != nil)
  }

  @Test("the file of a version never changes; a change past every guard is found") func kept() throws {
    let world = try World()
    try world.draft(1)
    try world.approved(PublishTariff(world.code, 1))
    let database = world.house.site.database
    for sql in [
      "UPDATE parking_tariff SET body = '{}'", "UPDATE parking_tariff SET starts_at = starts_at - 1",
      "UPDATE parking_tariff SET state = 'draft'", "DELETE FROM parking_tariff",
      "INSERT OR REPLACE INTO parking_tariff SELECT * FROM parking_tariff",
    ] {
      #expect(thrown { try database.execute(sql) } != nil, "\(sql)")
    }
    try database.execute("DROP TRIGGER parking_tariff_keeps")
    try database.execute("UPDATE parking_tariff SET body = replace(body, '\"version\":1', '\"version\":2')")
    let findings = try world.house.site.verify()
    #expect(findings.contains { $0.check == "parking.tariffs" && $0.column == "version" })
  }

  @Test("the list shows every version with its state and who drafted and approved it") func list() throws {
    let world = try World()
    try world.draft(1)
    try world.approved(PublishTariff(world.code, 1))
    try world.draft(2)
    let site = world.house.site
    let listing = try site.listing("parkingTariffs")
    let rows = try site.page(listing, ListingQuery(), for: world.editor).rows
    #expect(rows.count == 2)
    var drafts = ListingQuery()
    drafts.filters = ["state": "draft"]
    #expect(try site.page(listing, drafts, for: world.editor).rows.count == 1)
  }
}
