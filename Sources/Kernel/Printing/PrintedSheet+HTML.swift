import Values

extension PrintedSheet {
  /// The sheet as a page of its own, for printing and sending: nothing in it comes from elsewhere.
  public func html(in language: Language) -> String {
    let title = HTML.escape(title.text(in: language) + " " + name)
    let demo = isDemo ? "<p class=\"demo\">" + HTML.escape(Self.demoMark.text(in: language)) + "</p>\n" : ""
    let body = blocks.map { html(of: $0, in: language) }.joined()
    let end = foot.isEmpty ? "" : "<hr>\n" + html(of: .facts(foot), in: language)
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-Hans" : "en")">
      <head>
      <meta charset="utf-8">
      <title>\(title) · \(HTML.escape(site))</title>
      <style>
      body { font: 14px/1.4 sans-serif; margin: 2em; color: #111; background: #fff; max-width: 60em }
      table { border-collapse: collapse; margin: 1em 0; width: 100% }
      th, td { border: 1px solid #999; padding: 2px 8px; text-align: left; vertical-align: top }
      .head th { width: 12em; font-weight: normal; color: #444 }
      .number { text-align: right; white-space: nowrap }
      .demo { font-weight: bold; border: 3px double #a00; color: #a00; padding: 4px 8px; display: inline-block }
      .sign td { height: 2.5em }
      @media print { body { margin: 0; max-width: none } tr { break-inside: avoid } @page { margin: 15mm } }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(HTML.escape(site))</p>
      \(demo)\(body)\(end)</body>
      </html>

      """
  }

  private func html(of block: Block, in language: Language) -> String {
    func text(_ phrase: Phrase) -> String { HTML.escape(phrase.text(in: language)) }
    switch block {
    case .heading(let phrase): return "<h2>\(text(phrase))</h2>\n"
    case .paragraph(let phrase):
      return phrase.text(in: language).split(separator: "\n", omittingEmptySubsequences: false).map {
        "<p>\(HTML.escape(String($0)))</p>\n"
      }.joined()
    case .facts(let facts):
      let rows = facts.map { "<tr><th scope=\"row\">\(text($0.label))</th><td>\(text($0.value))</td></tr>\n" }
      return "<table class=\"head\">\n\(rows.joined())</table>\n"
    case .table(let table): return html(of: table, in: language)
    case .signatures(let all):
      let rows = all.map { signature in
        "<tr><th scope=\"row\">\(text(signature.role))</th><td>\(HTML.escape(signature.name)) \(text(signature.at))</td></tr>\n"
      }
      return "<table class=\"head sign\">\n\(rows.joined())</table>\n"
    }
  }

  private func html(of table: Table, in language: Language) -> String {
    func mark(_ column: Int) -> String { table.numbers.contains(column) ? " class=\"number\"" : "" }
    var out = "<table>\n<thead><tr>"
    for (column, head) in table.heads.enumerated() {
      out += "<th scope=\"col\"\(mark(column))>\(HTML.escape(head.text(in: language)))</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      out += "<tr>"
      for (column, cell) in row.enumerated() {
        out += "<td\(mark(column))>\(HTML.escape(cell.text(in: language)))</td>"
      }
      out += "</tr>\n"
    }
    return out + "</tbody>\n</table>\n"
  }
}
