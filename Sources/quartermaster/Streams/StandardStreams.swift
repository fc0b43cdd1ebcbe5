import Glibc

/// The three streams every process starts with.
enum StandardStreams {
  /// Makes sure that no file opened later gets the number of a standard stream that was closed, and that a reader who
  /// goes away is an error of the write, not the end of the program.
  static func prepare() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // Opened the wrong way round, so that using it fails as on a closed stream.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
    signal(SIGPIPE, SIG_IGN)
  }

  static var inputIsTerminal: Bool { isatty(0) == 1 }
  static var outputIsTerminal: Bool { isatty(1) == 1 }
  static var errorIsTerminal: Bool { isatty(2) == 1 }

  /// The columns of the terminal on standard output; nil where it is none.
  static var columns: Int? {
    var size = winsize()
    guard outputIsTerminal, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Where the person sits, for the audit trail: the terminal, and the computer it is at where it came over ssh.
  static var terminalName: String {
    let host = getenv("SSH_CONNECTION").map { String(cString: $0).prefix { $0 != " " }.prefix(60) }
    let far = host.map { $0.isEmpty ? "" : " (\($0))" } ?? ""
    for descriptor: Int32 in 0...2 {
      if let name = ttyname(descriptor) { return String(cString: name) + far }
    }
    return "command line" + far
  }
}
