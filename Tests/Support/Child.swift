import Glibc

/// A program with pipes on its standard streams, or with whatever streams it is given.
public final class Child {
  public let process: pid_t
  private var input: Int32
  private var output: Int32
  private var pending: [UInt8] = []
  private var status: Int32?

  /// Starts it with pipes. Standard error goes into the same pipe as standard output where `mergesErrors` is set, else
  /// where `errors` says, else nowhere.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String], mergesErrors: Bool = false,
    errors: Spawn.Stream? = nil
  ) throws {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw SupportFault.system("pipe", errno) }
    for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer {
      close(toChild[0])
      close(fromChild[1])
    }
    process = try Spawn.start(
      program, arguments, environment: environment, input: .descriptor(toChild[0]),
      output: .descriptor(fromChild[1]),
      error: mergesErrors ? .descriptor(fromChild[1]) : errors ?? .file("/dev/null", flags: O_WRONLY))
    input = toChild[1]
    output = fromChild[0]
    signal(SIGPIPE, SIG_IGN)
  }

  /// Starts it with given streams.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String], input: Spawn.Stream,
    output: Spawn.Stream, error: Spawn.Stream
  ) throws {
    self.input = -1
    self.output = -1
    process = try Spawn.start(
      program, arguments, environment: environment, input: input, output: output, error: error)
  }

  /// Sends text; false when the child no longer reads.
  @discardableResult
  public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  @discardableResult
  public func send(_ bytes: [UInt8]) -> Bool {
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

  /// Reads no more: what the child writes then is refused to it.
  public func closeOutput() {
    if output >= 0 { close(output) }
    output = -1
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

  /// The most memory the running program ever had resident, in kilobytes. What the system tells of an ended child
  /// would count the test runner's own memory in: a spawned child shares it until it becomes the program.
  public var residentKilobytes: Int {
    guard let file = fopen("/proc/\(process)/status", "re") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = line.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
      if text.hasPrefix("VmHWM:") { return Int(text.filter(\.isNumber)) ?? 0 }
    }
    return 0
  }

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
    closeOutput()
    if status == nil {
      kill()
      wait()
    }
  }
}
