import Kernel
import Values

enum BackupCommand {
  static let command = Command(
    name: "backup", usage: ["backup FILE"],
    summary: Phrase("copies the site into a new file while others work", "在他人使用的同时将站点备份为新文件"),
    details: [
      Phrase(
        "The copy is checked before it gets its name. An existing file is never overwritten.",
        "备份经核验后才以指定名称出现，已有文件不会被覆盖。")
    ], operands: 1...1, formats: [.text, .json]
  ) { invocation in
    let target = invocation.arguments.operands[0]
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    try site.requireKeeper(session, for: "backup")
    let stop = StopSignals()
    let progress = ProgressLine(language: invocation.language)
    try site.backup(to: target) { done, total in
      progress.show(Phrase("Backing up", "正在备份"), done, of: total)
      return !stop.isRequested
    }
    progress.clear()
    if invocation.format == .json {
      let answer: JSON = ["ok": true, "file": .string(target)]
      try invocation.print(answer.text)
    } else {
      try invocation.print(Phrase("Backed up to \(target).", "已备份至 \(target)。"))
    }
    return .done
  }
}
