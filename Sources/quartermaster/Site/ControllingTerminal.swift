import Glibc
import Kernel

/// The terminal the program was started from, whatever its standard streams are.
struct ControllingTerminal: ~Copyable {
  private let descriptor: Int32

  /// Nil where there is none.
  init?() {
    descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    if descriptor < 0 { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Shows a question and reads a line, with or without showing what is typed.
  ///
  /// The terminal is put back as it was in any case, also when a signal stops the program.
  /// - Throws: `SiteFault.interrupted` on a signal; `StreamFault` when the terminal is gone.
  func ask(_ question: String, showsTyping: Bool) throws -> String {
    let stop = StopSignals()
    var before = termios()
    let isChanged = !showsTyping && tcgetattr(descriptor, &before) == 0
    if isChanged { hide(before) }
    defer {
      if isChanged {
        tcsetattr(descriptor, TCSAFLUSH, &before)
        write("\n")
      }
    }
    write(question)
    return try line(stop)
  }

  /// No echo, and no suspending: a shell that came to the front would find the terminal without echo.
  private func hide(_ before: termios) {
    var mode = before
    mode.c_lflag &= ~tcflag_t(ECHO)
    withUnsafeMutableBytes(of: &mode.c_cc) { $0[Int(VSUSP)] = 0 }
    tcsetattr(descriptor, TCSAFLUSH, &mode)
  }

  private func line(_ stop: StopSignals) throws -> String {
    var line: [UInt8] = []
    while true {
      var waiting = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&waiting, 2, -1)
      if stop.isRequested { throw SiteFault.interrupted }
      guard ready > 0 else { continue }
      var byte: UInt8 = 0
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else {
        guard count == 0 else { throw StreamFault.inputFailed(file: "/dev/tty", error: errno) }
        return String(decoding: line, as: UTF8.self)
      }
      if byte == 0x0a || byte == 0x0d { return String(decoding: line, as: UTF8.self) }
      if line.count < 256 { line.append(byte) }
    }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}
