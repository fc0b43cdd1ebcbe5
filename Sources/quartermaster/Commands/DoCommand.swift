import Kernel
import Values

enum DoCommand {
  static let command = Command(
    name: "do", usage: ["do ACTION JSON|- [--key KEY]", "do --lines [FILE] [--batch N]"],
    summary: Phrase("performs one action, or one per line of input", "执行一个操作，或逐行执行输入的操作"),
    details: [
      Phrase(
        "Each action is answered by one JSON object on a line. \"actions\" lists what can be done.",
        "每个操作返回一行 JSON。可用 actions 查看全部操作。"),
      Phrase(
        "A line is {\"action\":\"…\", …fields}; \"key\" (asked twice, done once) and \"version\" may stand beside the fields.",
        "每行格式为 {\"action\":\"…\", …字段}；字段旁可加 key（重复提交只执行一次）和 version。"),
      Phrase(
        "\"-\" reads the JSON from standard input; secret fields are taken only that way.",
        "“-”表示从标准输入读取 JSON，保密字段只能以此方式提供。"),
    ], operands: 0...2,
    options: [
      OptionSpec("lines", "one action per line, from a file or standard input", "逐行执行，来自文件或标准输入"),
      OptionSpec("key", value: "KEY", "asked twice with the same key, it is done once", "请求标识，重复提交只执行一次"),
      OptionSpec(
        "batch", value: "N", "lines that may share a transaction (100); 1 = each its own",
        "同一事务最多包含的行数（100），1 表示每行单独提交"),
    ], formats: [.json]
  ) { invocation in
    try invocation.arguments.has("lines") ? lines(invocation) : single(invocation)
  }

  private static func lines(_ invocation: Invocation) throws -> ExitStatus {
    let arguments = invocation.arguments
    if arguments.has("key") { throw UsageError.optionsExclude("--lines", "--key") }
    if arguments.operands.count > 1 {
      throw UsageError.extraOperand(Text.clean(String(arguments.operands[1].prefix(60))), usage: command.usage[1])
    }
    let size = try arguments.number("batch", in: 1...10_000) ?? 100
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    let stop = StopSignals()
    let input = try LineInput(path: arguments.operands.first, mostBytes: ActionRequest.mostBytes, stop: stop)
    var performer = LinePerformer(site: site, session: session, invocation: invocation, linesPerBatch: size)
    guard try performer.run(input) else {
      let count = performer.answered
      invocation.remark(
        Phrase(
          "Stopped: \(count) lines were answered, nothing of the others was done.",
          "已中止：已处理 \(count) 行，其余各行均未执行。"))
      return .no
    }
    return performer.refused > 0 ? .no : .done
  }

  private static func single(_ invocation: Invocation) throws -> ExitStatus {
    let arguments = invocation.arguments
    if arguments.has("batch") { throw UsageError.optionsExclude("--batch", "ACTION") }
    guard arguments.operands.count == 2 else { throw UsageError.missingOperand(usage: command.usage[0]) }
    let isArgument = arguments.operands[1] != "-"
    let json = isArgument ? Array(arguments.operands[1].utf8) : try StandardInput.all(most: ActionRequest.mostBytes)
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    do {
      guard json.count <= ActionRequest.mostBytes else { throw LineFault.tooLong(most: ActionRequest.mostBytes) }
      let request = try ActionRequest(name: arguments.operands[0], json: json)
      if isArgument { try refuseSecrets(request, of: site.catalog.actions[request.name]) }
      let action = try site.action(named: request.name, request.fields, version: request.version)
      let answer = try site.perform(any: action, as: session, key: arguments.value("key") ?? request.key)
      try invocation.print(AnswerJSON.of(answer, in: invocation.language).text)
      return .done
    } catch let refusal as any Refusal {
      // What concerns the command or the file is no answer of the door.
      if refusal is UsageError || refusal is SiteFault || refusal is StreamFault { throw refusal }
      try invocation.print(AnswerJSON.of(refusal, in: invocation.language).text)
      return ExitStatus(refusal)
    }
  }

  /// Arguments can be read by everybody on the computer.
  private static func refuseSecrets(_ request: ActionRequest, of kind: ActionKind?) throws {
    for field in kind?.fields ?? [] where field.isSecret && request.fields[field.name] != nil {
      throw UsageError.secretArgument(field: field.name)
    }
  }
}
