import Values

extension Slip {
  /// The most columns a line of `text(in:)` takes.
  public static let columns = 72

  /// The slip as plain text, a label and its value on each line.
  public func text(in language: Language) -> String {
    let rule = String(repeating: "-", count: Slip.columns)
    var out: [String] = Slip.wrap(Text.clean(site))
    if isDemo { out.append(Slip.demoMark.text(in: language)) }
    out += [title.text(in: language), ""]
    out += head(in: language).flatMap(Slip.rows)
    for line in lines {
      out += [rule] + facts(of: line, in: language).flatMap(Slip.rows)
    }
    out += [rule] + foot(in: language).flatMap(Slip.rows)
    return out.joined(separator: "\n") + "\n"
  }

  private static let labelColumns = 18

  private static func rows(_ fact: Fact) -> [String] {
    let fill = String(repeating: " ", count: max(1, labelColumns - width(of: fact.label)))
    let indent = String(repeating: " ", count: labelColumns)
    return wrap(fact.value, columns: columns - labelColumns).enumerated().map { index, piece in
      index == 0 ? fact.label + fill + piece : indent + piece
    }
  }

  /// An upper bound of the columns a text takes, exact for ASCII and Chinese: a slip never grows wider than it says.
  private static func width(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x300 ? 1 : 2) }
  }

  /// Breaks at the last space of a line where there is one, else between any two characters.
  private static func wrap(_ text: String, columns: Int = Slip.columns) -> [String] {
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
}
