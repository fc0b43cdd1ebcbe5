import Terminal
import Values

/// Help as lines, made from the table of commands.
enum HelpText {
  static func overview(of commands: [Command], in language: Language) -> [String] {
    var lines = [
      "quartermaster " + ProgramVersion.text,
      Phrase(
        "The register of a site: what is in stock, what moved, who did it.", "站点台账：库存、流水、经办人，一应可查。"
      ).text(in: language),
      "",
      Phrase("Usage: quartermaster [OPTION…] [COMMAND …]", "用法：quartermaster [选项…] [命令 …]").text(in: language),
      Phrase("Without a command it opens the screens.", "不带命令时打开界面。").text(in: language),
      "",
      Phrase("Commands:", "命令：").text(in: language),
    ]
    lines += TextColumns.lines(commands.map { [$0.name, $0.summary.text(in: language)] }, indent: 2)
    lines += ["", Phrase("Options of every command:", "通用选项：").text(in: language)]
    lines += options(OptionSpec.global, language)
    lines += [
      "",
      Phrase("\"help COMMAND\" explains one command.", "用 help 命令名 查看某个命令的说明。").text(in: language),
      "",
      Phrase("Exit status:", "退出状态：").text(in: language),
    ]
    return lines + TextColumns.lines(statuses.map { [$0.0, $0.1.text(in: language)] }, indent: 2)
  }

  static func lines(of command: Command, in language: Language) -> [String] {
    var lines = [command.name + ": " + command.summary.text(in: language), ""]
    for (index, usage) in command.usage.enumerated() {
      let lead = Phrase("Usage: ", "用法：").text(in: language)
      lines.append(
        (index == 0 ? lead : String(repeating: " ", count: Width.columns(of: lead))) + "quartermaster " + usage)
    }
    if !command.options.isEmpty {
      lines += ["", Phrase("Options:", "选项：").text(in: language)] + options(command.options, language)
    }
    if command.formats.count > 1 {
      let names = command.formats.map(\.rawValue).joined(separator: ", ")
      lines += ["", Phrase("Formats: \(names)", "输出格式：\(names)").text(in: language)]
    }
    if !command.details.isEmpty { lines += [""] + command.details.map { $0.text(in: language) } }
    lines += ["", Phrase("Options of every command:", "通用选项：").text(in: language)]
    return lines + options(OptionSpec.global, language)
  }

  private static func options(_ options: [OptionSpec], _ language: Language) -> [String] {
    TextColumns.lines(options.map { [$0.usage, $0.summary.text(in: language)] }, indent: 2)
  }

  private static let statuses: [(String, Phrase)] = [
    ("0", Phrase("done", "已完成")),
    ("1", Phrase("done, and the answer is no: refused, faults found", "已完成，但结果为否：被拒绝或发现问题")),
    ("2", Phrase("wrong usage", "用法错误")),
    ("3", Phrase("the file cannot be used: missing, busy, damaged, newer", "文件不可用：缺失、占用、损坏或版本更新")),
    ("4", Phrase("not permitted", "无权限")),
    ("5", Phrase("an input or output failed", "输入或输出失败")),
  ]
}
