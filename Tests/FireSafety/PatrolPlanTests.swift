import Core
import Kernel
import SQLite
import Testing
import Values

@testable import FireSafety

/// B19, B20: slots are made ahead, and follow the plan and the clock.
@Suite struct PatrolPlanTests {
  @Test("B19: slots are there for weeks ahead, and their states follow the clock") func states() throws {
    let house = try PatrolHouse()
    #expect(try house.states() == ["ahead", "ahead"])
    let last = try #require(try house.database.integer("SELECT max(day) FROM fire_slot"))
    #expect(last == Int64(house.site.today.number) + 35)
    try house.at("08:00")
    #expect(try house.states() == ["due", "ahead"])
    try house.at("13:30")
    #expect(try house.states() == ["overdue", "due"])
    try house.at("14:01")
    #expect(try house.states() == ["missed", "due"])
    #expect(try house.house.findings().isEmpty)
  }

  @Test("B19: the day goes on: keeping up makes the slots of the next days, also of days nobody came") func keepUp()
    throws
  {
    let house = try PatrolHouse()
    let before = try #require(try house.database.integer("SELECT count(*) FROM fire_slot"))
    #expect(try house.site.arrivals(for: house.house.pat1).isEmpty)
    house.house.pass(minutes: 40 * 24 * 60)
    let arrivals = try house.site.arrivals(for: house.house.pat1)
    #expect(arrivals.count == 1)
    for action in arrivals { _ = try house.site.perform(any: action, as: house.house.pat1) }
    let after = try #require(try house.database.integer("SELECT count(*) FROM fire_slot"))
    // Three routes, two a day each.
    #expect(after - before == 40 * 6)
    #expect(try house.site.arrivals(for: house.house.pat1).isEmpty)
    let missed = try house.database.integer(
      "SELECT count(*) FROM fire_slot WHERE state = 'open' AND grace_at < ?1", house.house.clock.now().milliseconds)
    #expect(try #require(missed) > 40 * 5)
    #expect(try house.house.findings().isEmpty)
  }

  @Test("a person of one unit may let it happen everywhere; who sees no fire safety does not") func rights() throws {
    let house = try PatrolHouse()
    house.house.pass(minutes: 24 * 60)
    #expect(try house.house.refusal(FireKeepUp(), as: house.house.tpat) == nil)
    #expect(try house.site.arrivals(for: house.house.county).isEmpty)
  }

