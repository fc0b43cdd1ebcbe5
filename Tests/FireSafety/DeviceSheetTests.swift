import Core
import Kernel
import SQLite
import Testing
import Values

@testable import FireSafety

/// B43: the month's list of a route shows the route's own equipment.
@Suite struct DeviceSheetTests {
  private func register(_ code: String, at point: PointCode?, in house: PatrolHouse) throws {
    let made = try MadeOn(json: .string("2024-03"))
    var action = RegisterDevice(
      DeviceCode(unchecked: code), in: house.house.hospital, .extinguisher, .powder, made: made)
    action.place = "by the door"
    action.point = point
    _ = try house.site.perform(action, as: house.house.pat1)
  }

  private func codes(_ route: String, _ house: PatrolHouse, as session: Session) throws -> [String] {
    let sheet = try DevicePrints.month.read(route, session, house.site)
    let known: Set<Substring> = ["GATE-1", "WARD-1", "OXY-1", "FREE-1"]
    return sheet.text(in: .english).split(whereSeparator: \.isWhitespace).filter { known.contains($0) }.map(String.init)
  }

  private func furnished() throws -> PatrolHouse {
    let house = try PatrolHouse()
    try register("OXY-1", at: house.points[3], in: house)
    try register("GATE-1", at: house.points[0], in: house)
    try register("WARD-1", at: house.points[2], in: house)
    try register("FREE-1", at: nil, in: house)
    return house
  }

  @Test("B43: devices at the route's points in the order it is walked; those elsewhere are not on it") func filter()
    throws
  {
    let house = try furnished()
    #expect(try codes("WARD", house, as: house.house.pat1) == ["GATE-1", "WARD-1", "OXY-1"])
    #expect(try codes("night", house, as: house.house.pat1) == ["WARD-1"])
    #expect(try codes("CLINIC", house, as: house.house.tpat).isEmpty)
    #expect(try codes("WARD", house, as: house.house.tpat).isEmpty)
  }

  @Test("B43: points that left the route are not on its list, nor those that come later") func days() throws {
    let house = try furnished()
    var change = SetRoutePoints(PatrolHouse.night, [house.points[0]])
    change.from = house.site.today.advanced(by: 3)
    _ = try house.site.perform(change, as: house.house.fm)
    #expect(try codes("NIGHT", house, as: house.house.pat1) == ["WARD-1"])
    house.house.pass(minutes: 3 * 24 * 60)
    #expect(try codes("NIGHT", house, as: house.house.pat1) == ["GATE-1"])
  }
}
