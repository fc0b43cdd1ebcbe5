import Kernel
import Values

enum BackupCommand {
  static let command = Command(
    name: "backup", usage: ["backup FILE [--verify]", "backup --rotate [FOLDER] [--verify]"],
    summary: Phrase("copies the site into a new file while others work", "在他人使用的同时将站点备份为新文件"),
    details: [
      Phrase(
        "The copy is checked before it gets its name. An existing file is never overwritten.",
        "备份经核验后才以指定名称出现，已有文件不会被覆盖。"),
      Phrase(
        "With --rotate the copy is named by site and time, in the folder given or set (kernel.backupFolder); older copies of this site that the settings do not keep are taken away, nothing else ever.",
        "使用 --rotate 时，备份按站点和时间命名，存入指定或设置的文件夹（kernel.backupFolder）；设置不再保留的本站点旧备份会被删除，其他文件一律不动。"),
      Phrase(
        "For cron: QUARTERMASTER_USER and QUARTERMASTER_PIN_FILE say who makes it. Exit status 1 if --verify finds faults in the copy.",
        "用于定时任务时，由 QUARTERMASTER_USER 和 QUARTERMASTER_PIN_FILE 指定操作人；--verify 发现问题时退出状态为 1。"),
    ], operands: 0...1,
    options: [
      OptionSpec("rotate", "names the copy, and takes old copies away", "自动命名并轮换旧备份"),
      OptionSpec("verify", "also recomputes everything in the copy", "同时对备份做完整核验"),
    ], formats: [.text, .json]
  ) { invocation in
    let arguments = invocation.arguments
    let isRotation = arguments.has("rotate")
    guard isRotation || !arguments.operands.isEmpty else {
      throw UsageError.missingOperand(usage: "backup FILE [--verify]")
    }
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    let stop = StopSignals()
    let progress = ProgressLine(language: invocation.language)
    func goOn(_ done: Int, _ total: Int) -> Bool {
      if total > 0 { progress.show(Phrase("Backing up", "正在备份"), done, of: total) }
      return !stop.isRequested
    }
    let isFull = arguments.has("verify")
    let rotation =
      isRotation
      ? try site.rotateBackups(in: arguments.operands.first, fully: isFull, as: session, progress: goOn)
      : try site.makeBackup(at: arguments.operands[0], fully: isFull, as: session, progress: goOn)
    progress.clear()
    try tell(rotation, isRotation: isRotation, invocation)
    return rotation.findings.isEmpty ? .done : .no
  }

  private static func tell(_ rotation: BackupRotation, isRotation: Bool, _ invocation: Invocation) throws {
    let copy = rotation.copy
    if invocation.format == .json {
      let answer: JSON = [
        "ok": .bool(rotation.findings.isEmpty), "file": .string(copy.path), "state": .string(rotation.state.rawValue),
        "bytes": .integer(copy.bytes), "sha256": .string(copy.sha256), "head": .integer(copy.headID.rawValue),
        "headHash": .string(copy.headHash), "removed": .array(rotation.removed.map { .string($0) }),
        "findings": .array(rotation.findings.map(\.json)),
      ]
      try invocation.print(answer.text)
      return
    }
    for finding in rotation.findings { try invocation.print(finding.sentence) }
    try invocation.print(Phrase("Backed up to \(copy.path).", "已备份至 \(copy.path)。"))
    try invocation.print(
      Phrase(
        "\(copy.bytes) bytes, SHA-256 \(copy.sha256), last entry \(copy.headID.rawValue) (\(copy.headHash.prefix(16))).",
        "\(copy.bytes) 字节，SHA-256 \(copy.sha256)，末条审计记录 \(copy.headID.rawValue)（\(copy.headHash.prefix(16))）。"))
    guard rotation.findings.isEmpty else {
      try invocation.print(
        Phrase("The copy has faults, as the file has: no older copy was taken away.", "备份与原文件一样存在问题，未删除任何旧备份。"))
      return
    }
    if isRotation {
      let gone = rotation.removed.count
      try invocation.print(
        Phrase("\(rotation.kept) copies are kept, \(gone) taken away.", "现保留 \(rotation.kept) 份备份，删除 \(gone) 份。"))
    }
  }
}
