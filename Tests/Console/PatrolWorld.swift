import Core
import FireSafety
import Kernel
import Terminal
import Testing
import Values

@testable import Console

extension ConsoleHarness {
  /// A ward route of four points that ask the twelve daily items, walked twice a day by wang, countersigned by lin. It is
  /// 08:10 of 2026-11-19.
  /// - Returns: the codes of the points.
  @discardableResult
  func fillPatrols() throws -> [PointCode] {
    let site = try open()
    defer { site.close() }
    let zone = try TimeZoneRules(named: "Asia/Shanghai")
    let day = try #require(Day(text: "2026-11-19"))
    clock.set(zone.instant(day: day, secondsOfDay: 7 * 3600))
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(GrantRole(account: "wang", role: "safety-officer"), as: admin)
    _ = try site.perform(GrantRole(account: "lin", role: "fire-manager"), as: admin)
    var unit = AddUnit()
    unit.unitName = "Hospital 医院"
    let hospital = try #require(site.perform(unit, as: admin).outcome?.id)
    var enrol = EnrolUnit(hospital, .county)
    enrol.hasInpatients = true
    _ = try site.perform(enrol, as: admin)
    _ = try site.perform(AdoptFireContent(), as: admin)
    let route = RouteCode(unchecked: "WARD")
    var codes: [PointCode] = []
    for (name, items) in [
      ("Gate 大门", "D01 D02 D03"), ("Stairs 楼梯", "D04 D05 D06"), ("Ward 3 三病区", "D07 D08 D09"),
      ("Oxygen 氧气站", "D10 D11 D12"),
    ] {
      let add = AddPoint(name, of: hospital, items: items.split(separator: " ").map(String.init))
      codes.append(try #require(site.perform(add, as: admin).outcome?.code))
    }
    _ = try site.perform(AddRoute(route, "Wards 病区", of: hospital), as: admin)
    _ = try site.perform(SetRoutePoints(route, codes), as: admin)
    _ = try site.perform(ChooseProfile(.day, for: route), as: admin)
    clock.set(zone.instant(day: day, secondsOfDay: 8 * 3600 + 600))
    try forgetFirstScreen()
    return codes
  }

  func pass(minutes: Int64) { clock.set(clock.now().advanced(milliseconds: minutes * 60_000)) }
}
