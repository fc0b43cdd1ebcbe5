import Kernel
import Values

/// A complete page without anything from elsewhere: for printing and sending.
struct HTMLReportWriter: ReportWriter {
  /// What stands above the table.
  struct Heading {
    let site: String
    let isDemo: Bool
    /// The head of the audit chain the figures rest on.
    let chainRow: Int64
    let chainHash: String
    let madeAt: Instant
    let by: String
  }

  private let cells: CellRenderer
  private let heading: Heading

  init(_ cells: CellRenderer, heading: Heading) {
    self.cells = cells
    self.heading = heading
  }

  mutating func begin(_ first: [ListingRow], to output: Output) throws(StreamFault) {
    let title = Self.escape(text(cells.listing.title))
    let site = Self.escape(heading.site)
    let demo = heading.isDemo ? "<p class=\"demo\">" + text(Phrase("DEMO — made up", "演示（DEMO）——内容虚构")) + "</p>\n" : ""
    let facts =
      text(Phrase("Made ", "生成时间：")) + cells.local(heading.madeAt) + " (\(Self.escape(cells.timeZone.name))) · "
      + text(Phrase("by ", "操作人：")) + Self.escape(heading.by) + " · "
      + text(Phrase("audit row ", "审计记录第 ")) + String(heading.chainRow) + text(Phrase(" ", " 条 "))
      + "<code>" + Self.escape(heading.chainHash) + "</code>"
    let language = cells.language == .chinese ? "zh-Hans" : "en"
    var page = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <title>\(title) · \(site)</title>
      <style>
      body { font: 14px/1.4 sans-serif; margin: 2em; color: #111; background: #fff }
      table { border-collapse: collapse }
      th, td { border: 1px solid #999; padding: 2px 8px; text-align: left; vertical-align: top }
      td.number { text-align: right; white-space: nowrap }
      thead { display: table-header-group }
      code { word-break: break-all }
      .demo { font-weight: bold; border: 3px double #a00; color: #a00; padding: 4px 8px; display: inline-block }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(site)</p>
      \(demo)<p>\(facts)</p>
      <table>
      <thead><tr>
      """
    for title in cells.titles(cells.shown) { page += "<th scope=\"col\">" + Self.escape(title) + "</th>" }
    try output.write(page + "</tr></thead>\n<tbody>\n")
  }

  mutating func write(_ row: ListingRow, to output: Output) throws(StreamFault) {
    var line = "<tr>"
    for column in cells.shown {
      line += cells.isNumber(column) ? "<td class=\"number\">" : "<td>"
      line += Self.escape(cells.display(row, column)) + "</td>"
    }
    try output.write(line + "</tr>\n")
  }

  mutating func end(to output: Output) throws(StreamFault) {
    try output.write("</tbody>\n</table>\n</body>\n</html>\n")
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: cells.language) }

  /// Text that is safe between tags and in attributes.
  static func escape(_ text: String) -> String { HTML.escape(text) }
}
