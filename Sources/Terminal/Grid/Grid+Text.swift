extension Grid {
  /// The screen as text, one line a row, without trailing spaces: what a person sees.
  public var text: String {
    (0..<size.rows).map { line($0) }.joined(separator: "\n")
  }

  /// One row as text, without trailing spaces.
  public func line(_ row: Int) -> String {
    var out = String.UnicodeScalarView()
    for column in 0..<size.columns {
      let cell = self[row, column]
      if cell.extent == .tail { continue }
      out.append(cell.scalar)
      out.append(contentsOf: marks(row: row, column: column))
    }
    while out.last == " " { out.removeLast() }
    return String(out)
  }

  /// One letter a cell for its role (`Role.letter`), so that a change of colour shows in a plain difference of text.
  public var roleText: String {
    (0..<size.rows).map { row in
      var line = String((0..<size.columns).map { self[row, $0].role.letter })
      while line.last == "." { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// The text, a ruler, and the roles: the form snapshots are kept in. The cursor is named in the last line.
  public var snapshot: String {
    let ruler = String(repeating: "-", count: min(size.columns, 20))
    let place = cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor"
    return [text, ruler, roleText, place].joined(separator: "\n")
  }
}
