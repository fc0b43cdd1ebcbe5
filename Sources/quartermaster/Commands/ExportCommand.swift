import Core
import Kernel
import Values

enum ExportCommand {
  static let command = Command(
    name: "export", usage: ["export KIND [FILE]"],
    summary: Phrase("writes a CSV file that can be imported again", "输出可再次导入的 CSV 文件"),
    details: [
      Phrase(
        "The columns are those of \"import\"; cells that a spreadsheet would take for formulas begin with an apostrophe, which import takes off.",
        "各列与 import 相同；可能被电子表格当作公式的单元格以撇号开头，导入时自动去除。"),
      Phrase("Without a file, or for \"-\", the rows go to standard output.", "未指定文件或指定“-”时输出到标准输出。"),
    ], operands: 1...2,
    options: [
      OptionSpec("titles", "heads the columns with titles instead of names", "表头用标题代替列名"),
      OptionSpec("byte-order-mark", "starts with one, for Excel", "以字节顺序标记开头，便于 Excel 打开"),
    ]
  ) { invocation in
    let arguments = invocation.arguments
    let site = try invocation.openSite()
    defer { site.close() }
    let kind = try site.importKind(arguments.operands[0])
    let session = try invocation.signIn(site)
    let path = arguments.operands.count > 1 && arguments.operands[1] != "-" ? arguments.operands[1] : nil
    let stop = StopSignals()
    let isTerminal = path == nil && StandardStreams.outputIsTerminal
    let progress = ProgressLine(
      language: invocation.language, isShown: StandardStreams.errorIsTerminal && !isTerminal)
    defer { progress.clear() }
    // The first page is read before the file is made: what is refused makes none.
    var file: OutputFile?
    _ = try site.export(
      kind, headings: arguments.has("titles") ? invocation.language : nil,
      byteOrderMark: arguments.has("byte-order-mark"), isOneMoment: path != nil, as: session,
      write: { bytes in
        if let path, file == nil { file = try OutputFile(path: path) }
        try (file?.output ?? invocation.output).write(bytes)
      },
      progress: { rows in
        progress.show(Phrase("Rows written", "已输出行数"), Int(rows), of: 0)
        return !stop.isRequested
      })
    try invocation.output.flush()
    try file?.commit()
    return .done
  }
}
