/// A text of several lines: how it is laid out in a box, and going up and down in it.
extension TextInput {
  /// The characters of each row of a box: lines end at line ends, and wrap behind a space where there is one in their
  /// second half. A row leaves a column for the caret.
  func rows(columns: Int) -> [Range<Int>] {
    let room = max(1, columns - 1)
    var rows: [Range<Int>] = []
    var (start, used, space) = (0, 0, -1)
    for (index, character) in characters.enumerated() {
      if character == "\n" {
        rows.append(start..<index)
        (start, used, space) = (index + 1, 0, -1)
        continue
      }
      let width = Width.columns(of: character)
      if used + width > room, index > start {
        var end = space >= start + (index - start) / 2 ? space + 1 : index
        // A closing mark does not begin a row.
        if end == index, TextFit.closing.contains(character), index - 1 > start { end = index - 1 }
        rows.append(start..<end)
        used = characters[end..<index].reduce(0) { $0 + Width.columns(of: $1) }
        start = end
      }
      if character == " " { space = index }
      used += width
    }
    rows.append(start..<characters.count)
    return rows
  }

  /// The row the caret stands in.
  func caretRow(in rows: [Range<Int>]) -> Int { rows.lastIndex { $0.lowerBound <= caret } ?? 0 }

  /// Goes a row up or down, to the same column as far as there is one. - Returns: false at the first and the last row.
  mutating func moveRow(by delta: Int, columns: Int) -> Bool {
    let rows = rows(columns: columns)
    let row = caretRow(in: rows)
    guard rows.indices.contains(row + delta) else { return false }
    let wanted = characters[rows[row].lowerBound..<caret].reduce(0) { $0 + Width.columns(of: $1) }
    let target = rows[row + delta]
    var (place, used) = (target.lowerBound, 0)
    while place < target.upperBound {
      let width = Width.columns(of: characters[place])
      if used + width > wanted { break }
      used += width
      place += 1
    }
    // Where the line goes on in the next row, the end of this row is the beginning of that one.
    let goesOn = place == target.upperBound && rows.contains { $0.lowerBound == place && $0 != target }
    move(to: goesOn && place > target.lowerBound ? place - 1 : place)
    return true
  }

  /// Draws the rows around the caret into a box and fills it.
  func renderLines(into grid: inout Grid, in box: Rect, role: Role, isFocused: Bool, context: RenderContext) {
    guard !box.isEmpty else { return }
    grid.fill(box, role: role)
    let rows = rows(columns: box.columns)
    let row = caretRow(in: rows)
    let first = isFocused ? max(0, min(row - box.rows + 1, rows.count - box.rows)) : 0
    for line in 0..<box.rows where rows.indices.contains(first + line) {
      let isCut = !isFocused && line == box.rows - 1 && rows.count > box.rows
      let text = String(characters[rows[first + line]]) + (isCut ? context.glyphs.ellipsis : "")
      grid.write(text, in: box.line(line), role: role, glyphs: context.glyphs)
    }
    guard isFocused else { return }
    let column = characters[rows[row].lowerBound..<caret].reduce(0) { $0 + Width.columns(of: $1) }
    let place = Position(row: box.row + row - first, column: min(box.column + column, box.endColumn - 1))
    grid.placeCursor(place, in: box)
  }
}
