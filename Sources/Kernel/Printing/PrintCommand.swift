import Glibc
import Values

/// The site's print command: a program with fixed arguments that gets the text on its standard input. No shell runs it.
///
/// Whoever may change settings must not be able to run any program as the account that owns the file. So the program is
/// `lp`, `lpr`, or one that the computer's administrator has put into a folder of its own (`QUARTERMASTER_PRINT_FOLDER`);
/// arguments begin with a minus sign, with their value attached (`-dstores`), and hold no path: a printer's name, a number
/// of copies, but no other file to be printed.
public struct PrintCommand: Sendable, Hashable {
  public let program: String
  public let arguments: [String]

  static let usual = ["lp", "lpr"]
  static let usualFolder = "/usr/bin"

  public static let setting = Setting<String>(
    "kernel.printCommand", "Print command, as lp -dstores (empty: none)", "打印命令，如 lp -dstores（留空为无）",
    kind: .text(most: 200), initial: "",
    problem: { text in text.isEmpty || PrintCommand(text) != nil ? nil : .malformed(expected: form) })

  private static let form = Phrase(
    "a program's name and arguments that begin with -, without any path", "程序名加以 - 开头的参数（不含路径）")

  /// - Returns: nil where the text is no such command.
  public init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard let program = words.first, Text.clean(text) == text else { return nil }
    let letters = program.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_")
    }
    guard letters, !program.hasPrefix("-") else { return nil }
    for word in words.dropFirst() {
      guard word.hasPrefix("-"), word.count > 1, !word.contains("/"), !word.contains("..") else { return nil }
    }
    self.program = program
    arguments = Array(words.dropFirst())
  }

  /// Where the program is; nil where it may not be run or is not there.
  func path(folder: String?) -> String? {
    if let folder, folder.hasPrefix("/") {
      let path = folder + "/" + program
      if access(path, X_OK) == 0 { return path }
    }
    let path = Self.usualFolder + "/" + program
    return Self.usual.contains(program) && access(path, X_OK) == 0 ? path : nil
  }

  /// Runs the program on a file.
  ///
  /// - Parameters:
  ///   - folder: where the computer's administrator keeps print programs.
  ///   - goOn: asked ten times a second; answering false stops the program.
  /// - Throws: `PrintRefusal`, `SiteFault.interrupted`.
  public func run(
    _ file: String, folder: String?, seconds: Int = 30, goOn: () -> Bool = { true }
  ) throws {
    guard let path = path(folder: folder) else { throw PrintRefusal.missing(program: program) }
    let child = try start(path, file)
    var left = seconds * 10
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { break }
      guard ended == 0 else { throw PrintRefusal.failed(program: program, status: -1) }
      let isStopped = !goOn()
      if left <= 0 || isStopped {
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        throw isStopped ? SiteFault.interrupted : PrintRefusal.timedOut(program: program, seconds: seconds)
      }
      poll(nil, 0, 100)
      left -= 1
    }
    guard status == 0 else { throw PrintRefusal.failed(program: program, status: (status >> 8) & 0xff) }
  }

  private func start(_ path: String, _ file: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, file, O_RDONLY, 0)
    for stream: Int32 in 1...2 { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0) }
    // The signals a terminal's program ignores or catches are a print program's own.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables: [String] = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for text in words + environment { free(text) } }
    var child: pid_t = 0
    guard posix_spawn(&child, path, &actions, &attributes, &words, &environment) == 0 else {
      throw PrintRefusal.missing(program: program)
    }
    return child
  }
}

extension Site {
  /// The print command that is set; nil where none is.
  public func printCommand() throws -> PrintCommand? { PrintCommand(try value(of: PrintCommand.setting)) }
}
