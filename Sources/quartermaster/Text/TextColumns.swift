import Terminal

/// Lines of text in aligned columns: help, lists of actions and reports.
enum TextColumns {
  /// The lines, each cell but the last filled up to the widest of its column.
  static func lines(_ rows: [[String]], gap: Int = 2, indent: Int = 0) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.dropLast().enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], Width.columns(of: cell))
      }
    }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (index, cell) in row.enumerated() {
        line +=
          index == row.count - 1
          ? cell : TextColumns.fit(cell, columns: widths[index]) + String(repeating: " ", count: gap)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The text filled up with spaces, or cut with an ellipsis where it is longer and may be cut.
  static func fit(_ text: String, columns: Int, right: Bool = false, cut: Bool = false) -> String {
    guard cut || Width.columns(of: text) <= columns else { return text }
    return TextFit.pad(text, to: columns, alignment: right ? .right : .left, glyphs: .unicode)
  }
}
