import Glibc
import TestSupport

/// A real sshd on the loopback, set up as Docs/Deployment.md says, with keys, port and configuration of its own.
final class SSHServer {
  static let program = "/usr/sbin/sshd"

  /// Why there can be none here; nil where there can.
  static var whyNot: String? {
    for tool in [program, "/usr/bin/ssh", "/usr/bin/ssh-keygen", "/usr/bin/scp", "/usr/bin/sftp"]
    where access(tool, X_OK) != 0 { return "\(tool) is missing" }
    return nil
  }

  let site: JourneySite
  private let folder: TemporaryFolder
  private let port: UInt16
  private let server: Child
  private var user: String { String(cString: getpwuid(getuid()).pointee.pw_name) }

  init() throws {
    site = try JourneySite()
    folder = try TemporaryFolder()
    // sshd wants its empty folder, which a machine that never started one does not have.
    if getuid() == 0 { mkdir("/run/sshd", 0o755) }
    for name in ["host", "wang", "nobody"] { try Self.makeKey(folder.file(name)) }
    let pins = folder.file("pins")
    mkdir(pins, 0o700)
    try folder.write("pins/wang", "9753\n")
    let wang = try Self.publicKey(folder.file("wang"))
    let nobody = try Self.publicKey(folder.file("nobody"))
    try folder.write(
      "keys", "restrict,pty,environment=\"QUARTERMASTER_USER=wang\" \(wang)\nrestrict,pty \(nobody)\n")
    port = try Self.freePort()
    let force = "\(Products.quartermaster) login --database \(site.path) --pins \(pins) --language en"
    let config = try folder.write(
      "sshd_config",
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder.file("host"))
      AuthorizedKeysFile \(folder.file("keys"))
      PidFile none
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      PermitRootLogin prohibit-password
      PermitUserEnvironment QUARTERMASTER_USER
      PermitUserRC no
      DisableForwarding yes
      PermitTunnel no
      Subsystem sftp internal-sftp
      ForceCommand \(force)

      """)
    server = try Child(
      Self.program, ["-D", "-e", "-f", config], environment: ["PATH": "/usr/bin:/bin"], mergesErrors: true)
    while let line = try server.line() {
      if line.contains("Server listening") { return }
      if line.contains("fatal") || line.contains("rror") { throw SupportFault.timeout(waitingFor: "sshd", seen: line) }
    }
    throw SupportFault.timeout(waitingFor: "sshd", seen: "it ended")
  }

  // MARK: - Clients

  private func options(_ key: String, port letter: String = "-p") -> [String] {
    [
      "-F", "/dev/null", "-i", folder.file(key), letter, "\(port)", "-o", "StrictHostKeyChecking=no", "-o",
      "UserKnownHostsFile=/dev/null", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR", "-o", "IdentitiesOnly=yes",
    ]
  }

  private var environment: [String: String] { ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"] }

  struct Finished {
    let status: Int32
    let text: String
  }

  /// Runs ssh with a command, as somebody's key; both streams in one text.
  func ssh(_ command: [String], key: String = "wang", with more: [String] = []) throws -> Finished {
    try run("/usr/bin/ssh", options(key) + more + ["--", "\(user)@127.0.0.1"] + command)
  }

  func scp(_ more: [String], from path: String) throws -> Finished {
    try run(
      "/usr/bin/scp", more + options("wang", port: "-P") + ["\(user)@127.0.0.1:\(path)", folder.file("stolen")])
  }

  func sftp() throws -> Finished {
    try run("/usr/bin/sftp", options("wang", port: "-P") + ["\(user)@127.0.0.1:/etc/passwd", folder.file("stolen")])
  }

  var isStolen: Bool { TemporaryFolder.exists(folder.file("stolen")) }

  /// The terminal over ssh, in a window.
  func terminal() throws -> Tmux {
    try Tmux("/usr/bin/ssh", ["-t"] + options("wang") + ["\(user)@127.0.0.1"], environment: environment)
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Finished {
    let child = try Child(program, arguments, environment: environment, mergesErrors: true)
    child.closeInput()
    let text = try child.rest()
    return Finished(status: child.wait(), text: text)
  }

  /// How many programs have the site's file in their command line.
  var programs: Int {
    guard let handle = opendir("/proc") else { return 0 }
    defer { closedir(handle) }
    var count = 0
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard Int(name) != nil, let bytes = TemporaryFolder.bytes(of: "/proc/\(name)/cmdline") else { continue }
      let words = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      if words.first == Products.quartermaster, words.contains(site.path) { count += 1 }
    }
    return count
  }

  // MARK: - Pieces

  private static func makeKey(_ path: String) throws {
    let child = try Child(
      "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path], environment: ["PATH": "/usr/bin:/bin"],
      mergesErrors: true)
    child.closeInput()
    let text = try child.rest()
    guard child.wait() == 0 else { throw SupportFault.timeout(waitingFor: "ssh-keygen", seen: text) }
  }

  private static func publicKey(_ path: String) throws -> String {
    String(decoding: TemporaryFolder.bytes(of: path + ".pub") ?? [], as: UTF8.self).filter { $0 != "\n" }
  }

  /// A port nobody has now.
  private static func freePort() throws -> UInt16 {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
    guard isBound else { throw SupportFault.system("bind", errno) }
    return UInt16(bigEndian: address.sin_port)
  }
}
