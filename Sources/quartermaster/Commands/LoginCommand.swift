import Glibc
import Kernel
import Values

/// What sshd starts for everybody who comes in (ForceCommand): the terminal, or one of a few commands. Never a shell.
enum LoginCommand {
  static let command = Command(
    name: "login", usage: ["login [--pins FOLDER] [--exports FOLDER]"],
    summary: Phrase("what sshd starts for people who come in over ssh", "供 sshd 为通过 ssh 登录的人启动"),
    details: [
      Phrase(
        "Without a command of the person's own the terminal opens. Otherwise only these are done: \(LoginRequest.commands.joined(separator: ", ")); everything else is refused with a sentence, and no shell sees it.",
        "不带命令时打开终端；否则只执行：\(LoginRequest.commands.joined(separator: "、"))。其余一律拒绝，且不经过任何命令行环境。"),
      Phrase(
        "QUARTERMASTER_USER says who comes in; set it per key. With --pins the PIN stands in a file of that name in a folder only this account can read.",
        "QUARTERMASTER_USER 指明登录人，可按密钥设置；用 --pins 时，PIN 码存于仅本账户可读的文件夹中的同名文件。"),
    ],
    options: [
      OptionSpec("pins", value: "FOLDER", "holds a PIN file for each name", "存放各账号 PIN 码文件的文件夹"),
      OptionSpec("exports", value: "FOLDER", "holds an export folder for each name", "存放各账号导出文件夹的文件夹"),
    ]
  ) { invocation in
    let person = try person(invocation)
    let path = try SitePath.database(invocation.arguments, invocation.environment)
    let folder = ExportFolder(path: exports(invocation, path) + "/" + (person ?? "shared"))
    // What is started below reads these, and nothing that came with the connection.
    setenv("QUARTERMASTER_DATABASE", path, 1)
    setenv("QUARTERMASTER_EXPORTS", folder.path, 1)
    if let person, let pins = invocation.arguments.value("pins") {
      setenv("QUARTERMASTER_PIN_FILE", pins + "/" + person, 1)
    }
    let asked = invocation.environment["SSH_ORIGINAL_COMMAND"]
    unsetenv("SSH_ORIGINAL_COMMAND")
    guard let asked else { return try runTerminal(TerminalOptions(invocation)) }
    switch try LoginRequest(LoginWords.read(asked)) {
    case .command(let arguments): return try run(arguments, invocation)
    case .files:
      try signInOnly(invocation)
      for file in folder.files() { try invocation.print("\(file.name)\t\(file.bytes)") }
      return .done
    case .fetch(let name):
      try signInOnly(invocation)
      try folder.fetch(name, to: invocation.output)
      return .done
    }
  }

  private static func run(_ arguments: Arguments, _ outer: Invocation) throws -> ExitStatus {
    guard let command = arguments.command else { throw LoginRefusal.notAllowed(command: "") }
    let language = arguments.value("language").flatMap { Language(rawValue: $0) } ?? outer.language
    var format = command.formats.first ?? .text
    if let word = arguments.value("format") {
      guard let asked = OutputFormat(rawValue: word), command.formats.contains(asked) else {
        throw UsageError.notOneOf(option: "--format", choices: command.formats.map(\.rawValue))
      }
      format = asked
    }
    let invocation = Invocation(
      arguments: arguments, environment: .process, language: language, format: format, output: outer.output)
    if arguments.has("help") { return try HelpCommand.explain(command, invocation) }
    return try command.run(invocation)
  }

  /// Files of one's own are handed out to an account that is open, not to a key alone.
  private static func signInOnly(_ invocation: Invocation) throws {
    let site = try invocation.openSite()
    defer { site.close() }
    _ = try invocation.signIn(site)
  }

  private static func exports(_ invocation: Invocation, _ path: String) -> String {
    if let folder = invocation.arguments.value("exports") { return folder }
    guard let slash = path.lastIndex(of: "/") else { return "exports" }
    return String(path[..<slash]) + "/exports"
  }

  /// Who comes in; nil where the key stands for nobody and the sign-in asks.
  private static func person(_ invocation: Invocation) throws -> String? {
    guard let name = invocation.arguments.value("user") ?? invocation.environment["QUARTERMASTER_USER"] else {
      return nil
    }
    guard ExportFolder.isPlain(name) else { throw LoginRefusal.badUser }
    return name
  }
}
