import Core
import Glibc
import Kernel
import Office
import SQLite
import TestSupport
import Testing
import Values

/// The register of rules (G05).
@Suite struct RuleTests {
  let house: OfficeHouse
  let safety = RuleNumber(unchecked: "SAFE-01")

  init() throws { house = try OfficeHouse() }

  private func add(_ change: (inout AddRule) -> Void = { _ in }) -> AddRule {
    var action = AddRule(safety, title: "Fire safety", text: "Doors stay shut.", unit: house.shop)
    change(&action)
    return action
  }

  private func sheet(_ session: Session) throws -> RuleSheet { try RuleSheet.read(safety, as: session, in: house.site) }

  @Test("G05: registered, read by everybody it is for, each in their own name") func acknowledged() throws {
    #expect(try house.refusal(add(), as: house.lead) == "notPermitted")
    #expect(try house.refusal(add(), as: house.manager) == nil)
    #expect(try house.refusal(add(), as: house.manager) == "office.ruleTaken")
    #expect(try house.items(house.ann, "rules").count == 1)
    #expect(try house.items(house.cai, "rules").isEmpty)
    #expect(try house.refusal(AcknowledgeRule(safety), as: house.cai) == "office.notForYou")
    #expect(try house.refusal(AcknowledgeRule(safety), as: house.ann) == nil)
    #expect(try house.refusal(AcknowledgeRule(safety), as: house.ann) == "office.alreadyAcknowledged")
    #expect(try house.items(house.ann, "rules").isEmpty)
    #expect(try sheet(house.ann).acknowledged != nil)
    #expect(try sheet(house.manager).readers == 3 && sheet(house.manager).readBy == 1)
    // Who has not yet: for whoever oversees them.
    let listing = try house.site.listing("ruleReadings")
    var query = ListingQuery()
    query.filters = ["state": "toRead", "unit": .integer(house.works.rawValue)]
    #expect(try house.site.count(listing, query, for: house.manager) == 2)
    #expect(try house.site.count(listing, query, for: house.lead) == 2)
    #expect(try house.site.count(listing, query, for: house.bo) == 1)
  }

  @Test("G05: a new version takes the place of the old on its day and is read anew; the old stays readable")
  func revised()
    throws
  {
    _ = try house.site.perform(add(), as: house.manager)
    _ = try house.site.perform(AcknowledgeRule(safety), as: house.ann)
    let early = ReviseRule(safety, title: "Fire safety", text: "x", from: house.today.advanced(by: -3))
    #expect(try house.refusal(early, as: house.manager) == "office.beforeVersion")
    let next = ReviseRule(
      safety, title: "Fire safety", text: "Doors close by themselves.", from: house.today.advanced(by: 2))
    #expect(try house.refusal(next, as: house.manager) == nil)
    #expect(try sheet(house.ann).inForce == 1)
    #expect(try house.items(house.ann, "rules").isEmpty)
    house.pass(days: 2)
    #expect(try sheet(house.ann).inForce == 2)
    #expect(try house.items(house.ann, "rules").count == 1)
    #expect(try sheet(house.ann).versions.map(\.text) == ["Doors close by themselves.", "Doors stay shut."])
    let versions = try house.site.listing("ruleVersions")
    var query = ListingQuery()
    query.filters = ["state": "superseded"]
    #expect(try house.site.count(versions, query, for: house.ann) == 1)
    #expect(throws: DatabaseError.self) { try house.site.database.run("UPDATE rule_version SET text = ''") }
    #expect(try house.findings() == [])
  }

  @Test("G05: what ran out or was withdrawn is not to be read any more, and can be") func withdrawn() throws {
    _ = try house.site.perform(add { $0.until = house.today.advanced(by: 1) }, as: house.manager)
    house.pass(days: 2)
    #expect(try house.items(house.ann, "rules").isEmpty)
    #expect(try house.refusal(AcknowledgeRule(safety), as: house.ann) == "office.notInForce")
    _ = try house.site.perform(ReviseRule(safety, title: "Again", text: "y"), as: house.manager)
    #expect(try house.items(house.ann, "rules").count == 1)
    #expect(try house.refusal(WithdrawRule(safety, reason: ""), as: house.manager) == "invalid")
    #expect(try house.refusal(WithdrawRule(safety, reason: "replaced"), as: house.manager) == nil)
    #expect(try house.refusal(WithdrawRule(safety, reason: "replaced"), as: house.manager) == "office.ruleWithdrawn")
    #expect(try house.refusal(AcknowledgeRule(safety), as: house.ann) == "office.ruleWithdrawn")
    #expect(try house.items(house.ann, "rules").isEmpty)
    #expect(try sheet(house.ann).shown?.text == "y")
    #expect(try sheet(house.ann).withdrawn?.reason == "replaced")
  }

  @Test("G05: text or a file; paths are checked, and a file that changed shows") func files() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("rule.txt")
    try TemporaryFolder.write(Array("Doors".utf8), to: path)
    func code(_ change: (inout AddRule) -> Void) throws -> String? { try house.refusal(add(change), as: house.manager) }
    #expect(try code { $0.text = "" } == "invalid")
    for bad in ["rule.txt", "/tmp/../etc/passwd", "/tmp/a\u{7}b", "/tmp/a\nb", "/tmp/"] {
      #expect(try code { $0.file = bad } == "invalid", "\(bad.count)")
    }
    #expect(try code { $0.file = folder.file("none") } == "office.fileUnreadable")
    #expect(try code { $0.file = folder.path } == "office.fileUnreadable")
    #expect(
      try code {
        $0.from = house.today
        $0.until = house.today.advanced(by: -1)
      } == "invalid")
    #expect(try code { $0.unit = 99 } == "office.unknownUnit")
    #expect(
      try code {
        $0.text = ""
        $0.file = path
      } == nil)
    #expect(try sheet(house.ann).isFileUnchanged == true)
    try TemporaryFolder.write(Array("Windows".utf8), to: path)
    #expect(try sheet(house.ann).isFileUnchanged == false)
    // What is not what was registered is not what anybody confirms having read.
    #expect(try house.refusal(AcknowledgeRule(safety), as: house.ann) == "office.fileChanged")
    unlink(path)
    #expect(try house.refusal(AcknowledgeRule(safety), as: house.ann) == "office.fileChanged")
    #expect(OfficeRefusal.fileChanged(safety).sentence.chinese.contains("恢复原文件或登记新版本"))
    try TemporaryFolder.write(Array("Doors".utf8), to: path)
    #expect(try house.refusal(AcknowledgeRule(safety), as: house.ann) == nil)
  }

  @Test("G05: a version without a day begins today, also where another was planned, whose place it takes")
  func beginsToday() throws {
    _ = try house.site.perform(add(), as: house.manager)
    let planned = ReviseRule(safety, title: "Fire", text: "planned", from: house.today.advanced(by: 6))
    #expect(try house.refusal(planned, as: house.manager) == nil)
    let done = try house.site.perform(ReviseRule(safety, title: "Fire", text: "now"), as: house.manager).outcome
    let said = try #require(done?.sentence)
    #expect(said.english.contains("in force from \(house.today). It takes the place of version 2"))
    #expect(said.chinese.contains("第 2 版由本版替代"))
    #expect(try sheet(house.ann).inForce == 3)
    house.pass(days: 7)
    #expect(try sheet(house.ann).inForce == 3)
  }
}
