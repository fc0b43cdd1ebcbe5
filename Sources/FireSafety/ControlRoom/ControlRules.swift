/// The figures the control room is run by.
enum ControlRules {
  /// At most so long a shift (GB 25201-2010, 5.2).
  static let shiftMinutes: Int64 = 480
  /// At least so many persons on duty (GB 25201-2010, 5.2).
  static let persons = 2
  /// A log entry at least so often (GB 25201-2010, 5.2).
  static let logMinutes: Int64 = 120
  /// What is entered so much later than it was seen is a late entry.
  static let lateMinutes: Int64 = 15
  /// What was seen longer ago is no late entry any more, but a story.
  static let oldestDays: Int64 = 31
  /// The roster has to be planned so far ahead.
  static let rosterDays: Int64 = 7
  /// A certificate that lapses within so many days is warned of.
  static let certificateDays: Int64 = 90
  /// Gaps are looked for so far back.
  static let gapDays: Int64 = 92

  static func milliseconds(minutes: Int64) -> Int64 { minutes * 60_000 }
  static func milliseconds(days: Int64) -> Int64 { days * 86_400_000 }
}
