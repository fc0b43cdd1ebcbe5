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
}
