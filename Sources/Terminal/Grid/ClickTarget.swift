/// What a click on a place of the screen is meant for. Widgets say it where they draw, so that nobody has to work out
/// a second time what stands where.
public enum ClickTarget: Sendable, Hashable {
  /// A command of the key bar.
  case command(CommandID)
  /// A row of a table, by its index among the rows there are.
  case row(Int)
  /// One thing in a row: a cell of a heat map by its column, a segment of a timeline by its index among those of the row.
  case cell(row: Int, column: Int)
  /// A heading of a table, by the index of its column.
  case heading(Int)
  /// A whole table: for the wheel.
  case list
  /// Lines of text that scroll by keys: for the wheel.
  case page
  case field(FieldID)
  /// The button of a form that saves.
  case save
  /// The button of a form that leaves it.
  case cancel
}
