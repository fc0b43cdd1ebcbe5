import Core
import Kernel
import Office
import SQLite
import Testing
import Values

/// Orders, instructions, notices: whom they reach, and what those do with them.
@Suite struct DirectiveTests {
  let house: OfficeHouse

  init() throws { house = try OfficeHouse() }

  // MARK: - Whom it reaches

  @Test("G10: units with all below, posts and people, in any mixture, are resolved to people once, and kept")
  func resolved() throws {
    #expect(try house.reached(house.issue(to: "unit:\(house.shop.rawValue)")) == ["ann", "bo", "lead"])
    #expect(try house.reached(house.issue(to: "unit:\(house.works.rawValue)")) == ["ann", "bo", "boss", "cai", "lead"])
    #expect(try house.reached(house.issue(to: "post:\(house.foreman.rawValue)")) == ["lead"])
    let mixed = try house.issue(to: "post:\(house.foreman.rawValue), unit:\(house.yard.rawValue) person:ann")
    #expect(try house.reached(mixed) == ["ann", "cai", "lead"])
    // Who comes later has not got it.
    _ = try house.site.perform(
      OpenAccount(account: "dora", fullName: "Dora", pin: "1357", role: nil, unit: house.yard.rawValue), as: house.admin
    )
    #expect(try house.reached(mixed) == ["ann", "cai", "lead"])
    let all = try house.reached(house.issue(to: "everybody"))
    #expect(all == ["admin", "ann", "bo", "boss", "cai", "dora", "lead"])
    #expect(try house.findings() == [])
  }

  @Test("G10: a directive that reaches nobody is refused with a sentence, and nothing changes") func nobody() throws {
    let before = try house.rows("audit")
    let empty = IssueDirective(kind: .order, title: "t", text: "x", to: Addresses([]))
    #expect(try house.refusal(empty, as: house.manager) == "office.reachesNobody")
    // The issuer's own unit with nobody but the issuer in it.
    let solo = try house.addUnit("Solo")
    let own = IssueDirective(kind: .order, title: "t", text: "x", to: Addresses([.unit(solo)]))
    #expect(try house.refusal(own, as: house.manager) == "office.reachesNobody")
    #expect(OfficeRefusal.reachesNobody.sentence.english.contains("nobody"))
    #expect(try house.rows("directive") == 0)
    #expect(try house.rows("audit") == before + 1)
  }

  @Test("G10: what is closed or not there cannot be addressed") func closed() throws {
    func code(_ to: String) throws -> String? {
      try house.refusal(
        IssueDirective(kind: .order, title: "t", text: "x", to: Addresses(text: to)), as: house.manager)
    }
    #expect(try code("unit:99") == "office.unknownUnit")
    #expect(try code("post:99") == "office.unknownPost")
    #expect(try code("person:nobody") == "office.unknownPerson")
    var close = CloseAccount()
    close.account = "cai"
    _ = try house.site.perform(close, as: house.admin)
    #expect(try code("person:cai") == "office.closedPerson")
    #expect(try code("unit:\(house.yard.rawValue)") == "office.reachesNobody")
    try house.site.database.run("UPDATE unit SET closed_at = 1 WHERE id = ?1", house.yard)
    #expect(try code("unit:\(house.yard.rawValue)") == "office.closedUnit")
    try house.site.database.run("UPDATE post SET closed_at = 1 WHERE id = ?1", house.foreman)
    #expect(try code("post:\(house.foreman.rawValue)") == "office.closedPost")
    for bad in ["shop", "unit:x", "unit:", "person:", "everybody:1", "unit:-1"] {
      #expect(throws: FieldProblem.self) { try Addresses(text: bad) }
    }
    #expect(throws: FieldProblem.controlCharacter) { try Addresses(text: "person:a\u{7}b") }
  }

