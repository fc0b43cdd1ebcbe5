import Glibc

/// A program started with pipes on its standard streams. Standard error goes into the same pipe as standard output
/// where `mergesErrors` is set, else nowhere.
public final class Child {
  public let process: pid_t
  private var input: Int32
  private let output: Int32
  private var pending: [UInt8] = []
  private var status: Int32?

  public init(
    _ program: String, _ arguments: [String], environment: [String: String], mergesErrors: Bool = false
  ) throws {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw SupportFault.system("pipe", errno) }
    for end in [toChild[1], fromChild[0]] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    if mergesErrors {
      posix_spawn_file_actions_adddup2(&actions, fromChild[1], 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addclose(&actions, toChild[0])
    posix_spawn_file_actions_addclose(&actions, fromChild[1])
    // Threads of a test runner block signals, and a child would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    Spawn.resetSignals(&attributes)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var child: pid_t = 0
    let code = Spawn.withStrings([program] + arguments) { arguments in
      Spawn.withStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    close(toChild[0])
    close(fromChild[1])
    guard code == 0 else { throw SupportFault.system("posix_spawn", code) }
    process = child
    input = toChild[1]
    output = fromChild[0]
    signal(SIGPIPE, SIG_IGN)
  }

  /// Sends text; false when the child no longer reads.
  @discardableResult
  public func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  public func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// The next line the child writes, without its end; nil at the end of its output.
  ///
  /// - Throws: `SupportFault.timeout` when nothing came for that long.
  public func line(milliseconds: Int32 = 30_000) throws -> String? {
    while true {
      if let end = pending.firstIndex(of: 10) {
        defer { pending.removeSubrange(...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      guard try fill(milliseconds) else {
        defer { pending.removeAll() }
        return pending.isEmpty ? nil : String(decoding: pending, as: UTF8.self)
      }
    }
  }

  /// All that is still to come.
  public func rest(milliseconds: Int32 = 60_000) throws -> String {
    while try fill(milliseconds) {}
    defer { pending.removeAll() }
    return String(decoding: pending, as: UTF8.self)
  }

  private func fill(_ milliseconds: Int32) throws -> Bool {
    var poll = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, milliseconds) > 0 else {
      throw SupportFault.timeout(waitingFor: "output", seen: String(decoding: pending.suffix(200), as: UTF8.self))
    }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(output, &bytes, bytes.count)
    guard count > 0 else { return false }
    pending += bytes[0..<count]
    return true
  }

  public func kill(_ signal: Int32 = SIGKILL) { Glibc.kill(process, signal) }

  /// Whether it has ended by now.
  public var hasEnded: Bool {
    var state = siginfo_t()
    return waitid(P_PID, id_t(process), &state, WEXITED | WNOHANG | WNOWAIT) == 0 && state._sifields._kill.si_pid != 0
  }

  /// Waits for the end; the exit status, or minus the signal.
  @discardableResult
  public func wait() -> Int32 {
    if let status { return status }
    var code: Int32 = 0
    while waitpid(process, &code, 0) < 0, errno == EINTR {}
    let answer = code & 0x7f == 0 ? (code >> 8) & 0xff : -(code & 0x7f)
    status = answer
    return answer
  }

  deinit {
    closeInput()
    close(output)
    if status == nil {
      kill()
      wait()
    }
  }
}

enum Spawn {
  /// No signal blocked, every signal at its default.
  static func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
  }

  /// A null-terminated array of C strings for the time of a call.
  static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }
}
