import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// B27, B45: hazards from finding to signing off.
@Suite struct HazardTests {
  let house: FireHouse
  let folder: TemporaryFolder
  let point: Int64
  static let code = PointCode(unchecked: "FPTESTTEST1")

  init() throws {
    house = try FireHouse()
    folder = try TemporaryFolder()
    _ = try house.site.perform(Pointing(house.hospital, house.township), as: house.admin)
    point = try #require(try house.site.database.integer("SELECT id FROM fire_point WHERE code = ?1", Self.code.text))
  }

  private func report(
    _ grade: HazardGrade, item: String? = nil, at code: PointCode? = Self.code, source: HazardSource = .report,
    due: Day? = nil
  ) throws -> HazardNumber {
    var action = ReportHazard("door blocked", in: house.hospital, place: "Stair", grade: grade, source: source)
    action.point = code
    action.item = item.map { FormItemCode(unchecked: $0) }
    action.due = due
    return try #require(try house.site.perform(action, as: house.op1).outcome).number
  }

  private func stored(_ number: HazardNumber) throws -> HazardQueries.Stored {
    try #require(try HazardQueries.find(number, in: house.site.database))
  }

  private func perform(_ action: some Action, as session: Session) throws {
    _ = try house.site.perform(action, as: session)
  }

  private func proof() throws -> EvidencePaths { EvidencePaths([try folder.write("proof.jpg", "mended")]) }

