import Kernel
import SQLite
import Values

/// What every action on an assessment asks.
enum AssessmentRules {
  static func require(_ number: AssessmentNumber, in database: Connection) throws -> AssessmentQueries.Stored {
    guard let stored = try AssessmentQueries.find(number, in: database) else {
      throw AssessmentRefusal.unknown(number)
    }
    return stored
  }

  static func requireOpen(
    _ number: AssessmentNumber, _ kind: AssessmentKind, in database: Connection
  ) throws -> AssessmentQueries.Stored {
    let stored = try require(number, in: database)
    guard stored.kind == kind else { throw AssessmentRefusal.wrongKind(number, stored.kind) }
    guard !stored.isSigned else { throw AssessmentRefusal.signed(number) }
    return stored
  }

  /// Opens an assessment with a line for every item; an acceptance takes the version of the unit's own.
  static func open(
    _ kind: AssessmentKind, of unit: FireUnits.Unit, year: Int64, team: String, in change: inout Change
  ) throws -> AssessmentQueries.Stored {
    let database = change.database
    if let open = try AssessmentQueries.open(unit.id, kind, in: database) {
      throw AssessmentRefusal.openAlready(open.number)
    }
    let own = try AssessmentQueries.signed(unit.id, .own, year: year, in: database)
    let standard =
      try kind == .acceptance
      ? own?.standard ?? FireStandards.require(on: change.today, in: database).id
      : FireStandards.require(on: change.today, in: database).id
    let number = try change.nextNumber(
      "fire.assessment", pattern: try change.value(of: AssessmentSettings.number))
    let id = try AssessmentQueries.insert(
      number, unit.id, year: year, kind, standard: standard, team: team, in: change)
    return AssessmentQueries.Stored(
      id: id, number: AssessmentNumber(unchecked: number), unit: unit.id, year: year, kind: kind, standard: standard,
      isSigned: false)
  }

  /// The days an assessment looks at: its year, until today.
  static func period(_ year: Int64, today: Day) -> ClosedRange<Day> {
    let first = Day(year: Int(clamping: year), month: 1, day: 1) ?? today
    let last = Day(year: Int(clamping: year), month: 12, day: 31) ?? today
    return first...max(first, min(last, today))
  }

  /// Computes the proposals of all items that have a calculator.
  ///
  /// - Returns: how many there are.
  static func propose(for assessment: AssessmentQueries.Stored, in change: Change) throws -> Int {
    let period = period(assessment.year, today: change.today)
    let unit = try FireUnits.require(assessment.unit, in: change.database)
    var made = 0
    for line in try AssessmentQueries.lines(of: assessment.id, in: change.database) where line.isAuto {
      guard let calculator = AssessmentCalculators.all[line.code] else { continue }
      guard
        let proposal = try calculator(
          AssessmentCalculators.Question(
            unit: unit, period: period, worth: line.worth, now: change.now, database: change.database))
      else { continue }
      try AssessmentQueries.insertProposal(proposal, of: assessment.id, line, in: change)
      made += 1
    }
    return made
  }

