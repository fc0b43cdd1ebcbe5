import Kernel
import SQLite
import Values

enum AssessmentQueries {
  struct Stored {
    let id: Int64
    let number: AssessmentNumber
    let unit: UnitID
    let year: Int64
    let kind: AssessmentKind
    let standard: Int64
    let isSigned: Bool
  }

  /// An item of an assessment with what was scored last.
  struct Line {
    let id: Int64
    let item: Int64
    let code: String
    let worth: Int64
    let isVeto: Bool
    let isAuto: Bool
    let points: Int64?
    let isNotApplicable: Bool
    let isVetoed: Bool
    let proposal: Int64?
    let isScored: Bool
  }

  private static let columns =
    "SELECT id, number, unit_id, year, kind, standard_id, state = 'signed' FROM fire_assessment"

  private static func read(_ row: Row) -> Stored {
    Stored(
      id: row.integer(0), number: AssessmentNumber(unchecked: row.text(1)), unit: UnitID(row.integer(2)),
      year: row.integer(3), kind: AssessmentKind(rawValue: row.text(4)) ?? .own, standard: row.integer(5),
      isSigned: row.bool(6))
  }

  static func find(_ number: AssessmentNumber, in database: Connection) throws -> Stored? {
    try database.first("\(columns) WHERE number = ?1", number.text, read: read)
  }

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    try database.first("\(columns) WHERE id = ?1", id, read: read)
  }

  /// The one of a unit that is not signed yet.
  static func open(_ unit: UnitID, _ kind: AssessmentKind, in database: Connection) throws -> Stored? {
    try database.first(
      "\(columns) WHERE unit_id = ?1 AND kind = ?2 AND state = 'open'", unit, kind.rawValue, read: read)
  }

  /// The last signed one of a unit and year.
  static func signed(
    _ unit: UnitID, _ kind: AssessmentKind, year: Int64, in database: Connection
  ) throws -> Stored? {
    try database.first(
      "\(columns) WHERE unit_id = ?1 AND kind = ?2 AND year = ?3 AND state = 'signed' ORDER BY id DESC LIMIT 1", unit,
      kind.rawValue, year, read: read)
  }

  static func insert(
    _ number: String, _ unit: UnitID, year: Int64, _ kind: AssessmentKind, standard: Int64, team: String,
    in change: Change
  ) throws -> Int64 {
    let database = change.database
    try database.run(
      """
      INSERT INTO fire_assessment (number, unit_id, year, kind, standard_id, team, state, opened_on, account_id, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'open', ?7, ?8, ?9)
      """, number, unit, year, kind.rawValue, standard, team, change.today.number, change.session.account,
      change.auditID)
    let id = database.lastInsertedID
    try database.run(
      """
      INSERT INTO fire_assessment_line (assessment_id, item_id, is_not_applicable, is_vetoed, audit_id)
      SELECT ?1, i.id, 0, 0, ?3 FROM fire_standard_item i WHERE i.standard_id = ?2 ORDER BY i.position
      """, id, standard, change.auditID)
    return id
  }

  static func lines(of assessment: Int64, in database: Connection) throws -> [Line] {
    try database.all(
      """
      SELECT l.id, l.item_id, i.code, i.points, i.is_veto, i.is_auto, l.points, l.is_not_applicable, l.is_vetoed,
        l.proposal, l.score_id IS NOT NULL
      FROM fire_assessment_line l JOIN fire_standard_item i ON i.id = l.item_id
      WHERE l.assessment_id = ?1 ORDER BY i.position
      """, assessment
    ) { row in
      Line(
        id: row.integer(0), item: row.integer(1), code: row.text(2), worth: row.integer(3), isVeto: row.bool(4),
        isAuto: row.bool(5), points: row.optionalInteger(6), isNotApplicable: row.bool(7), isVetoed: row.bool(8),
        proposal: row.optionalInteger(9), isScored: row.bool(10))
    }
  }

  static func insertScore(
    _ score: AssessmentScore, of assessment: Stored, _ line: Line, in change: Change
  ) throws -> Int64 {
    let database = change.database
    try database.run(
      """
      INSERT INTO fire_assessment_score (assessment_id, item_id, points, is_not_applicable, is_vetoed, proposal, reference,
        reason, demand, demand_due, account_id, recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """, assessment.id, line.item, score.points, score.isNotApplicable, score.isVetoed, line.proposal,
      score.reference, score.reason, score.demand, score.demandDue?.number, change.session.account,
      change.now.milliseconds, change.auditID)
    let id = database.lastInsertedID
    try database.run(
      """
      UPDATE fire_assessment_line SET points = ?2, is_not_applicable = ?3, is_vetoed = ?4, score_id = ?5 WHERE id = ?1
      """, line.id, score.points, score.isNotApplicable, score.isVetoed, id)
    return id
  }

  static func insertProposal(
    _ proposal: AssessmentProposal, of assessment: Int64, _ line: Line, in change: Change
  ) throws {
    try change.database.run(
      """
      INSERT INTO fire_assessment_proposal (assessment_id, item_id, points, ground_en, ground_zh, recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, assessment, line.item, proposal.points, proposal.ground.english, proposal.ground.chinese,
      change.now.milliseconds, change.auditID)
    try change.database.run(
      "UPDATE fire_assessment_line SET proposal = ?2 WHERE id = ?1", line.id, proposal.points)
  }

  static func sign(
    _ assessment: Int64, _ total: AssessmentTotal, score: Int64, _ band: AssessmentBand, in change: Change
  ) throws {
    try change.database.run(
      """
      UPDATE fire_assessment SET state = 'signed', signed_on = ?2, earned = ?3, applicable = ?4, vetoes = ?5, score = ?6,
        band = ?7
      WHERE id = ?1 AND state = 'open'
      """, assessment, change.today.number, total.earned, total.applicable, total.vetoes, score, band.rawValue)
  }

  // MARK: - Demands

  struct Demand {
    let id: Int64
    let unit: UnitID
    let state: DemandState
  }

  static func demand(_ id: Int64, in database: Connection) throws -> Demand? {
    try database.first("SELECT id, unit_id, state FROM fire_demand WHERE id = ?1", id) { row in
      Demand(id: row.integer(0), unit: UnitID(row.integer(1)), state: DemandState(rawValue: row.text(2)) ?? .open)
    }
  }

  /// Makes a demand of every score of a signed acceptance that has one.
  static func raiseDemands(of assessment: Stored, in change: Change) throws -> Int {
    let database = change.database
    let wanted = try database.all(
      """
      SELECT s.item_id, s.demand, s.demand_due FROM fire_assessment_line l JOIN fire_assessment_score s ON s.id = l.score_id
      WHERE l.assessment_id = ?1 AND s.demand <> '' ORDER BY l.id
      """, assessment.id
    ) { ($0.integer(0), $0.text(1), $0.integer(2)) }
    for (item, text, due) in wanted {
      try database.run(
        """
        INSERT INTO fire_demand (assessment_id, item_id, unit_id, text, due, state, audit_id)
        VALUES (?1, ?2, ?3, ?4, ?5, 'open', ?6)
        """, assessment.id, item, assessment.unit, text, due, change.auditID)
      try note("raise", of: database.lastInsertedID, text, in: change)
    }
    return wanted.count
  }

  /// Moves a demand on; false where somebody was faster.
  static func move(_ demand: Demand, _ step: DemandStep, in database: Connection) throws -> Bool {
    try database.run(
      "UPDATE fire_demand SET state = ?3 WHERE id = ?1 AND state = ?2", demand.id, step.from.rawValue, step.to.rawValue)
      == 1
  }

  static func note(_ step: String, of demand: Int64, _ text: String, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO fire_demand_event (demand_id, step, text, account_id, on_day, recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, demand, step, text, change.session.account, change.today.number, change.now.milliseconds, change.auditID)
  }

  /// Whether an account belongs to a unit or to one below it, or answers for something there.
  static func belongs(_ account: AccountID, to unit: UnitID, on day: Day, in database: Connection) throws -> Bool {
    if try Organisation.members(of: unit, on: day, in: database).contains(account) { return true }
    return try database.integer(
      """
      SELECT 1 FROM fire_appointment WHERE account_id = ?1 AND unit_id = ?2 AND from_day <= ?3
        AND coalesce(until_day, ?3) >= ?3 LIMIT 1
      """, account, unit, day.number) != nil
  }
}
