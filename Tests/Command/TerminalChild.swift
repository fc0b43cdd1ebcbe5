import Glibc

/// The command on a pseudo-terminal that is its controlling terminal.
final class TerminalChild {
  let child: Child
  private let master: Int32
  /// Kept open so that the terminal's modes can be read after the child ended.
  private let slave: Int32
  private var collected: [UInt8] = []

  struct NoTerminal: Error {}

  init(_ arguments: [String], _ environment: [String: String]) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlock: Int32 = 0
    var number: UInt32 = 0
    // TIOCSPTLCK and TIOCGPTN.
    guard master >= 0, ioctl(master, 0x4004_5431, &unlock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw NoTerminal()
    }
    let name = "/dev/pts/\(number)"
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw NoTerminal() }
    child = try Child(
      arguments, environment: environment, input: .file(name, flags: O_RDWR), output: .file(name, flags: O_RDWR),
      error: .file(name, flags: O_RDWR))
  }

  var screen: String { String(decoding: collected, as: UTF8.self) }

  var echoes: Bool {
    var mode = termios()
    return tcgetattr(slave, &mode) == 0 && mode.c_lflag & tcflag_t(ECHO) != 0
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Waits until the screen has had a text on it.
  func expect(_ text: String, within milliseconds: UInt64 = 10_000) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while !screen.contains(text) {
      var wanted = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, Int32(milliseconds)) > 0 else { return false }
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { return false }
      collected += chunk[..<count]
    }
    return true
  }

  deinit {
    close(slave)
    close(master)
  }
}
