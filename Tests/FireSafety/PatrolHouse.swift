import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// A hospital with a day route WARD of four points that ask all twelve daily items, and a night route NIGHT over two of them;
/// a township hospital with a route and a point of its own. The clock stands on 2026-11-19, 07:00 by the site's clock.
struct PatrolHouse {
  let house: FireHouse
  let points: [PointCode]
  let township: PointCode
  let zone: TimeZoneRules

  static let ward = RouteCode(unchecked: "WARD")
  static let night = RouteCode(unchecked: "NIGHT")
  static let clinic = RouteCode(unchecked: "CLINIC")

  var site: Site { house.site }
  var database: Connection { house.site.database }

  init(timeZone: String = "Asia/Shanghai", day: String = "2026-11-19", profiles: Bool = true) throws {
    house = try FireHouse(timeZone: timeZone)
    zone = try TimeZoneRules(named: timeZone)
    house.clock.set(zone.instant(day: try #require(Day(text: day)), secondsOfDay: 7 * 3600))
    let (site, fm) = (house.site, house.fm)
    var points: [PointCode] = []
    for (name, items) in [
      ("Gate", "D01 D02 D03"), ("Stairs", "D04 D05 D06 N01 N04"), ("Ward 3", "D07 D08 D09 N03 N05"),
      ("Oxygen", "D10 D11 D12 N02 N06"),
    ] {
      let added = try site.perform(
        AddPoint(name, of: house.hospital, items: items.split(separator: " ").map(String.init)), as: fm)
      points.append(try #require(added.outcome?.code))
    }
    self.points = points
    _ = try site.perform(AddRoute(Self.ward, "Wards", of: house.hospital), as: fm)
    _ = try site.perform(AddRoute(Self.night, "Night wards", of: house.hospital, .night), as: fm)
    _ = try site.perform(SetRoutePoints(Self.ward, points), as: fm)
    _ = try site.perform(SetRoutePoints(Self.night, [points[1], points[2]]), as: fm)
    let admin = house.admin
    township = try #require(try site.perform(AddPoint("Clinic", of: house.township), as: admin).outcome?.code)
    _ = try site.perform(AddRoute(Self.clinic, "Clinic", of: house.township), as: admin)
    _ = try site.perform(SetRoutePoints(Self.clinic, [township]), as: admin)
    guard profiles else { return }
    _ = try site.perform(ChooseProfile(.day, for: Self.ward), as: fm)
    _ = try site.perform(ChooseProfile(.nightTwice, for: Self.night), as: fm)
    _ = try site.perform(ChooseProfile(.day, for: Self.clinic), as: admin)
  }

  /// Sets the clock to a time of the day it is, or of another one.
  func at(_ time: String, day: String? = nil) throws {
    let clock = try ClockTime(json: .string(time))
    let on = try day.map { try #require(Day(text: $0)) } ?? site.today
    house.clock.set(zone.instant(day: on, secondsOfDay: Int(clock.minutes) * 60))
  }

  /// Begins the round of a route that is due.
  func start(_ route: RouteCode = ward, as session: Session? = nil) throws -> Int64 {
    try #require(try site.perform(StartRound(route: route), as: session ?? house.pat1).outcome?.round)
  }

  /// Checks points of a round, all in order, a minute apart.
  func walk(_ round: Int64, _ points: [PointCode]? = nil, as session: Session? = nil) throws {
    for point in points ?? self.points {
      house.pass(minutes: 1)
      _ = try site.perform(VisitPoint(point, round: round), as: session ?? house.pat1)
    }
  }

  func sign(_ round: Int64, reason: String = "", as session: Session? = nil) throws {
    _ = try site.perform(SignRound(round, pin: FireHouse.pin, reason: reason), as: session ?? house.pat1)
  }

  func refusal(_ action: any Action, as session: Session? = nil) throws -> PatrolRefusal? {
    try house.refusal(action, as: session ?? house.pat1) as? PatrolRefusal
  }

  /// The states of the slots of a route on a day, in their order, as people see them.
  func states(_ route: RouteCode = ward, _ day: String? = nil) throws -> [String] {
    let on = try day.map { try #require(Day(text: $0)) } ?? site.today
    return try database.all(
      """
      SELECT \(PatrolSlotQueries.seen.replacing(Listing.now, with: "\(house.clock.now().milliseconds)")) FROM fire_slot s
      JOIN fire_route r ON r.id = s.route_id WHERE r.code = ?1 AND s.day = ?2 ORDER BY s.ordinal
      """, route.text, on.number
    ) { $0.text(0) }
  }

  func slots(_ route: RouteCode = ward, _ day: String? = nil) throws -> [Int64] {
    let on = try day.map { try #require(Day(text: $0)) } ?? site.today
    return try database.all(
      """
      SELECT s.id FROM fire_slot s JOIN fire_route r ON r.id = s.route_id WHERE r.code = ?1 AND s.day = ?2
      ORDER BY s.ordinal
      """, route.text, on.number
    ) { $0.integer(0) }
  }
}