  /// Scores an item: not above its worth; above 0 with evidence; above the proposal, or not applicable, with a reason.
  static func score<A: Action>(
    _ item: String, _ score: AssessmentScore, evidence: EvidencePaths, of assessment: AssessmentQueries.Stored,
    _ action: A.Type, in change: Change
  ) throws -> Done {
    let lines = try AssessmentQueries.lines(of: assessment.id, in: change.database)
    guard let line = lines.first(where: { $0.code == Text.normalizedCode(item) }) else {
      throw AssessmentRefusal.unknownItem(item)
    }
    var faults: [Fault] = []
    func wrong(_ field: String, _ code: String, _ problem: Phrase) {
      faults.append(A.fault(field, .rule(code: code, problem)))
    }
    var given = score
    if score.isVetoed, !line.isVeto { wrong("veto", "noVeto", Phrase("is for items marked ★ only", "仅用于标★的项目")) }
    if given.isNotApplicable {
      given.points = nil
      if score.isVetoed { wrong("veto", "notApplicable", Phrase("does not go with not applicable", "与“不适用”矛盾")) }
      if isBlank(score.reason) { faults.append(A.fault("reason", .missing)) }
    } else if given.isVetoed {
      if given.points ?? 0 > 0 { wrong("points", "vetoed", Phrase("are 0 where the item is vetoed", "否决时得分应为 0")) }
      given.points = 0
    } else if let points = given.points {
      if points > line.worth {
        wrong(
          "points", "tooMany",
          Phrase(
            "are above the \(AssessmentTotal.points(line.worth)) points of \(line.code)",
            "超过 \(line.code) 的分值 \(AssessmentTotal.points(line.worth)) 分"))
      }
      if points == 0, line.isVeto, isBlank(score.reason) {
        wrong("reason", "noVetoWhy", Phrase("has to say why 0 points are no veto", "须说明得 0 分为何不否决"))
      }
      let isRaised = line.proposal.map { points > $0 } ?? false
      if isRaised, isBlank(score.reason) {
        wrong(
          "reason", "raised",
          Phrase(
            "is needed to go above the computed \(AssessmentTotal.points(line.proposal ?? 0))",
            "高于系统计算的 \(AssessmentTotal.points(line.proposal ?? 0)) 分时必填"))
      }
      let hasEvidence =
        !isBlank(score.reference) || !evidence.all.isEmpty || line.proposal.map { points <= $0 } ?? false
      if points > 0, !hasEvidence {
        wrong("reference", "noEvidence", Phrase("or a file is needed for a score above 0", "得分高于 0 时须填依据或附文件"))
      }
    } else {
      faults.append(A.fault("points", .missing))
    }
    if isBlank(score.demand) != (score.demandDue == nil) {
      faults.append(A.fault(isBlank(score.demand) ? "demand" : "due", .missing))
    }
    if let due = score.demandDue, due < change.today {
      wrong("due", "past", Phrase("is past", "早于今天"))
    }
    guard faults.isEmpty else { throw InvalidAction(faults: faults) }
    let id = try AssessmentQueries.insertScore(given, of: assessment, line, in: change)
    try FireEvidence.keep(evidence, of: "assessmentScore", id, in: change)
    let total = try total(of: assessment.id, in: change.database)
    let left = total.missing
    return Done(
      Phrase("\(line.code) is scored; \(left) items are left.", "\(line.code) 已评分，还剩 \(left) 项。"))
  }

  static func total(of assessment: Int64, in database: Connection) throws -> AssessmentTotal {
    AssessmentTotal(
      try AssessmentQueries.lines(of: assessment, in: database).map { line in
        .init(
          worth: line.worth, points: line.points, isNotApplicable: line.isNotApplicable, isVetoed: line.isVetoed)
      })
  }

  /// Closes an assessment for good: every item is scored; the record goes into the chain and is signed.
  static func sign(
    _ assessment: AssessmentQueries.Stored, as role: FireSignatures.Role, in change: Change
  ) throws -> AssessmentSigned {
    let database = change.database
    let lines = try AssessmentQueries.lines(of: assessment.id, in: database)
    let missing = lines.filter { !$0.isScored }.map(\.code)
    guard missing.isEmpty else { throw AssessmentRefusal.missing(missing) }
    let total = try total(of: assessment.id, in: database)
    guard let standard = try StandardQueries.find(assessment.standard, in: database), let score = total.score,
      let band = total.band(standard.limits)
    else { throw AssessmentRefusal.nothingApplicable }
    try AssessmentQueries.sign(assessment.id, total, score: score, band, in: change)
    try FireChain.append(.assessment, assessment.id, day: change.today, in: change)
    try FireSignatures.sign(.assessment, assessment.id, as: role, in: change)
    return AssessmentSigned(number: assessment.number, score: score, band: band, isVetoed: total.vetoes > 0)
  }

  static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
