extension Grid {
  /// Draws a text in one row from a column on, inside a rectangle only; what would cross its edge is cut.
  ///
  /// Control, bidirectional and invisible characters are dropped, line ends and tabs become spaces.
  /// - Returns: the columns the whole text takes, drawn or not.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at position: Position, in clip: Rect, role: Role = .normal, emphasis: Attributes = []
  ) -> Int {
    let area = clip.intersection(bounds)
    var column = position.column
    let visible = position.row >= area.row && position.row < area.endRow
    var base: Int?
    for raw in text.unicodeScalars {
      let scalar = Width.shown(raw)
      switch Width.classify(scalar) {
      case .removed: continue
      case .combining:
        if visible, let base { addMark(scalar, row: position.row, column: base) }
      case .narrow:
        base = nil
        if visible && column >= area.column && column < area.endColumn {
          put(scalar, wide: false, row: position.row, column: column, role: role, emphasis: emphasis)
          base = column
        }
        column += 1
      case .wide:
        base = nil
        if visible {
          base = putWide(scalar, row: position.row, column: column, in: area, role: role, emphasis: emphasis)
        }
        column += 2
      }
    }
    return column - position.column
  }

  /// A wide character of which only half is inside the clip is drawn as a space there.
  private mutating func putWide(
    _ scalar: Unicode.Scalar, row: Int, column: Int, in area: Rect, role: Role, emphasis: Attributes
  ) -> Int? {
    let left = column >= area.column && column < area.endColumn
    let right = column + 1 >= area.column && column + 1 < area.endColumn
    if left && right {
      put(scalar, wide: true, row: row, column: column, role: role, emphasis: emphasis)
      return column
    }
    if left { put(" ", wide: false, row: row, column: column, role: role, emphasis: emphasis) }
    if right { put(" ", wide: false, row: row, column: column + 1, role: role, emphasis: emphasis) }
    return nil
  }

  /// Draws a text into the first row of a rectangle: cut with an ellipsis when too long, else aligned; the rest of the
  /// row keeps what it had.
  public mutating func write(
    _ text: some StringProtocol, in rect: Rect, alignment: Alignment = .left, role: Role = .normal,
    emphasis: Attributes = [], glyphs: Glyphs
  ) {
    guard !rect.isEmpty else { return }
    let fitted = TextFit.truncate(text, to: rect.columns, glyphs: glyphs)
    let free = rect.columns - Width.columns(of: fitted)
    let start: Int
    switch alignment {
    case .left: start = 0
    case .right: start = free
    case .centre: start = free / 2
    }
    write(
      fitted, at: Position(row: rect.row, column: rect.column + start), in: rect.line(0), role: role,
      emphasis: emphasis)
  }

  /// Fills a rectangle with one narrow character.
  public mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar = " ", role: Role = .normal) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let narrow = Width.classify(scalar) == .narrow ? scalar : " "
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        put(narrow, wide: false, row: row, column: column, role: role, emphasis: [])
      }
    }
  }

  /// Draws a frame just inside a rectangle, with a title in its upper edge, and blanks what it encloses.
  /// - Returns: the rectangle inside.
  @discardableResult
  public mutating func frame(
    _ rect: Rect, title: String = "", role: Role = .border, titleRole: Role = .header, glyphs: Glyphs
  ) -> Rect {
    fill(rect)
    guard rect.rows >= 2 && rect.columns >= 2 else { return rect }
    let lines = glyphs.frame
    for column in (rect.column + 1)..<(rect.endColumn - 1) {
      write(lines.horizontal, at: Position(row: rect.row, column: column), in: rect, role: role)
      write(lines.horizontal, at: Position(row: rect.endRow - 1, column: column), in: rect, role: role)
    }
    for row in (rect.row + 1)..<(rect.endRow - 1) {
      write(lines.vertical, at: Position(row: row, column: rect.column), in: rect, role: role)
      write(lines.vertical, at: Position(row: row, column: rect.endColumn - 1), in: rect, role: role)
    }
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    write(lines.topLeft, at: rect.origin, in: rect, role: role)
    write(lines.topRight, at: Position(row: rect.row, column: right), in: rect, role: role)
    write(lines.bottomLeft, at: Position(row: bottom, column: rect.column), in: rect, role: role)
    write(lines.bottomRight, at: Position(row: bottom, column: right), in: rect, role: role)
    if !title.isEmpty && rect.columns >= 6 {
      let room = Rect(row: rect.row, column: rect.column + 2, rows: 1, columns: rect.columns - 4)
      let name = " " + TextFit.truncate(title, to: room.columns - 2, glyphs: glyphs) + " "
      write(name, in: room, role: titleRole, glyphs: glyphs)
    }
    return rect.inset(rows: 1, columns: 1)
  }

  /// A horizontal line across the first row of a rectangle.
  public mutating func rule(_ rect: Rect, role: Role = .border, glyphs: Glyphs) {
    let area = rect.line(0)
    for column in area.column..<area.endColumn {
      write(glyphs.frame.horizontal, at: Position(row: area.row, column: column), in: area, role: role)
    }
  }

  /// Puts the real cursor there if the place is inside the rectangle.
  public mutating func placeCursor(_ position: Position, in rect: Rect) {
    if rect.intersection(bounds).contains(position) { cursor = position }
  }
}
