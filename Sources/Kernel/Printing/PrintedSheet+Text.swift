import Values

extension PrintedSheet {
  /// The sheet as plain text of at most `PaperText.columns` columns.
  public func text(in language: Language) -> String {
    let rule = String(repeating: "-", count: PaperText.columns)
    var out = PaperText.wrap(Text.clean(site))
    if isDemo { out.append(Self.demoMark.text(in: language)) }
    out += PaperText.wrap(Text.clean(title.text(in: language) + " " + name))
    for block in blocks { out += [""] + lines(of: block, in: language) }
    if !foot.isEmpty { out += ["", rule] + lines(of: .facts(foot), in: language) }
    return out.joined(separator: "\n") + "\n"
  }

  private func lines(of block: Block, in language: Language) -> [String] {
    func text(_ phrase: Phrase) -> String { Text.clean(phrase.text(in: language)) }
    switch block {
    case .heading(let phrase): return PaperText.wrap(text(phrase)) + [String(repeating: "-", count: PaperText.columns)]
    case .paragraph(let phrase):
      return phrase.text(in: language).split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        PaperText.wrap(Text.clean(String($0)))
      }
    case .facts(let facts): return facts.flatMap { PaperText.fact(text($0.label), text($0.value)) }
    case .table(let table): return PaperText.table(table.heads.map(text), table.rows.map { $0.map(text) })
    case .signatures(let all):
      return all.flatMap { signature in
        PaperText.fact(
          text(signature.role),
          signature.name.isEmpty
            ? "______________________" : Text.clean(signature.name) + "  " + text(signature.at))
      }
    }
  }
}
