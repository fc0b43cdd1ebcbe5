import Core
import Kernel
import Office
import Testing
import Values

/// Reminders, escalation and extensions: all of it follows from the clock when somebody looks.
@Suite struct DirectiveTimeTests {
  let house: OfficeHouse

  init() throws { house = try OfficeHouse() }

  @Test("G11: what waits grows urgent by working days before its deadline, then overdue, with nothing running")
  func reminder() throws {
    // 2026-11-18, a Wednesday; the deadline is the Tuesday after the weekend.
    let deadline = house.today.advanced(by: 6)
    try house.issue(to: "person:ann", deadline: deadline)
    func urgency() throws -> InboxItem.Urgency? { try house.items(house.ann).first?.urgency }
    #expect(house.today.weekday == .wednesday)
    #expect(try urgency() == .waiting)
    house.pass(days: 1)
    #expect(try urgency() == .waiting)
    // Friday: Monday and Tuesday are the two working days left.
    house.pass(days: 1)
    #expect(try urgency() == .soon)
    house.pass(days: 4)
    #expect(try urgency() == .today)
    house.pass(days: 1)
    #expect(try urgency() == .overdue)
    let setting = ChangeSetting(setting: OfficeSettings.reminderDays.name, value: "31")
    #expect(try house.refusal(setting, as: house.admin) == "kernel.badValue")
  }

  @Test("G11: after the deadline it stands in the superior's inbox, one above the head's for the head")
  func escalation()
    throws
  {
    let number = try house.issue(to: "person:ann, person:lead, person:cai", deadline: house.today)
    #expect(try house.items(house.lead, "directiveRecipients").isEmpty)
    house.pass(days: 1)
    #expect(try house.state(number, of: "ann") == "overdue")
    #expect(try house.sheet(number).state == "overdue")
    let lead = try house.items(house.lead, "directiveRecipients")
    #expect(lead.map(\.urgency) == [.overdue])
    #expect(lead.first?.title.english.contains("ANN") == true)
    // The head of the shop and whoever has no head of their own go to the head above.
    #expect(try house.items(house.boss, "directiveRecipients").count == 2)
    #expect(try house.items(house.manager, "directiveRecipients").isEmpty)
    let listing = try house.site.listing("directiveRecipients")
    var query = ListingQuery()
    query.filters = ["escalated": true]
    #expect(try house.site.count(listing, query, for: house.boss) == 2)
    _ = try house.site.perform(ReadDirective(number), as: house.ann)
    _ = try house.site.perform(CompleteDirective(number, "late"), as: house.ann)
    #expect(try house.items(house.lead, "directiveRecipients").isEmpty)
  }

  @Test("G11: where nobody stands above, that is said and the issuer has to see to it") func withoutSuperior() throws {
    let number = try house.issue(to: "person:boss", deadline: house.today)
    house.pass(days: 1)
    let items = try house.items(house.manager, "directiveRecipients")
    #expect(items.count == 1)
    #expect(items.first?.title.english.contains("nobody stands above") == true)
    #expect(items.first?.title.chinese.contains("无上级") == true)
    #expect(try house.sheet(number).recipients.first?.superior == "")
  }

