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
  /// The heading is wrong: no row was read, and `bad` counts the heading.
  public var isHeadingBad = false
  /// Cells of text that a spreadsheet would run as formulas; they are kept as they are.
  public var formulas = 0
  /// The line of the first of them.
  public var firstFormula: Int?
  /// Somebody stopped it; what `posted` counts stays.
  public var isStopped = false

  public init() {}

  public var good: Int { max(0, rows - bad) }
  /// Everything in the file was posted before, by this very file: nothing is left to do.
  public var isAllRepeated: Bool { bad == 0 && repeated > 0 && repeated == good }
}
