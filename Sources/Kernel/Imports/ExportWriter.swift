import SQLite
import Values

/// Writes the records of an export, cell by cell in the order of the kind's columns, as they are read again by an import.
public struct ExportWriter {
  var csv: CSVWriter
  public private(set) var rows: Int64 = 0

  init(byteOrderMark: Bool) { csv = CSVWriter(byteOrderMark: byteOrderMark) }

  /// A text column as it is; NULL is an empty cell.
  public mutating func text(_ row: Row, _ column: Int32) {
    row.withBytes(column) { csv.append($0) }
  }

  public mutating func text(_ text: String) { csv.append(text) }

  public mutating func empty() { csv.appendEmpty() }

  public mutating func integer(_ row: Row, _ column: Int32) { number(row, column, decimals: 0) }

  /// Fen as yuan with two decimals.
  public mutating func money(_ row: Row, _ column: Int32) { number(row, column, decimals: 2) }

  public mutating func money(_ money: Money) { csv.append(money.fen, decimals: 2) }

  /// A column of smallest units; another column says how many decimals they have.
  public mutating func quantity(_ row: Row, _ column: Int32, decimals: Int32) {
    number(row, column, decimals: row.int(decimals))
  }

  public mutating func quantity(_ quantity: Quantity, decimals: Int) { csv.append(quantity.units, decimals: decimals) }

  public mutating func day(_ row: Row, _ column: Int32) {
    csv.append(Day(number: Int32(clamping: row.integer(column))))
  }

  public mutating func flag(_ row: Row, _ column: Int32) { csv.append(row.bool(column) ? "true" : "false") }

  public mutating func endRow() {
    csv.endRecord()
    rows += 1
  }

  private mutating func number(_ row: Row, _ column: Int32, decimals: Int) {
    guard !row.isNull(column) else { return csv.appendEmpty() }
    csv.append(row.integer(column), decimals: decimals)
  }
}
