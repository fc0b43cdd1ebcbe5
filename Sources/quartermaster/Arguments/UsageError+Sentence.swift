import Values

extension UsageError {
  var sentence: Phrase {
    switch self {
    case .unknownCommand(let name, let suggestion):
      Phrase("There is no command \(name).", "没有命令 \(name)。")
        + (suggestion.map { Phrase(" Did you mean \($0)?", "您是否想输入 \($0)？") }
          ?? Phrase(" \"help\" lists them.", "可用 help 查看全部命令。"))
    case .unknownOption(let name, let suggestion):
      Phrase("There is no option \(name) here.", "此处没有选项 \(name)。")
        + (suggestion.map { Phrase(" Did you mean \($0)?", "您是否想输入 \($0)？") } ?? Phrase("", ""))
    case .missingValue(let option): Phrase("\(option) needs a value.", "\(option) 后面需要填写值。")
    case .needlessValue(let option): Phrase("\(option) takes no value.", "\(option) 不带值。")
    case .notOneOf(let option, let choices):
      Phrase(
        "\(option) must be one of \(choices.joined(separator: ", ")).",
        "\(option) 只能是 \(choices.joined(separator: "、")) 之一。")
    case .badNumber(let option, let range):
      Phrase(
        "\(option) must be a whole number from \(range.lowerBound) to \(range.upperBound).",
        "\(option) 应为 \(range.lowerBound) 至 \(range.upperBound) 的整数。")
    case .badCondition(let text):
      Phrase("\"\(text)\" is no condition; write FIELD=VALUE.", "“\(text)”不是筛选条件，请写成 字段=值。")
    case .missingOperand(let usage):
      Phrase("Something is missing: quartermaster \(usage).", "参数不全，用法：quartermaster \(usage)。")
    case .extraOperand(let word, let usage):
      Phrase(
        "\"\(word)\" is one word too many: quartermaster \(usage).", "多余的参数“\(word)”，用法：quartermaster \(usage)。")
    case .optionsExclude(let one, let other):
      Phrase("\(one) and \(other) exclude each other.", "\(one) 与 \(other) 不能同时使用。")
    case .noFolder:
      Phrase(
        "There is no home folder to keep the site in; name the file with --database.",
        "没有可存放站点文件的主目录，请用 --database 指定文件。")
    case .noUser:
      Phrase(
        "Say who acts, with --user or QUARTERMASTER_USER.", "请用 --user 或 QUARTERMASTER_USER 指明操作人。")
    case .needsYes:
      Phrase(
        "There is no terminal to ask on; add --yes if you are sure.", "没有可供确认的终端，如确定要执行请加 --yes。")
    case .emptyName:
      Phrase("Give the site a name of 1 to 80 characters.", "请填写 1 至 80 个字符的站点名称。")
    case .missingOption(let option): Phrase("\(option) is missing.", "缺少 \(option)。")
    case .onlyOnce(let option): Phrase("\(option) may be given only once here.", "此处 \(option) 只能给出一次。")
    case .badValue(let option, let expected):
      Phrase("\(option) must be \(expected.english).", "\(option) 应为\(expected.chinese)。")
    case .secretArgument(let field):
      Phrase(
        "\(field) is secret and must not be an argument, which others can read: use \"-\" and standard input.",
        "\(field) 属于保密内容，不能写在命令行参数中（他人可见），请改用“-”从标准输入读取。")
    }
  }
}
