import Kernel
import Terminal
import Values

/// What a form says of the row it was opened from, so that nobody signs or answers a number.
enum ToldRow {
  /// The columns of a row as read-only lines, those left out that are empty.
  static func fields(_ row: RowReader, _ columns: [String], _ surroundings: Surroundings) -> [FormField] {
    let cells = CellText(row.listing, timeZone: surroundings.timeZone, catalog: surroundings.catalog)
    return columns.compactMap { name in
      guard let index = row.listing.columnIndex(name) else { return nil }
      let text = cells.text(index, of: row.row, in: surroundings.language)
      guard !text.isEmpty else { return nil }
      return FormField(
        FieldID(rawValue: "told." + name), row.listing.columns[index].title, .paragraphs, value: text,
        isReadOnly: true, limit: 4000)
    }
  }
}
