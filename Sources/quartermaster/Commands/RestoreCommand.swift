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
    let path = try SitePath.database(invocation.arguments, invocation.environment)
    let stop = StopSignals()
    let progress = ProgressLine(language: invocation.language)
    func goOn(_ done: Int, _ total: Int) -> Bool {
      progress.show(Phrase("Restoring", "正在恢复"), done, of: total)
      return !stop.isRequested
    }
    let kept: String?
    do {
      let site = try invocation.openSite()
      defer { site.close() }
      let session = try invocation.signIn(site)
      guard try isWanted(invocation, path: path, source: source) else { return .no }
      kept = try site.restore(from: source, as: session, progress: goOn)
    } catch let fault as SiteFault where fault.isUnusableFile {
      // There is nothing to sign in to; the backup's own accounts say who may.
      guard try isWanted(invocation, path: path, source: source) else { return .no }
      kept = try Site.recover(path: path, from: source, catalog: .standard, progress: goOn) {
        try invocation.signIn($0)
      }
    }
    progress.clear()
    if invocation.format == .json {
      let answer: JSON = ["ok": true, "file": .string(path), "kept": kept.map { .string($0) } ?? .null]
      try invocation.print(answer.text)
    } else if let kept {
      try invocation.print(
        Phrase(
          "Restored from \(source). What was there before is in \(kept).", "已从 \(source) 恢复，原内容保留在 \(kept)。"))
    }
    if kept == nil, invocation.format != .json {
      try invocation.print(Phrase("Restored from \(source).", "已从 \(source) 恢复。"))
    }
    return .done
  }

  private static func isWanted(_ invocation: Invocation, path: String, source: String) throws -> Bool {
    if invocation.arguments.has("yes") { return true }
    let question = Phrase("Replace everything in \(path) by \(source)?", "用 \(source) 替换 \(path) 的全部内容吗？")
    if try Confirmation.ask(question, language: invocation.language) { return true }
    invocation.remark(Phrase("Nothing was changed.", "未作任何改动。"))
    return false
  }
}
