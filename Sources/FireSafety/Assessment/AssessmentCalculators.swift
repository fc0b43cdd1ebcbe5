import Kernel
import SQLite
import Values

/// The items whose score follows from the site's own records: a proposal each, with what it was made of.
enum AssessmentCalculators {
  struct Question {
    let unit: FireUnits.Unit
    let period: ClosedRange<Day>
    /// Hundredths of a point.
    let worth: Int64
    let now: Instant
    let database: Connection
  }

  /// By the codes of items. A calculator answers nil where there is nothing to judge by yet.
  static let all: [String: @Sendable (Question) throws -> AssessmentProposal?] = [
    "Q07": dailyPatrols, "Q08": nightPatrols, "Q09": monthlyInspections, "Q11": controlRoom, "Q17": extinguishers,
    "Q34": drills, "Q38": hazardsOnTime, "Q40": hazardsProved,
  ]

  @Sendable private static func dailyPatrols(_ question: Question) throws -> AssessmentProposal? {
    let (due, done) = try AssessmentRecordQueries.rounds("day", question)
    guard due > 0 else { return nil }
    return AssessmentProposal(
      points: left(of: question.worth, done: done, of: due),
      ground: Phrase(
        "\(done) of \(due) day rounds done (\(percent(done, of: due)) %)",
        "日间巡查应巡 \(due) 次，完成 \(done) 次（\(percent(done, of: due))%）"))
  }

  @Sendable private static func nightPatrols(_ question: Question) throws -> AssessmentProposal? {
    let (due, done) = try AssessmentRecordQueries.rounds("night", question)
    guard due > 0 else { return nil }
    let gaps = try AssessmentRecordQueries.gaps(question)
    let completed = left(of: question.worth, done: done, of: due)
    return AssessmentProposal(
      points: left(of: completed, findings: gaps, step: 20),
      ground: Phrase(
        "\(done) of \(due) night rounds done (\(percent(done, of: due)) %), \(gaps) gaps over the limit",
        "夜间巡查应巡 \(due) 次，完成 \(done) 次（\(percent(done, of: due))%），超间隔 \(gaps) 次"))
  }

  @Sendable private static func monthlyInspections(_ question: Question) throws -> AssessmentProposal? {
    let (due, open) = try AssessmentRecordQueries.months(question)
    guard due > 0 else { return nil }
    return AssessmentProposal(
      points: left(of: question.worth, findings: open, step: 50),
      ground: Phrase(
        "\(due) months due, \(open) not done or not signed by both", "应检 \(due) 个月，其中 \(open) 个月漏检或签字不全"))
  }

  /// A handover is signed by both or does not happen: what is missing are looks at the panel, and takings over from nobody.
  @Sendable private static func controlRoom(_ question: Question) throws -> AssessmentProposal? {
    guard question.unit.hasControlRoom else { return nil }
    let found = try AssessmentRecordQueries.controlRoom(question)
    guard found.entries > 0 else { return nil }
    return AssessmentProposal(
      points: left(of: question.worth, findings: found.gaps + found.alone, step: 20),
      ground: Phrase(
        "\(found.gaps) gaps of the two-hour log, \(found.alone) takings over that nobody handed over",
        "2 小时记录中断 \(found.gaps) 次，无人交班的接班 \(found.alone) 次"))
  }

  @Sendable private static func extinguishers(_ question: Question) throws -> AssessmentProposal? {
    let (all, overdue) = try AssessmentRecordQueries.extinguishers(question)
    guard all > 0 else { return nil }
    return AssessmentProposal(
      points: left(of: question.worth, findings: overdue, step: 50),
      ground: Phrase(
        "\(all) extinguishers, \(overdue) past check, service or scrap date",
        "灭火器 \(all) 具，其中漏检、超期未修或超期未报废 \(overdue) 具"))
  }

  /// One each half-year that is over, and one at night or moving patients where patients stay.
  @Sendable private static func drills(_ question: Question) throws -> AssessmentProposal? {
    let missing = try AssessmentRecordQueries.missingDrills(question)
    return AssessmentProposal(
      points: left(of: question.worth, findings: missing, step: 150),
      ground: Phrase("\(missing) drills missing", "缺少演练 \(missing) 次"))
  }

  @Sendable private static func hazardsOnTime(_ question: Question) throws -> AssessmentProposal? {
    let (due, closed) = try AssessmentRecordQueries.hazards(question)
    guard due > 0 else { return nil }
    return AssessmentProposal(
      points: share(of: question.worth, done: closed, of: due),
      ground: Phrase("\(closed) of \(due) hazards closed on time", "到期隐患 \(due) 项，按期销号 \(closed) 项"))
  }

  /// Somebody else re-inspects and somebody signs, or the hazard is not closed at all: what may be missing is the evidence.
  @Sendable private static func hazardsProved(_ question: Question) throws -> AssessmentProposal? {
    let (closed, gaps) = try AssessmentRecordQueries.unproved(question)
    guard closed > 0 else { return nil }
    return AssessmentProposal(
      points: left(of: question.worth, findings: gaps, step: 20),
      ground: Phrase(
        "\(closed) hazards re-inspected and signed, \(gaps) without a file as proof",
        "复查并签字销号 \(closed) 项，其中 \(gaps) 项无佐证文件"))
  }

  /// With one decimal, rounded down.
  private static func percent(_ part: Int64, of whole: Int64) -> String {
    Quantity(part * 1000 / whole).format(decimals: 1)
  }

  // MARK: - The rules of deduction, pure

  /// What is left of an item after so many findings, each taking off a step; never below 0. Hundredths.
  static func left(of worth: Int64, findings: Int64, step: Int64) -> Int64 {
    let (taken, isOver) = findings.multipliedReportingOverflow(by: step)
    return isOver ? 0 : max(0, worth - taken)
  }

  /// What is left of an item for a completion: full from 98 % on, half a point less for each two points begun below.
  static func left(of worth: Int64, done: Int64, of due: Int64) -> Int64 {
    guard due > 0 else { return worth }
    // In hundredths of a percent, rounded down: 97.999 % is not 98 %.
    let percent = done * 10_000 / due
    guard percent < 9_800 else { return worth }
    let begun = (9_800 - percent + 199) / 200
    return max(0, worth - begun * 50)
  }

  /// A share of an item, half up. Hundredths.
  static func share(of worth: Int64, done: Int64, of due: Int64) -> Int64 {
    guard due > 0 else { return worth }
    return (worth * done * 2 + due) / (due * 2)
  }
}
