/// What became of an import.
public struct ImportReport: Sendable, Hashable {
  /// Rows with something on them, without the heading.
  public var rows = 0
  /// Rows in which something is wrong.
  public var bad = 0
  /// Rows that were posted and are durable.
  public var posted = 0
  /// Of those, rows that now wait for somebody's approval.
  public var waiting = 0
  /// Rows that an earlier import of the same file had posted; nothing was done to them now.
  public var repeated = 0
  /// Somebody stopped it; what `posted` counts stays.
  public var isStopped = false

  public init() {}

  public var good: Int { rows - bad }
}
