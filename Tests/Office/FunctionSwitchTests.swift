import Core
import Kernel
import Office
import Spares
import Testing
import Values

/// G30: optional functions are switched off one by one; the rest of the part goes on, and the data stay.
@Suite struct FunctionSwitchTests {
  let house: OfficeHouse
  static let functions = Catalog.standard.known.functions.map(\.name)
  static let ofOffice = functions.filter { $0.hasPrefix("office.") }

  init() throws { house = try OfficeHouse() }

  private func turn(_ function: String, on isOn: Bool) throws {
    let action = ChangeSetting(setting: "parts." + function, value: isOn ? "true" : "false")
    _ = try house.site.perform(action, as: house.admin)
  }

  /// Something of every function: a breach that waits for an answer, a rule to read, a request to accept.
  private func fill() throws {
    let directive = try house.issue(to: "person:ann", deadline: house.today.advanced(by: 1))
    _ = try house.site.perform(NoteDelivery(), as: house.ann)
    _ = try house.site.perform(RecordBreach(directive, person: "ann", .warning, reason: "late"), as: house.manager)
    _ = try house.site.perform(
      AddRule(RuleNumber(unchecked: "SAFE-01"), title: "Safety", text: "Doors stay shut."), as: house.manager)
    let repair = RequestCategoryCode(unchecked: "REPAIR")
    _ = try house.site.perform(
      AddRequestCategory(repair, english: "Repair", chinese: "维修", unit: house.shop, days: 3), as: house.lead)
    _ = try house.site.perform(RaiseRequest(repair, title: "The gate sticks"), as: house.boss)
  }

  private func refusal<Result>(_ body: () throws -> Result) throws -> (any Refusal)? {
    do {
      _ = try body()
      return nil
    } catch let refusal as any Refusal { return refusal }
  }

  /// What the sheets of a function answer.
  private func readSheet(_ function: String) throws {
    switch function {
    case "office.breaches":
      _ = try BreachSheet.read(BreachNumber(unchecked: "BRE-2026-0001"), as: house.manager, in: house.site)
    case "office.rules": _ = try RuleSheet.read(RuleNumber(unchecked: "SAFE-01"), as: house.ann, in: house.site)
    default: _ = try RequestSheet.read(RequestNumber(unchecked: "REQ-2026-0001"), as: house.boss, in: house.site)
    }
  }

  private func waiting() throws -> Set<String> {
    Set(try [house.ann, house.lead].flatMap { try house.site.inbox(for: $0).waiting.map(\.listing) })
  }