  @Test("B27: found, planned, proved, inspected by somebody else with the point scanned, signed off") func loop() throws
  {
    let number = try report(.g2)
    #expect(number.text.hasPrefix("H-2026-"))
    #expect(try stored(number).due == house.site.today.advanced(by: 15))
    try perform(PlanHazard(number, "clear it", by: "pat1"), as: house.fm)
    #expect(
      try house.refusal(ProveHazard(number, "done", evidence: .none), as: house.pat1) != nil)
    try perform(ProveHazard(number, "cleared", evidence: try proof()), as: house.pat1)
    // Somebody else, on the spot.
    let gone = { (code: PointCode?) in ReinspectHazard(number, point: code, note: "clear") }
    #expect(try house.refusal(gone(Self.code), as: house.pat1) as? HazardRefusal == .ownFix(number))
    #expect(try house.refusal(gone(nil), as: house.pat2) as? HazardRefusal == .pointNeeded("Stair A"))
    #expect(
      try house.refusal(gone(PointCode(unchecked: "FPOTHER0001")), as: house.pat2) as? HazardRefusal
        == .otherPoint("FPOTHER0001", wanted: "Stair A"))
    #expect(
      try house.refusal(gone(PointCode(unchecked: "FPFOREIGN01")), as: house.pat2) as? HazardRefusal
        == .otherUnitsPoint("FPFOREIGN01"))
    try perform(
      ReinspectHazard(number, point: Self.code, gone: false, note: "half of it stands there"), as: house.pat2)
    #expect(try stored(number).state == .planned)
    try perform(ProveHazard(number, "cleared all", evidence: try proof()), as: house.pat1)
    try perform(gone(Self.code), as: house.pat2)
    #expect(try house.refusal(SignHazard(number, pin: "0000"), as: house.resp) != nil)
    #expect(try stored(number).state == .inspected)
    try perform(SignHazard(number, pin: FireHouse.pin), as: house.resp)
    let sheet = try HazardSheet.read(number, as: house.fm, in: house.site)
    #expect(sheet.state == .closed && sheet.failures == 1 && sheet.closedOn == house.site.today)
    #expect(sheet.events.last?.signatures.map(\.role) == [.responsible])
    #expect(sheet.events.filter { $0.step == .prove }.allSatisfy { $0.files.count == 1 })
    try perform(ReopenHazard(number, "back again"), as: house.fm)
    #expect(try HazardSheet.read(number, as: house.fm, in: house.site).reopens == 1)
    #expect(try house.findings().isEmpty)
  }

  @Test("B45: evidence that changed or went is named") func evidence() throws {
    let number = try report(.g2)
    try perform(PlanHazard(number, "clear it", by: "pat1"), as: house.fm)
    try perform(ProveHazard(number, "cleared", evidence: try proof()), as: house.pat1)
    #expect(try house.findings().isEmpty)
    _ = try folder.write("proof.jpg", "something else")
    #expect(try house.findings().map(\.table) == ["fire_evidence"])
  }

  @Test("B27: G1 on the spot is countersigned by somebody else, with a PIN bound to the chained event") func onTheSpot()
    throws
  {
    var action = ReportHazard("smoking", in: house.hospital, place: "Yard", grade: .g1)
    action.corrected = "put out"
    let number = try #require(try house.site.perform(action, as: house.fm).outcome).number
    #expect(try stored(number).state == .corrected)
    #expect(
      try house.refusal(CountersignHazard(number, pin: FireHouse.pin), as: house.fm) as? HazardRefusal
        == .ownCorrection(number))
    try perform(CountersignHazard(number, pin: FireHouse.pin), as: house.head)
    #expect(try stored(number).state == .closed)
    let bound = try house.site.database.integer(
      """
      SELECT count(*) FROM fire_signature s JOIN fire_chain c ON c.kind = s.kind AND c.record_id = s.record_id
      WHERE s.kind = 'hazardEvent' AND s.role = 'supervisor' AND s.digest = c.digest
      """)
    #expect(bound == 1)
    #expect(try house.findings().isEmpty)
  }

  @Test("B27: what is not put right by the end of its round becomes G2") func closeRound() throws {
    var found = HazardFound("smoking", in: house.hospital, grade: .g1, source: .patrol)
    (found.place, found.round) = ("Yard", 77)
    var corrected = found
    corrected.corrected = "put out"
    corrected.observedAt = house.clock.now().advanced(milliseconds: -16 * 60_000)
    let all = [found, corrected]
    try perform(Opening(all), as: house.pat1)
    // What is recorded more than 15 minutes after it was seen is marked.
    let late = try ["H-2026-00001", "H-2026-00002"].map {
      try HazardSheet.read(HazardNumber(unchecked: $0), as: house.fm, in: house.site).isLateEntry
    }
    #expect(late == [false, true])
    let states = try house.site.database.all("SELECT state, grade, due FROM fire_hazard ORDER BY id") {
      "\($0.text(0)) \($0.text(1)) \($0.integer(2) - Int64(house.site.today.number))"
    }
    #expect(states == ["found G2 15", "corrected G1 0"])
  }

  @Test("B27: what was put right on the spot stays with a hazard that a repeat makes graver") func correctedRepeat()
    throws
  {
    var numbers: [HazardNumber] = []
    for text in ["first", "second", "third"] {
      _ = try house.site.perform(Correcting(house.hospital, point, text), as: house.pat1)
      let number = try #require(
        try house.site.database.text("SELECT number FROM fire_hazard ORDER BY id DESC LIMIT 1"))
      numbers.append(HazardNumber(unchecked: number))
    }
    #expect(try stored(numbers[1]).grade == .g1)
    #expect(try stored(numbers[1]).state == .corrected)
    let third = try stored(numbers[2])
    #expect((third.grade, third.state, third.interim) == (.g2, .found, "third moved"))
    #expect(try house.findings().isEmpty)
  }

  @Test("B27: the same item at the same point a third time in 90 days is a grade graver") func repeats() throws {
    #expect(try stored(report(.g2, item: "D05")).grade == .g2)
    #expect(try stored(report(.g2, item: "D07")).grade == .g2)
    house.pass(minutes: 60 * 24 * 45)
    #expect(try stored(report(.g2, item: "D05")).grade == .g2)
    house.pass(minutes: 60 * 24 * 44)
    #expect(try stored(report(.g2, item: "D05")).grade == .g3)
    house.pass(minutes: 60 * 24 * 60)
    #expect(try stored(report(.g2, item: "D05")).grade == .g2)
  }

  @Test("B27: a major hazard goes to the person responsible at once; interim measures are a must; plan in 24 h")
  func major()
    throws
  {
    let number = try report(.g3)
    #expect(try stored(number).due == house.site.today.advanced(by: 1))
    func alerts(_ session: Session) throws -> [Phrase] { try house.site.alerts(for: session).map(\.title) }
    #expect(try alerts(house.resp).count == 1)
    #expect(try alerts(house.thead).isEmpty && alerts(house.fm).isEmpty)
    try perform(AcknowledgeHazard(number), as: house.resp)
    #expect(try alerts(house.resp).isEmpty)
    #expect(
      try house.refusal(PlanHazard(number, "rewire", by: "pat1"), as: house.fm) as? HazardRefusal
        == .interimNeeded(number))
    var plan = PlanHazard(number, "rewire", by: "pat1", interim: "guard day and night")
    plan.stops = true
    try perform(plan, as: house.fm)
    let sheet = try HazardSheet.read(number, as: house.fm, in: house.site)
    #expect(sheet.isStopped && sheet.interim == "guard day and night")
    #expect(try house.findings().isEmpty)
  }

  @Test("B27: an extension waits for one grade higher, at most twice, with interim measures") func extensions() throws {
    for (grade, approver, other) in [(HazardGrade.g2, house.fm, house.head), (.g3, house.resp, house.fm)] {
      let number = try report(grade)
      try perform(
        PlanHazard(number, "mend", by: "pat1", interim: grade == .g3 ? "guard" : ""), as: house.fm)
      var day = try stored(number).due
      if grade == .g2 {
        #expect(
          try house.refusal(ExtendHazard(number, to: day.advanced(by: 3), "parts"), as: house.pat1) as? HazardRefusal
            == .interimNeeded(number))
      }
      for _ in 0..<2 {
        #expect(
          try house.refusal(ExtendHazard(number, to: day, "parts", interim: "guard"), as: house.pat1) as? HazardRefusal
            == .notLater(day))
        day = day.advanced(by: 3)
        try perform(ExtendHazard(number, to: day, "parts", interim: "guard"), as: house.pat1)
        #expect(try stored(number).due == day.advanced(by: -3))
        let approval = try #require(try house.site.database.integer("SELECT max(id) FROM approval"))
        #expect(try house.refusal(DecideApproval(approval: ApprovalID(approval), verdict: .approve), as: other) != nil)
        try perform(DecideApproval(approval: ApprovalID(approval), verdict: .approve), as: approver)
        #expect(try stored(number).due == day)
      }
      #expect(
        try house.refusal(ExtendHazard(number, to: day.advanced(by: 3), "parts"), as: house.pat1) as? HazardRefusal
          == .extendedTwice(number))
    }
  }

  @Test("B27: an authority's deadline holds, and its hazard is not dismissed") func authority() throws {
    let due = house.site.today.advanced(by: 10)
    let number = try report(.g2, source: .authority, due: due)
    #expect(try stored(number).due == due)
    #expect(try house.refusal(DismissHazard(number, "no"), as: house.fm) as? HazardRefusal == .authoritysHazard(number))
    #expect(
      try house.refusal(PlanHazard(number, "m", by: "pat1", due: due.advanced(by: 1)), as: house.fm) as? HazardRefusal
        == .authoritysDeadline(due))
    try perform(PlanHazard(number, "m", by: "pat1"), as: house.fm)
    #expect(
      try house.refusal(ExtendHazard(number, to: due.advanced(by: 1), "r", interim: "g"), as: house.pat1)
        as? HazardRefusal == .authoritysDeadline(due))
  }

  @Test("B27: a hazard climbs: reminder 3 days before, head on the day, manager +3, person responsible +7")
  func climbs()
    throws
  {
    let number = try report(.g2)
    try perform(PlanHazard(number, "mend", by: "pat1"), as: house.fm)
    func waits(_ session: Session) throws -> [String] {
      try house.site.inbox(for: session).waiting.filter { $0.listing == "fireHazards" && $0.count > 0 }
        .map { $0.filters["show"]?.string ?? "" }
    }
    func urgency() throws -> InboxItem.Urgency? {
      try house.site.inbox(for: house.pat1).items.first { $0.listing == "fireHazards" }?.urgency
    }
    #expect(try urgency() == .waiting)
    #expect(try waits(house.head).isEmpty)
    house.pass(minutes: 60 * 24 * 12)
    #expect(try urgency() == .soon)
    house.pass(minutes: 60 * 24 * 3)
    #expect(try urgency() == .today)
    #expect(try waits(house.head) == ["dueForHead"])
    #expect(try !waits(house.fm).contains("lateForManager"))
    house.pass(minutes: 60 * 24 * 3)
    #expect(try waits(house.fm).contains("lateForManager"))
    #expect(try waits(house.resp).isEmpty)
    house.pass(minutes: 60 * 24 * 4)
    #expect(try waits(house.resp) == ["lateForResponsible"])
    #expect(try waits(house.thead).isEmpty)
  }

  @Test("B43: notice and closing slip carry the head of the day's chain") func prints() throws {
    let number = try report(.g2)
    #expect(throws: HazardRefusal.notClosed(number)) {
      try HazardPrints.closing.read(number.text, house.fm, house.site)
    }
    try perform(PlanHazard(number, "clear it", by: "pat1"), as: house.fm)
    let head = try #require(try FireChain.head(on: house.site.today, in: house.site.database))
    let notice = try HazardPrints.notice.read(number.text, house.fm, house.site)
    for language in [Language.english, .chinese] {
      #expect(notice.text(in: language).contains(head.short))
      #expect(notice.html(in: language).contains(head.short))
    }
    #expect(notice.text(in: .chinese).contains("整改措施"))
    try perform(DismissClosed(number), as: house.fm)
    #expect(try HazardPrints.closing.read(number.text, house.fm, house.site).text(in: .english).contains("signed off"))
    #expect(throws: (any Error).self) { try HazardPrints.notice.read(number.text, house.thead, house.site) }
  }
}

