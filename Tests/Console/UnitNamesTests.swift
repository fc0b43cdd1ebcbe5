import Kernel
import Office
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// G01, G10: units and people by names that tell them apart.
@Suite struct UnitNamesTests {
  let harness: ConsoleHarness
  let admin: Session

  /// Two crews of the same name, in two works; two people of the same name.
  init() throws {
    harness = try ConsoleHarness()
    let site = try harness.open()
    defer { site.close() }
    admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    for role in ["office-manager", "staff"] { _ = try site.perform(GrantRole(account: "lin", role: role), as: admin) }
    for (name, account) in [("East", "li"), ("West", "li2")] {
      let works = try #require(try site.perform(AddUnit(name), as: admin).outcome).id
      let crew = try #require(try site.perform(AddUnit("Crew", below: works), as: admin).outcome).id
      _ = try site.perform(
        OpenAccount(account: account, fullName: "Li Na", pin: "1357", role: "staff", unit: crew.rawValue), as: admin)
    }
  }

  @Test("G10: addressing a directive, units of one name stand with what lies above, people with their account")
  func addresses() throws {
    let site = try harness.open()
    defer { site.close() }
    let choices = try AddressChoice.all(for: harness.manager, in: site)
    #expect(Set(choices.map(\.title)).count == choices.count)
    let session = try harness.session(rows: 24, columns: 80)
    session.open(listing: "directives")
    session.press(.function(7), .control("t"))
    session.type("crew")
    let lines = (0..<24).map { session.line($0) }
    #expect(lines.contains { $0.contains("Crew") && $0.contains("East") && $0.contains("unit") })
    #expect(lines.contains { $0.contains("Crew") && $0.contains("West") && $0.contains("unit") })
    session.press(.down, .character(" "), .control("s"))
    #expect(session.shows("Crew (West)"))
    session.press(.control("t"))
    session.type("li")
    #expect(session.shows("Li Na li2") && session.shows("West / Crew"))
    session.press(.escape, .escape)
  }

  @Test("G10: in a narrow window the line that is selected says whole where it lies", arguments: Language.allCases)
  func narrow(_ language: Language) throws {
    let site = try harness.open()
    defer { site.close() }
    var above: UnitID?
    for name in ["A works of a very long name", "A department of a name as long", "Crew"] {
      above = try #require(try site.perform(AddUnit(name, below: above), as: admin).outcome).id
    }
    let session = try harness.session(rows: 16, columns: 60, language: language)
    session.open(listing: "directives")
    session.press(.function(7), .control("t"))
    session.type("crew")
    let title = language == .english ? "In " : "所在："
    #expect(session.line(13).contains(title + "East"), "\(session.screen)")
    session.press(.down, .down)
    #expect(session.line(13).contains(title + "… / A department of a name as long"), "\(session.screen)")
  }

  @Test("G10: the directive says which of the units and people it went to") func sheet() throws {
    let site = try harness.open()
    defer { site.close() }
    let crew = try #require(try site.units().first { $0.fullName == "West / Crew" })
    let issue = IssueDirective(
      kind: .order, title: "t", text: "x", to: Addresses([.unit(crew.id), .person("li"), .person("wang")]))
    let number = try #require(try site.perform(issue, as: harness.manager).outcome).number
    #expect(
      try DirectiveSheet.read(number, as: harness.manager, in: site).addressed == ["West / Crew", "Li Na li", "wang"])
  }

  @Test("G01: F4 takes a unit by its name, and the list says it", arguments: Language.allCases)
  func filter(_ language: Language) throws {
    let session = try harness.session(rows: 24, columns: 80, as: admin, language: language)
    session.open(listing: "people")
    session.press(.function(4))
    session.press(.right, .right, .right, .right)
    #expect(session.shows(language == .english ? "Crew – West" : "Crew（West）"))
    session.press(.control("s"))
    #expect(session.shows("West / Crew") && session.shows("li2") && !session.shows("wang"))
    session.press(.function(4))
    #expect(session.shows(language == .english ? "Crew – West" : "Crew（West）"))
  }

  @Test("G01: a closed unit is opened again from the list of units", arguments: Language.allCases)
  func reopen(_ language: Language) throws {
    let site = try harness.open()
    defer { site.close() }
    let spare = try #require(try site.perform(AddUnit("Annex"), as: admin).outcome).id
    let isEnglish = language == .english
    let session = try harness.session(rows: 24, columns: 100, as: admin, language: language)
    session.open(listing: "units")
    session.press(.end, .control("r"))
    #expect(session.message.contains(isEnglish ? "the unit is open" : "该单位未撤销"))
    _ = try site.perform(CloseUnit(spare), as: admin)
    session.pass(milliseconds: 1000)
    session.play()
    session.press(.control("d"))
    #expect(session.message.contains(isEnglish ? "the unit is closed" : "该单位已撤销"))
    session.press(.control("r"))
    #expect(session.shows("Annex"))
    session.press(.control("s"))
    #expect(session.message.contains(isEnglish ? "Annex is open again" : "“Annex”已恢复"))
    #expect(try site.units().contains { $0.id == spare && $0.isOpen })
  }

  @Test("G22: what one asked approval for shows quantities as people read them, in the list and in the row")
  func quantities() throws {
    let site = try harness.open()
    defer { site.close() }
    var oil = AddPart(number: try PartNumber("OIL"), nameEnglish: "Oil", nameChinese: "机油")
    oil.decimals = 3
    oil.unitEnglish = "l"
    oil.unitChinese = "升"
    _ = try site.perform(oil, as: harness.manager)
    _ = try site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "100"), as: admin)
    var receive = ReceivePart()
    receive.part = try PartNumber("OIL")
    receive.quantity = Quantity(12_000)
    receive.bin = try BinCode("A-01")
    receive.price = Money(fen: 2000)
    _ = try site.perform(receive, as: harness.keeper)
    let session = try harness.session(rows: 24, columns: 200, as: harness.keeper)
    session.open(listing: "myApprovals")
    #expect(session.shows("12.000 l") && !session.shows("12000"), "\(session.screen)")
    session.press(.enter)
    #expect(session.shows("12.000 l") && !session.shows("smallest units"), "\(session.screen)")
  }
}
