import Core
import Kernel
import Office
import SQLite
import Testing
import Values

/// Breaches of directives (G12).
@Suite struct BreachTests {
  let house: OfficeHouse
  let number: DirectiveNumber

  init() throws {
    house = try OfficeHouse()
    number = try house.issue(to: "person:ann, person:lead", deadline: house.today)
    house.pass(days: 1)
  }

  private func record(_ person: String, _ consequence: Consequence = .warning) -> RecordBreach {
    RecordBreach(number, person: person, consequence, reason: "Not done")
  }

  @Test("G12: recorded by somebody with the permission there, never of oneself") func recorded() throws {
    #expect(try house.refusal(record("ann"), as: house.ann) == "notPermitted")
    #expect(try house.refusal(record("lead"), as: house.lead) == "office.ownBreach")
    #expect(try house.refusal(record("bo"), as: house.manager) == "office.unknownRecipient")
    #expect(try house.refusal(RecordBreach(number, person: "ann", .warning, reason: " "), as: house.lead) == "invalid")
    #expect(try house.refusal(record("ann"), as: house.lead) == nil)
    #expect(try house.refusal(record("ann"), as: house.manager) == "office.alreadyRecorded")
    #expect(try house.refusal(record("ann", .criticism), as: house.manager) == nil)
    let other = try house.issue(to: "person:cai")
    let elsewhere = RecordBreach(other, person: "cai", .warning, reason: "x")
    #expect(try house.refusal(elsewhere, as: house.lead) == "notInUnit")
    _ = try house.site.perform(WithdrawDirective(other, reason: "x"), as: house.manager)
    #expect(try house.refusal(elsewhere, as: house.manager) == "office.ended")
    #expect(throws: DatabaseError.self) { try house.site.database.run("UPDATE breach SET reason = ''") }
    #expect(throws: DatabaseError.self) { try house.site.database.run("DELETE FROM breach") }
  }

  @Test("G12: who did all that was asked in time broke nothing; who was late did") func inTime() throws {
    let directive = try house.issue(to: "person:ann, person:bo, person:cai", deadline: house.today.advanced(by: 1))
    func complete(_ session: Session) throws {
      _ = try house.site.perform(ReadDirective(directive), as: session)
      _ = try house.site.perform(CompleteDirective(directive, "Swept"), as: session)
    }
    try complete(house.ann)
    _ = try house.site.perform(ReadDirective(directive), as: house.cai)
    house.pass(days: 3)
    try complete(house.bo)
    func record(_ person: String) throws -> String? {
      try house.refusal(RecordBreach(directive, person: person, .warning, reason: "x"), as: house.manager)
    }
    #expect(try record("ann") == "office.doneInTime")
    #expect(try record("bo") == nil)
    #expect(try record("cai") == nil)
    #expect(try house.rows("breach") == 2)
    let said = OfficeRefusal.doneInTime(directive, "ann", house.today).sentence
    #expect(said.english.contains("in time") && said.chinese.contains("按期完成"))
  }

  @Test("G12: what has not reached somebody is no breach of theirs before its deadline has passed") func notReached()
    throws
  {
    let directive = try house.issue(to: "person:ann, person:bo", deadline: house.today.advanced(by: 1))
    func record(_ person: String) throws -> String? {
      try house.refusal(RecordBreach(directive, person: person, .warning, reason: "x"), as: house.manager)
    }
    #expect(try record("ann") == "office.notReached")
    _ = try house.site.perform(NoteDelivery(), as: house.ann)
    #expect(try record("ann") == nil)
    house.pass(days: 1)
    #expect(try record("bo") == "office.notReached")
    house.pass(days: 1)
    #expect(try record("bo") == nil)
    let open = try house.issue(to: "person:cai")
    let early = RecordBreach(open, person: "cai", .warning, reason: "x")
    #expect(try house.refusal(early, as: house.manager) == "office.notReached")
    let said = OfficeRefusal.notReached(open, "cai").sentence
    #expect(said.english.contains("has not reached cai") && said.chinese.contains("尚未送达 cai"))
  }

  @Test("G12: the person concerned sees it in the inbox and answers, as often as they like") func answered() throws {
    _ = try house.site.perform(record("ann"), as: house.lead)
    let breach = BreachNumber(unchecked: "BRE-2026-0001")
    #expect(try house.items(house.ann, "breaches").count == 1)
    #expect(try house.items(house.lead, "breaches").isEmpty)
    #expect(try house.refusal(AnswerBreach(breach, "It rained"), as: house.lead) == "office.notYourBreach")
    #expect(try house.refusal(AnswerBreach(breach, ""), as: house.ann) == "invalid")
    #expect(try house.refusal(AnswerBreach(breach, "It rained"), as: house.ann) == nil)
    #expect(try house.refusal(AnswerBreach(breach, "All day"), as: house.ann) == nil)
    #expect(try house.items(house.ann, "breaches").isEmpty)
    let sheet = try BreachSheet.read(breach, as: house.ann, in: house.site)
    #expect(sheet.state == "answered" && sheet.entries.map(\.text) == ["It rained", "All day"])
    let listing = try house.site.listing("breaches")
    #expect(try house.site.count(listing, ListingQuery(), for: house.ann) == 1)
    #expect(try house.site.count(listing, ListingQuery(), for: house.boss) == 1)
    #expect(try house.site.count(listing, ListingQuery(), for: house.bo) == 0)
    #expect(throws: OfficeRefusal.unknownBreach(breach)) { try BreachSheet.read(breach, as: house.bo, in: house.site) }
  }

  @Test("G03 G12: revoked only by a further entry of somebody else than recorder and person concerned") func revoked()
    throws
  {
    _ = try house.site.perform(record("lead"), as: house.boss)
    let breach = BreachNumber(unchecked: "BRE-2026-0001")
    #expect(try house.refusal(RevokeBreach(breach, reason: "x"), as: house.boss) == "office.ownRecord")
    #expect(try house.refusal(RevokeBreach(breach, reason: "x"), as: house.lead) == "office.ownBreach")
    #expect(try house.refusal(RevokeBreach(breach, reason: ""), as: house.manager) == "invalid")
    #expect(try house.refusal(RevokeBreach(breach, reason: "It was done"), as: house.manager) == nil)
    #expect(try house.refusal(RevokeBreach(breach, reason: "twice"), as: house.manager) == "office.alreadyRevoked")
    #expect(try house.refusal(AnswerBreach(breach, "late"), as: house.lead) == "office.alreadyRevoked")
    #expect(try BreachSheet.read(breach, as: house.lead, in: house.site).state == "revoked")
    #expect(try house.items(house.lead, "breaches").isEmpty)
    // What was revoked no longer stands in the way.
    #expect(try house.refusal(record("lead"), as: house.boss) == nil)
    #expect(try house.findings() == [])
  }
}
