import Kernel
import SQLite
import Values

/// A made-up county in four weeks of fire safety: a hospital that is patrolled by day and at night, a township hospital, a
/// station nobody answers for yet; hazards in every state, equipment, a control room, an archive that is not complete, an
/// acceptance with demands.
enum FireDemo {
  /// How many days before its end the history of fire safety begins.
  static let days: Int32 = 28

  @Sendable static func plan(_ demo: inout DemoBuilder) throws {
    let world = FireDemoWorld(language: demo.language)
    let zone = demo.site.timeZone
    let today = demo.today
    func at(_ daysBack: Int32, _ hour: Int, _ minute: Int = 0, _ what: @escaping @Sendable (DemoBuilder) throws -> Void)
    {
      let day = today.advanced(by: -daysBack)
      demo.plan(zone.instant(day: day, secondsOfDay: hour * 3600 + minute * 60), what)
    }
    at(days, 6) { try world.found($0) }
    at(days, 7) { try world.equip($0) }
    at(days - 1, 7) { try world.file($0) }
    for back in (0..<days).reversed() {
      at(back, 9, 10) { try FireDemoRounds.walk(.hospitalDay, back, by: "gao", world, $0) }
      at(back, 10, 5) { try FireDemoRounds.walk(.township, back, by: "ning", world, $0) }
      at(back, 14, 20) { try FireDemoRounds.walk(.hospitalDay, back + 100, by: "luo", world, $0) }
      at(back, 15, 30) { try FireDemoRounds.walk(.township, back + 100, by: "ning", world, $0) }
      at(back, 22, 40) { try FireDemoRounds.walk(.hospitalNight, back, by: "luo", world, $0) }
      // Of the night that began the evening before.
      if back < days - 1 {
        at(back, 3, 15) { try FireDemoRounds.walk(.hospitalNight, back + 100, by: "gao", world, $0) }
      }
      if back % 7 == 0 { at(back, 16) { try world.countersign($0) } }
      at(back, 8) { try FireDemoDuty.morning(back, world, $0) }
      at(back, 11) { try FireDemoDuty.log(world, $0) }
    }
    for (back, hour, what) in FireDemoHazards.plan { at(back, hour) { try what(world, $0) } }
    at(1, 15, 50) { try FireDemoDuty.afternoon(world, $0) }
    at(5, 17) { try FireDemoAssessment.township(world, $0) }
    at(2, 17) { try FireDemoAssessment.acceptance(world, $0) }
    at(1, 17) { try FireDemoAssessment.hospital(world, $0) }
  }
}