/// Opens hazards of round 77 and ends it, as a round does.
private struct Opening: Action {
  static let name = "test.opening"
  static let title = Phrase("t", "t")
  static let summary = Phrase("t", "t")
  static let permission: Permission? = nil
  static let fields: [Field<Self>] = []
  var all: [HazardFound] = []
  init() {}
  init(_ all: [HazardFound]) { self.all = all }
  func perform(in change: inout Change) throws -> Done {
    for found in all { try Hazards.open(found, in: change) }
    try Hazards.closeRound(77, in: change)
    return Done(Phrase("d", "d"))
  }
}

/// Points as chapter A makes them.
private struct Pointing: Action {
  static let name = "test.points"
  static let title = Phrase("t", "t")
  static let summary = Phrase("t", "t")
  static let permission: Permission? = nil
  static let fields: [Field<Self>] = []
  var units: [UnitID] = []
  init() {}
  init(_ hospital: UnitID, _ township: UnitID) { units = [hospital, hospital, township] }
  func perform(in change: inout Change) throws -> Done {
    for (code, unit) in zip(["FPTESTTEST1", "FPOTHER0001", "FPFOREIGN01"], units) {
      try change.database.run(
        """
        INSERT INTO fire_point (code, unit_id, name, place, items, reading, tag, is_high_risk, audit_id)
        VALUES (?1, ?2, 'Stair A', 'Floor 1', '', '', '', 0, ?3)
        """, code, unit, change.auditID)
    }
    return Done(Phrase("d", "d"))
  }
}

