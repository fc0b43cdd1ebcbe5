import Kernel
import SQLite
import Values

enum TrainingQueries {
  static func insert(_ action: RecordTraining, on day: Day, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_training (unit_id, kind, topic, trainer, minutes, held_on, recorded_at, day, account_id, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """, action.unit, action.kind.rawValue, action.topic, action.trainer, action.minutes, day.number,
      change.now.milliseconds, change.today.number, change.session.account, change.auditID)
    let id = change.database.lastInsertedID
    for person in action.people.all {
      try change.database.run(
        "INSERT INTO fire_training_person (training_id, person, audit_id) VALUES (?1, ?2, ?3)", id, person,
        change.auditID)
    }
    try FireChain.append(.training, id, day: change.today, in: change)
    return id
  }

  static func insert(_ action: RecordDrill, on day: Day, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_drill (unit_id, scenario, is_night, is_evacuation, participants, evacuated, report_seconds,
        response_seconds, evacuation_seconds, evaluation, held_on, recorded_at, day, account_id, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
      """, action.unit, action.scenario, action.isNight, action.isEvacuation, action.participants, action.evacuated,
      action.reportSeconds, action.responseSeconds, action.evacuationSeconds, action.evaluation, day.number,
      change.now.milliseconds, change.today.number, change.session.account, change.auditID)
    let id = change.database.lastInsertedID
    try FireChain.append(.drill, id, day: change.today, in: change)
    for text in action.improvements.all {
      try change.database.run(
        """
        INSERT INTO fire_drill_improvement (drill_id, text, due, result, audit_id) VALUES (?1, ?2, ?3, '', ?4)
        """, id, text, (action.improveBy ?? change.today.advanced(by: TrainingRules.improvementDays)).number,
        change.auditID)
    }
    return id
  }

  static func insert(_ action: RecordSpotQuestion, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_spot_question (unit_id, person, staff, topic, is_passed, remark, recorded_at, day, account_id,
        audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """, action.unit, action.person, action.staff.rawValue, action.topic.rawValue, action.isPassed, action.remark,
      change.now.milliseconds, change.today.number, change.session.account, change.auditID)
    let id = change.database.lastInsertedID
    try FireChain.append(.spotQuestion, id, day: change.today, in: change)
    return id
  }

  static func improvement(_ id: Int64, in database: Connection) throws -> (unit: UnitID, isClosed: Bool) {
    let found = try database.first(
      """
      SELECT d.unit_id, i.closed_on IS NOT NULL FROM fire_drill_improvement i JOIN fire_drill d ON d.id = i.drill_id
      WHERE i.id = ?1
      """, id
    ) { (unit: UnitID($0.integer(0)), isClosed: $0.bool(1)) }
    guard let found else { throw ArchiveRefusal.unknownImprovement(id) }
    return found
  }

  static func close(_ id: Int64, result: String, in change: Change) throws {
    try change.database.run(
      """
      UPDATE fire_drill_improvement SET closed_on = ?2, result = ?3, closer_id = ?4 WHERE id = ?1 AND closed_on IS NULL
      """, id, change.today.number, result, change.session.account)
  }

  // MARK: - Figures

  /// How many different people were trained between two days.
  static func trained(in unit: UnitID, from: Day, until: Day, database: Connection) throws -> Int64 {
    try database.integer(
      """
      SELECT count(DISTINCT p.person) FROM fire_training t JOIN fire_training_person p ON p.training_id = t.id
      WHERE t.unit_id = ?1 AND t.held_on BETWEEN ?2 AND ?3
      """, unit, from.number, until.number) ?? 0
  }

  /// Drills between two days: how many, the last one, how many at night or moving patients, and the quickest and slowest
  /// evacuation.
  static func drills(
    in unit: UnitID, from: Day, until: Day, database: Connection
  ) throws -> (count: Int64, night: Int64, quickest: Int64?, slowest: Int64?) {
    try database.first(
      """
      SELECT count(*), coalesce(sum(is_night OR is_evacuation), 0), min(evacuation_seconds), max(evacuation_seconds)
      FROM fire_drill WHERE unit_id = ?1 AND held_on BETWEEN ?2 AND ?3
      """, unit, from.number, until.number
    ) { ($0.integer(0), $0.integer(1), $0.optionalInteger(2), $0.optionalInteger(3)) } ?? (0, 0, nil, nil)
  }

  static func lastDrill(in unit: UnitID, database: Connection) throws -> Day? {
    try database.integer("SELECT max(held_on) FROM fire_drill WHERE unit_id = ?1", unit).map {
      Day(number: Int32(clamping: $0))
    }
  }

  static func spot(
    in unit: UnitID, from: Day, until: Day, database: Connection
  ) throws -> (asked: Int64, passed: Int64) {
    try database.first(
      """
      SELECT count(*), coalesce(sum(is_passed), 0) FROM fire_spot_question WHERE unit_id = ?1 AND day BETWEEN ?2 AND ?3
      """, unit, from.number, until.number
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }

  static func openImprovements(in unit: UnitID, on today: Day, database: Connection) throws -> (
    open: Int64, late: Int64
  ) {
    try database.first(
      """
      SELECT count(*), coalesce(sum(i.due < ?2), 0) FROM fire_drill_improvement i JOIN fire_drill d ON d.id = i.drill_id
      WHERE d.unit_id = ?1 AND i.closed_on IS NULL
      """, unit, today.number
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }
}
