import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// B22, B23, B29, B31: the scoring sheet, self-assessment and acceptance.
@Suite struct AssessmentTests {
  let house: FireHouse

  init() throws { house = try FireHouse() }

  private func done(_ action: any Action, as session: Session) throws -> any Outcome {
    try #require(try house.site.perform(any: action, as: session).outcome)
  }

  private func open() throws -> AssessmentNumber {
    try #require(try done(OpenAssessment(house.hospital), as: house.fm) as? AssessmentOpened).number
  }

  /// Every item at its full worth, but for those given.
  private func scoreAll(
    _ number: AssessmentNumber, _ others: [String: Int64] = [:], acceptance: Bool = false
  ) throws {
    for item in FireStandardContent.items {
      let points = others[item.code.text] ?? item.points
      let reason = points == 0 && item.isVeto ? "no alarm was off" : ""
      if acceptance {
        _ = try done(
          ScoreAcceptance(
            number, item.code.text, points: points, reference: "seen", reason: reason.isEmpty ? "seen" : reason),
          as: house.county)
      } else {
        _ = try done(
          ScoreItem(
            number, item.code.text, points: points, reference: "doc 1", reason: reason.isEmpty ? "raised" : reason),
          as: house.fm)
      }
    }
  }

  private func faults(_ action: any Action, as session: Session) throws -> [String] {
    let refusal = try house.refusal(action, as: session)
    return (refusal as? InvalidAction)?.faults.map { "\($0.field) \($0.problem.code)" } ?? [refusal?.code ?? "done"]
  }

  // MARK: - The sheet

  @Test("the shipped sheet has 40 items, 100 points, eight sections and four vetoes (B22)") func shipped() throws {
    #expect(FireStandardContent.items.count == 40)
    #expect(FireStandardContent.items.reduce(0) { $0 + $1.points } == 10_000)
    #expect(FireStandardContent.items.filter(\.isVeto).map(\.code.text) == ["Q01", "Q12", "Q19", "Q39"])
    let sections = Dictionary(grouping: FireStandardContent.items, by: \.section).mapValues { items in
      items.reduce(0) { $0 + $1.points } / 100
    }
    #expect(sections == ["A": 12, "B": 16, "C": 16, "D": 18, "E": 12, "F": 8, "G": 10, "H": 8])
    #expect(try house.findings().isEmpty)
  }

