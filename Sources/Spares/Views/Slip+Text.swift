import Values

extension Slip {
  /// The slip as plain text, a label and its value on each line.
  public func text(in language: Language) -> String {
    let rule = String(repeating: "-", count: PaperText.columns)
    var out: [String] = PaperText.wrap(Text.clean(site))
    if isDemo { out.append(Slip.demoMark.text(in: language)) }
    out += [title.text(in: language), ""]
    out += head(in: language).flatMap { PaperText.fact($0.label, $0.value) }
    for line in lines {
      out += [rule] + facts(of: line, in: language).flatMap { PaperText.fact($0.label, $0.value) }
    }
    out += [rule] + foot(in: language).flatMap { PaperText.fact($0.label, $0.value) }
    return out.joined(separator: "\n") + "\n"
  }
}
