import Values

/// When a route is to be walked: a part of the day, or a calendar period, with how often and how much grace.
public struct PatrolWindow: Sendable, Hashable {
  public var name = ""
  public var recurrence = PatrolRecurrence.daily
  /// Minutes after midnight; beyond midnight it reaches by its length.
  public var startsMinute: Int64 = 8 * 60
  /// Of a day's window. A month's reaches to the month's end.
  public var lastsMinutes: Int64 = 10 * 60
  /// How many rounds there are in it, one after the other.
  public var times: Int64 = 1
  /// So many minutes after it was due a round is late; after that it is missed.
  public var graceMinutes: Int64 = 30
  /// The most minutes from the beginning of one round to that of the next; nil for any.
  public var maxGapMinutes: Int64?
  public var from: Day
  public var until: Day?

  public init(from: Day) { self.from = from }
}
