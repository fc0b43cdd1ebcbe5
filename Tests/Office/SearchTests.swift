import Kernel
import Office
import Testing
import Values

/// G24: what the office has is found from everywhere, by whoever it concerns.
@Suite struct SearchTests {
  let house: OfficeHouse

  init() throws { house = try OfficeHouse() }

  private func found(_ words: String, by session: Session) throws -> [String: Int] {
    let groups = try house.site.search(words, for: session).filter { $0.part == "office" }
    return Dictionary(uniqueKeysWithValues: groups.map { ($0.listing.name, $0.rows.count) })
  }

  @Test("G24, G01: by number, by words of the title and by initials; nobody finds what does not concern them")
  func find()
    throws
  {
    var action = IssueDirective(
      kind: .notice, title: "Sweep 清扫场区", text: "x", to: try Addresses(text: "person:ann"))
    action.deadline = house.today.advanced(by: 3)
    let number = try #require(house.site.perform(action, as: house.manager).outcome?.number)
    let service = try RequestCategoryCode("REPAIR")
    _ = try house.site.perform(
      AddRequestCategory(service, english: "Repair", chinese: "维修", unit: house.shop, days: 3), as: house.lead)
    _ = try house.site.perform(RaiseRequest(service, title: "大门卡住", place: "North gate"), as: house.boss)
    for words in [number.text, number.text.lowercased(), "清扫", "sweep", "qs"] {
      #expect(try found(words, by: house.ann)["directives"] == 1, "\(words)")
      #expect(try found(words, by: house.cai)["directives"] == nil, "\(words)")
    }
    for words in ["REQ-2026-0001", "大门", "dm", "north"] {
      #expect(try found(words, by: house.lead)["requests"] == 1, "\(words)")
      #expect(try found(words, by: house.cai)["requests"] == nil, "\(words)")
    }
    #expect(try found("nothing of the kind", by: house.ann) == [:])
  }

  @Test("G24, G05: rules are found by number and by words of the title in force") func rules() throws {
    let number = RuleNumber(unchecked: "SAFE-01")
    _ = try house.site.perform(AddRule(number, title: "Fire safety 消防安全", text: "x"), as: house.manager)
    let later = ReviseRule(number, title: "Floods 防汛", text: "x", from: house.today.advanced(by: 3))
    _ = try house.site.perform(later, as: house.manager)
    for words in ["SAFE-01", "safe-0", "消防", "xfaq", "fire"] {
      #expect(try found(words, by: house.ann)["rules"] == 1, "\(words)")
    }
    #expect(try found("防汛", by: house.ann)["rules"] == nil)
    house.pass(days: 3)
    #expect(try found("防汛", by: house.ann)["rules"] == 1)
  }

  @Test("G24, G04: people are found by name and account by whoever may see people, the closed ones not") func people()
    throws
  {
    func count(_ words: String, _ session: Session) throws -> Int? {
      try house.site.search(words, for: session).first { $0.listing.name == "people" }?.rows.count
    }
    #expect(try count("ann", house.manager) == 1)
    #expect(try count("CAI", house.manager) == 1)
    #expect(try count("ann", house.cai) == nil)
    var close = CloseAccount()
    close.account = "cai"
    _ = try house.site.perform(close, as: house.admin)
    #expect(try count("cai", house.manager) == nil)
  }
}