  @Test("G03 G10: one may direct one's own unit and below; beyond it the right is needed there") func rights() throws {
    #expect(try house.reached(house.issue(to: "unit:\(house.shop.rawValue)", as: house.lead)) == ["ann", "bo"])
    func code(_ to: String, _ issuer: Session) throws -> String? {
      try house.refusal(
        IssueDirective(kind: .order, title: "t", text: "x", to: Addresses(text: to)), as: issuer)
    }
    #expect(try code("unit:\(house.yard.rawValue)", house.lead) == "notInUnit")
    #expect(try code("person:ann, person:cai", house.lead) == "notInUnit")
    #expect(try code("everybody", house.lead) == "notInUnit")
    #expect(try code("person:boss", house.lead) == "notInUnit")
    #expect(try code("unit:\(house.yard.rawValue)", house.boss) == nil)
    #expect(try code("unit:\(house.shop.rawValue)", house.ann) == "notPermitted")
    _ = try house.site.perform(
      GrantRole(account: "lead", role: "department-head", unit: house.yard.rawValue), as: house.admin)
    #expect(try code("person:ann, person:cai", house.lead) == nil)
    // Whoever may direct only elsewhere than at home can take back what they issued there.
    _ = try house.site.perform(
      GrantRole(account: "bo", role: "department-head", unit: house.yard.rawValue), as: house.admin)
    let away = try house.issue(to: "unit:\(house.yard.rawValue)", as: house.bo)
    #expect(try house.refusal(WithdrawDirective(away, reason: "x"), as: house.bo) == nil)
  }

  @Test("bad input: a deadline in the past, no text, 100,000 characters, control characters") func badInput() throws {
    func code(_ change: (inout IssueDirective) -> Void) throws -> String? {
      var action = IssueDirective(kind: .notice, title: "t", text: "x", to: Addresses([.person("ann")]))
      change(&action)
      return try house.refusal(action, as: house.manager)
    }
    #expect(try code { $0.deadline = house.today.advanced(by: -1) } == "office.pastDeadline")
    #expect(try code { $0.text = " \n " } == "invalid")
    #expect(try code { $0.subject = "" } == "invalid")
    #expect(try code { $0.text = String(repeating: "字", count: 100_000) } == "invalid")
    #expect(try code { $0.text = "a\u{1b}[2J" } == "invalid")
    #expect(try house.rows("directive") == 0)
    #expect(try code { $0.text = String(repeating: "字", count: 20_000) } == nil)
    #expect(try code { $0.deadline = house.today } == nil)
  }

  // MARK: - What recipients do

  @Test("G10: delivered by the terminal, read by the reader alone: nobody can set it for another") func receipts()
    throws
  {
    let number = try house.issue(to: "person:ann, person:bo")
    #expect(try house.state(number, of: "ann") == "sent")
    let arrivals = try house.site.arrivals(for: house.ann)
    #expect(arrivals.map { type(of: $0).name } == [NoteDelivery.name])
    _ = try house.site.perform(any: arrivals[0], as: house.ann)
    #expect(try house.site.arrivals(for: house.ann).isEmpty)
    #expect(try house.refusal(NoteDelivery(), as: house.ann) == "office.nothingToDeliver")
    #expect(try house.state(number, of: "ann") == "delivered")
    #expect(try house.state(number, of: "bo") == "sent")
    #expect(try house.refusal(ReadDirective(number), as: house.manager) == "office.notRecipient")
    #expect(try house.refusal(ReadDirective(number), as: house.cai) == "office.notRecipient")
    #expect(try house.refusal(ReadDirective(number), as: house.ann) == nil)
    #expect(try house.state(number, of: "ann") == "read")
    #expect(try house.state(number, of: "bo") == "sent")
    #expect(try house.refusal(ReadDirective(number), as: house.ann) == "office.alreadyRead")
    #expect(try house.findings() == [])
  }