/// Takes a planned hazard to its end in one go.
private struct DismissClosed: Action {
  static let name = "test.closed"
  static let title = Phrase("t", "t")
  static let summary = Phrase("t", "t")
  static let permission: Permission? = nil
  static let fields: [Field<Self>] = []
  var number = HazardNumber(unchecked: "")
  init() {}
  init(_ number: HazardNumber) { self.number = number }
  func perform(in change: inout Change) throws -> Done {
    for step in [HazardStep.prove, .pass, .sign] {
      let hazard = try HazardRules.require(number, in: change.database)
      try HazardRules.apply(step, HazardEvent(step, "t"), to: hazard, in: change)
    }
    return Done(Phrase("d", "d"))
  }
}

/// A trolley that is moved at once, found at a point.
private struct Correcting: Action {
  static let name = "test.correcting"
  static let title = Phrase("t", "t")
  static let summary = Phrase("t", "t")
  static let permission: Permission? = nil
  static let fields: [Field<Self>] = []
  private var unit = UnitID(0)
  private var point: Int64 = 0
  private var text = ""

  init() {}

  init(_ unit: UnitID, _ point: Int64, _ text: String) {
    self.unit = unit
    self.point = point
    self.text = text
  }

  func perform(in change: inout Change) throws -> Done {
    var found = HazardFound(text, in: unit, grade: .g1, source: .patrol)
    (found.point, found.item, found.corrected) = (point, FormItemCode(unchecked: "D04"), text + " moved")
    try Hazards.open(found, in: change)
    return Done(Phrase("d", "d"))
  }
}
