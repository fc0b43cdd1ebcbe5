import Kernel
import SQLite
import Values

/// What `verify` recomputes of the scoring sheet and of assessments.
enum AssessmentChecks {
  static let all: [Check] = [standards, lines, totals, demands]

  private static let standards = Check("fireStandards", "Versions of the scoring sheet", "评分标准版本") { database, report in
    let published = try database.all(
      "SELECT id, from_day, digest FROM fire_standard WHERE from_day IS NOT NULL ORDER BY id"
    ) { ($0.integer(0), Day(number: Int32(clamping: $0.integer(1))), $0.text(2)) }
    for (id, from, stored) in published {
      let made = try StandardQueries.digest(of: id, from: from, in: database)
      guard made != stored else { continue }
      report(
        Finding(
          check: "fireStandards", table: "fire_standard", row: id, column: "digest", expected: String(made.prefix(16)),
          found: String(stored.prefix(16))))
    }
  }

  /// A line is what was scored last, and the last proposal.
  private static let lines = Check("fireScores", "Lines = last scores", "评分行 = 最后评分") { database, report in
    let last =
      "SELECT max(c.id) FROM fire_assessment_score c WHERE c.assessment_id = l.assessment_id AND c.item_id = l.item_id"
    let proposed =
      "SELECT p.points FROM fire_assessment_proposal p WHERE p.assessment_id = l.assessment_id AND p.item_id = l.item_id ORDER BY p.id DESC LIMIT 1"
    for (column, expected) in [
      ("score_id", "(\(last))"), ("points", "s.points"), ("is_not_applicable", "coalesce(s.is_not_applicable, 0)"),
      ("is_vetoed", "coalesce(s.is_vetoed, 0)"), ("proposal", "(\(proposed))"),
    ] {
      try database.each(
        """
        SELECT l.id, \(expected), l.\(column) FROM fire_assessment_line l
        LEFT JOIN fire_assessment_score s ON s.id = (\(last)) WHERE \(expected) IS NOT l.\(column)
        """
      ) { row in
        report(
          Finding(
            check: "fireScores", table: "fire_assessment_line", row: row.integer(0), column: column,
            expected: row.text(1), found: row.text(2)))
        return true
      }
    }
  }

  /// What is signed is the sum of its lines.
  private static let totals = Check("fireAssessments", "Assessments = sum of their lines", "评分 = 各项合计") {
    database, report in
    let signed = try database.all(
      "SELECT id, standard_id, earned, applicable, vetoes, score, band FROM fire_assessment WHERE state = 'signed'"
    ) { row in
      (
        id: row.integer(0), standard: row.integer(1),
        stored: [row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)]
      )
    }
    for assessment in signed {
      guard let standard = try StandardQueries.find(assessment.standard, in: database) else { continue }
      let total = try AssessmentRules.total(of: assessment.id, in: database)
      let made = [
        "\(total.earned)", "\(total.applicable)", "\(total.vetoes)", total.score.map { "\($0)" } ?? "",
        total.band(standard.limits)?.rawValue ?? "",
      ]
      for (place, column) in ["earned", "applicable", "vetoes", "score", "band"].enumerated()
      where made[place] != assessment.stored[place] {
        report(
          Finding(
            check: "fireAssessments", table: "fire_assessment", row: assessment.id, column: column,
            expected: made[place], found: assessment.stored[place]))
      }
    }
  }

  private static let demands = Check("fireDemands", "Demands = fold of their events", "整改要求 = 办理记录汇总") {
    database, report in
    let cases = DemandStep.allCases.map { "WHEN '\($0.rawValue)' THEN '\($0.to.rawValue)'" }.joined(separator: " ")
    let fold = """
      (SELECT CASE e.step WHEN 'raise' THEN 'open' \(cases) END FROM fire_demand_event e WHERE e.demand_id = d.id \
      ORDER BY e.id DESC LIMIT 1)
      """
    try database.each("SELECT d.id, \(fold), d.state FROM fire_demand d WHERE \(fold) IS NOT d.state") { row in
      report(
        Finding(
          check: "fireDemands", table: "fire_demand", row: row.integer(0), column: "state", expected: row.text(1),
          found: row.text(2)))
      return true
    }
  }
}
