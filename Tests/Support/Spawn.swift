import Glibc

/// How a program is started: in a session of its own, with nothing of the test runner's but what it is given.
public enum Spawn {
  /// What a standard stream of the program is.
  public enum Stream: Sendable {
    case descriptor(Int32)
    case file(String, flags: Int32)
    case closed
  }

  /// Starts a program as a session leader: it has no controlling terminal until it opens one.
  ///
  /// - Throws: `SupportFault.system`.
  static func start(
    _ program: String, _ arguments: [String], environment: [String: String], input: Stream, output: Stream,
    error: Stream
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, stream) in zip(Int32(0)..., [input, output, error]) {
      switch stream {
      case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, number)
      case .file(let path, let flags): posix_spawn_file_actions_addopen(&actions, number, path, flags, 0o600)
      case .closed: posix_spawn_file_actions_addclose(&actions, number)
      }
    }
    // Threads of a test runner block signals, and a child would inherit that.
    resetSignals(&attributes)
    // 0x80 is POSIX_SPAWN_SETSID, which the C module hides.
    posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var child: pid_t = 0
    let code = withStrings([program] + arguments) { arguments in
      withStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw SupportFault.system("posix_spawn", code) }
    return child
  }

  /// No signal blocked, every signal at its default.
  private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
  }

  /// A null-terminated array of C strings for the time of a call.
  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }
}
