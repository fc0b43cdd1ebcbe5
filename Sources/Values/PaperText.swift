/// Plain text laid out for paper: lines of at most so many columns, a Chinese character taking two.
public enum PaperText {
  /// The most columns a line takes.
  public static let columns = 72

  /// An upper bound of the columns a text takes, exact for ASCII and Chinese: a line never grows wider than it says.
  public static func width(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x300 ? 1 : 2) }
  }

  /// Breaks at the last space of a line where there is one, else between any two characters.
  public static func wrap(_ text: String, columns: Int = PaperText.columns) -> [String] {
    var lines: [String] = []
    var line: [Character] = []
    for character in text {
      if width(of: String(line)) + width(of: String(character)) > columns {
        if character != " ", let space = line.lastIndex(of: " "), space > 0 {
          lines.append(String(line[..<space]))
          line = Array(line[(space + 1)...])
        } else {
          lines.append(String(line))
          line = []
        }
        if character == " " { continue }
      }
      line.append(character)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(String(line)) }
    return lines
  }

  /// A label and its value, the value's lines below each other.
  public static func fact(_ label: String, _ value: String, labelColumns: Int = 18) -> [String] {
    // A label that leaves the value no room stands on a line of its own.
    let isLong = width(of: label) >= labelColumns
    let fill = String(repeating: " ", count: max(1, labelColumns - width(of: label)))
    let indent = String(repeating: " ", count: labelColumns)
    let lines = wrap(value, columns: columns - labelColumns)
    guard !isLong else { return wrap(label) + lines.map { indent + $0 } }
    return lines.enumerated().map { index, piece in index == 0 ? label + fill + piece : indent + piece }
  }

  /// Rows in columns. Where they do not all fit, the widest ones are broken into several lines.
  public static func table(_ heads: [String], _ rows: [[String]]) -> [String] {
    let all = [heads] + rows
    var widths = heads.indices.map { column in
      max(1, all.map { $0.indices.contains(column) ? width(of: $0[column]) : 0 }.max() ?? 1)
    }
    let gaps = 2 * max(0, heads.count - 1)
    while widths.reduce(gaps, +) > columns, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 2
    {
      widths[widest] -= 1
    }
    var out: [String] = []
    for (index, row) in all.enumerated() {
      let cells = widths.indices.map { wrap(row.indices.contains($0) ? row[$0] : "", columns: widths[$0]) }
      for line in 0..<(cells.map(\.count).max() ?? 1) {
        var text = ""
        for (column, cell) in cells.enumerated() {
          let piece = cell.indices.contains(line) ? cell[line] : ""
          text += piece
          guard column < cells.count - 1 else { continue }
          text += String(repeating: " ", count: max(0, widths[column] - width(of: piece)) + 2)
        }
        while text.last == " " { text.removeLast() }
        out.append(text)
      }
      if index == 0 { out.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")) }
    }
    return out
  }
}
