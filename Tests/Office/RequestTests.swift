import Kernel
import Office
import SQLite
import Testing
import Values

/// G21: service requests between departments.
@Suite struct RequestTests {
  let house: OfficeHouse
  let repair: RequestCategoryCode

  init() throws {
    house = try OfficeHouse()
    repair = try RequestCategoryCode("REPAIR")
    _ = try house.site.perform(
      AddRequestCategory(repair, english: "Repair", chinese: "维修", unit: house.shop, days: 3), as: house.lead)
  }

  private func raise(as session: Session? = nil) throws -> RequestRaised {
    try #require(
      house.site.perform(RaiseRequest(repair, title: "The gate sticks", place: "Yard"), as: session ?? house.boss)
        .outcome)
  }

  private func state(_ number: RequestNumber) throws -> String? {
    try house.site.database.text("SELECT state FROM service_request WHERE number = ?1", number.text)
  }

  /// A request brought to a state by the people whose steps they are: raised by boss, handled by lead, done by ann.
  private func request(in state: RequestState) throws -> RequestNumber {
    let number = try raise().number
    let way: [RequestState: [RequestStep]] = [
      .raised: [], .accepted: [.accept], .assigned: [.accept, .assign], .working: [.accept, .assign, .begin],
      .delivered: [.accept, .assign, .begin, .deliver], .confirmed: [.accept, .assign, .begin, .deliver, .confirm],
      .declined: [.decline], .withdrawn: [.withdraw],
    ]
    for step in try #require(way[state]) {
      _ = try house.site.perform(any: action(step, number), as: person(step.actor))
    }
    #expect(try self.state(number) == state.rawValue)
    return number
  }

  private func person(_ actor: RequestStep.Actor) -> Session {
    switch actor {
    case .handler: house.lead
    case .assignee: house.ann
    case .requester: house.boss
    }
  }

  private func action(_ step: RequestStep, _ number: RequestNumber) -> any Action {
    switch step {
    case .accept: AcceptRequest(number)
    case .decline: DeclineRequest(number, "not ours")
    case .assign: AssignRequest(number, to: "ann")
    case .begin: BeginRequest(number)
    case .deliver: DeliverRequest(number, "oiled")
    case .confirm: ConfirmRequest(number, rating: 4)
    case .reopen: ReopenRequest(number, "it still sticks")
    case .withdraw: WithdrawRequest(number, "not needed")
    }
  }

  @Test("G21: every step goes from its states and from no other", arguments: RequestState.allCases)
  func transitions(_ state: RequestState) throws {
    for step in RequestStep.allCases {
      let number = try request(in: state)
      // Before anybody was assigned, the assignee's steps are nobody's.
      let isAssigned = ![.raised, .accepted, .declined, .withdrawn].contains(state)
      let code = try house.refusal(action(step, number), as: person(step.actor))
      if step.from.contains(state) {
        #expect(code == nil, "\(step) from \(state)")
        #expect(try self.state(number) == step.to.rawValue)
      } else {
        let expected = step.actor == .assignee && !isAssigned ? "notAssignee" : "notNow"
        #expect(code == "office.request." + expected, "\(step) from \(state)")
        #expect(try self.state(number) == state.rawValue)
      }
    }
    #expect(try house.site.verify().filter { $0.check == "requests" } == [])
  }

  @Test("G21, G03: nobody takes somebody else's step", arguments: RequestStep.allCases)
  func strangers(_ step: RequestStep) throws {
    let from = try #require(step.from.sorted { $0.rawValue < $1.rawValue }.first)
    let number = try request(in: from)
    for session in [house.bo, house.cai] {
      let code = try house.refusal(action(step, number), as: session)
      #expect(code?.hasPrefix("office.request.not") == true, "\(step) by \(session.name): \(code ?? "done")")
    }
    #expect(try state(number) == from.rawValue)
  }

  @Test("G21: who may not handle requests is told that, and not that it is another department's") func reason() throws {
    let number = try raise().number
    // Of the department, without the right; with the right, elsewhere; with neither.
    #expect(try house.refusal(AcceptRequest(number), as: house.ann) == "office.request.notAllowed")
    #expect(try house.refusal(AcceptRequest(number), as: house.cai) == "office.request.notAllowed")
    _ = try house.site.perform(
      GrantRole(account: "cai", role: "department-head", unit: house.yard.rawValue), as: house.admin)
    #expect(try house.refusal(AcceptRequest(number), as: house.cai) == "office.request.notHandler")
    #expect(try house.refusal(AcceptRequest(number), as: house.boss) == "office.request.ownRequest")
    let said = RequestRefusal.notAllowed(number).sentence
    #expect(said.english.contains("handle service requests") && said.chinese.contains("受理服务请求"))
  }

  @Test("G03: nobody handles what they raised, and whoever raised it does not do the work") func separation() throws {
    let number = try raise(as: house.lead).number
    #expect(try house.refusal(AcceptRequest(number), as: house.lead) == "office.request.ownRequest")
    #expect(try house.refusal(AcceptRequest(number), as: house.boss) == nil)
    #expect(try house.refusal(AssignRequest(number, to: "lead"), as: house.boss) == "office.request.assigneeAsked")
    #expect(try house.refusal(AssignRequest(number, to: "cai"), as: house.boss) == "office.request.outsideDepartment")
    #expect(try house.refusal(AssignRequest(number, to: "nobody"), as: house.boss) == "office.unknownPerson")
    #expect(try house.refusal(AssignRequest(number, to: "bo"), as: house.boss) == nil)
  }

  @Test("G21, G31: the deadline is so many working days of the category; changing it leaves older requests")
  func deadline() throws {
    let first = try raise()
    let expected = try WorkCalendar.day(after: house.today, workingDays: 3, in: house.site.database)
    #expect(first.due == expected)
    var change = ChangeRequestCategory(repair)
    change.days = 10
    change.isOpen = false
    #expect(try house.refusal(change, as: house.lead) == nil)
    #expect(try house.refusal(RaiseRequest(repair, title: "x"), as: house.boss) == "office.request.categoryClosed")
    let kept = try house.site.database.integer("SELECT due FROM service_request WHERE number = ?1", first.number.text)
    #expect(kept == Int64(expected.number))
  }

  @Test("G20: each step waits in the inbox of whoever it belongs to, late ones first") func inbox() throws {
    let number = try raise().number
    func titles(_ session: Session) throws -> [String] { try house.items(session, "requests").map(\.title.english) }
    #expect(try titles(house.lead) == ["Accept \(number) The gate sticks"])
    #expect(try titles(house.boss) == [])
    _ = try house.site.perform(AcceptRequest(number), as: house.lead)
    #expect(try titles(house.lead) == ["Assign \(number) The gate sticks"])
    _ = try house.site.perform(AssignRequest(number, to: "ann"), as: house.lead)
    #expect(try titles(house.ann) == ["Do \(number) The gate sticks"])
    house.pass(days: 30)
    #expect(try house.items(house.ann, "requests").first?.urgency == .overdue)
    _ = try house.site.perform(BeginRequest(number), as: house.ann)
    _ = try house.site.perform(DeliverRequest(number, "oiled"), as: house.ann)
    #expect(try titles(house.ann) == [])
    #expect(try titles(house.boss) == ["Confirm \(number) The gate sticks"])
    _ = try house.site.perform(ConfirmRequest(number, rating: 5), as: house.boss)
    #expect(try titles(house.boss) == [])
  }

  @Test("G01: a request is seen by whoever it concerns, and by nobody else") func sight() throws {
    let number = try raise(as: house.ann).number
    let listing = try house.site.listing("requests")
    func sees(_ session: Session) throws -> Bool {
      try house.site.page(listing, ListingQuery(), for: session).rows.count == 1
    }
    #expect(try sees(house.ann))
    #expect(try sees(house.lead))
    #expect(try sees(house.boss))
    #expect(try sees(house.manager))
    #expect(try !sees(house.cai))
    #expect(try !sees(house.bo))
    #expect(try state(number) == "raised")
  }

  @Test("G21: what is wrong is refused with its reason, and nothing changes") func refused() throws {
    #expect(try house.refusal(RaiseRequest(repair, title: "  "), as: house.boss) == "invalid")
    #expect(
      try house.refusal(RaiseRequest(RequestCategoryCode("NONE"), title: "x"), as: house.boss)
        == "office.request.unknownCategory")
    #expect(
      try house.refusal(
        AddRequestCategory(repair, english: "x", chinese: "", unit: house.shop, days: 1), as: house.lead)
        == "office.request.categoryTaken")
    // The right ends with the unit.
    #expect(
      try house.refusal(
        AddRequestCategory(RequestCategoryCode("YARD"), english: "x", chinese: "", unit: house.yard, days: 1),
        as: house.lead) == "notInUnit")
    #expect(try house.refusal(RaiseRequest(repair, title: "x"), as: house.cai) == "notPermitted")
    let number = try request(in: .delivered)
    #expect(try house.refusal(ConfirmRequest(number, rating: 6), as: house.boss) == "invalid")
    #expect(try house.refusal(ReopenRequest(number, " "), as: house.boss) == "invalid")
    #expect(try house.rows("service_request") == 1)
    #expect(throws: DatabaseError.self) { try house.site.database.run("DELETE FROM request_event") }
  }
}
