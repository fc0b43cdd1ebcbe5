import Core
import Kernel
import Values

enum ImportCommand {
  static let command = Command(
    name: "import",
    usage: ["import KIND FILE|- [--dry-run|--good-rows] [--encoding auto|utf-8|gb18030]", "import --columns [KIND]"],
    summary: Phrase("imports the rows of a CSV file, or says what is wrong with them", "导入 CSV 文件，或列出有误的行"),
    details: [
      Phrase(
        "Every bad row is named with its line, column, value and what was expected. Unless told otherwise nothing is imported when one is bad.",
        "逐行列出有误之处：行号、列、内容及应有内容。默认只要有一行有误就全部不导入。"),
      Phrase(
        "The heading names the columns, in any order: by name, or by title in English or Chinese, also by what a list of the program calls the same. \"import --columns\" lists them.",
        "表头按列名或中英文标题书写，也可用程序各列表中的列标题，顺序不限。可用 import --columns 查看各列。"),
      Phrase(
        "A line is imported once, however often the same file is imported: after an interruption, import it again.",
        "同一文件无论导入几次，每行只导入一次；中断后重新导入即可。"),
    ], operands: 0...2,
    options: [
      OptionSpec("dry-run", "checks everything, imports nothing", "只检查，不导入"),
      OptionSpec("good-rows", "imports the good rows and leaves the bad ones out", "只导入正确的行"),
      OptionSpec(
        "encoding", choices: ImportEncoding.allCases.map(\.rawValue), "the file's encoding (auto)", "文件编码（auto 为自动识别）"),
      OptionSpec("columns", "lists the columns of a kind of file, or of all", "列出某类（或全部）文件的列"),
    ], formats: [.text, .json]
  ) { invocation in
    if invocation.arguments.has("columns") { return try columns(invocation) }
    return try run(invocation)
  }

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let arguments = invocation.arguments
    guard arguments.operands.count == 2 else { throw UsageError.missingOperand(usage: command.usage[0]) }
    if arguments.has("dry-run"), arguments.has("good-rows") {
      throw UsageError.optionsExclude("--dry-run", "--good-rows")
    }
    let mode: ImportMode =
      arguments.has("dry-run") ? .dryRun : arguments.has("good-rows") ? .goodRows : .allOrNothing
    let encoding = arguments.value("encoding").flatMap { ImportEncoding(rawValue: $0) } ?? .auto
    let site = try invocation.openSite()
    defer { site.close() }
    let kind = try site.importKind(arguments.operands[0])
    let session = try invocation.signIn(site)
    let stop = StopSignals()
    let progress = ProgressLine(language: invocation.language)
    defer { progress.clear() }
    let file = try ImportFile(path: arguments.operands[1], encoding: encoding) { done in
      progress.show(ImportProgress.Phase.reading.title, done, of: 0)
      return !stop.isRequested
    }
    var failure: (any Error)?
    let report = try site.importFile(
      file, kind: kind, mode: mode, as: session,
      progress: { now in
        progress.show(now.phase.title, now.done, of: now.total)
        return !stop.isRequested && failure == nil
      },
      fault: { fault in
        progress.clear()
        do { try write(fault, invocation) } catch { failure = error }
      })
    progress.clear()
    if let failure { throw failure }
    try write(report, mode, invocation)
    return report.bad > 0 || report.isStopped ? .no : .done
  }

  private static func write(_ fault: ImportFault, _ invocation: Invocation) throws {
    if invocation.format == .json {
      try invocation.print(fault.json(in: invocation.language).text)
    } else {
      try invocation.print(fault.sentence)
    }
  }

  private static func write(_ report: ImportReport, _ mode: ImportMode, _ invocation: Invocation) throws {
    if invocation.format == .json {
      try invocation.print(report.json(mode, in: invocation.language).text)
    } else {
      try invocation.print(report.sentence(mode))
    }
  }

  // MARK: - Columns

  private static func columns(_ invocation: Invocation) throws -> ExitStatus {
    let operands = invocation.arguments.operands
    if operands.count > 1 {
      throw UsageError.extraOperand(Text.clean(String(operands[1].prefix(60))), usage: command.usage[1])
    }
    var kinds = Catalog.standard.imports
    if let name = operands.first {
      kinds = kinds.filter { $0.name == name }
      guard !kinds.isEmpty else {
        throw ImportRefusal.unknownKind(
          Text.clean(String(name.prefix(40))), known: Catalog.standard.imports.map(\.name))
      }
    }
    if invocation.format == .json {
      for kind in kinds { try invocation.print(kind.json(in: invocation.language).text) }
    } else {
      // All of them are a page of the guide.
      if operands.isEmpty { for line in guide { try invocation.print(invocation.text(line)) } }
      for (index, kind) in kinds.enumerated() {
        if index > 0 || operands.isEmpty { try invocation.print("") }
        for line in kind.table(in: invocation.language) { try invocation.print(line) }
      }
    }
    return .done
  }

  private static let guide = [
    Phrase("# Files for import and export", "# 导入与导出文件"), Phrase("", ""),
    Phrase(
      "The kinds in the order a new site takes them. The heading names the columns in any order, by name or by title in either language, also by what the program's own lists call the same (a heading of theirs that may mean two columns is refused, and both are named); a column that is not required may be left out.",
      "以下各类按新站点导入的先后排列。表头可用列名或任一语言的标题，也可用程序各列表中的列标题（可能指两个列的标题会被拒绝，并列出这两列），顺序不限；非必填的列可省略。"),
    Phrase("", ""),
    Phrase(
      "Cells that a spreadsheet would run as formulas leave with an apostrophe before them, which import takes off. A cell of words or codes that begins like one (`=1+2`) and has no apostrophe is taken as it stands: the check notes how many there are and the first line, and nothing is refused for it.",
      "会被电子表格当作公式执行的单元格，导出时前面加撇号，导入时去除。文本或编码列中以公式符号开头而没有撇号的单元格（如 `=1+2`）按原样导入：检查结果注明个数和首个所在行，不作为错误。"),
  ]
}
