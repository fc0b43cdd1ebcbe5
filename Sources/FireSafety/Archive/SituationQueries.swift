import Kernel
import SQLite
import Values

enum SituationQueries {
  /// Rounds whose time is over within the days, and those that were walked.
  static func rounds(_ span: SituationFigures.Span, in database: Connection) throws -> (due: Int64, done: Int64) {
    try database.first(
      """
      SELECT count(*), coalesce(sum(t.state IN ('done', 'late')), 0) FROM fire_slot t
      WHERE t.unit_id = ?1 AND t.day BETWEEN ?2 AND ?3
        AND (t.state IN ('done', 'late', 'partial') OR t.state IN ('open', 'running') AND t.grace_at <= ?4)
      """, span.unit, span.from.number, span.until.number, span.now.milliseconds
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }

  static func overdueHazards(_ span: SituationFigures.Span, in database: Connection) throws -> Int64 {
    try database.integer(
      """
      SELECT count(*) FROM fire_hazard WHERE unit_id = ?1 AND due < ?2
        AND state IN ('found', 'corrected', 'planned', 'proved', 'inspected')
      """, span.unit, span.today.number) ?? 0
  }

  struct Stored {
    let unit: UnitID
    let unitName: String
    let from: Day
    let until: Day
    let day: Day
    let at: Instant
    let by: String
    let text: String
    let lines: [(Phrase, String)]
  }

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    let lines = try database.all(
      "SELECT title_en, title_zh, value FROM fire_situation_line WHERE situation_id = ?1 ORDER BY id", id
    ) { (Phrase($0.text(0), $0.text(1)), Text.clean($0.text(2))) }
    return try database.first(
      """
      SELECT t.unit_id, n.name, t.from_day, t.until_day, t.day, t.recorded_at, a.full_name, t.text
      FROM fire_situation t JOIN unit n ON n.id = t.unit_id JOIN account a ON a.id = t.account_id WHERE t.id = ?1
      """, id
    ) { row in
      func day(_ column: Int32) -> Day { Day(number: Int32(clamping: row.integer(column))) }
      return Stored(
        unit: UnitID(row.integer(0)), unitName: Text.clean(row.text(1)), from: day(2), until: day(3), day: day(4),
        at: Instant(milliseconds: row.integer(5)), by: Text.clean(row.text(6)), text: row.text(7), lines: lines)
    }
  }

  // MARK: - Figures

  static func logGaps(_ span: SituationFigures.Span, in database: Connection) throws -> Int64 {
    let rows = DutySightQueries.seen(LogListings.gapRows, by: AccountID(0), on: span.today, at: span.now)
    let from = span.zone.instant(day: span.from, secondsOfDay: 0)
    let until = span.zone.instant(day: span.until.advanced(by: 1), secondsOfDay: 0)
    return try database.integer(
      "SELECT count(*) FROM \(rows) g WHERE g.unit_id = ?1 AND g.since >= ?2 AND g.since < ?3", span.unit,
      from.milliseconds, until.milliseconds) ?? 0
  }

  static func missingHandovers(_ span: SituationFigures.Span, in database: Connection) throws -> Int64 {
    try database.integer(
      """
      SELECT count(*) FROM fire_handover WHERE unit_id = ?1 AND outgoing_id IS NULL AND since_at IS NOT NULL
        AND day BETWEEN ?2 AND ?3
      """, span.unit, span.from.number, span.until.number) ?? 0
  }
}
