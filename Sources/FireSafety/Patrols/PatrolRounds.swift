import Kernel
import SQLite
import Values

/// The rules of rounds: who may go on with one, what is recorded at a point, how one closes.
enum PatrolRounds {
  /// - Throws: `PatrolRefusal.unknownRound`.
  static func require(_ id: Int64, in database: Connection) throws -> PatrolRound {
    guard let round = try PatrolRoundQueries.find(id, in: database) else { throw PatrolRefusal.unknownRound(id) }
    return round
  }

  /// A round its patroller may go on with.
  static func requireMine(_ id: Int64, in change: Change) throws -> PatrolRound {
    let round = try require(id, in: change.database)
    guard round.account == change.session.account else {
      throw PatrolRefusal.notYours(id, by: try PatrolWords.person(round.account, in: change.database))
    }
    guard round.isRunning else { throw PatrolRefusal.roundClosed(id) }
    guard round.ends >= change.now else {
      throw PatrolRefusal.roundLeft(id, since: try moment(round.ends, in: change))
    }
    return round
  }

  static func moment(_ instant: Instant, in change: Change) throws -> String {
    let zone = try FireTime.zone(in: change.database)
    return zone.localDay(of: instant) == change.today
      ? FireTime.clock(instant, in: zone) : FireTime.moment(instant, in: zone)
  }

  /// Until when a round goes on by itself: its grace, or so long as somebody goes on with it.
  static func end(grace: Instant?, in change: Change) throws -> Instant {
    let idle = change.now.advanced(milliseconds: try change.value(of: PatrolSettings.idleMinutes) * 60_000)
    return max(grace ?? idle, idle)
  }

  static func version(_ round: PatrolRound, in database: Connection) throws -> FormVersion {
    guard let version = try Forms.version(round.version, in: database) else {
      throw PatrolRefusal.unknownRound(round.id)
    }
    return version
  }

  // MARK: - At a point

  /// What is recorded at a point.
  struct Entry {
    var answers = FormAnswers.none
    var allPass = false
    var findings = VisitFindings.none
    var reading = ""
  }

  /// Records what was found at a point, with the hazards of what failed.
  static func record(
    _ entry: Entry, at point: PatrolPoint, of round: PatrolRound, how: VisitHow, flags: [VisitFlag],
    observed: Instant? = nil, corrects: Int64? = nil, in change: Change
  ) throws -> RecordedVisit {
    let version = try version(round, in: change.database)
    let answers = try Forms.read(
      entry.answers, to: version, asking: point.asked(of: version), passing: entry.allPass)
    let visit = try PatrolRoundQueries.insertVisit(
      round.id, point: point.id, how: how, observed: observed, flags: flags, reading: Text.withoutEnds(entry.reading),
      answers: PatrolAnswers.text(answers), corrects: corrects, in: change)
    let known = try corrects.map { try PatrolRoundQueries.hazards(of: $0, in: change.database) } ?? [:]
    var failed = 0
    for answer in answers {
      let letter = PatrolAnswers.letter(answer)
      guard !PatrolAnswers.isGood(letter) else { continue }
      let isFailed = PatrolAnswers.isFailed(letter)
      if isFailed { failed += 1 }
      let found = VisitFinding(
        item: answer.item, letter: letter, remark: answer.remark, given: entry.findings[answer.item.code])
      let hazard =
        isFailed
        ? try known[answer.item.code.text] ?? PatrolHazards.open(found, at: point, of: round, observed, in: change)
        : nil
      let id = try PatrolRoundQueries.insertFinding(
        round.id, visit: visit, item: answer.item.code.text, answer: letter, remark: answer.remark,
        grade: isFailed ? found.grade : "", corrected: isFailed ? found.corrected : "", hazard: hazard, in: change)
      // A hazard keeps the evidence itself.
      if hazard == nil { try FireEvidence.keep(found.evidence, of: FireChainKind.finding.name, id, in: change) }
      try FireChain.append(.finding, id, day: change.today, in: change)
    }
    return RecordedVisit(visit: visit, failed: failed)
  }

  struct RecordedVisit {
    let visit: Int64
    let failed: Int
  }

  // MARK: - Closing

  /// The points of a round nobody was at, in the order they are walked.
  static func left(of round: PatrolRound, in database: Connection) throws -> [PatrolPoint] {
    let visited = Set(try PatrolRoundQueries.visits(round.id, in: database).map(\.point))
    return try round.plan.filter { !visited.contains($0) }.compactMap {
      try PatrolPlanQueries.point($0, in: database)
    }
  }

  /// Closes a round and puts it into the chain.
  ///
  /// - Parameter isLeft: it was left half-way and closes itself.
  /// - Returns: its digest.
  @discardableResult
  static func close(_ round: PatrolRound, reason: String, isLeft: Bool = false, in change: Change) throws -> [UInt8] {
    let database = change.database
    let slot = try round.slot.flatMap { try PatrolSlotQueries.find($0, in: database) }
    let isWhole = try !isLeft && left(of: round, in: database).isEmpty
    let isLate = !round.isLateEntry && (slot.map { change.now > $0.due } ?? false)
    let state = !isWhole ? "partial" : isLate ? "late" : "done"
    try PatrolRoundQueries.close(round.id, state, reason: reason, in: change)
    if let slot, !round.isLateEntry { try PatrolSlotQueries.setState(state, of: slot.id, in: database) }
    try PatrolHazards.close(round, in: change)
    return try FireChain.append(.round, round.id, day: change.today, in: change)
  }

  /// Whether a round is drawn to be walked again: its digest decides, which nobody knows before it is signed.
  static func isDrawn(_ digest: [UInt8], percent: Int64) -> Bool {
    (Int64(digest[0]) << 8 | Int64(digest[1])) % 100 < percent
  }
}