  @Test("G11: an extension is asked by the recipient and granted by somebody else; the deadline is theirs alone")
  func extended() throws {
    let day = house.today.advanced(by: 3)
    let number = try house.issue(to: "person:ann, person:bo", deadline: day)
    let ask = AskExtension(number, until: day.advanced(by: 4), reason: "rain")
    #expect(try house.refusal(ask, as: house.ann) == "office.readFirst")
    _ = try house.site.perform(ReadDirective(number), as: house.ann)
    #expect(try house.refusal(AskExtension(number, until: day, reason: "x"), as: house.ann) == "office.notLater")
    #expect(try house.refusal(ask, as: house.ann) == nil)
    #expect(try house.refusal(ask, as: house.ann) == "office.alreadyAsked")
    #expect(try house.items(house.manager, "directiveRecipients").count == 1)
    var silent = DecideExtension()
    silent.directive = number
    silent.person = "ann"
    #expect(try house.refusal(silent, as: house.manager) == "invalid", "an absent word grants nothing")
    let grant = DecideExtension(number, person: "ann", granted: true)
    #expect(try house.refusal(grant, as: house.ann) == "notPermitted")
    #expect(
      try house.refusal(DecideExtension(number, person: "bo", granted: true), as: house.manager)
        == "office.nothingAsked")
    #expect(
      try house.refusal(DecideExtension(number, person: "cai", granted: true), as: house.manager)
        == "office.unknownRecipient")
    #expect(try house.refusal(grant, as: house.manager) == nil)
    #expect(try house.items(house.manager, "directiveRecipients").isEmpty)
    house.pass(days: 5)
    #expect(try house.state(number, of: "ann") == "read")
    #expect(try house.state(number, of: "bo") == "overdue")
    house.pass(days: 3)
    #expect(try house.state(number, of: "ann") == "overdue")
    #expect(try house.findings() == [])
  }

  @Test("G11: a denied extension leaves the deadline; nobody decides their own") func denied() throws {
    let number = try house.issue(to: "person:manager, person:ann", deadline: house.today.advanced(by: 2))
    for person in [house.manager, house.ann] {
      _ = try house.site.perform(ReadDirective(number), as: person)
      _ = try house.site.perform(AskExtension(number, until: house.today.advanced(by: 9), reason: "x"), as: person)
    }
    #expect(
      try house.refusal(DecideExtension(number, person: "manager", granted: true), as: house.manager)
        == "office.ownRequest")
    #expect(
      try house.refusal(DecideExtension(number, person: "ann", granted: false, note: "no"), as: house.manager) == nil)
    #expect(try house.sheet(number).recipients.first { $0.account == "ann" }?.deadline == house.today.advanced(by: 2))
    let without = try house.issue(to: "person:bo")
    _ = try house.site.perform(ReadDirective(without), as: house.bo)
    #expect(
      try house.refusal(AskExtension(without, until: house.today, reason: "x"), as: house.bo) == "office.noDeadline")
    #expect(try house.findings() == [])
  }

  @Test("G23: the overview counts what is open, overdue and read, with thirty days behind it") func figures() throws {
    let number = try house.issue(to: "person:ann, person:bo", deadline: house.today.advanced(by: 1))
    house.pass(days: 1)
    _ = try house.site.perform(ReadDirective(number), as: house.ann)
    house.pass(days: 1)
    func line(_ name: String, _ session: Session) throws -> Overview.Line {
      try #require(house.site.figures(for: session).first { $0.figure.name == name })
    }
    #expect(try line("office.open", house.manager).value == 1)
    #expect(try line("office.overdue", house.manager).value == 2)
    #expect(try line("office.overdue", house.lead).value == 2)
    #expect(try line("office.read", house.manager).value == 50)
    let trend = try #require(line("office.read", house.manager).trend)
    #expect(trend.count == Figure.trendDays)
    #expect(trend.suffix(4) == [100, 0, 50, 50])
    #expect(try line("office.overdue", house.manager).trend?.suffix(3) == [0, 0, 2])
    #expect(try house.site.figures(for: house.ann).allSatisfy { $0.part != "office" })
  }

  @Test("G20: every item of the inbox is a row of the list it opens, under its filters, and counted") func inbox()
    throws
  {
    let number = try house.issue(to: "person:ann, person:bo", deadline: house.today)
    for person in [house.ann, house.bo] { _ = try house.site.perform(ReadDirective(number), as: person) }
    _ = try house.site.perform(AskExtension(number, until: house.today.advanced(by: 9), reason: "x"), as: house.ann)
    _ = try house.site.perform(RecordBreach(number, person: "ann", .warning, reason: "x"), as: house.manager)
    _ = try house.site.perform(AddRule(RuleNumber(unchecked: "R-1"), title: "t", text: "x"), as: house.manager)
    try house.issue(to: "person:ann", emergency: true)
    house.pass(days: 1)
    var seen: Set<String> = []
    for session in [house.ann, house.lead, house.manager] {
      let overview = try house.site.inbox(for: session)
      for waiting in overview.waiting where waiting.part == "office" && waiting.count > 0 {
        var query = ListingQuery()
        query.filters = waiting.filters
        let listing = try house.site.listing(waiting.listing)
        let rows = try house.site.page(listing, query, for: session).rows.map(\.id)
        #expect(Int64(rows.count) == waiting.count, "\(waiting.title.english)")
        #expect(overview.items.contains { $0.listing == waiting.listing && $0.row.map(rows.contains) ?? false })
        seen.insert(waiting.title.english)
      }
    }
    #expect(
      seen == [
        "Directives to read", "Directives to carry out", "Overdue, to see to", "Extensions to decide",
        "Breaches to answer", "Rules to read",
      ])
    #expect(try house.items(house.ann).first?.urgency == .emergency)
  }
}
