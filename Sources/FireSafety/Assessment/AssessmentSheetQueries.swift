import Kernel
import SQLite
import Values

enum AssessmentSheetQueries {
  /// Which lines of assessment `a` anybody sees: an acceptance that is not signed is for those who may score it.
  static let visible = """
    (a.kind = 'self' OR a.state = 'signed' OR EXISTS (SELECT 1 FROM role_grant g \
    JOIN role_permission r ON r.role_id = g.role_id AND r.permission = 'fire.accept' \
    WHERE g.account_id = \(Listing.account) AND g.from_day <= \(Listing.today) AND g.until_day >= \(Listing.today)))
    """

  static func sheet(
    _ assessment: AssessmentQueries.Stored, in database: Connection
  ) throws -> AssessmentSheet? {
    let head = try database.first(
      """
      SELECT n.name, s.number, s.title_en, s.title_zh, s.excellent, s.good, s.met, a.opened_on, a.signed_on, a.team
      FROM fire_assessment a JOIN unit n ON n.id = a.unit_id JOIN fire_standard s ON s.id = a.standard_id WHERE a.id = ?1
      """, assessment.id
    ) { row in
      AssessmentSheet(
        number: assessment.number, kind: assessment.kind, unit: Text.clean(row.text(0)), unitID: assessment.unit,
        year: assessment.year, version: row.integer(1), standard: Phrase(row.text(2), row.text(3)),
        limits: .init(excellent: row.integer(4), good: row.integer(5), met: row.integer(6)),
        opened: Day(number: Int32(clamping: row.integer(7))),
        signed: row.optionalInteger(8).map { Day(number: Int32(clamping: $0)) }, team: row.text(9))
    }
    guard var sheet = head else { return nil }
    sheet.sections = try StandardQueries.sections(of: assessment.standard, in: database)
    sheet.lines = try lines(of: assessment, in: database)
    sheet.signatures = try FireSignatures.of(.assessment, assessment.id, in: database)
    return sheet
  }

  private static func lines(
    of assessment: AssessmentQueries.Stored, in database: Connection
  ) throws -> [AssessmentSheet.Line] {
    try database.all(
      """
      SELECT i.code, i.section, i.title_en, i.title_zh, i.points, i.is_veto, i.deduction_en, i.deduction_zh, l.points,
        l.is_not_applicable, l.is_vetoed, coalesce(c.proposal, l.proposal), c.reference, c.reason, c.demand, c.demand_due,
        (SELECT count(*) FROM fire_evidence e WHERE e.kind = 'assessmentScore' AND e.record_id = l.score_id),
        l.score_id IS NOT NULL
      FROM fire_assessment_line l JOIN fire_standard_item i ON i.id = l.item_id
      LEFT JOIN fire_assessment_score c ON c.id = l.score_id WHERE l.assessment_id = ?1 ORDER BY i.position
      """, assessment.id
    ) { row in
      AssessmentSheet.Line(
        code: row.text(0), section: row.text(1), title: Phrase(row.text(2), row.text(3)), worth: row.integer(4),
        isVeto: row.bool(5), deduction: Phrase(row.text(6), row.text(7)), points: row.optionalInteger(8),
        isNotApplicable: row.bool(9), isVetoed: row.bool(10), proposal: row.optionalInteger(11),
        reference: row.text(12), reason: row.text(13), demand: row.text(14),
        due: row.optionalInteger(15).map { Day(number: Int32(clamping: $0)) }, files: row.integer(16),
        isScored: row.bool(17))
    }
  }
}
