import CNcurses
import Glibc
import Terminal

extension CursesTerminal {
  public func present(_ grid: Grid, theme: Theme) {
    guard isOpen, !isHungUp else { return }
    let effective = colors < 8 ? Theme.monochrome : theme
    if effective != shownTheme {
      pairs.forgetRoles()
      shown = nil
    }
    let rows = min(grid.size.rows, Int(getmaxy(screen)))
    let columns = min(grid.size.columns, Int(getmaxx(screen)))
    if shown == nil { werase(screen) }
    let old = shown?.size == grid.size ? shown : nil
    for row in 0..<rows where old.map({ isChanged(row, $0, grid) }) ?? true {
      push(row, of: grid, columns: columns, theme: effective)
    }
    shown = grid
    shownTheme = effective
    placeCursor(grid.cursor, rows: rows, columns: columns)
    wnoutrefresh(screen)
    doupdate()
  }

  private func isChanged(_ row: Int, _ old: Grid, _ new: Grid) -> Bool {
    let start = row * new.size.columns
    let end = start + new.size.columns
    if old.cells[start..<end] != new.cells[start..<end] { return true }
    // Combining marks are not in the cells.
    return new.cells[start..<end].contains { $0.hasMarks }
  }

  /// Hands one row to the library, in runs of one look.
  private func push(_ row: Int, of grid: Grid, columns: Int, theme: Theme) {
    var column = 0
    while column < columns {
      let first = grid[row, column]
      let start = column
      let look = pairs.look(of: first.role, in: theme)
      let attributes = look.attributes | ColorPairs.attributes(first.emphasis)
      buffer.removeAll(keepingCapacity: true)
      while column < columns {
        let cell = grid[row, column]
        guard cell.role == first.role, cell.emphasis == first.emphasis else { break }
        if cell.hasMarks {
          if column > start { break }
          append(cell, isCut: column + 1 >= columns)
          if buffer.count == 1 { append(marks: grid.marks(row: row, column: column)) }
          buffer.append(0)
          _ = qm_put_cell(screen, Int32(row), Int32(column), buffer, attributes, look.pair)
          buffer.removeAll(keepingCapacity: true)
          column += cell.extent == .head ? 2 : 1
          break
        }
        append(cell, isCut: column + 1 >= columns)
        column += cell.extent == .head ? 2 : 1
      }
      if !buffer.isEmpty {
        _ = qm_put(screen, Int32(row), Int32(start), buffer, Int32(buffer.count), attributes, look.pair)
      }
    }
  }

  /// A character of which the C library thinks otherwise than we do would shift the rest of its row: it is shown as a
  /// question mark of our width.
  private func append(_ cell: Cell, isCut: Bool) {
    let width: Int32 = cell.extent == .head ? 2 : 1
    let character = wchar_t(bitPattern: cell.scalar.value)
    if width == 2 && isCut {
      buffer.append(0x20)
    } else if cell.scalar.value < 0x7f || wcwidth(character) == width {
      buffer.append(character)
    } else {
      buffer.append(0x3f)
      if width == 2 { buffer.append(0x20) }
    }
  }

  private func append(marks: [Unicode.Scalar]) {
    for mark in marks {
      let character = wchar_t(bitPattern: mark.value)
      if wcwidth(character) == 0 { buffer.append(character) }
    }
  }

  private func placeCursor(_ cursor: Position?, rows: Int, columns: Int) {
    let place = cursor.flatMap { $0.row < rows && $0.column < columns ? $0 : nil }
    if let place { wmove(screen, Int32(place.row), Int32(place.column)) }
    if (place != nil) != isCursorShown {
      curs_set(place == nil ? 0 : 1)
      isCursorShown = place != nil
    }
  }
}