  @Test("G30: what each part lets a site switch off")
  func declared() {
    #expect(
      Set(Self.functions) == [
        "office.breaches", "office.rules", "office.requests", "spares.equipment", "spares.labels", "fire.equipment",
        "fire.controlRoom", "fire.archive", "fire.training", "fire.assessment", "fire.county",
      ])
    #expect(Catalog.standard.problems.isEmpty)
  }

  @Test(
    "G30: its actions, lists, sheets, inbox, figures, settings and permissions go; the data stay; on again all is back",
    arguments: ofOffice)
  func offAndOn(_ function: String) throws {
    try fill()
    let tables = ["breach", "rule", "service_request", "request_event"]
    let before = try tables.map { try house.rows($0) }
    let whole = Catalog.standard
    let actions = whole.actions.values.filter { whole.place(ofAction: $0.name) == function }
    let listings = whole.listings.keys.filter { whole.place(ofListing: $0) == function }
    #expect(!actions.isEmpty && !listings.isEmpty)
    #expect(try waiting().isSuperset(of: Set(listings).intersection(["breaches", "rules", "requests"])))
    try readSheet(function)
    let held = try house.site.permissions(of: house.manager)

    try turn(function, on: false)
    let offered = try house.site.offered
    #expect(offered.switchedOff == [function] && !offered.offers(function))
    for kind in actions {
      #expect(offered.actions[kind.name] == nil)
      // What it was called can still be said.
      #expect(offered.known.actions[kind.name]?.title == kind.title)
    }
    for name in listings {
      #expect(offered.listings[name] == nil)
      let listing = try #require(whole.listings[name])
      let found = try refusal { try house.site.page(listing, ListingQuery(), for: house.manager) }
      #expect(found?.code == "partOff", "\(name)")
      #expect(try refusal { try house.site.listing(name) }?.code == "partOff")
    }
    #expect(try refusal { try readSheet(function) }?.code == "partOff")
    #expect(try waiting().isDisjoint(with: listings))
    #expect(
      try house.site.figures(for: house.manager).allSatisfy {
        $0.figure.opens.map { !listings.contains($0.listing) } ?? true
      })
    #expect(try house.site.permissions(of: house.manager).count == held.count - 1)
    // The rest of the office goes on.
    try house.issue(to: "person:bo")
    #expect(try house.site.listing("directives").name == "directives")
    #expect(try tables.map { try house.rows($0) } == before)
    #expect(try house.findings() == [])

    try turn(function, on: true)
    #expect(try house.site.permissions(of: house.manager) == held)
    #expect(try house.site.offered.switchedOff.isEmpty)
    try readSheet(function)
    #expect(try waiting().isSuperset(of: Set(listings).intersection(["breaches", "rules", "requests"])))
  }

  @Test("G30: the refusal of an action names the function and its setting") func sentences() throws {
    try fill()
    let actions: [(String, any Action, Phrase)] = [
      ("office.rules", AcknowledgeRule(RuleNumber(unchecked: "SAFE-01")), Phrase("Rules", "规章制度")),
      (
        "office.requests", RaiseRequest(RequestCategoryCode(unchecked: "REPAIR"), title: "x"),
        Phrase("Service requests", "服务申请")
      ),
      (
        "office.breaches", AnswerBreach(BreachNumber(unchecked: "BRE-2026-0001"), "I was ill"),
        Phrase("Breaches", "违令记录")
      ),
    ]
    for (function, action, title) in actions {
      try turn(function, on: false)
      let found = try refusal { try house.site.perform(any: action, as: house.ann) }
      #expect(found?.code == "partOff")
      #expect(
        found?.sentence.english
          == "\(title.english) is switched off on this site (setting parts.\(function)). Ask your administrator.")
      #expect(found?.sentence.chinese == "本站点已停用“\(title.chinese)”功能（设置 parts.\(function)），请联系管理员。")
      try turn(function, on: true)
      #expect(try refusal { try house.site.perform(any: action, as: house.ann) } == nil)
    }
  }

  @Test("G30: without labels none are made; the stock is seen all the same") func labels() throws {
    let manager = try #require(try keeper())
    _ = try house.site.perform(AddPart(number: PartNumber("P-1"), nameEnglish: "Part", nameChinese: "件"), as: manager)
    func make() throws -> LabelSheet {
      try LabelSheet.read(.parts, .codes(["P-1"]), as: manager, in: house.site)
    }
    #expect(try make().labels.count == 1)
    try turn("spares.labels", on: false)
    #expect(try refusal { try make() }?.sentence.english.contains("setting parts.spares.labels") == true)
    #expect(try house.site.page(house.site.listing("stock"), ListingQuery(), for: manager).rows.count == 1)
    try turn("spares.labels", on: true)
    #expect(try make().labels.count == 1)
  }

  @Test("G30: without equipment its lists, files and scans go; an issue for it, and what is kept of it, stay")
  func equipment() throws {
    let manager = try #require(try keeper())
    let site = house.site
    let code = EquipmentCode(unchecked: "EQ-1")
    func add(_ code: String) throws -> any Action {
      try site.action(named: AddEquipment.name, ["code": .string(code), "nameEnglish": "Pump", "nameChinese": "泵"])
    }
    _ = try site.perform(any: add("EQ-1"), as: manager)
    guard case .equipment(code) = try ScanLookup.find("EQ-1", in: site) else {
      Issue.record("not found")
      return
    }
    try turn("spares.equipment", on: false)
    #expect(try refusal { try site.perform(any: add("EQ-2"), as: manager) }?.code == "partOff")
    #expect(try refusal { try site.listing("equipmentParts") }?.code == "partOff")
    #expect(try refusal { try site.importKind("equipment") }?.code == "partOff")
    #expect(try !site.offered.imports.contains { $0.name.hasPrefix("equipment") })
    #expect(try !site.search("EQ-1", for: manager).contains { $0.listing.name == "equipment" })
    guard case .unknown = try ScanLookup.find("EQ-1", in: site) else {
      Issue.record("found")
      return
    }
    #expect(try house.rows("equipment") == 1)
    #expect(try house.findings() == [])
    try turn("spares.equipment", on: true)
    #expect(try refusal { try site.perform(any: add("EQ-2"), as: manager) } == nil)
    #expect(try site.page(site.listing("equipment"), ListingQuery(), for: manager).rows.count == 2)
  }

  private func keeper() throws -> Session? {
    _ = try house.site.perform(GrantRole(account: "bo", role: "stores-manager"), as: house.admin)
    return house.bo
  }

  @Test("G30, G31: a function is switched off from a later day on, and its switch stands among the settings")
  func later() throws {
    let tomorrow = house.today.advanced(by: 1)
    _ = try house.site.perform(
      ChangeSetting(setting: "parts.office.rules", value: "false", from: tomorrow), as: house.admin)
    #expect(try house.site.offered.switchedOff.isEmpty)
    house.pass(days: 1)
    #expect(try house.site.offered.switchedOff == ["office.rules"])
    let names = try house.site.settingStates(for: house.admin).map(\.name)
    for function in Self.functions { #expect(names.contains("parts." + function)) }
  }

  @Test("G30: with the part off its functions are off, and what names the reason is the part") func part() throws {
    try turn("office", on: false)
    let action = AcknowledgeRule(RuleNumber(unchecked: "SAFE-01"))
    let found = try refusal { try house.site.perform(any: action, as: house.ann) }
    #expect(found?.sentence.english.contains("setting parts.office)") == true)
  }
}
