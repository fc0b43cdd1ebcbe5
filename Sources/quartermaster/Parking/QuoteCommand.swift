import Kernel
import Parking
import Values

/// The pure rules of parking on files, without a site.
enum QuoteCommand {
  static let command = Command(
    name: "parking",
    usage: [
      "parking quote --tariff FILE --entry TIME --exit TIME [--class NAME] [--coupon …] [--paid-until TIME] [--lost]",
      "parking quote --tariff FILE --card-blob TEXT --key FILE --lot CODE --exit TIME",
      "parking card --tariff FILE --entry TIME --session ID --key FILE --lot CODE",
      "parking lease --tariff FILE --term CODE --from DAY [--periods N]",
      "parking check --tariff FILE",
    ],
    summary: Phrase("prices a stay by a tariff file, line by line; no site is needed", "按费率文件逐项计算停车费，无需站点"),
    details: [
      Phrase(
        "quote: the price with its explanation. card: the text a card carries, so that an exit without connection charges the same. lease: what a lease costs, and its last day. check: what is wrong or odd in a tariff file, one line each; exit status 1 where it cannot be used.",
        "quote：计算费用并逐项说明；card：生成写卡数据，断网出口据此计出同样的费用；lease：计算长租费用和到期日；check：逐条列出费率文件的错误和可疑之处，不可用时退出状态为 1。"),
      Phrase(
        "Times are those of the lot's clock (--zone), or carry their offset. Where clocks are set back and a time comes twice, the earlier one is meant: write the offset for the later.",
        "时间默认为停车场当地时间（--zone），也可带时差书写。时钟回拨使同一时间出现两次时取前一次；要指后一次请写明时差。"),
      Phrase(
        "Docs/Tariffs.md explains every field of a tariff file with an example.", "Docs/Tariffs.zh.md 逐一说明费率文件的字段并附示例。"),
    ], operands: 1...1, options: options, formats: [.text, .json]
  ) { invocation in
    switch invocation.arguments.operands[0] {
    case "quote": return try quote(invocation)
    case "card": return try card(invocation)
    case "lease": return try LeaseOutput.write(try onlyTariff(invocation.arguments), invocation)
    case "check": return try check(invocation)
    default: throw UsageError.notOneOf(option: "parking", choices: ["quote", "card", "lease", "check"])
    }
  }

  private static let options = [
    OptionSpec(
      "tariff", value: "FILE", "the tariff's file; several times where a card may name any of them",
      "费率文件；读卡时可给出多个版本"),
    OptionSpec("entry", value: "TIME", "when the vehicle came in", "入场时间"),
    OptionSpec("exit", value: "TIME", "when it leaves", "出场时间"),
    OptionSpec("zone", value: "NAME", "the lot's time zone (Asia/Shanghai)", "停车场时区（默认 Asia/Shanghai）"),
    OptionSpec("class", value: "NAME", "the vehicle's class (the tariff's default)", "车型（默认取费率的默认车型）"),
    OptionSpec(
      "coupon", value: "KIND:FIGURE", "minutes:120, percent:20 or amount:20.00; may be given several times",
      "minutes:120（时长）、percent:20（折扣）或 amount:20.00（金额），可多次给出"),
    OptionSpec("paid-until", value: "TIME", "paid inside the lot, and good to leave until then", "场内已缴费，离场时限"),
    OptionSpec(
      "paid", value: "AMOUNT", "how much was paid, in yuan (what the stay cost then)", "已付金额，元（默认为缴费时应付的金额）"),
    OptionSpec("pass", value: "TERM", "the code of a lease term of the tariff", "长租类型代码"),
    OptionSpec("pass-valid", value: "FROM/UNTIL", "when the lease holds", "长租有效期"),
    OptionSpec(
      "covered", value: "FROM/UNTIL", "a time a group's bay covers; may be given several times", "车位组覆盖的时间，可多次给出"),
    OptionSpec(
      "earlier", value: "FROM/UNTIL", "a visit before this one; may be given several times", "此前的一次进出，可多次给出"),
    OptionSpec("lost", "the card is lost; without --entry nobody knows when it came", "丢卡；不写 --entry 表示入场时间不明"),
    OptionSpec("card-blob", value: "TEXT", "what the card carries (\"-\": standard input)", "卡内数据（“-”表示标准输入）"),
    OptionSpec("key", value: "FILE", "the lot's key, as hexadecimal digits", "本场密钥文件（十六进制）"),
    OptionSpec("lot", value: "CODE", "the lot", "停车场代码"),
    OptionSpec("term", value: "CODE", "the lease term to price", "要计价的长租类型代码"),
    OptionSpec("from", value: "DAY", "the first day of the lease", "长租起始日期"),
    OptionSpec("periods", value: "N", "how many periods of it (1)", "期数（默认 1）"),
    OptionSpec("session", value: "ID", "the session a card is written for", "写卡的停车记录号"),
  ]

  // MARK: - Quote

