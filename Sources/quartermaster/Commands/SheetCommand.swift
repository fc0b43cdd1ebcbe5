import Kernel
import Values

enum SheetCommand {
  static let command = Command(
    name: "sheet", usage: ["sheet", "sheet KIND NAME [-o FILE]"],
    summary: Phrase("prints a sheet, such as a patrol log", "打印单据表格，如巡查记录"),
    details: [
      Phrase("Without operands it lists the kinds of sheet.", "不带参数时列出全部种类。"),
      Phrase(
        "What pins the sheet to the records stands on its last lines: heads of chains, who printed it and when.",
        "末尾印有链首、打印人和时间，可用于核对记录。"),
    ], operands: 0...2,
    options: [
      OptionSpec("output", letter: "o", value: "FILE", "into a file, which appears when it is complete", "写入文件，完成后才出现")
    ], formats: [.text, .html]
  ) { invocation in
    let operands = invocation.arguments.operands
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    let language = invocation.language
    let kinds = try site.offered.sheets
    guard let name = operands.first else {
      for kind in kinds {
        let line = "\(kind.name)  \(kind.title.text(in: language)) (\(kind.about.text(in: language)))\n"
        try invocation.output.write(line)
      }
      try invocation.output.flush()
      return .done
    }
    guard let kind = kinds.first(where: { $0.name == name }) else {
      throw SheetRefusal.unknown(Text.clean(name), known: kinds.map(\.name))
    }
    guard operands.count == 2 else { throw SheetRefusal.unnamed(kind.name, kind.about) }
    let sheet = try kind.read(Text.clean(operands[1]), session, site)
    let text = invocation.format == .html ? sheet.html(in: language) : sheet.text(in: language)
    guard let path = invocation.arguments.value("output"), path != "-" else {
      try invocation.output.write(text)
      try invocation.output.flush()
      return .done
    }
    let file = try OutputFile(path: path)
    try file.output.write(text)
    try file.commit()
    return .done
  }
}