  @Test("G11: reading, feedback and completion settle what is asked; completion twice is refused") func completion()
    throws
  {
    let number = try house.issue(to: "person:ann", asks: (true, true, true))
    #expect(try house.refusal(CompleteDirective(number, "done"), as: house.ann) == "office.readFirst")
    #expect(try house.refusal(GiveFeedback(number, "soon"), as: house.ann) == "office.readFirst")
    #expect(try house.refusal(ReadDirective(number), as: house.ann) == nil)
    #expect(try house.refusal(CompleteDirective(number, " "), as: house.ann) == "invalid")
    #expect(try house.refusal(CompleteDirective(number, "swept"), as: house.ann) == nil)
    #expect(try house.state(number, of: "ann") == "read")
    #expect(try house.refusal(CompleteDirective(number, "again"), as: house.ann) == "office.alreadyCompleted")
    #expect(try house.refusal(GiveFeedback(number, "took an hour"), as: house.ann) == nil)
    #expect(try house.state(number, of: "ann") == "done")
    #expect(try house.sheet(number).state == "done")
    #expect(try house.sheet(number).events.map(\.kind) == [.issued, .read, .completed, .feedback])
    let plain = try house.issue(to: "person:bo", asks: (true, false, false))
    #expect(try house.refusal(ReadDirective(plain), as: house.bo) == nil)
    #expect(try house.refusal(CompleteDirective(plain, "done"), as: house.bo) == "office.notAsked")
    #expect(try house.findings() == [])
  }

  @Test("G10: a new version keeps the old and is read anew; what was completed stays so") func amended() throws {
    let number = try house.issue(to: "person:ann", deadline: house.today.advanced(by: 5))
    _ = try house.site.perform(ReadDirective(number), as: house.ann)
    _ = try house.site.perform(CompleteDirective(number, "swept"), as: house.ann)
    #expect(try house.state(number, of: "ann") == "done")
    #expect(try house.refusal(AmendDirective(number, reason: "none"), as: house.manager) == "office.nothingChanged")
    let past = AmendDirective(number, deadline: house.today.advanced(by: -1), reason: "late")
    #expect(try house.refusal(past, as: house.manager) == "office.pastDeadline")
    let amend = AmendDirective(
      number, text: "Behind the gate too.", deadline: house.today.advanced(by: 9), reason: "more")
    #expect(try house.refusal(amend, as: house.lead) == "notInUnit")
    #expect(try house.refusal(amend, as: house.manager) == nil)
    let sheet = try house.sheet(number, as: house.ann)
    #expect(sheet.version == 2 && sheet.text == "Behind the gate too." && !sheet.hasRead)
    // Completed stays completed: it is not "delivered" again.
    #expect(sheet.mine?.state == "completed")
    #expect(sheet.earlier.map(\.text) == ["By the gate.\nAnd behind it."])
    #expect(sheet.mine?.deadline == house.today.advanced(by: 9))
    _ = try house.site.perform(ReadDirective(number), as: house.ann)
    #expect(try house.state(number, of: "ann") == "done")
    #expect(throws: DatabaseError.self) { try house.site.database.run("UPDATE directive_version SET text = ''") }
    #expect(try house.findings() == [])
  }

  @Test("G10: whoever had read an earlier version has to read the new one again, and is not shown as just reached")
  func reread() throws {
    let number = try house.issue(to: "person:ann, person:bo")
    _ = try house.site.perform(ReadDirective(number), as: house.ann)
    _ = try house.site.perform(AmendDirective(number, text: "Otherwise.", reason: "more"), as: house.manager)
    #expect(try house.state(number, of: "ann") == "reread")
    #expect(try house.state(number, of: "bo") == "sent")
    _ = try house.site.perform(ReadDirective(number), as: house.ann)
    #expect(try house.state(number, of: "ann") == "read")
  }

  @Test("G10, G11: after an amendment only who gave all that is asked is done and to reread") func rereadUnfinished()
    throws
  {
    let number = try house.issue(to: "person:ann", asks: (true, true, true))
    _ = try house.site.perform(ReadDirective(number), as: house.ann)
    _ = try house.site.perform(CompleteDirective(number, "swept"), as: house.ann)
    _ = try house.site.perform(AmendDirective(number, text: "Otherwise.", reason: "more"), as: house.manager)
    #expect(try house.state(number, of: "ann") == "reread")
    _ = try house.site.perform(ReadDirective(number), as: house.ann)
    _ = try house.site.perform(GiveFeedback(number, "an hour"), as: house.ann)
    _ = try house.site.perform(AmendDirective(number, text: "Again.", reason: "more"), as: house.manager)
    #expect(try house.state(number, of: "ann") == "completed")
  }

