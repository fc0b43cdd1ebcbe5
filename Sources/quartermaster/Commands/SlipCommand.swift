import Kernel
import Spares
import Values

enum SlipCommand {
  static let command = Command(
    name: "slip", usage: ["slip DOCUMENT [-o FILE]"],
    summary: Phrase("prints a stock document", "打印库存单据"),
    details: [
      Phrase(
        "The slip names the audit row that made the document and the beginning of its hash: a slip on paper pins the chain.",
        "单据上印有生成该单据的审计记录号及其哈希开头，纸质单据可用于核对审计链。"),
      Phrase("\"report documents\" lists the documents.", "可用 report documents 查看全部单据。"),
    ], operands: 1...1,
    options: [
      OptionSpec("output", letter: "o", value: "FILE", "into a file, which appears when it is complete", "写入文件，完成后才出现")
    ], formats: [.text, .html]
  ) { invocation in
    let number = DocumentNumber(unchecked: Text.normalizedCode(Text.clean(invocation.arguments.operands[0])))
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    let slip = try Slip.read(number, as: session, in: site)
    let language = invocation.language
    let text = invocation.format == .html ? slip.html(in: language) : slip.text(in: language)
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
