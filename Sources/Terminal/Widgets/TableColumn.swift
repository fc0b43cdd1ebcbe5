import Values

/// A column of a table: its heading and how it shares the width.
public struct TableColumn: Sendable, Hashable {
  public let id: String
  public let title: Phrase
  /// The narrowest it is worth showing, in columns of the terminal.
  public let minimum: Int
  /// What it gets before a column that may be dropped gets anything; less only where the window is too narrow for it.
  public let sufficient: Int
  /// What it takes when there is room.
  public let preferred: Int
  /// Its share of what is left over when all have what they prefer; 0 takes none.
  public let weight: Int
  public let alignment: Alignment
  /// 0 is never dropped; of the others the highest goes first when the window is too narrow.
  public let priority: Int

  public init(
    _ id: String, _ title: Phrase, minimum: Int, sufficient: Int = 0, preferred: Int, weight: Int = 0,
    alignment: Alignment = .left, priority: Int = 0
  ) {
    self.id = id
    self.title = title
    self.minimum = max(1, minimum)
    self.preferred = max(preferred, self.minimum)
    self.sufficient = min(max(sufficient, self.minimum), self.preferred)
    self.weight = max(0, weight)
    self.alignment = alignment
    self.priority = max(0, priority)
  }
}
