import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// B06 to B12, B44, EP 25: the register, what is due, checks, service and scrap.
@Suite struct DeviceTests {
  let house: FireHouse

  init() throws { house = try FireHouse() }

  private func day(_ text: String) -> Day { Day(text: text) ?? Day(number: 0) }

  private func register(
    _ code: String, _ agent: DeviceAgent = .powder, made: String? = "2024-03", kind: DeviceKind = .extinguisher
  ) throws {
    let made = try made.map { try MadeOn(json: .string($0)) }
    var action = RegisterDevice(DeviceCode(unchecked: code), in: house.hospital, kind, agent, made: made)
    action.place = "Ward 3"
    _ = try house.site.perform(action, as: house.pat1)
  }

  private func perform(_ action: some Action, as session: Session? = nil) throws {
    _ = try house.site.perform(action, as: session ?? house.pat1)
  }

  private func due(_ code: String) throws -> [String] {
    try #require(
      try house.site.database.first("SELECT check_due, service_due, scrap_due FROM fire_device WHERE code = ?1", code) {
        row in
        (0..<3).map { column in
          row.optionalInteger(Int32(column)).map { Day(number: Int32(clamping: $0)).description } ?? "-"
        }
      })
  }

  @Test(
    "service and scrap dates follow agent and manufacture; a month counts as its first day",
    arguments: [
      (DeviceAgent.water, "2025-01-01", "2028-01-01"), (.powder, "2027-01-01", "2032-01-01"),
      (.cleanGas, "2027-01-01", "2032-01-01"), (.co2, "2027-01-01", "2034-01-01"),
    ]) func dates(_ agent: DeviceAgent, _ service: String, _ scrap: String) throws
  {
    var facts = DueDates.Facts(
      kind: .extinguisher, agent: agent, isHighRisk: false, registeredOn: day("2022-02-03"), madeOn: day("2022-01-01"),
      isScrapped: false)
    var due = DueDates(of: facts, by: DueRule.shipped)
    #expect(due.service == day(service) && due.scrap == day(scrap))
    facts.servicedOn = day("2024-02-29")
    due = DueDates(of: facts, by: DueRule.shipped)
    #expect(due.service == day(agent == .water ? "2025-02-28" : "2026-02-28"))
    #expect(DueRule.shipped.allSatisfy { !$0.standard.isEmpty })
    #expect(Set(DueRule.shipped.map(\.code)).count == DueRule.shipped.count)
  }

  @Test("a check counts for its calendar month, in high-risk places for its half of one") func months() {
    var facts = DueDates.Facts(
      kind: .extinguisher, agent: .powder, isHighRisk: false, registeredOn: day("2026-01-31"), isScrapped: false)
    func check(_ on: String?, high: Bool = false) -> String? {
      facts.checkedOn = on.map(day)
      facts.isHighRisk = high
      return DueDates(of: facts, by: DueRule.shipped).check?.description
    }
    #expect(check(nil) == "2026-01-31")
    #expect(check("2026-01-01") == "2026-02-28" && check("2026-01-31") == "2026-02-28")
    #expect(check("2026-12-05") == "2027-01-31")
    #expect(check("2026-02-15", high: true) == "2026-02-28")
    #expect(check("2026-02-16", high: true) == "2026-03-15")
    #expect(check("2026-12-20", high: true) == "2027-01-15")
    #expect(check(nil, high: true) == "2026-01-31")
  }

  @Test(
    "past its scrap date a device is a G2 hazard at once, once; and again when that is closed and it still hangs there")
  func scrap() throws {
    try register("E-1", .water, made: "2018-01")
    func hazards() throws -> [String] {
      try house.site.database.all("SELECT grade || ' ' || state FROM fire_hazard ORDER BY id") { $0.text(0) }
    }
    #expect(try hazards() == ["G2 found"])
    // It cannot be in order, whoever looks at it.
    let scrap = try #require(Day(year: 2024, month: 1, day: 1))
    #expect(
      try house.refusal(CheckDevice(DeviceCode(unchecked: "E-1")), as: house.fm) as? DeviceRefusal
        == .pastScrap(DeviceCode(unchecked: "E-1"), scrap))
    #expect(try hazards().count == 1)
    // Time passes over another one.
    try register("E-2", .water, made: "2021-06")
    #expect(try hazards().count == 1)
    house.pass(minutes: 60 * 24 * 400)
    #expect(try FireDevices.needsKeepUp(on: house.site.today, in: house.site.database))
    // Switched off, equipment makes no hazards (G30).
    _ = try house.site.perform(ChangeSetting(setting: "parts.fire.equipment", value: "false"), as: house.admin)
    _ = try house.site.perform(FireKeepUp(), as: house.fm)
    #expect(try hazards().count == 1)
    _ = try house.site.perform(ChangeSetting(setting: "parts.fire.equipment", value: "true"), as: house.admin)
    try perform(KeepingUp())
    #expect(try hazards() == ["G2 found", "G2 found"])
    #expect(try !FireDevices.needsKeepUp(on: house.site.today, in: house.site.database))
    try perform(ScrapDevice(DeviceCode(unchecked: "E-2"), "past its date"))
    #expect(try due("E-2") == ["-", "-", "-"])
    #expect(try house.findings().isEmpty)
  }

  @Test("what is not in order becomes a hazard of the device; service keeps all EP 25 asks for") func work() throws {
    try register("E-1")
    let code = DeviceCode(unchecked: "E-1")
    try perform(CheckDevice(code, how: .scan))
    #expect(try house.refusal(CheckDevice(code, ok: false), as: house.pat1) != nil)
    try perform(CheckDevice(code, ok: false, remark: "gauge in the red"))
    let card = try DeviceCard.read(code, as: house.pat1, in: house.site)
    #expect(card.hazards.count == 1)
    try perform(ServiceDevice(code, on: house.site.today.advanced(by: -3), by: "Made-up Fire Ltd", contact: "555"))
    #expect(
      try house.refusal(
        ServiceDevice(code, on: house.site.today.advanced(by: 1), by: "x"), as: house.pat1) as? DeviceRefusal
        == .inTheFuture(house.site.today.advanced(by: 1)))
    let month = house.site.today.advanced(by: -3).description.prefix(7)
    let sheet = try DevicePrints.report.read("\(house.hospital.rawValue) \(month)", house.fm, house.site)
    let html = sheet.html(in: .english)
    for word in ["Made-up Fire Ltd 555", "GB 50444-2008 5.3.2", "2 年 / 2 years", "E-1", "serviced or tested"] {
      #expect(html.contains(word), "\(word)")
    }
    let head = try #require(try FireChain.head(on: house.site.today, in: house.site.database))
    #expect(html.contains(head.short))
    #expect(try house.findings().isEmpty)
  }

  @Test("at most a quarter of an agent is away at once, else substitutes are named") func quarter() throws {
    for number in 1...8 { try register("E-\(number)") }
    try register("C-1", .co2)
    func send(_ code: String, _ substitutes: String = "") -> SendDevice {
      SendDevice(DeviceCode(unchecked: code), substitutes: substitutes)
    }
    try perform(send("E-1"))
    try perform(send("E-2"))
    #expect(try house.refusal(send("E-3"), as: house.pat1) as? DeviceRefusal == .tooManyOut(.powder, out: 2, of: 8))
    #expect(try house.refusal(send("C-1"), as: house.pat1) as? DeviceRefusal == .tooManyOut(.co2, out: 0, of: 1))
    try perform(send("E-3", "two of the store"))
    try perform(ReturnDevice(DeviceCode(unchecked: "E-1")))
    #expect(
      try house.refusal(ReturnDevice(DeviceCode(unchecked: "E-1")), as: house.pat1) as? DeviceRefusal
        == .notNow(DeviceCode(unchecked: "E-1"), .inUse))
    #expect(try house.findings().isEmpty)
  }

  @Test("the due table is the site's own: a change works every date out again") func rules() throws {
    try register("E-1")
    #expect(try due("E-1")[2] == "2034-03-01")
    #expect(try house.refusal(ChangeDueRule("EXT-POWDER-SCRAP", every: 8), as: house.pat1) != nil)
    #expect(
      try house.refusal(ChangeDueRule("NONE", every: 8), as: house.admin) as? DeviceRefusal == .unknownRule("NONE"))
    try perform(ChangeDueRule("ext-powder-scrap", every: 8), as: house.admin)
    #expect(try due("E-1")[2] == "2032-03-01")
    #expect(try house.findings().isEmpty)
  }

  @Test("warnings at 90, 30 and 0 days") func warnings() throws {
    let scrap = house.site.today.advanced(by: 60)
    let (year, month, date) = scrap.components
    let made = try #require(Day(year: year - 10, month: month, day: min(date, 28)))
    var action = RegisterDevice(
      DeviceCode(unchecked: "E-1"), in: house.hospital, .extinguisher, .powder, made: MadeOn(made))
    action.place = "x"
    action.serviced = house.site.today
    try perform(action)
    try perform(CheckDevice(DeviceCode(unchecked: "E-1")))
    func word() throws -> String? {
      for word in ["scrap", "days30", "days90"] {
        var query = ListingQuery()
        query.filters = ["due": .string(word)]
        if try !house.site.page(DeviceListings.devices, query, for: house.pat1).rows.isEmpty { return word }
      }
      return nil
    }
    #expect(try word() == "days90")
    house.pass(minutes: 60 * 24 * 31)
    try perform(CheckDevice(DeviceCode(unchecked: "E-1")))
    #expect(try word() == "days30")
    let waits = try house.site.inbox(for: house.pat1).waiting.filter { $0.listing == "fireDevices" && $0.count > 0 }
    #expect(waits.map { $0.filters["due"]?.string } == ["days30"])
    house.pass(minutes: 60 * 24 * 31)
    #expect(try word() == "scrap")
  }

  @Test("B44: a register of 10,000 comes in as a file, goes out and comes in elsewhere the same") func files() throws {
    var text = "code,unit,kind,agent,place,made,highRisk\n"
    for number in 0..<10_000 {
      let made = number % 100 == 0 ? "2012-05" : number % 3 == 0 ? "2025-05-17" : "2025-05"
      text +=
        "D-\(number),\(house.hospital.rawValue),extinguisher,powder,Ward \(number % 40),\(made),\(number % 2 == 0)\n"
    }
    let folder = try TemporaryFolder()
    func load(_ text: String, _ house: FireHouse) throws -> ImportReport {
      let path = try folder.write("devices.csv", text)
      return try house.site.importFile(
        try ImportFile(path: path), kind: try house.site.importKind("fireDevices"), mode: .allOrNothing,
        as: house.pat1, fault: { _ in })
    }
    _ = try load(text, house)
    let database = house.site.database
    #expect(try database.integer("SELECT count(*) FROM fire_device") == 10_000)
    // Those past their scrap date are hazards at once.
    #expect(try database.integer("SELECT count(*) FROM fire_hazard WHERE grade = 'G2' AND source = 'equipment'") == 100)
    func export(_ house: FireHouse) throws -> String {
      var bytes: [UInt8] = []
      _ = try house.site.export(
        try house.site.importKind("fireDevices"), headings: nil, as: house.county, write: { bytes += $0 })
      return String(decoding: bytes, as: UTF8.self)
    }
    let first = try export(house)
    #expect(first.contains("2025-05-17") && first.contains(",2025-05,,,"))
    let other = try FireHouse()
    _ = try load(first, other)
    #expect(try export(other) == first)
  }

  @Test("B06-B12: each of the seven rules is tied to patrol, monthly and score items that exist") func seven() throws {
    let codes = Set(
      ["FIRE-DAILY", "FIRE-NIGHT", "FIRE-MONTHLY"].flatMap { name in
        (try? house.site.formVersion(FormCode(name)))?.items.map(\.code.text) ?? []
      })
    for rule in SevenRule.allCases {
      #expect(!rule.patrolItems.isEmpty && !rule.monthlyItems.isEmpty && !rule.scoreItems.isEmpty)
      #expect(rule.items.allSatisfy(codes.contains), "\(rule)")
    }
    var found = ReportHazard("grille", in: house.hospital, place: "Window", grade: .g2)
    found.item = FormItemCode(unchecked: "D11")
    try perform(found)
    let open = try house.site.page(SevenRuleListing.rules, ListingQuery(), for: house.fm).rows.map {
      $0.values[3].integer
    }
    #expect(open == [0, 0, 0, 0, 1, 0, 0])
    let foreign = try house.site.page(SevenRuleListing.rules, ListingQuery(), for: house.thead).rows
    #expect(foreign.map { $0.values[3].integer } == Array(repeating: 0, count: 7))
    var query = ListingQuery()
    query.filters = ["rule": "R5"]
    #expect(try house.site.page(HazardListings.hazards, query, for: house.fm).rows.count == 1)
  }
}

/// What `fire.keepUp` does for equipment.
private struct KeepingUp: Action {
  static let name = "test.keepUp"
  static let title = Phrase("t", "t")
  static let summary = Phrase("t", "t")
  static let permission: Permission? = nil
  static let fields: [Field<Self>] = []
  func perform(in change: inout Change) throws -> Done {
    try FireDevices.keepUp(in: &change)
    return Done(Phrase("d", "d"))
  }
}
