extension OptionSpec {
  /// Options every command takes, before or after its name.
  static let global: [OptionSpec] = [
    OptionSpec(
      "database", value: "FILE", "the site's file ($QUARTERMASTER_DATABASE)", "站点文件（$QUARTERMASTER_DATABASE）"),
    OptionSpec("user", value: "NAME", "who acts ($QUARTERMASTER_USER)", "操作人（$QUARTERMASTER_USER）"),
    OptionSpec("language", choices: ["en", "zh"], "the language of all sentences", "提示语言"),
    OptionSpec("theme", choices: ["dark", "light", "mono"], "the colours of the terminal", "终端配色"),
    OptionSpec("plain", "look-ups as plain lines, for screen readers", "以纯文本行输出，便于读屏软件"),
    OptionSpec("format", choices: OutputFormat.allCases.map(\.rawValue), "how results are written", "结果的输出格式"),
    OptionSpec("help", letter: "h", "explains the command", "显示帮助"),
    OptionSpec("version", "prints the version", "显示版本"),
  ]
}
