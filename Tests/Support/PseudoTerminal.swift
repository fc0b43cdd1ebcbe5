import Glibc

/// A program on a pseudo-terminal of its own, as its controlling terminal.
///
/// No `fork`: the child is spawned as a session leader, and the first terminal a session leader opens becomes its own.
public final class PseudoTerminal {
  public let process: pid_t
  private var master: Int32
  /// Held open so that the line's modes can still be read after the child has gone.
  private var line: Int32
  public private(set) var bytes: [UInt8] = []
  private var searched = 0
  private var status: Int32?

  public init(
    _ program: String, _ arguments: [String], environment: [String: String], rows: UInt16 = 24, columns: UInt16 = 80
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw SupportFault.system("ptmx", errno) }
    var unlock: Int32 = 0
    var number: UInt32 = 0
    // TIOCSPTLCK and TIOCGPTN of Linux, which the C module hides.
    guard ioctl(master, 0x4004_5431, &unlock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw SupportFault.system("ptmx", errno)
    }
    let name = "/dev/pts/\(number)"
    line = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    process = try Spawn.start(
      program, arguments, environment: environment, input: .file(name, flags: O_RDWR), output: .descriptor(0),
      error: .descriptor(0))
  }

  public func send(_ text: String) { send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      sent += count
      // Much input makes much output, which has to go somewhere.
      if bytes.count > 512 { drain(0) }
    }
  }

  public func resize(rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  public func kill(_ signal: Int32) { Glibc.kill(process, signal) }

  /// Waits until the program has written a text, after what was found before.
  public func expect(_ text: String, milliseconds: Int32 = 20_000) throws {
    let wanted = Array(text.utf8)
    var left = milliseconds
    while true {
      if let end = find(wanted, from: searched) {
        searched = end
        return
      }
      guard left > 0 else { throw SupportFault.timeout(waitingFor: text, seen: tail) }
      if drain(50) == false {
        if let end = find(wanted, from: searched) {
          searched = end
          return
        }
        throw SupportFault.ended(waitingFor: text, seen: tail)
      }
      left -= 50
    }
  }

  /// Waits until the program has begun to write and then written nothing for 8 ms.
  ///
  /// - Returns: when its last bytes came, in monotonic nanoseconds.
  public func lastByteOfFrame(milliseconds: Int32 = 5_000) throws -> Int64 {
    var last: Int64 = 0
    var left = milliseconds
    while true {
      var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      if Glibc.poll(&poll, 1, last == 0 ? 10 : 8) > 0 {
        guard drain(0) else { throw SupportFault.ended(waitingFor: "a frame", seen: tail) }
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        last = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
      } else if last != 0 {
        searched = bytes.count
        return last
      } else {
        left -= 10
        guard left > 0 else { throw SupportFault.timeout(waitingFor: "a frame", seen: tail) }
      }
    }
  }

  /// Forgets what was written so far, so that `expect` looks only at what comes.
  public func forget() {
    while drain(0) == true, hasMore {}
    searched = bytes.count
  }

  private var hasMore: Bool {
    var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, 0) > 0
  }

  /// The end of what the program wrote, for a failure's message.
  public var tail: String { String(decoding: bytes.suffix(400), as: UTF8.self) }

  /// Waits for the end: the exit status, or minus the signal; nil when it still runs after that long.
  public func wait(milliseconds: Int32 = 10_000) -> Int32? {
    if let status { return status }
    var left = milliseconds
    while left > 0 {
      var code: Int32 = 0
      if waitpid(process, &code, WNOHANG) == process {
        let answer = code & 0x7f == 0 ? (code >> 8) & 0xff : -(code & 0x7f)
        status = answer
        while drain(0) == true, hasMore {}
        return answer
      }
      // The slave is held open here, so the master never reports an end; poll for output and ask again.
      _ = drain(10)
      left -= 10
    }
    return nil
  }

  /// Is the line in the state a shell expects: canonical, echoing, with signals?
  public var isSane: Bool {
    var modes = termios()
    guard tcgetattr(line, &modes) == 0 else { return false }
    let wanted = tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(ISIG)
    return modes.c_lflag & wanted == wanted
  }

  /// Does the line show what is typed?
  public var echoes: Bool {
    var modes = termios()
    return tcgetattr(line, &modes) == 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Closes the master, as when a terminal window or a connection goes away.
  public func hangUp() {
    close(master)
    close(line)
    // A closed descriptor is passed over by `poll`, which then only waits.
    master = -1
    line = -1
  }

  /// False when the other side is gone.
  @discardableResult
  private func drain(_ milliseconds: Int32) -> Bool {
    var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[0..<count]
    return true
  }

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= wanted.count else { return nil }
    var index = start
    while index <= bytes.count - wanted.count {
      if bytes[index] == wanted[0], bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
        return index + wanted.count
      }
      index += 1
    }
    return nil
  }

  deinit {
    close(master)
    close(line)
    if status == nil {
      Glibc.kill(process, SIGKILL)
      var code: Int32 = 0
      waitpid(process, &code, 0)
    }
  }
}
