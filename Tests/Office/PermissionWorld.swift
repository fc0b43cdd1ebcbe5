import Core
import Kernel
import SQLite
import TestSupport
import Values

/// A site with one of everything in a unit of one's own, in a foreign one, and without a unit: what every action of the
/// program can be tried on. Every try is undone.
final class PermissionWorld {
  enum Place: String, CaseIterable {
    case own
    case foreign
    /// Of no unit: the whole site's.
    case site
  }

  /// Somebody with one role, or none, for the whole site or for the own unit.
  struct Person {
    let name: String
    let permissions: Set<String>
    let isLimited: Bool
    let session: Session
  }

  private struct Undone: Error {}

  let site: Site
  let admin: Session
  let maker: Session
  private(set) var people: [Person] = []
  private var units: [Place: Int64] = [:]
  private var childUnits: [Place: Int64] = [:]
  private var closedUnits: [Place: Int64] = [:]
  private var posts: [Place: Int64] = [:]
  private var grants: [Place: Int64] = [:]
  private var approvals: [Place: Int64] = [:]
  private var documents: [String: String] = [:]
  private var numbers: [String: Int64] = [:]

  init() throws {
    let clock = FixedClock(Instant(milliseconds: 1_795_000_000_000))
    let made = try Site.create(path: ":memory:", name: "Test", catalog: .standard, clock: clock, pinCost: 1)
    site = made.site
    let first = try site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "t")
    _ = try site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: "2468"), as: first)
    admin = try site.signIn(name: "admin", pin: "2468", terminal: "t")
    let open = OpenAccount(account: "maker", fullName: "maker", pin: "1357", role: "stores-manager")
    _ = try site.perform(open, as: admin)
    maker = try Self.signIn("maker", site)
    try fill()
    try openPeople()
  }

  private static func signIn(_ name: String, _ site: Site) throws -> Session {
    let first = try site.signIn(name: name, pin: "1357", terminal: "t")
    _ = try site.perform(ChangeOwnPIN(present: "1357", new: "2468"), as: first)
    return try site.signIn(name: name, pin: "2468", terminal: "t")
  }

  func unit(_ place: Place) -> JSON { units[place].map { .integer($0) } ?? .null }
  func childUnit(_ place: Place) -> JSON { childUnits[place].map { .integer($0) } ?? .null }
  func closedUnit(_ place: Place) -> JSON { closedUnits[place].map { .integer($0) } ?? .null }
  func post(_ place: Place) -> JSON { posts[place].map { .integer($0) } ?? .null }
  func grant(_ place: Place) -> JSON { grants[place].map { .integer($0) } ?? .null }
  func approval(_ place: Place) -> Int64 { approvals[place] ?? 0 }
  func document(_ kind: String, _ place: Place) -> JSON { .string(documents["\(kind) \(place)"] ?? "") }
  func number(_ kind: String, _ place: Place) -> JSON { numbers["\(kind) \(place)"].map { .integer($0) } ?? .null }
  /// The number of something there, as text.
  func text(_ kind: String, _ place: Place) -> String { numbers["\(kind) \(place)"].map(String.init) ?? "" }
  func bin(_ place: Place, _ number: Int = 1) -> JSON { .string("\(place.rawValue.uppercased())-\(number)") }
  func store(_ place: Place) -> JSON { .string("S-\(place.rawValue.uppercased())") }

  /// Tries an action and undoes it; the code of the refusal, or nil.
  func attempt(_ name: String, _ json: JSON, as session: Session) throws -> String? {
    do {
      try site.database.transaction {
        _ = try site.perform(any: try site.action(named: name, json), as: session)
        throw Undone()
      }
      return nil
    } catch is Undone {
      return nil
    } catch let refusal as any Refusal {
      return refusal.code
    }
  }

  @discardableResult
  func perform(_ name: String, _ json: JSON, as session: Session? = nil) throws -> Answer<any Outcome> {
    try site.perform(any: try site.action(named: name, json), as: session ?? admin)
  }

  private func number(_ answer: Answer<any Outcome>, _ member: String) -> Int64 {
    answer.outcome?.json[member]?.integer ?? 0
  }

  // MARK: - One of everything

  private func fill() throws {
    for place in [Place.own, .foreign] {
      units[place] = number(try perform("units.add", ["name": .string(place.rawValue)]), "unit")
      childUnits[place] = number(try perform("units.add", ["name": "below", "parent": unit(place)]), "unit")
      closedUnits[place] = number(try perform("units.add", ["name": "closed", "parent": unit(place)]), "unit")
      try perform("units.close", ["unit": closedUnit(place)])
      posts[place] = number(try perform("posts.add", ["unit": unit(place), "name": "post"]), "post")
    }
    try perform("spares.addPart", ["number": "P-1", "nameChinese": "轴承", "nameEnglish": "Bearing"])
    try perform("spares.addWorkOrder", ["code": "WO-1"])
    try perform("forms.publish", ["form": "F-1", "titleEnglish": "f", "items": [["code": "A", "titleEnglish": "a"]]])
    try perform("fire.adopt", .object([]))
    for place in Place.allCases { try fill(place) }
    try perform("settings.change", ["setting": "spares.approvalAbove", "value": "100"])
    for place in Place.allCases {
      let answer = try perform(
        "spares.adjust", ["part": "P-1", "bin": bin(place), "counted": 500, "price": 1000, "reason": "found"],
        as: maker)
      guard case .waiting(let id, _) = answer else { throw Undone() }
      approvals[place] = id.rawValue
    }
    try perform("settings.change", ["setting": "spares.approvalAbove", "value": "0"])
  }

  private func fill(_ place: Place) throws {
    let account = "a-" + place.rawValue
    try perform(
      "accounts.open", ["account": .string(account), "fullName": "a", "pin": "1357", "unit": unit(place), "phone": "1"])
    try perform(
      "accounts.open",
      ["account": .string("closed-" + place.rawValue), "fullName": "a", "pin": "1357", "unit": unit(place)])
    try perform("accounts.close", ["account": .string("closed-" + place.rawValue)])
    try perform("badges.add", ["account": .string(account), "badge": .string("BADGE-" + place.rawValue)])
    try perform("roles.grant", ["account": .string(account), "role": "stock-viewer", "unit": unit(place)])
    grants[place] = try site.database.integer("SELECT max(id) FROM role_grant")
    try perform(
      "spares.addStore", ["code": store(place), "nameChinese": "库", "nameEnglish": "Store", "unit": unit(place)])
    for number in 1...2 { try perform("spares.addBin", ["code": bin(place, number), "store": store(place)]) }
    func post(_ kind: String, _ name: String, _ json: JSON) throws {
      let outcome = try perform(name, json, as: maker).outcome?.json
      documents["\(kind) \(place)"] = outcome?["document"]?.string ?? outcome?["number"]?.string ?? ""
    }
    try post("receipt", "spares.receive", ["part": "P-1", "quantity": 100, "bin": bin(place), "price": 1000])
    try post("issue", "spares.issue", ["part": "P-1", "quantity": 10, "bin": bin(place)])
    try post("repair", "spares.sendToRepair", ["part": "P-1", "quantity": 5, "bin": bin(place)])
    try perform(
      "spares.reserve", ["workOrder": "WO-1", "part": "P-1", "quantity": 3, "store": store(place)], as: maker)
    try fillOffice(place)
    try fillFire(place)
    try fillParking(place)
  }

  /// A lot with one of everything.
  private func fillParking(_ place: Place) throws {
    if place == .site { try perform("parking.draftTariff", ["content": ActionExample.tariff(1)]) }
    func code(_ kind: String) -> JSON { .string("\(kind)-\(place.rawValue.uppercased())") }
    try perform("parking.openLot", ["code": code("P"), "name": "p", "unit": unit(place)])
    try perform("parking.addFloor", ["lot": code("P"), "code": code("F"), "name": "f", "level": 0])
    try perform("parking.addZone", ["floor": code("F"), "code": code("Z"), "name": "z"])
    for number in 1...3 {
      try perform("parking.addNode", ["floor": code("F"), "code": code("N\(number)"), "kind": "aisle"])
    }
    try perform("parking.addWay", ["from": code("N1"), "to": code("N2"), "decimetres": 50])
    try perform("parking.addBay", ["zone": code("Z"), "code": code("B")])
    try perform("parking.addDevice", ["lot": code("P"), "code": code("D"), "kind": "baySonic", "bay": code("B")])
  }

  /// An enrolled unit with somebody appointed there.
  private func fillFire(_ place: Place) throws {
    guard place != .site else { return }
    try perform("fire.enrolUnit", ["unit": unit(place), "controlRoom": true])
    try perform("fire.appoint", ["unit": unit(place), "duty": "officer", "account": "maker"])
    documents["assessment \(place)"] =
      try perform("fire.openAssessment", ["unit": unit(place)]).outcome?.json["assessment"]?.string ?? ""
    documents["acceptance \(place)"] =
      try perform("fire.openAcceptance", ["unit": unit(place), "team": "t"]).outcome?.json["assessment"]?.string ?? ""
    // A demand comes of a signed acceptance: forty scores are not needed to see who may answer it.
    try site.database.run(
      """
      INSERT INTO fire_demand (assessment_id, item_id, unit_id, text, due, state, audit_id)
      SELECT a.id, i.id, a.unit_id, 'x', 30000, 'open', 1 FROM fire_assessment a, fire_standard_item i
      WHERE a.number = ?1 LIMIT 1
      """, documents["acceptance \(place)"] ?? "")
    numbers["demand \(place)"] = site.database.lastInsertedID
    numbers["appointment \(place)"] = try site.database.integer("SELECT max(id) FROM fire_appointment")
    try fillHazards(place)
    try fillPatrols(place)
    try fillControlRoom(place)
  }

  /// A hazard and a device.
  private func fillHazards(_ place: Place) throws {
    try perform("fire.reportHazard", ["unit": unit(place), "place": "p", "text": "x"])
    documents["hazard \(place)"] = try site.database.text("SELECT number FROM fire_hazard ORDER BY id DESC LIMIT 1")
    let device = "D-" + place.rawValue.uppercased()
    try perform(
      "fire.registerDevice", ["code": .string(device), "unit": unit(place), "kind": "hydrant", "place": "p"])
    documents["device \(place)"] = device
  }

  /// A point, a route with times, a running round of the maker's and one drawn to be walked again.
  private func fillPatrols(_ place: Place) throws {
    let route = JSON.string("R-" + place.rawValue.uppercased())
    try perform("fire.addPoint", ["unit": unit(place), "name": "p"])
    documents["point \(place)"] = try site.database.text("SELECT code FROM fire_point ORDER BY id DESC LIMIT 1")
    try perform("fire.addRoute", ["unit": unit(place), "route": route, "name": "r"])
    try perform("fire.setRoutePoints", ["route": route, "points": document("point", place)])
    numbers["window \(place)"] = number(
      try perform("fire.chooseProfile", ["route": route, "profile": "day"]), "window")
    numbers["slot \(place)"] = try site.database.integer("SELECT max(id) FROM fire_slot")
    numbers["round \(place)"] = number(try perform("fire.startRound", ["route": route, "free": true]), "round")
    try site.database.run(
      """
      INSERT INTO fire_rewalk (round_id, unit_id, day, audit_id) SELECT id, unit_id, day, audit_id FROM fire_round
      WHERE id = ?1
      """, numbers["round \(place)"])
    numbers["rewalk \(place)"] = site.database.lastInsertedID
  }

  /// A shift of the control room and an open entry of its log.
  private func fillControlRoom(_ place: Place) throws {
    try perform("roles.grant", ["account": "maker", "role": "control-room-operator", "unit": unit(place)])
    let (starts, ends) = place == .own ? ("00:00", "08:00") : ("12:00", "20:00")
    try perform(
      "fire.planShifts",
      [
        "unit": unit(place), "from": "2026-12-01", "starts": .string(starts), "ends": .string(ends),
        "people": "admin, maker",
      ])
    numbers["shift \(place)"] = try site.database.integer("SELECT max(id) FROM fire_shift")
    try perform("fire.writeLog", ["unit": unit(place), "kind": "alarm", "text": "smoke"])
    numbers["entry \(place)"] = try site.database.integer("SELECT max(id) FROM fire_log_entry")
    try fillArchive(place)
  }

  /// A document, a situation sheet and a drill with something to be done better.
  private func fillArchive(_ place: Place) throws {
    try perform("fire.appoint", ["unit": unit(place), "duty": "responsible", "account": "maker"])
    try perform("fire.addDocument", ["unit": unit(place), "kind": "emergencyPlan", "title": "plan"])
    numbers["document \(place)"] = try site.database.integer("SELECT max(id) FROM fire_document")
    try perform("fire.reportSituation", ["unit": unit(place), "text": "t"])
    numbers["situation \(place)"] = try site.database.integer("SELECT max(id) FROM fire_situation")
    try perform(
      "fire.recordDrill",
      ["unit": unit(place), "scenario": "s", "participants": 3, "evaluation": "e", "improvements": "i"])
    numbers["improvement \(place)"] = try site.database.integer("SELECT max(id) FROM fire_drill_improvement")
  }

  /// A directive issued there to somebody there, a breach of it, a rule, a service and a request for it.
  private func fillOffice(_ place: Place) throws {
    let head = "head-" + place.rawValue
    try perform("accounts.open", ["account": .string(head), "fullName": "h", "pin": "1357", "unit": unit(place)])
    try perform("roles.grant", ["account": .string(head), "role": "office-manager"])
    let session = try Self.signIn(head, site)
    func keep(_ kind: String, _ member: String, _ name: String, _ json: JSON) throws {
      documents["\(kind) \(place)"] = try perform(name, json, as: session).outcome?.json[member]?.string ?? ""
    }
    let person = JSON.string("a-" + place.rawValue)
    try keep(
      "directive", "directive", "office.issueDirective",
      ["title": "t", "text": "x", "kind": "notice", "to": .string("person:a-" + place.rawValue)])
    // What has not reached somebody is no breach of theirs yet.
    try perform("office.noteDelivery", .object([]), as: try Self.signIn("a-" + place.rawValue, site))
    try perform(
      "office.recordBreach",
      ["directive": document("directive", place), "person": person, "consequence": "warning", "reason": "r"],
      as: session)
    documents["breach \(place)"] = try site.database.text("SELECT number FROM breach ORDER BY id DESC LIMIT 1")
    let rule = "R-" + place.rawValue.uppercased()
    try perform(
      "office.addRule", ["number": .string(rule), "title": "t", "text": "x", "unit": unit(place)], as: session)
    documents["rule \(place)"] = rule
    guard place != .site else { return }
    let service = "SVC-" + place.rawValue.uppercased()
    try perform(
      "office.addRequestCategory", ["service": .string(service), "nameEnglish": "s", "unit": unit(place)], as: session)
    documents["service \(place)"] = service
    try keep("request", "request", "office.raiseRequest", ["service": .string(service), "title": "t"])
  }

  // MARK: - Everybody

  private func openPeople() throws {
    let parts = Catalog.standard.parts
    var roles = parts.flatMap(\.roles).map { ($0.name, Set($0.permissions.map(\.name))) }
    roles.append(("administrator", Set(Catalog.standard.permissions.keys)))
    try openPerson("nobody", role: nil, [], isLimited: false)
    for (role, permissions) in roles {
      try openPerson(role, role: role, permissions, isLimited: false)
      try openPerson(role + "-of-unit", role: role, permissions, isLimited: true)
    }
  }

  private func openPerson(_ name: String, role: String?, _ permissions: Set<String>, isLimited: Bool) throws {
    _ = try site.perform(OpenAccount(account: name, fullName: name, pin: "1357"), as: admin)
    if let role {
      let grant = GrantRole(account: name, role: role, unit: isLimited ? units[.own] : nil)
      _ = try site.perform(grant, as: admin)
    }
    people.append(
      Person(name: name, permissions: permissions, isLimited: isLimited, session: try Self.signIn(name, site)))
  }
}
