import Core
import Glibc
import Kernel
import Values

/// Bundles between offices: making a key, sending, taking.
enum BundleCommand {
  /// The kinds of the catalogue, said here so that no command has to make the whole catalogue before it begins.
  static let kinds = ["kernel.people", "spares.stock"]

  private static let usage = [
    "bundle key", "bundle export KIND FILE --peer NAME [--period PERIOD]", "bundle import FILE",
  ]

  static let command = Command(
    name: "bundle", usage: usage,
    summary: Phrase("exchanges signed bundles with other offices", "与其他单位交换签名的数据包"),
    details: [
      Phrase(
        "\"bundle key\" prints a new key. Bring it to the other office by other means than the bundles; both keep it with \"do bundles.addKey -\".",
        "bundle key 生成一个新密钥。请用与数据包不同的途径交给对方，双方用 do bundles.addKey - 登记。"),
      Phrase(
        "A bundle is taken once, all of it or nothing; \"report bundleTotals\" shows what all add up to.",
        "每个数据包只接收一次，或全部接收或全部拒绝；report bundleTotals 查看汇总。"),
      Phrase(
        "Kinds: \(kinds.joined(separator: ", ")).",
        "类别：\(kinds.joined(separator: "、"))。"),
    ], operands: 1...3,
    options: [
      OptionSpec("peer", value: "NAME", "the office the bundle is for", "数据包发往的单位"),
      OptionSpec("period", value: "PERIOD", "a month (2026-11) or a year; this month", "月份（2026-11）或年份，默认本月"),
    ], formats: [.text, .json]
  ) { invocation in
    let words = invocation.arguments.operands
    switch (words[0], words.count) {
    case ("key", 1):
      try invocation.print(BundleKey.make())
      return .done
    case ("export", 3): return try export(words[1], to: words[2], invocation)
    case ("import", 2): return try take(words[1], invocation)
    case ("export", _): throw UsageError.missingOperand(usage: usage[1])
    case ("import", _): throw UsageError.missingOperand(usage: usage[2])
    default: throw UsageError.extraOperand(Text.clean(String(words[0].prefix(60))), usage: "bundle key|export|import")
    }
  }

  private static func export(_ kind: String, to path: String, _ invocation: Invocation) throws -> ExitStatus {
    guard let peer = invocation.arguments.value("peer") else { throw UsageError.missingOperand(usage: usage[1]) }
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    // A bundle may be on its way already: nothing is written over it.
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { throw SiteFault.exists(path: path) }
    // What is refused makes no file.
    var file: OutputFile?
    let made = try site.exportBundle(
      kind, peer: peer, period: invocation.arguments.value("period"), as: session
    ) { bytes in
      if file == nil { file = try OutputFile(path: path) }
      try file?.output.write(bytes)
    }
    try file?.commit()
    if invocation.format == .json {
      let answer: JSON = [
        "ok": true, "file": .string(path), "peer": .string(made.peer), "period": .string(made.period),
        "number": .integer(made.number), "rows": .integer(made.rows),
      ]
      try invocation.print(answer.text)
    } else {
      try invocation.print(made.sentence + Phrase(verbatim: " " + path))
    }
    return .done
  }

  private static func take(_ path: String, _ invocation: Invocation) throws -> ExitStatus {
    let site = try invocation.openSite()
    defer { site.close() }
    let accepted = try site.importBundle(path, as: try invocation.signIn(site))
    if invocation.format == .json {
      try invocation.print(JSON.object([.init("ok", true), .init("outcome", accepted.json)]).text)
    } else {
      try invocation.print(accepted.sentence)
    }
    return .done
  }
}
