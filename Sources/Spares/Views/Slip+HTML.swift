import Values

extension Slip {
  /// The slip as a page of its own, for printing and sending: nothing in it comes from elsewhere.
  public func html(in language: Language) -> String {
    let title = HTML.escape(title.text(in: language) + " " + number.text)
    let demo = isDemo ? "<p class=\"demo\">" + HTML.escape(Slip.demoMark.text(in: language)) + "</p>\n" : ""
    let signature = Phrase("Signature", "签字").text(in: language)
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
      .head th { width: 10em; font-weight: normal; color: #444 }
      .number { text-align: right; white-space: nowrap }
      .demo { font-weight: bold; border: 3px double #a00; color: #a00; padding: 4px 8px; display: inline-block }
      .sign { margin-top: 3em }
      @media print { body { margin: 0; max-width: none } tr { break-inside: avoid } @page { margin: 15mm } }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(HTML.escape(site))</p>
      \(demo)<table class="head">
      \(rows(head(in: language)))</table>
      \(lineTable(language))<table class="head">
      \(rows(foot(in: language)))</table>
      <p class="sign">\(HTML.escape(signature)) ______________________</p>
      </body>
      </html>

      """
  }

  private func rows(_ facts: [Fact]) -> String {
    facts.map { "<tr><th scope=\"row\">\(HTML.escape($0.label))</th><td>\(HTML.escape($0.value))</td></tr>\n" }.joined()
  }

  private func lineTable(_ language: Language) -> String {
    let titles: [(Phrase, isNumber: Bool)] = [
      (Phrase("Part", "备件编号"), false), (Phrase("Name", "名称"), false), (Phrase("Specification", "规格型号"), false),
      (Phrase("Bin", "货位"), false), (lotTitle, false), (Phrase("Quantity", "数量"), true),
      (Phrase("Value", "金额"), true),
      (Phrase("Price difference", "差价"), true),
    ]
    var out = "<table>\n<thead><tr>"
    for (title, isNumber) in titles {
      out +=
        "<th scope=\"col\"\(isNumber ? " class=\"number\"" : "")>" + HTML.escape(title.text(in: language)) + "</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for line in lines {
      let texts = [
        line.part.text, line.name(in: language), line.specification, line.bin.text,
        line.lot.map { $0.text + (line.expiresOn.map { " (\($0))" } ?? "") } ?? "", amount(line, language),
        line.value.format(symbol: true), line.difference.format(symbol: true),
      ]
      out += "<tr>"
      for (text, title) in zip(texts, titles) {
        out += (title.isNumber ? "<td class=\"number\">" : "<td>") + HTML.escape(text) + "</td>"
      }
      out += "</tr>\n"
    }
    return out + "</tbody>\n</table>\n"
  }
}
