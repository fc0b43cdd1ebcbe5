import Kernel
import Values

enum FeedCommand {
  static let command = Command(
    name: "feed", usage: ["feed parking [-|unix:PATH]"],
    summary: Phrase("takes events of devices, a JSON line each, and hands out commands", "接收设备事件（每行一个 JSON）并下发指令"),
    details: [
      Phrase(
        "Lines come from standard input or from whoever connects to the socket; commands go to standard output, or to all that are connected.",
        "事件来自标准输入或连接到套接字的程序；指令写到标准输出，或发给全部已连接的程序。"),
      Phrase(
        "A line is in the file once it is acknowledged: {\"done\":N} says that N lines of the sender are. What was not acknowledged is sent again; known lines have no effect.",
        "收到确认 {\"done\":N} 表示该来源的前 N 行已写入；未确认的行应重发，重复的行不再生效。"),
      Phrase(
        "Needs an account with the permission parking.feed.", "需要具有 parking.feed 权限的账号。"),
    ], operands: 1...2,
    options: [
      OptionSpec(
        "delay", value: "MS", "milliseconds a line waits for others to share its transaction (100, at most 250)",
        "等待合并提交的毫秒数（默认 100，最多 250）"),
      OptionSpec("acknowledge", "acknowledges lines on standard output as well", "在标准输出也返回确认"),
    ]
  ) { invocation in
    let arguments = invocation.arguments
    guard arguments.operands[0] == "parking" else {
      throw FeedRefusal.unknownPart(String(arguments.operands[0].prefix(60)))
    }
    let delay = try arguments.number("delay", in: 0...250) ?? 100
    let source = arguments.operands.count > 1 ? arguments.operands[1] : "-"
    guard source == "-" || source.hasPrefix("unix:") else { throw FeedRefusal.badSocket(String(source.prefix(200))) }
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    let socket = source == "-" ? nil : try FeedSocket(path: String(source.dropFirst(5)))
    defer { socket?.end() }
    var run = FeedRun(
      site: site, session: session, invocation: invocation, socket: socket,
      acknowledges: socket != nil || arguments.has("acknowledge"), delay: delay)
    let isAtEnd = try run.run()
    let total = run.total
    invocation.remark(
      Phrase(
        "\(isAtEnd ? "The input ended" : "Stopped"): \(total.taken) events taken, \(total.known) known already, \(total.quarantined) in quarantine.",
        "\(isAtEnd ? "输入结束" : "已停止")：接收 \(total.taken) 条，重复 \(total.known) 条，隔离 \(total.quarantined) 条。"))
    return .done
  }
}
