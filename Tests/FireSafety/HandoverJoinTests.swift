import Core
import Kernel
import SQLite
import Testing
import Values

@testable import FireSafety

/// B21: what other chapters have open is handed over with the control room.
@Suite struct HandoverJoinTests {
  private func open(_ house: PatrolHouse) throws -> [HandoverItem] {
    try HandoverItems.open(in: house.house.hospital, database: house.database)
  }

  @Test("B21: a running round is an item until it is signed, with its points so far") func rounds() throws {
    let house = try PatrolHouse()
    try house.at("08:00")
    let round = try house.start()
    try house.walk(round, [house.points[0]])
    let items = try open(house)
    #expect(items.map(\.key) == ["round\(round)"])
    #expect(items.first?.title.english == "round Wards of PAT1: 1 of 4 points")
    #expect(items.first?.title.chinese == "PAT1正在巡查 Wards：已到 1/4 点")
    try house.walk(round, Array(house.points.dropFirst()))
    try house.sign(round)
    #expect(try open(house).isEmpty)
  }

  @Test("B21: an open hazard of the unit is an item, the gravest first; one dismissed or of another unit is not")
  func hazards() throws {
    let house = try PatrolHouse()
    let (site, people) = (house.site, house.house)
    func report(_ unit: UnitID, _ text: String, _ grade: HazardGrade, as session: Session) throws -> HazardNumber {
      try #require(site.perform(ReportHazard(text, in: unit, place: "Stairs", grade: grade), as: session).outcome)
        .number
    }
    let first = try report(people.hospital, "door wedged", .g2, as: people.pat1)
    let second = try report(people.hospital, "exit walled up", .g3, as: people.pat1)
    _ = try report(people.township, "lamp out", .g2, as: people.tpat)
    let items = try open(house)
    #expect(items.map(\.kind) == ["hazard", "hazard"])
    #expect(
      items.map(\.title.english) == [
        "hazard \(second) G3 Stairs: exit walled up", "hazard \(first) G2 Stairs: door wedged",
      ])
    _ = try site.perform(DismissHazard(first, "the door is no fire door"), as: people.fm)
    #expect(try open(house).map(\.title.chinese) == ["隐患 \(second) G3 Stairs: exit walled up"])
  }

  @Test("B21: a handover that leaves a hazard or a round out is refused, and takes both once they are accepted")
  func accepted() throws {
    let house = try PatrolHouse()
    let (site, people) = (house.site, house.house)
    try house.at("08:00")
    _ = try site.perform(
      TakeOver(people.hospital, with: "op2", reason: "first day", pin: FireHouse.pin), as: people.op1)
    let round = try house.start()
    _ = try site.perform(ReportHazard("door wedged", in: people.hospital, place: "Stairs", grade: .g2), as: people.pat1)
    let keys = try open(house).map(\.key)
    #expect(keys.count == 2)
    var action = HandOver(people.hospital, to: "op3", with: "fm", pin: FireHouse.pin, incomingPIN: FireHouse.pin)
    action.accepted = "round\(round)"
    let refusal = try people.refusal(action, as: people.op1)
    guard case .notAccepted(let key, _, 1)? = refusal as? ControlRefusal else {
      return #expect(Bool(false), "\(String(describing: refusal))")
    }
    #expect(key.hasPrefix("hazard"))
    action.accepted = keys.joined(separator: " ")
    _ = try site.perform(action, as: people.op1)
    #expect(Set(try HandoverQueries.items(of: 2, in: house.database).map(\.kind)) == ["hazard", "round"])
    #expect(try people.findings().isEmpty)
  }
}