  @Test("changing the times withdraws only what has not opened, and makes new ones") func change() throws {
    let house = try PatrolHouse()
    try house.at("09:00")
    let window = try #require(
      try house.database.integer(
        "SELECT w.id FROM fire_window w JOIN fire_route r ON r.id = w.route_id WHERE r.code = 'WARD'"))
    var action = ChangeWindow(window)
    action.times = 3
    _ = try house.site.perform(action, as: house.house.fm)
    // The one that has opened stays; of the new ones those that have not opened yet are added.
    #expect(try house.states().sorted() == ["ahead", "ahead", "due", "withdrawn"])
    #expect(try house.states(PatrolHouse.ward, "2026-11-20").filter { $0 == "ahead" }.count == 3)
    #expect(try house.refusal(EndWindow(window), as: house.house.fm) == .windowEnded(window))
    #expect(try house.house.findings().isEmpty)
  }

  @Test("a slot is cancelled with a reason by a supervisor; a missed one stays missed") func cancel() throws {
    let house = try PatrolHouse()
    let slots = try house.slots()
    _ = try house.site.perform(CancelSlot(slots[1], "ward closed for repairs"), as: house.house.head)
    #expect(try house.states() == ["ahead", "cancelled"])
    #expect(try house.refusal(CancelSlot(slots[1], "again"), as: house.house.head) == .slotEnded(slots[1], .cancelled))
    try house.at("14:01")
    #expect(try house.refusal(CancelSlot(slots[0], "x"), as: house.house.head) == .slotEnded(slots[0], .missed))
    #expect(try house.house.refusal(CancelSlot(slots[0], "x"), as: house.house.pat1)?.code == "notPermitted")
    #expect(try house.house.findings().isEmpty)
  }

  @Test("an extra round before holidays is due like any other") func extra() throws {
    let house = try PatrolHouse()
    _ = try house.site.perform(
      AddExtraSlot(PatrolHouse.ward, on: nil, starts: 7 * 60 + 30, minutes: 30, reason: "before the holidays"),
      as: house.house.head)
    try house.at("07:40")
    #expect(try house.states() == ["ahead", "ahead", "due"])
    let round = try house.start()
    #expect(try house.states() == ["ahead", "ahead", "running"])
    try house.walk(round)
    try house.sign(round)
    #expect(try house.states() == ["ahead", "ahead", "done"])
    #expect(
      try house.refusal(
        AddExtraSlot(PatrolHouse.ward, on: house.site.today.advanced(by: -1), starts: 0, minutes: 30, reason: "x"),
        as: house.house.head) == .fromPast)
    #expect(try house.house.findings().isEmpty)
  }

  @Test("a route out of use has nothing due; a point out of use leaves its routes") func closing() throws {
    let house = try PatrolHouse()
    _ = try house.site.perform(ClosePoint(house.points[3]), as: house.house.fm)
    try house.at("08:10")
    let round = try house.start()
    #expect(
      try house.database.integer("SELECT points FROM fire_round WHERE id = ?1", round) == 3)
    _ = try house.site.perform(CloseRoute(PatrolHouse.night), as: house.house.fm)
    #expect(try house.states(PatrolHouse.night, "2026-11-20") == ["withdrawn", "withdrawn"])
    #expect(try house.refusal(StartRound(route: PatrolHouse.night)) == .routeClosed(PatrolHouse.night))
    #expect(try house.house.findings().isEmpty)
  }

  @Test("points of another unit, and unknown ones, do not go onto a route; profiles fit the purpose") func plans()
    throws
  {
    let house = try PatrolHouse()
    #expect(
      try house.refusal(SetRoutePoints(PatrolHouse.ward, [house.township]), as: house.house.fm)
        == .otherUnit(house.township, name: "Clinic", unit: "Township"))
    #expect(
      try house.refusal(ChooseProfile(.nightStrict, for: PatrolHouse.ward), as: house.house.fm)
        == .otherPurpose(.nightStrict, .day))
    #expect(
      try house.refusal(AddRoute(PatrolHouse.ward, "Again", of: house.house.hospital), as: house.house.fm)
        == .routeTaken(PatrolHouse.ward))
    _ = try house.site.perform(
      AddRoute(RouteCode(unchecked: "EMPTY"), "Empty", of: house.house.hospital), as: house.house.fm)
    #expect(
      try house.refusal(ChooseProfile(.day, for: RouteCode(unchecked: "EMPTY")), as: house.house.fm)
        == .noPoints(RouteCode(unchecked: "EMPTY")))
  }

  @Test("B19: points that leave items of the checklist unasked are taken, and the items named") func unasked() throws {
    let house = try PatrolHouse(profiles: false)
    let some = try house.site.perform(
      SetRoutePoints(PatrolHouse.ward, Array(house.points.prefix(3))), as: house.house.fm)
    #expect(
      some.outcome?.sentence
        == Phrase(
          "Route WARD has 3 points. No point asks D10, D11, D12: add them to points.",
          "路线 WARD 共 3 个点位。没有点位检查 D10、D11、D12，请补充到点位。"))
    let all = try house.site.perform(SetRoutePoints(PatrolHouse.ward, house.points), as: house.house.fm)
    #expect(all.outcome?.sentence == Phrase("Route WARD has 4 points.", "路线 WARD 共 4 个点位。"))
    // A point without items of its own asks them all.
    let whole = try house.site.perform(SetRoutePoints(PatrolHouse.clinic, [house.township]), as: house.house.admin)
    #expect(whole.outcome?.sentence == Phrase("Route CLINIC has 1 points.", "路线 CLINIC 共 1 个点位。"))
  }
}
