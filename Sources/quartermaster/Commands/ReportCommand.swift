import Core
import Kernel
import Values

enum ReportCommand {
  static let command = Command(
    name: "report",
    usage: ["report NAME [--where FIELD=VALUE …] [--sort FIELD|-FIELD] [--find WORDS] [--limit N] [-o FILE]"],
    summary: Phrase("writes a listing: table, CSV, JSON or HTML", "输出报表：表格、CSV、JSON 或 HTML"),
    details: [
      Phrase(
        "\"reports\" lists the reports with their columns, orders and filters.", "可用 reports 查看全部报表及其列、排序和筛选。"),
      Phrase(
        "CSV has quantities with their decimals and money in yuan; JSON has smallest units and fen, as actions take them.",
        "CSV 中数量带小数、金额以元计；JSON 与操作一致，数量以最小单位计、金额以分计。"),
    ], operands: 1...1,
    options: [
      OptionSpec("where", value: "FIELD=VALUE", "only rows of that kind; may be given several times", "筛选条件，可多次给出"),
      OptionSpec("sort", value: "FIELD", "the order; -FIELD turns it round", "排序，-FIELD 表示反向"),
      OptionSpec("find", value: "WORDS", "only rows that contain the words", "按关键字查找"),
      OptionSpec("limit", value: "N", "at most so many rows (all)", "最多行数（默认全部）"),
      OptionSpec("output", letter: "o", value: "FILE", "into a file, which appears when it is complete", "写入文件，完成后才出现"),
      OptionSpec("byte-order-mark", "starts CSV with one, for Excel", "CSV 以字节顺序标记开头，便于 Excel 打开"),
    ], formats: [.table, .csv, .json, .html]
  ) { invocation in
    let site = try invocation.openSite()
    defer { site.close() }
    let request = try ReportRequest(try site.listing(invocation.arguments.operands[0]), invocation.arguments)
    let session = try invocation.signIn(site)
    guard let path = invocation.arguments.value("output"), path != "-" else {
      return try write(request, site, session, invocation, to: { invocation.output })
    }
    // A file shows one moment; a reader on a pipe may be slow, and must not hold back the write-ahead log.
    var file: OutputFile?
    return try site.database.transaction(.deferred) {
      let status = try write(request, site, session, invocation) {
        let made = try OutputFile(path: path)
        file = made
        return made.output
      }
      try file?.commit()
      return status
    }
  }

  /// - Parameter open: asked once the first page was read: a question that is refused makes no file.
  private static func write(
    _ request: ReportRequest, _ site: Site, _ session: Session, _ invocation: Invocation, to open: () throws -> Output
  ) throws -> ExitStatus {
    let stop = StopSignals()
    let cells = CellRenderer(listing: request.listing, language: invocation.language, timeZone: site.timeZone)
    var output = invocation.output
    var writer = try writer(cells, site, session, invocation)
    let isTerminal = StandardStreams.outputIsTerminal
    let progress = ProgressLine(
      language: invocation.language, isShown: StandardStreams.errorIsTerminal && !isTerminal)
    defer { progress.clear() }
    var rows = 0
    var sortedHits: Int?
    try request.pages(site, for: session) { page, isFirst in
      if stop.isRequested { throw SiteFault.interrupted }
      if isFirst {
        output = try open()
        sortedHits = page.sortedHits
        try writer.begin(page.rows, to: output)
      }
      for row in page.rows { try writer.write(row, to: output) }
      rows += page.rows.count
      progress.show(Phrase("Rows written", "已输出行数"), rows, of: 0)
    }
    try writer.end(to: output)
    try output.flush()
    progress.clear()
    remarks(writer, rows, sortedHits, invocation)
    return .done
  }

  private static func writer(
    _ cells: CellRenderer, _ site: Site, _ session: Session, _ invocation: Invocation
  ) throws -> any ReportWriter {
    switch invocation.format {
    case .csv: return CSVReportWriter(cells, byteOrderMark: invocation.arguments.has("byte-order-mark"))
    case .json: return JSONReportWriter(cells)
    case .html:
      let head = try site.chainHead()
      return HTMLReportWriter(
        cells,
        heading: .init(
          site: site.facts.name, isDemo: site.facts.isDemo, chainRow: head.id.rawValue, chainHash: head.hash,
          madeAt: site.clock.now(), by: session.name))
    case .table, .text, .svg:
      if invocation.isPlain { return PlainWriter(cells) }
      return TableWriter(cells, room: invocation.arguments.has("output") ? nil : StandardStreams.columns)
    }
  }

  private static func remarks(
    _ writer: any ReportWriter, _ rows: Int, _ sortedHits: Int?, _ invocation: Invocation
  ) {
    if let sortedHits {
      invocation.remark(
        Phrase("Only the first \(sortedHits) hits were sorted.", "仅对前 \(sortedHits) 条命中结果排序。"))
    }
    if let leftOut = (writer as? TableWriter)?.leftOut, !leftOut.isEmpty {
      let names = leftOut.joined(separator: ", ")
      invocation.remark(Phrase("No room for: \(names).", "屏幕宽度不足，未显示：\(names)。"))
    }
    if rows == 0 { invocation.remark(Phrase("No rows.", "没有数据。")) }
  }
}