  private static func quote(_ invocation: Invocation) throws -> ExitStatus {
    let arguments = invocation.arguments
    let zone = try zone(arguments)
    guard let exit = try TimeArgument.read("exit", arguments, in: zone) else {
      throw UsageError.missingOption("--exit")
    }
    let files = try files(arguments)
    let quote: Quote
    if let text = arguments.value("card-blob") {
      for name in ["entry", "class", "paid-until", "paid", "pass", "pass-valid"] where arguments.has(name) {
        throw UsageError.optionsExclude("--card-blob", "--" + name)
      }
      let card = try blob(text, arguments)
      let request = QuoteRequest(arguments, zone)
      quote = try request.price(card, tariffs: files.map(\.tariff), exit: exit)
    } else {
      let tariff = try onlyTariff(arguments)
      quote = try QuoteRequest(arguments, zone).price(tariff, exit: exit)
    }
    let findings = files.filter { $0.tariff.code == quote.tariff && $0.tariff.version == quote.version }
      .flatMap(\.warnings)
    try QuoteOutput.write(quote, findings, invocation)
    return .done
  }

  private static func blob(_ given: String, _ arguments: Arguments) throws -> CardBlob {
    guard let lot = arguments.value("lot") else { throw UsageError.missingOption("--lot") }
    let key = try key(arguments)
    var text = given
    if given == "-" {
      text = String(decoding: try InputFile.all("-", most: CardBlob.most * 2), as: UTF8.self)
      while text.last?.isWhitespace == true { text.removeLast() }
    }
    return try CardBlob(text: text, key: key, lot: lot)
  }

  // MARK: - Card

  private static func card(_ invocation: Invocation) throws -> ExitStatus {
    let arguments = invocation.arguments
    let zone = try zone(arguments)
    for name in ["entry", "session", "lot"] where !arguments.has(name) {
      throw UsageError.missingOption("--" + name)
    }
    let tariff = try onlyTariff(arguments)
    let entry = try TimeArgument.read("entry", arguments, in: zone)
    let request = QuoteRequest(arguments, zone)
    var card = CardBlob(
      session: arguments.value("session") ?? "", lot: arguments.value("lot") ?? "",
      entry: entry ?? Instant(milliseconds: 0), vehicleClass: arguments.value("class") ?? tariff.defaultClass,
      tariff: tariff.code, version: tariff.version)
    card.pass = try request.pass()
    card.paid = try request.paid(tariff, Stay(entry: card.entry, exit: card.entry, vehicleClass: card.vehicleClass))
    guard let text = card.text(key: try key(arguments)) else {
      throw UsageError.badValue(
        option: "--session", expected: Phrase("at most 80 bytes, as --lot and --class", "不超过 80 字节（--lot、--class 同）"))
    }
    if invocation.format == .json {
      let answer: JSON = ["ok": true, "card": .string(text)]
      try invocation.print(answer.text)
    } else {
      try invocation.print(text)
    }
    return .done
  }

  // MARK: - Check

  private static func check(_ invocation: Invocation) throws -> ExitStatus {
    let path = try tariffs(invocation.arguments)
    var findings: [TariffFinding] = []
    var isUsable = true
    for file in path {
      let bytes = try InputFile.all(file, most: TariffFile.most)
      do throws(TariffRefusal) { findings += try TariffFile(bytes: bytes).warnings } catch {
        findings += error.findings
        isUsable = false
      }
    }
    if invocation.format == .json {
      let answer: JSON = [
        "ok": .bool(isUsable), "findings": .array(findings.map { $0.json(in: invocation.language) }),
      ]
      try invocation.print(answer.text)
    } else {
      for finding in findings {
        try invocation.print(
          (finding.isWarning ? Phrase("Note: ", "提示：") : Phrase("Fault: ", "错误：")) + finding.sentence)
      }
      let faults = findings.count { !$0.isWarning }
      let notes = findings.count - faults
      try invocation.print(
        Phrase(
          "\(faults) \(faults == 1 ? "fault" : "faults"), \(notes) \(notes == 1 ? "note" : "notes").",
          "错误 \(faults) 处，提示 \(notes) 处。"))
    }
    return isUsable ? .done : .no
  }

  // MARK: - Options

  private static func zone(_ arguments: Arguments) throws(UsageError) -> TimeZoneRules {
    let name = arguments.value("zone") ?? "Asia/Shanghai"
    do throws(TimeZoneFault) { return try TimeZoneRules(named: name) } catch {
      throw .badValue(
        option: "--zone", expected: Phrase("a name of the time zone database, as Europe/Berlin", "时区名称，如 Europe/Berlin")
      )
    }
  }

  private static func tariffs(_ arguments: Arguments) throws(UsageError) -> [String] {
    let paths = arguments.all("tariff")
    guard !paths.isEmpty else { throw .missingOption("--tariff") }
    return paths
  }

  private static func files(_ arguments: Arguments) throws -> [TariffFile] {
    try tariffs(arguments).map { try TariffFile(bytes: try InputFile.all($0, most: TariffFile.most)) }
  }

  private static func onlyTariff(_ arguments: Arguments) throws -> Tariff {
    let files = try files(arguments)
    guard files.count == 1, let file = files.first else { throw UsageError.onlyOnce("--tariff") }
    return file.tariff
  }

  private static func key(_ arguments: Arguments) throws -> [UInt8] {
    guard let path = arguments.value("key") else { throw UsageError.missingOption("--key") }
    return try KeyFile.read(path)
  }
}