  @Test("a new version is drafted, changed and published; old results keep theirs (B29)") func versions() throws {
    let first = try open()
    try scoreAll(first)
    let signed = try #require(
      try done(SignAssessment(first, pin: FireHouse.pin), as: house.resp) as? AssessmentSigned)
    #expect(signed.score == 1000 && signed.band == .excellent)
    #expect(
      try house.refusal(SetStandardItem(FormItemCode("Q02"), points: 500), as: house.admin) as? AssessmentRefusal
        == .noDraft)
    _ = try done(DraftStandard(), as: house.admin)
    #expect(try house.refusal(DraftStandard(), as: house.admin) as? AssessmentRefusal == .draftThere(2))
    _ = try done(SetStandardItem(FormItemCode("Q02"), points: 500), as: house.admin)
    _ = try done(DropStandardItem(FormItemCode("Q03")), as: house.admin)
    _ = try done(SetStandardBands(excellent: 95, good: 85, met: 75), as: house.admin)
    var new = try SetStandardItem(FormItemCode("Q41"), points: 100)
    (new.section, new.titleChinese) = ("h", "新项目")
    _ = try done(new, as: house.admin)
    _ = try done(PublishStandard(), as: house.admin)
    let second = try open()
    let lines = try AssessmentSheet.read(second, as: house.fm, in: house.site).lines
    #expect(lines.count == 40 && lines[1].worth == 500 && lines.last?.code == "Q41")
    let old = try AssessmentSheet.read(first, as: house.fm, in: house.site)
    #expect(old.version == 1 && old.lines[1].worth == 300 && old.limits == .shipped)
    #expect(
      thrown { try house.site.database.execute("UPDATE fire_standard_item SET points = 1 WHERE code = 'Q05'") } != nil)
    #expect(thrown { try house.site.database.execute("DELETE FROM fire_standard_item") } != nil)
    #expect(try house.findings().isEmpty)
  }

  @Test("what makes no sheet is refused, with the field") func badSheet() throws {
    _ = try done(DraftStandard(), as: house.admin)
    var item = try SetStandardItem(FormItemCode("Q41"), points: 0)
    item.section = "A"
    #expect(try house.refusal(item, as: house.admin) as? AssessmentRefusal == .noPoints)
    item = try SetStandardItem(FormItemCode("Q41"), points: 100)
    (item.section, item.titleEnglish) = ("Z", "t")
    #expect(try house.refusal(item, as: house.admin) as? AssessmentRefusal == .unknownSection("Z"))
    #expect(
      try house.refusal(DropStandardItem(FormItemCode("Q99")), as: house.admin) as? AssessmentRefusal
        == .unknownItem("Q99"))
    #expect(
      try faults(SetStandardBands(excellent: 70, good: 80, met: 90), as: house.admin) == ["good order", "met order"])
    #expect(
      try house.refusal(PublishStandard(from: house.site.today.advanced(by: -1)), as: house.admin) as? AssessmentRefusal
        == .notLater(house.site.today))
  }

  // MARK: - Scoring

  @Test("a score is earned / applicable × 100 with one decimal, half up; N/A leaves the denominator") func totals() {
    func total(_ lines: [(Int64, Int64?, Bool)]) -> AssessmentTotal {
      AssessmentTotal(lines.map { .init(worth: $0.0, points: $0.1, isNotApplicable: $0.2, isVetoed: false) })
    }
    #expect(total([(300, 300, false), (300, 0, false)]).score == 500)
    #expect(total([(300, 300, false), (300, nil, true)]).score == 1000)
    #expect(total([(300, nil, true)]).score == nil)
    // 2/3 = 66.666… → 66.7; 1/3 → 33.3; 0.05 of 100 = 0.1 (half up).
    #expect(total([(300, 200, false)]).score == 667)
    #expect(total([(300, 100, false)]).score == 333)
    #expect(total([(10_000, 5, false)]).score == 1)
    #expect(total([(10_000, 4, false)]).score == 0)
    #expect(total([(300, nil, false)]).missing == 1)
  }

  @Test(
    "bands begin where the sheet says, and a veto is below all",
    arguments: [
      (Int64(1000), AssessmentBand.excellent), (900, .excellent), (899, .good), (800, .good), (799, .met), (700, .met),
      (699, .notMet), (0, .notMet),
    ]) func bands(score: Int64, band: AssessmentBand)
  {
    #expect(AssessmentBand.Limits.shipped.band(of: score, isVetoed: false) == band)
    #expect(AssessmentBand.Limits.shipped.band(of: score, isVetoed: true) == .notMet)
  }

  @Test("points are written with at most two decimals") func points() {
    #expect(AssessmentTotal.points(300) == "3" && AssessmentTotal.points(250) == "2.5")
    #expect(AssessmentTotal.points(25) == "0.25" && AssessmentTotal.points(0) == "0")
    #expect(AssessmentTotal.score(875) == "87.5" && AssessmentTotal.score(1000) == "100.0")
    #expect((try? AssessmentPoints(json: "2.5"))?.hundredths == 250)
    #expect((try? AssessmentPoints(json: 3))?.hundredths == 300)
    #expect((try? AssessmentPoints(json: "2.555")) == nil && (try? AssessmentPoints(json: "-1")) == nil)
    #expect((try? AssessmentPoints(json: "x")) == nil && (try? AssessmentPoints(json: true)) == nil)
  }

  @Test("every score above 0 needs evidence, N/A a reason, no score more than its worth (B23)") func evidence() throws {
    let number = try open()
    #expect(try faults(ScoreItem(number, "Q02", points: 100), as: house.fm) == ["reference noEvidence"])
    #expect(try faults(ScoreItem(number, "Q02", points: 301, reference: "d"), as: house.fm) == ["points tooMany"])
    #expect(try faults(ScoreItem(number, "Q02", points: nil), as: house.fm) == ["points missing"])
    #expect(
      try faults(ScoreItem(number, "Q99", points: 1, reference: "d"), as: house.fm) == ["fire.assessment.unknownItem"])
    #expect(try faults(ScoreItem(number, "Q02", points: 0), as: house.fm) == ["done"])
    var action = ScoreItem(number, "Q02", points: nil)
    action.isNotApplicable = true
    #expect(try faults(action, as: house.fm) == ["reason missing"])
    action.reason = "one person works here"
    #expect(try faults(action, as: house.fm) == ["done"])
    action = ScoreItem(number, "Q02", points: nil)
    action.isVetoed = true
    #expect(try faults(action, as: house.fm) == ["veto noVeto"])
    #expect(try faults(ScoreItem(number, "Q12", points: 0), as: house.fm) == ["reason noVetoWhy"])
    action = ScoreItem(number, "Q12", points: 400, reference: "d")
    action.isVetoed = true
    #expect(try faults(action, as: house.fm) == ["points vetoed"])
    action.points = nil
    #expect(try faults(action, as: house.fm) == ["done"])
    let line = try #require(
      try AssessmentSheet.read(number, as: house.fm, in: house.site).lines.first { $0.code == "Q12" })
    #expect(line.points == 0 && line.isVetoed)
  }

  @Test("files that prove a score are kept with their SHA-256, and verify names what changed (B45)") func files() throws
  {
    let folder = try TemporaryFolder()
    let path = try folder.write("letter.txt", "one")
    let number = try open()
    var action = ScoreItem(number, "Q02", points: 100)
    action.evidence = EvidencePaths([path])
    #expect(try faults(action, as: house.fm) == ["done"])
    #expect(try house.findings().isEmpty)
    try folder.write("letter.txt", "two")
    #expect(try house.findings().map(\.check) == ["fireEvidence"])
    action.evidence = EvidencePaths([folder.file("none")])
    #expect(try faults(action, as: house.fm) == ["fire.evidenceUnreadable"])
  }

  @Test("it is signed once complete, by the person responsible alone; nothing changes afterwards") func signing() throws
  {
    let number = try open()
    #expect(
      try house.refusal(OpenAssessment(house.hospital), as: house.fm) as? AssessmentRefusal == .openAlready(number))
    let early = try house.refusal(SignAssessment(number, pin: FireHouse.pin), as: house.resp)
    #expect((early as? AssessmentRefusal)?.code == "fire.assessment.missing")
    try scoreAll(number, ["Q12": 0])
    #expect(
      try house.refusal(SignAssessment(number, pin: FireHouse.pin), as: house.admin) as? AssessmentRefusal
        == .notResponsible)
    #expect(
      try house.refusal(SignAssessment(number, pin: "9753"), as: house.resp) as? KernelRefusal
        == .wrongSignature("resp"))
    let signed = try #require(
      try done(SignAssessment(number, pin: FireHouse.pin), as: house.resp) as? AssessmentSigned)
    #expect(signed.score == 960 && signed.band == .excellent && !signed.isVetoed)
    #expect(
      try house.refusal(ScoreItem(number, "Q12", points: 400, reference: "d"), as: house.fm) as? AssessmentRefusal
        == .signed(number))
    #expect(thrown { try house.site.database.execute("UPDATE fire_assessment SET score = 1") } != nil)
    #expect(try AssessmentSheet.read(number, as: house.fm, in: house.site).signatures.map(\.name) == ["RESP"])
    #expect(try house.findings().isEmpty)
  }

  @Test("five wrong PINs at signing lock the account as at signing in") func lockOut() throws {
    let number = try open()
    for _ in 0..<5 {
      #expect(
        try house.refusal(SignAssessment(number, pin: "9753"), as: house.resp) as? KernelRefusal
          == .wrongSignature("resp"))
    }
    #expect(try house.refusal(SignAssessment(number, pin: FireHouse.pin), as: house.resp)?.code == "signIn.lockedOut")
  }

  @Test("a veto makes the unit miss the standard whatever the total") func veto() throws {
    let number = try open()
    try scoreAll(number)
    var action = ScoreItem(number, "Q39", points: nil)
    action.isVetoed = true
    _ = try done(action, as: house.fm)
    let signed = try #require(
      try done(SignAssessment(number, pin: FireHouse.pin), as: house.resp) as? AssessmentSigned)
    #expect(signed.score == 970 && signed.band == .notMet && signed.isVetoed)
  }

  @Test("a row altered with another program is named") func tampered() throws {
    let number = try open()
    try scoreAll(number)
    _ = try done(SignAssessment(number, pin: FireHouse.pin), as: house.resp)
    try house.site.database.execute(
      "DROP TRIGGER fire_assessment_score_no_update; UPDATE fire_assessment_score SET reference = 'forged' WHERE id = 7"
    )
    let found = try house.findings().filter { $0.check == "fireChain" }
    #expect(found.map(\.table) == ["fire_assessment"])
  }

  // MARK: - Acceptance

  @Test("the team scores apart from the self-score, then both stand side by side with the variance (B31)")
  func acceptance() throws {
    let own = try open()
    try scoreAll(own, ["Q02": 200])
    _ = try done(SignAssessment(own, pin: FireHouse.pin), as: house.resp)
    #expect(try house.refusal(OpenAcceptance(house.hospital, team: "A, B"), as: house.fm)?.code == "notPermitted")
    let number = try #require(
      try done(OpenAcceptance(house.hospital, team: "A, B"), as: house.county) as? AssessmentOpened
    ).number
    #expect(
      try house.refusal(ScoreItem(number, "Q02", points: 1, reference: "d"), as: house.fm) as? AssessmentRefusal
        == .wrongKind(number, .acceptance))
    // Until the team has signed, its scores are for the team alone.
    #expect(
      thrown { _ = try AssessmentSheet.read(number, as: house.fm, in: house.site) } as? AssessmentRefusal
        == .unknown(number))
    var query = ListingQuery()
    query.filters = ["assessment": number.json]
    #expect(try house.site.page(AssessmentListings.scores, query, for: house.fm).rows.isEmpty)
    #expect(try house.site.page(AssessmentListings.scores, query, for: house.county).rows.count == 40)
    try scoreAll(number, ["Q02": 50, "Q13": 250], acceptance: true)
    var demand = ScoreAcceptance(number, "Q13", points: 250, reference: "seen")
    demand.demand = "clear the corridor"
    #expect(try faults(demand, as: house.county) == ["due missing"])
    demand.due = house.site.today.advanced(by: 14)
    #expect(try faults(demand, as: house.county) == ["done"])
    _ = try done(SignAcceptance(number, pin: FireHouse.pin), as: house.county)
    let sheet = try AssessmentSheet.read(number, as: house.fm, in: house.site)
    #expect(sheet.total.score == 970)
    let compared = try #require(try AssessmentSheet.own(of: sheet, as: house.fm, in: house.site))
    #expect(compared.number == own)
    let print = try AssessmentPrints.acceptance.read(number.text, house.county, house.site).text(in: .english)
    #expect(print.contains("-1.5") && print.contains("clear the corridor") && print.contains("Chain on"))
    #expect(
      try house.refusal(OpenAcceptance(house.hospital, team: "C"), as: house.county) as? AssessmentRefusal
        == .acceptedAlready(number))
    try demands()
    #expect(try house.findings().isEmpty)
  }

  private func demands() throws {
    #expect(
      try house.refusal(DecideDemand(1, met: true), as: house.county) as? AssessmentRefusal == .demandState(1, .open))
    _ = try done(AnswerDemand(1, "cleared"), as: house.fm)
    #expect(
      try house.refusal(AnswerDemand(1, "again"), as: house.fm) as? AssessmentRefusal == .demandState(1, .answered))
    #expect(try faults(DecideDemand(1, met: false), as: house.county) == ["note missing"])
    _ = try done(DecideDemand(1, met: false, "boxes are back"), as: house.county)
    _ = try done(AnswerDemand(1, "cleared again"), as: house.fm)
    #expect(try house.refusal(DecideDemand(1, met: true), as: house.fm)?.code == "notPermitted")
    _ = try done(DecideDemand(1, met: true), as: house.county)
    #expect(try house.refusal(AnswerDemand(9, "x"), as: house.admin) as? AssessmentRefusal == .unknownDemand(9))
  }

  @Test("nobody accepts their own unit") func ownUnit() throws {
    _ = try house.site.perform(GrantRole(account: "fm", role: "county-fire-office"), as: house.admin)
    #expect(
      try house.refusal(OpenAcceptance(house.hospital, team: "A"), as: house.fm) as? AssessmentRefusal == .ownUnit)
  }

  @Test("the self-assessment sheet names section totals, what was raised and the chain (B43)") func prints() throws {
    let number = try open()
    try scoreAll(number)
    _ = try done(SignAssessment(number, pin: FireHouse.pin), as: house.resp)
    let sheet = try AssessmentPrints.own.read(number.text, house.fm, house.site)
    let text = sheet.text(in: .english)
    for piece in ["100.0 = 100 / 100", "excellent", "A Responsibility", "Q39 ★", "RESP", "record 2"] {
      #expect(text.contains(piece), "\(piece)")
    }
    #expect(sheet.html(in: .chinese).contains("消防安全自查评分表"))
    #expect(text.split(separator: "\n").allSatisfy { PaperText.width(of: $0) <= PaperText.columns })
  }

  // MARK: - Proposals

  @Test("what the records say is proposed, with what it was made of (B23)") func proposals() throws {
    let number = try open()
    func proposal(_ code: String) throws -> Int64? {
      try AssessmentSheet.read(number, as: house.fm, in: house.site).lines.first { $0.code == code }?.proposal
    }
    // No route, no device and no log yet: there is nothing to judge by.
    for code in ["Q07", "Q08", "Q09", "Q11", "Q17", "Q38", "Q40"] { #expect(try proposal(code) == nil) }
    let today = house.site.today
    for (code, years) in [("EXT-1", Int32(1)), ("EXT-2", 2), ("EXT-3", 11)] {
      var device = RegisterDevice(
        DeviceCode(unchecked: code), in: house.hospital, .extinguisher, .powder,
        made: MadeOn(today.advanced(by: -years * 365)))
      device.place = "Hall"
      _ = try done(device, as: house.pat1)
    }
    _ = try done(ProposeScores(number), as: house.fm)
    // One of three is past its life: half a point less than 4.
    #expect(try proposal("Q17") == 350)
    _ = try done(
      ReportHazard("Door sticks", in: house.hospital, place: "Stair", grade: .g2), as: house.head)
    _ = try done(ProposeScores(number), as: house.fm)
    #expect(try proposal("Q38") == nil)
    house.pass(minutes: 20 * 24 * 60)
    _ = try done(ProposeScores(number), as: house.fm)
    // Both hazards, the door's and the extinguisher's, have gone past their days unclosed.
    #expect(try proposal("Q38") == 0)
    // Above what was computed only with a reason, which the sheet prints.
    #expect(try faults(ScoreItem(number, "Q38", points: 100, reference: "d"), as: house.fm) == ["reason raised"])
    #expect(
      try faults(ScoreItem(number, "Q38", points: 100, reason: "counted twice"), as: house.fm) == [
        "reference noEvidence"
      ])
    #expect(
      try faults(ScoreItem(number, "Q38", points: 100, reference: "d", reason: "counted twice"), as: house.fm) == [
        "done"
      ])
    let sheet = try AssessmentSheet.read(number, as: house.fm, in: house.site)
    #expect(try #require(sheet.lines.first { $0.code == "Q38" }).isRaised)
    _ = try done(TakeProposals(number), as: house.fm)
    // The two others have missed their check of the month meanwhile.
    #expect(
      try AssessmentSheet.read(number, as: house.fm, in: house.site).lines.first { $0.code == "Q17" }?.points == 250)
    #expect(try house.findings().isEmpty)
  }

  // MARK: - Deductions

  @Test(
    "patrol completion: 98 % and more is full, each two points begun below takes half a point (Q07)",
    arguments: [
      (Int64(100), Int64(100), Int64(300)), (98, 100, 300), (979, 1000, 250), (96, 100, 250), (959, 1000, 200),
      (90, 100, 100), (86, 100, 0),
      (0, 100, 0), (0, 0, 300),
    ]) func completion(done: Int64, due: Int64, left: Int64)
  {
    #expect(AssessmentCalculators.left(of: 300, done: done, of: due) == left)
  }

  @Test("findings take off their step, never below 0") func findings() {
    #expect(AssessmentCalculators.left(of: 400, findings: 3, step: 50) == 250)
    #expect(AssessmentCalculators.left(of: 400, findings: 9, step: 50) == 0)
    #expect(AssessmentCalculators.left(of: 400, findings: .max, step: 50) == 0)
    #expect(AssessmentCalculators.share(of: 300, done: 2, of: 3) == 200)
    #expect(AssessmentCalculators.share(of: 300, done: 1, of: 8) == 38)
    #expect(AssessmentCalculators.share(of: 300, done: 0, of: 0) == 300)
  }
}