  @Test("G10: withdrawn and closed directives take nothing more, and stay readable") func ended() throws {
    let number = try house.issue(to: "person:ann")
    #expect(try house.refusal(WithdrawDirective(number, reason: ""), as: house.manager) == "invalid")
    #expect(try house.refusal(WithdrawDirective(number, reason: "x"), as: house.ann) == "notPermitted")
    #expect(try house.refusal(WithdrawDirective(number, reason: "mistake"), as: house.manager) == nil)
    for action: any Action in [
      ReadDirective(number), GiveFeedback(number, "x"), CompleteDirective(number, "x"), CommentDirective(number, "x"),
    ] {
      #expect(try house.refusal(action, as: house.ann) == "office.ended")
    }
    #expect(try house.refusal(AmendDirective(number, text: "y", reason: "x"), as: house.manager) == "office.ended")
    #expect(try house.refusal(CloseDirective(number), as: house.manager) == "office.ended")
    #expect(try house.sheet(number, as: house.ann).state == "withdrawn")
    #expect(try house.items(house.ann).isEmpty)
    let other = try house.issue(to: "person:ann")
    #expect(try house.refusal(CloseDirective(other), as: house.manager) == nil)
    #expect(try house.refusal(ReadDirective(other), as: house.ann) == "office.ended")
    #expect(try house.findings() == [])
  }

  @Test("G10: comments go to all it concerns, feedback to whoever oversees; others see nothing") func sight() throws {
    let number = try house.issue(to: "person:ann, person:bo")
    for person in [house.ann, house.bo] { _ = try house.site.perform(ReadDirective(number), as: person) }
    _ = try house.site.perform(GiveFeedback(number, "mine"), as: house.ann)
    _ = try house.site.perform(CommentDirective(number, "where?"), as: house.bo)
    #expect(try house.refusal(CommentDirective(number, "me too"), as: house.cai) == "office.notConcerned")
    #expect(try house.sheet(number, as: house.bo).events.map(\.kind) == [.issued, .read, .comment])
    #expect(try house.sheet(number, as: house.bo).recipients.map(\.account) == ["bo"])
    // The head of the shop oversees both, by role and by post.
    #expect(try house.sheet(number, as: house.lead).recipients.count == 2)
    #expect(throws: OfficeRefusal.unknownDirective(number)) { try house.sheet(number, as: house.cai) }
    let listing = try house.site.listing("directives")
    #expect(try house.site.count(listing, ListingQuery(), for: house.cai) == 0)
    #expect(try house.site.count(listing, ListingQuery(), for: house.bo) == 1)
    #expect(try house.site.count(listing, ListingQuery(), for: house.boss) == 1)
    let people = try house.site.listing("directiveRecipients")
    #expect(try house.site.count(people, ListingQuery(), for: house.bo) == 1)
    #expect(try house.site.count(people, ListingQuery(), for: house.lead) == 2)
  }

  @Test("G41: verify names a recipient's state that no event tells, and an event that is not the reader's own")
  func tampered() throws {
    let number = try house.issue(to: "person:ann")
    #expect(try house.findings() == [])
    try house.site.database.run("UPDATE directive_recipient SET read_version = 1, read_at = 5")
    let found = try house.findings().filter { $0.check == "directiveRecipients" }
    #expect(Set(found.map(\.column)) == ["read_version", "read_at"])
    try house.site.database.run("UPDATE directive_recipient SET read_version = 0, read_at = NULL")
    try house.site.database.run("UPDATE directive SET state = 'closed' WHERE number = ?1", number.text)
    #expect(try house.findings().contains { $0.table == "directive" && $0.column == "state" })
    try house.site.database.run("UPDATE directive SET state = 'open'")
    #expect(throws: DatabaseError.self) { try house.site.database.run("DELETE FROM directive_event") }
    #expect(throws: DatabaseError.self) {
      try house.site.database.run("INSERT OR REPLACE INTO directive_event SELECT * FROM directive_event")
    }
  }
}
