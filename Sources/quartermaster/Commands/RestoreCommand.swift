import Kernel
import Values

enum RestoreCommand {
  static let command = Command(
    name: "restore", usage: ["restore FILE [--yes]"],
    summary: Phrase("puts a backup's content into the site's file", "用备份内容恢复站点文件"),
    details: [
      Phrase(
        "What the file held before is kept beside it, and its name is printed.", "恢复前的内容保留在站点文件旁，并显示其文件名。")
    ], operands: 1...1, options: [OptionSpec("yes", "does not ask", "不再询问")], formats: [.text, .json]
  ) { invocation in
    let source = invocation.arguments.operands[0]
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    if !invocation.arguments.has("yes") {
      let question = Phrase(
        "Replace everything in \(site.path) by \(source)?", "用 \(source) 替换 \(site.path) 的全部内容吗？")
      guard try Confirmation.ask(question, language: invocation.language) else {
        invocation.remark(Phrase("Nothing was changed.", "未作任何改动。"))
        return .no
      }
    }
    let stop = StopSignals()
    let progress = ProgressLine(language: invocation.language)
    let kept = try site.restore(from: source, as: session) { done, total in
      progress.show(Phrase("Restoring", "正在恢复"), done, of: total)
      return !stop.isRequested
    }
    progress.clear()
    if invocation.format == .json {
      let answer: JSON = ["ok": true, "file": .string(site.path), "kept": .string(kept)]
      try invocation.print(answer.text)
    } else {
      try invocation.print(
        Phrase(
          "Restored from \(source). What was there before is in \(kept).", "已从 \(source) 恢复，原内容保留在 \(kept)。"))
    }
    return .done
  }
}
