import Core
import Glibc
import Kernel
import Values

enum DemoCommand {
  static let command = Command(
    name: "demo", usage: ["demo [--reset] [--scale small|full] [--no-terminal]"],
    summary: Phrase("opens a demo site, made up on first use", "打开演示站点（首次使用时生成虚构数据）"),
    details: [
      Phrase(
        "The demo lies in demo.db beside the site's file, or where --database says; everything in it is made up.",
        "演示数据保存在站点文件旁的 demo.db（或 --database 指定处），内容全部虚构。")
    ],
    options: [
      OptionSpec("reset", "throws the demo away and makes it again", "丢弃现有演示站点并重新生成"),
      OptionSpec("scale", choices: ["small", "full"], "how much is made up (small)", "数据规模（small）"),
      OptionSpec("no-terminal", "prints the overview instead of opening the screens", "不打开界面，只输出概览"),
    ]
  ) { invocation in
    let path = try SitePath.demo(invocation.arguments, invocation.environment)
    try prepare(path, invocation)
    let hasTerminal = StandardStreams.inputIsTerminal && StandardStreams.outputIsTerminal
    guard hasTerminal, !invocation.arguments.has("no-terminal") else {
      if !hasTerminal, !invocation.arguments.has("no-terminal") {
        try invocation.print(
          Phrase("There is no terminal here, so this is the overview only.", "此处没有终端，仅输出概览。"))
      }
      return try Overview.print(path, invocation)
    }
    let user = invocation.arguments.value("user") ?? Demo.manager
    return try runTerminal(TerminalOptions(invocation, path: path, user: user))
  }

  /// Makes the demo's file unless it is there.
  private static func prepare(_ path: String, _ invocation: Invocation) throws {
    let exists = access(path, F_OK) == 0
    if exists {
      try requireDemo(path, allowsUnusable: invocation.arguments.has("reset"))
      guard invocation.arguments.has("reset") else { return }
    }
    SitePath.makeFolder(of: path)
    let scale = invocation.arguments.value("scale").flatMap { DemoBuilder.Scale(rawValue: $0) } ?? .small
    let progress = ProgressLine(language: invocation.language)
    defer { progress.clear() }
    let fresh = exists ? path + ".fresh" : path
    if exists { remove(fresh) }
    try Demo.make(at: fresh, scale: scale, language: invocation.language) { progress.show($0, $1, of: $2) }
    guard exists else { return }
    // The log goes before the new file takes the name: a log must never meet a file it does not belong to.
    remove(path)
    guard rename(fresh, path) == 0 else { throw SiteFault.cannotOpen(path: path) }
  }

  /// A file that is no demo is never thrown away; a demo that cannot be used any more may be.
  private static func requireDemo(_ path: String, allowsUnusable: Bool) throws {
    do {
      let site = try Site.open(path: path, catalog: .standard)
      defer { site.close() }
      guard site.facts.isDemo else { throw DemoFault.notADemo(file: path) }
    } catch let fault as SiteFault {
      switch fault {
      case .damaged, .newer, .noSite: if !allowsUnusable { throw fault }
      default: throw fault
      }
    }
  }

  private static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
  }
}
