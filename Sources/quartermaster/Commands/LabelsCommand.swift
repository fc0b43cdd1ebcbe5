import Core
import Kernel
import Values

enum LabelsCommand {
  static let command = Command(
    name: "labels",
    usage: ["labels KIND [CODE …] [--where FIELD=VALUE …] [--symbol qr|code128] [-o FILE]"],
    summary: Phrase("makes labels with a code to scan", "制作可扫描的标签"),
    details: [
      Phrase(
        "KIND is one of \(Catalog.standard.labels.map(\.name).joined(separator: ", ")).",
        "KIND 为 \(Catalog.standard.labels.map(\.name).joined(separator: "、")) 之一。"),
      Phrase(
        "Without codes it takes the rows of its report (of parts: \"stock\") that meet the conditions.",
        "不写编号时，取对应报表（备件为 stock）中符合条件的行。"),
      Phrase(
        "HTML prints on A4 at true size; SVG is one drawing; text is drawn with blocks, with --plain in ASCII.",
        "HTML 按实际尺寸打印在 A4 纸上；SVG 为单个图形；text 用方块字符绘制，加 --plain 则用 ASCII。"),
      Phrase(
        "A code that Code 128 cannot hold, or not on a label of that size, has a QR code.",
        "Code 128 无法表示或标签放不下的编号改用二维码。"),
    ], operands: 1...(1 + LabelSheet.most),
    options: [
      OptionSpec("where", value: "FIELD=VALUE", "only rows of that kind; may be given several times", "筛选条件，可多次给出"),
      OptionSpec("symbol", choices: LabelSymbol.allCases.map(\.rawValue), "the symbol (qr)", "码制（默认 qr）"),
      OptionSpec("columns", value: "N", "labels across the paper (3)", "每行标签数（默认 3）"),
      OptionSpec("rows", value: "N", "labels down the paper (8)", "每列标签数（默认 8）"),
      OptionSpec("margin", value: "MM", "the paper's margin in millimetres (8)", "纸边距，毫米（默认 8）"),
      OptionSpec("skip", value: "N", "labels of the first sheet that are used already", "首张纸上已用去的标签数"),
      OptionSpec("output", letter: "o", value: "FILE", "into a file, which appears when it is complete", "写入文件，完成后才出现"),
    ], formats: [.text, .html, .svg]
  ) { invocation in
    let arguments = invocation.arguments
    guard let kind = Catalog.standard.labels.first(where: { $0.name == arguments.operands[0] }) else {
      throw UsageError.notOneOf(option: "labels", choices: Catalog.standard.labels.map(\.name))
    }
    let codes = Array(arguments.operands.dropFirst())
    if !codes.isEmpty, arguments.has("where") { throw UsageError.optionsExclude("CODE", "--where") }
    let symbol = arguments.value("symbol").flatMap { LabelSymbol(rawValue: $0) } ?? .qr
    let grid = try grid(arguments)
    let site = try invocation.openSite()
    defer { site.close() }
    let request = try ReportRequest(try site.listing(kind.listing), arguments)
    let session = try invocation.signIn(site)
    let selection = codes.isEmpty ? try keys(request, site, session) : .codes(codes)
    let sheet = try LabelSheet.read(kind, selection, symbol: symbol, as: session, in: site)
    guard let path = arguments.value("output"), path != "-" else {
      try invocation.output.write(text(of: sheet, grid, invocation, isScreen: StandardStreams.outputIsTerminal))
      try invocation.output.flush()
      return .done
    }
    let file = try OutputFile(path: path)
    try file.output.write(text(of: sheet, grid, invocation, isScreen: false))
    try file.commit()
    return .done
  }

  /// What a wide printer has, and any editor shows.
  private static let paperColumns = 132

  private static func grid(_ arguments: Arguments) throws -> LabelGrid {
    let columns = try arguments.number("columns", in: LabelGrid.columnRange) ?? 3
    let rows = try arguments.number("rows", in: LabelGrid.rowRange) ?? 8
    return LabelGrid(
      columns: columns, rows: rows, margin: try arguments.number("margin", in: LabelGrid.marginRange) ?? 8,
      skipped: try arguments.number("skip", in: 0...(columns * rows - 1)) ?? 0)
  }

  /// The rows a report would show.
  private static func keys(
    _ request: ReportRequest, _ site: Site, _ session: Session
  ) throws -> LabelSheet.Selection {
    var keys: [Int64] = []
    try request.pages(site, for: session) { page, _ in
      keys += page.rows.map(\.id)
      guard keys.count <= LabelSheet.most else { throw LabelRefusal.tooMany(most: LabelSheet.most) }
    }
    return .keys(keys)
  }

  private static func text(
    of sheet: LabelSheet, _ grid: LabelGrid, _ invocation: Invocation, isScreen: Bool
  ) -> String {
    let language = invocation.language
    switch invocation.format {
    case .html: return sheet.html(in: language, grid: grid)
    case .svg: return sheet.svg(in: language, grid: grid)
    default:
      // Black on white whatever the terminal's colours are: a reader wants dark on light.
      let isInked = isScreen && invocation.environment["NO_COLOR"] == nil && !invocation.isPlain
      return sheet.text(
        in: language, columns: isScreen ? StandardStreams.columns ?? 80 : paperColumns, isASCII: invocation.isPlain,
        ink: isInked ? ("\u{1b}[30;107m", "\u{1b}[0m") : ("", ""))
    }
  }
}
