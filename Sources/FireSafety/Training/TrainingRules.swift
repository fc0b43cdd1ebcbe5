import Values

/// The figures training and drills are measured by.
enum TrainingRules {
  /// Months between two drills: of a key unit, of any other (Order 61, art. 40).
  static func drillMonths(isKey: Bool) -> Int { isKey ? 6 : 12 }
  /// An improvement has to be made within so many days, where nothing else was said.
  static let improvementDays: Int32 = 30
  /// So many people are asked on the spot a month (own).
  static let questionsAMonth: Int64 = 5
  /// A drill is spoken of so many days ahead.
  static let aheadDays: Int32 = 30

  /// Whole percents, rounded down: coverage is not 100 before everybody was trained. Nil where there is nobody.
  static func percent(_ part: Int64, of whole: Int64) -> Int64? { whole > 0 ? min(100, part * 100 / whole) : nil }

  /// What was held before today is a late entry.
  static func late(_ held: Day, _ today: Day) -> Phrase {
    held < today ? Phrase(" It is a late entry.", "属补录。") : Phrase("", "")
  }
}
