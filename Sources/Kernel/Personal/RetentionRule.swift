import Values

/// How long a part keeps one kind of personal data, and how it finds what is past that.
public struct RetentionRule: Sendable {
  /// What of whom: "Phone numbers of closed accounts".
  public let title: Phrase
  /// For so many days; 0 keeps it until somebody erases it.
  public let setting: Setting<Int64>
  private let rows: String

  /// - Parameter rows: a query of the columns `personal_id` (the row of table `personal`, whose value is still there),
  ///   `since` (the UTC milliseconds from which its days count) and `subject` (whose it is), found by an index.
  public init(_ title: Phrase, setting: Setting<Int64>, rows: String) {
    self.title = title
    self.setting = setting
    self.rows = rows
  }

  /// The most days anything may be kept: ten years.
  public static let days: ClosedRange<Int64> = 0...3650

  /// What is past its retention: the same columns, and `days`.
  func due(on day: Day) -> String { sql(today: String(day.number)) }

  /// The same for a listing, which puts in the day somebody looks.
  var listed: String { sql(today: Listing.today) }

  private func sql(today: String) -> String {
    RetentionQueries.due(setting: setting.name, initial: setting.initial, rows: rows, today: today)
  }
}
