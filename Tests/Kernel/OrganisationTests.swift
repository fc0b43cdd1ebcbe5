import Kernel
import SQLite
import Testing
import Values

/// Who belongs where, and which days are working days.
@Suite struct OrganisationTests {
  let house: TestHouse
  let works: UnitID
  let shop: UnitID

  init() throws {
    house = try TestHouse()
    works = try Self.unit("Works", below: nil, house)
    shop = try Self.unit("Shop", below: works, house)
  }

  private static func unit(_ name: String, below parent: UnitID?, _ house: TestHouse) throws -> UnitID {
    var action = AddUnit()
    action.unitName = name
    action.parent = parent?.rawValue
    return try #require(house.site.perform(action, as: house.admin).outcome?.id)
  }

  private func post(_ unit: UnitID, isHead: Bool, _ account: AccountID, until: Int32 = 2_932_896) throws -> PostID {
    let database = house.site.database
    try database.run(
      "INSERT INTO post (unit_id, name, is_head) VALUES (?1, ?2, ?3)", unit, "post of \(account.rawValue)", isHead)
    let post = PostID(database.lastInsertedID)
    try database.run(
      "INSERT INTO post_holder (post_id, account_id, from_day, until_day) VALUES (?1, ?2, 0, ?3)", post, account, until)
    return post
  }

  private var today: Day { house.site.today }

  @Test("G01: a unit has its own people, those of units below, and whoever holds a post there") func members() throws {
    let worker = try TestHouse.open("worker", role: nil, unit: shop, by: house.admin, house.site)
    let chief = try TestHouse.open("chief", role: nil, unit: works, by: house.admin, house.site)
    _ = try post(shop, isHead: false, house.clerk.account)
    _ = try post(shop, isHead: false, house.other.account, until: today.number - 1)
    let database = house.site.database
    let all = [house.clerk, worker, chief].map(\.account)
    #expect(try Organisation.members(of: works, on: today, in: database) == all)
    #expect(try Organisation.members(of: shop, on: today, in: database) == [house.clerk, worker].map(\.account))
    #expect(try Organisation.isWithin(shop, works, in: database))
    #expect(try !Organisation.isWithin(works, shop, in: database))
  }

  @Test("G11: the superior is the head of the own unit, and of the one above for the head") func superior() throws {
    let worker = try TestHouse.open("worker", role: nil, unit: shop, by: house.admin, house.site)
    let foreman = try TestHouse.open("foreman", role: nil, unit: shop, by: house.admin, house.site)
    let chief = try TestHouse.open("chief", role: nil, unit: works, by: house.admin, house.site)
    let database = house.site.database
    #expect(try Organisation.superior(of: worker.account, on: today, in: database) == nil)
    _ = try post(works, isHead: true, chief.account)
    #expect(try Organisation.superior(of: worker.account, on: today, in: database) == chief.account)
    let head = try post(shop, isHead: true, foreman.account)
    #expect(try Organisation.superior(of: worker.account, on: today, in: database) == foreman.account)
    #expect(try Organisation.superior(of: foreman.account, on: today, in: database) == chief.account)
    #expect(try Organisation.superior(of: chief.account, on: today, in: database) == nil)
    #expect(try Organisation.holders(of: head, on: today, in: database) == [foreman.account])
    #expect(try Organisation.holders(of: head, on: Day(number: -1), in: database).isEmpty)
  }

  @Test("G31: weekdays are working days unless the site said otherwise; the last word counts") func calendar() throws {
    let database = house.site.database
    let friday = try #require(Day(text: "2026-11-27"))
    #expect(try WorkCalendar.isWorking(friday, in: database))
    #expect(try !WorkCalendar.isWorking(friday.advanced(by: 1), in: database))
    #expect(try WorkCalendar.day(after: friday, workingDays: 1, in: database) == friday.advanced(by: 3))
    try say(friday.advanced(by: 1), isWorking: true)
    #expect(try WorkCalendar.day(after: friday, workingDays: 1, in: database) == friday.advanced(by: 1))
    try say(friday.advanced(by: 1), isWorking: false)
    #expect(try WorkCalendar.day(after: friday, workingDays: 2, in: database) == friday.advanced(by: 4))
    #expect(try WorkCalendar.day(after: friday, workingDays: 0, in: database) == friday)
    #expect(throws: DatabaseError.self) { try database.run("UPDATE calendar_day SET is_working = 1") }
  }

  private func say(_ day: Day, isWorking: Bool) throws {
    try house.site.database.run(
      "INSERT INTO calendar_day (day, is_working, name, account_id, recorded_at) VALUES (?1, ?2, '', 1, 0)", day.number,
      isWorking)
  }
}
