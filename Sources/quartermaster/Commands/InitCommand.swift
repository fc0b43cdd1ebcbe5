import Core
import Kernel
import Values

enum InitCommand {
  static let command = Command(
    name: "init", usage: ["init --site NAME [--time-zone ZONE]"],
    summary: Phrase("makes a new, empty site with its first administrator", "新建空站点及首位管理员"),
    details: [
      Phrase(
        "The administrator's one-time PIN is shown once; it has to be replaced at the first sign-in.",
        "管理员的一次性 PIN 码只显示一次，首次登录时须修改。"),
      Phrase("An existing file is never touched.", "已有文件不会被改动。"),
    ],
    options: [
      OptionSpec("site", value: "NAME", "what the site is called", "站点名称"),
      OptionSpec("time-zone", value: "ZONE", "where its days begin (Asia/Shanghai)", "业务日期所用时区（Asia/Shanghai）"),
    ], formats: [.text, .json]
  ) { invocation in
    guard let given = invocation.arguments.value("site") else {
      throw UsageError.missingOperand(usage: "init --site NAME [--time-zone ZONE]")
    }
    let name = Text.clean(given)
    guard name.contains(where: { !$0.isWhitespace }), name.count <= 80 else { throw UsageError.emptyName }
    let path = try SitePath.database(invocation.arguments, invocation.environment)
    SitePath.makeFolder(of: path)
    let administrator = "admin"
    let made = try Site.create(
      path: path, name: name, timeZone: invocation.arguments.value("time-zone") ?? "Asia/Shanghai",
      catalog: .standard, administrator: administrator)
    made.site.close()
    if invocation.format == .json {
      let answer: JSON = [
        "ok": true, "file": .string(path), "site": .string(name), "administrator": .string(administrator),
        "oneTimePIN": .string(made.oneTimePIN),
      ]
      try invocation.print(answer.text)
      return .done
    }
    try invocation.print(Phrase("Made the site \(name) in \(path).", "已在 \(path) 新建站点“\(name)”。"))
    try invocation.print(
      Phrase(
        "Sign in as \(administrator) with the one-time PIN \(made.oneTimePIN); it will not be shown again.",
        "请以 \(administrator) 登录，一次性 PIN 码为 \(made.oneTimePIN)，仅显示这一次。"))
    return .done
  }
}
