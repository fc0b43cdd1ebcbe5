import Core
import Kernel
import SQLite
import Testing
import Values

@testable import FireSafety

/// B41, B42: what the board and the month cost does not grow with the years behind them.
@Suite struct PatrolWorkTests {
  /// Slots of so many days back for a route of each of so many units, all done but every tenth.
  private func fill(_ house: PatrolHouse, days: Int64) throws {
    let today = Int64(house.site.today.number)
    try house.database.run(
      """
      WITH RECURSIVE d (day) AS (SELECT ?1 UNION ALL SELECT day + 1 FROM d WHERE day < ?2)
      INSERT INTO fire_slot (route_id, unit_id, day, ordinal, opens_at, due_at, grace_at, state, audit_id)
      SELECT r.id, r.unit_id, d.day, o.value, d.day * 86400000 + o.value * 3600000,
        d.day * 86400000 + o.value * 3600000 + 1800000, d.day * 86400000 + o.value * 3600000 + 2400000,
        CASE WHEN (d.day + o.value) % 10 = 0 THEN 'open' ELSE 'done' END, 1
      FROM d, fire_route r, json_each('[1, 2, 3, 4]') o
      """, today - days, today - 1)
  }

  private func steps(_ house: PatrolHouse) throws -> (board: Int, month: Int) {
    let viewer = try house.site.viewer(of: house.house.fm)
    var read: [(String, [Value])] = []
    house.database.record { read.append(($0, $1)) }
    _ = try PatrolBoardQueries.routes(house.site.today, for: viewer, in: house.database)
    let board = read
    read = []
    _ = try PatrolBoardQueries.month(house.site.today.monthStart, for: viewer, in: house.database)
    house.database.record(nil)
    func cost(_ statements: [(String, [Value])]) throws -> Int {
      try statements.reduce(0) { try $0 + house.database.steps($1.0, $1.1) }
    }
    return (try cost(board), try cost(read))
  }

  @Test("what is due now is found by the index of live slots, however many were missed") func live() throws {
    let house = try PatrolHouse()
    let viewer = try house.site.viewer(of: house.house.fm)
    let sql = PatrolInboxQueries.seen(
      """
      SELECT count(*) FROM fire_slot s WHERE s.unit_id = 1 AND s.grace_at >= \(Listing.now)
      AND s.opens_at <= \(Listing.now) AND \(PatrolSlotQueries.isOpen)
      """, by: viewer)
    #expect(try house.database.plan(sql).contains { $0.contains("fire_slot_live") })
  }

  @Test("B41, B42: the board of a day and a month with its trend take the same work after ten years as after two")
  func bounded() throws {
    let house = try PatrolHouse()
    try fill(house, days: 730)
    let two = try steps(house)
    try fill(house, days: 3650)
    let ten = try steps(house)
    #expect(ten.board < two.board * 2, "\(two) \(ten)")
    // The first fill lies within the year as well: as many slots again.
    #expect(ten.month < two.month * 3, "\(two) \(ten)")
  }
}
