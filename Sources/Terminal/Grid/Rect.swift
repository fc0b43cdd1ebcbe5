/// A rectangle of cells. Every cut yields a rectangle inside the one it was cut from, empty where there is no room.
public struct Rect: Sendable, Hashable {
  public let row: Int
  public let column: Int
  public let rows: Int
  public let columns: Int

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    let limit = Size.limit * 4
    self.row = min(max(row, -limit), limit)
    self.column = min(max(column, -limit), limit)
    self.rows = min(max(rows, 0), limit)
    self.columns = min(max(columns, 0), limit)
  }

  public init(_ size: Size) { self.init(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// The first row below the rectangle.
  public var endRow: Int { row + rows }
  /// The first column right of the rectangle.
  public var endColumn: Int { column + columns }
  public var isEmpty: Bool { rows == 0 || columns == 0 }
  public var size: Size { Size(rows: rows, columns: columns) }
  public var origin: Position { Position(row: row, column: column) }

  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < endRow && position.column >= column && position.column < endColumn
  }

  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
  }

  /// The row at an offset from the top, one high, or empty where there is no such row.
  public func line(_ offset: Int) -> Rect {
    let inside = offset >= 0 && offset < rows
    return Rect(row: row + (inside ? offset : rows), column: column, rows: inside ? 1 : 0, columns: columns)
  }

  /// Cuts rows off the top: what was cut, and the rest.
  public func cutTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(count, 0), rows)
    return (
      Rect(row: row, column: column, rows: cut, columns: columns),
      Rect(row: row + cut, column: column, rows: rows - cut, columns: columns)
    )
  }

  /// Cuts rows off the bottom: what was cut, and the rest.
  public func cutBottom(_ count: Int) -> (bottom: Rect, rest: Rect) {
    let cut = min(max(count, 0), rows)
    let (rest, bottom) = cutTop(rows - cut)
    return (bottom, rest)
  }

  /// Cuts columns off the left: what was cut, and the rest.
  public func cutLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(count, 0), columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: cut),
      Rect(row: row, column: column + cut, rows: rows, columns: columns - cut)
    )
  }

  /// Cuts columns off the right: what was cut, and the rest.
  public func cutRight(_ count: Int) -> (right: Rect, rest: Rect) {
    let cut = min(max(count, 0), columns)
    let (rest, right) = cutLeft(columns - cut)
    return (right, rest)
  }

  public func inset(rows byRows: Int, columns byColumns: Int) -> Rect {
    let down = min(max(byRows, 0), rows)
    let across = min(max(byColumns, 0), columns)
    return Rect(row: row + down, column: column + across, rows: rows - 2 * down, columns: columns - 2 * across)
  }

  /// A rectangle of at most this size in the middle of this one.
  public func centred(rows wanted: Int, columns wide: Int) -> Rect {
    let high = min(max(wanted, 0), rows)
    let broad = min(max(wide, 0), columns)
    return Rect(row: row + (rows - high) / 2, column: column + (columns - broad) / 2, rows: high, columns: broad)
  }
}
