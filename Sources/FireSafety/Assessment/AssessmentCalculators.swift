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
  static let all: [String: @Sendable (Question) throws -> AssessmentProposal?] = [:]

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
