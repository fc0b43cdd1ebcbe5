import Glibc
import TestSupport
import Testing

/// Many people over ssh on one host, as the deployment guide sets it up: tried with a real sshd (G40).
@Suite(
  .serialized, .enabled(if: SSHServer.whyNot == nil, Comment(rawValue: SSHServer.whyNot ?? "sshd is there")))
struct DeploymentTests {
  @Test("G40: a key opens the terminal, signed in as whom it stands for; hanging up leaves no program behind")
  func terminal() throws {
    let server = try SSHServer()
    var tmux: Tmux? = try server.terminal()
    let screen = try #require(try tmux?.wait(for: "6205-2RS"))
    #expect(screen.contains("wang"))
    #expect(server.programs == 1)
    // The connection goes away as when somebody closes the lid.
    tmux = nil
    var left = 200
    while server.programs > 0, left > 0 {
      poll(nil, 0, 50)
      left -= 1
    }
    #expect(server.programs == 0)
    #expect(try server.site.findings() == [])
  }

  @Test("G40: what may leave comes back over ssh: exports, reports, look-ups, and files of one's own folder")
  func allowed() throws {
    let server = try SSHServer()
    let parts = try server.ssh(["export", "parts"])
    #expect(parts.status == 0)
    #expect(parts.text.hasPrefix("number,") && parts.text.contains("V-100,"))
    #expect(try server.ssh(["find", "轴承"]).text.contains("6205-2RS"))
    #expect(try server.ssh(["find", "'ball bearing'"]).text.contains("6205-2RS"))
    #expect(try server.ssh(["report", "stock", "--format", "csv"]).text.contains("V-belt"))
    #expect(try server.ssh(["help"]).status == 0)
    let folder = server.site.folder.file("exports")
    #expect(try server.ssh(["files"]).text.isEmpty)
    mkdir(folder, 0o700)
    mkdir(folder + "/wang", 0o700)
    try TemporaryFolder.write(Array("a,b\n".utf8), to: folder + "/wang/stock.csv")
    try TemporaryFolder.write(Array("secret".utf8), to: folder + "/other.csv")
    symlink(server.site.path, folder + "/wang/link.csv")
    #expect(try server.ssh(["files"]).text == "stock.csv\t4\n")
    #expect(try server.ssh(["fetch", "stock.csv"]).text == "a,b\n")
    for name in ["../other.csv", "/etc/passwd", "..", ".hidden", "link.csv", "''"] {
      let refused = try server.ssh(["fetch", name])
      #expect(refused.status != 0, "\(name)")
      #expect(!refused.text.contains("secret") && !refused.text.contains("root:"), "\(name)")
    }
  }

  static let hostile = [
    "sh", "bash -i", "/bin/sh -c id", "id", "cat /etc/passwd", "env", "find x; id", "find x | sh", "find $(id)",
    "find `id`", "find x & id", "find x\nid", "export parts > /tmp/x", "find ${HOME}", "find 'x", "find x\\",
    "--version",
    "export parts --database /etc/passwd", "export parts --database=/etc/passwd", "report stock --user admin",
    "--user admin report stock", "labels bins -o /tmp/quartermaster-stolen", "labels bins -o/tmp/quartermaster-stolen",
    "labels bins --output=/tmp/quartermaster-stolen", "export parts /tmp/quartermaster-stolen",
    "export parts ../stolen", "export parts -- /tmp/quartermaster-stolen", "restore /etc/passwd --yes", "verify",
    "do spares.issue {}", "import parts /etc/passwd", "login", "backup /tmp/quartermaster-stolen", "demo --reset",
    "help login; id", "internal-sftp", "scp -f /etc/passwd", "find " + String(repeating: "x", count: 20_000),
  ]

  @Test("G40: a shell, options that are not theirs, files elsewhere, other commands: refused with one sentence")
  func refused() throws {
    let server = try SSHServer()
    for command in Self.hostile {
      let answer = try server.ssh([command])
      #expect(answer.status != 0, "\(command.prefix(80))")
      #expect(!answer.text.contains("uid="), "\(command.prefix(80))")
      #expect(!answer.text.contains("root:"), "\(command.prefix(80))")
      #expect(answer.text.split(separator: "\n").count == 1, "\(command.prefix(80)): \(answer.text)")
    }
    #expect(!TemporaryFolder.exists("/tmp/quartermaster-stolen"))
    #expect(server.programs == 0)
  }

  @Test("G40: no copying of files, no forwarding, and no sign-in without a person") func closed() throws {
    let server = try SSHServer()
    #expect(try server.sftp().status != 0)
    #expect(try server.scp([], from: "/etc/passwd").status != 0)
    #expect(try server.scp(["-O"], from: "/etc/passwd").status != 0)
    #expect(!server.isStolen)
    let forward = try server.ssh([], with: ["-W", "127.0.0.1:22"])
    #expect(forward.status != 0)
    #expect(try server.ssh(["files"], with: ["-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22"]).status != 0)
    // A key that stands for nobody has to sign in by hand, which needs a terminal.
    let nobody = try server.ssh(["export", "parts"], key: "nobody")
    #expect(nobody.status != 0 && !nobody.text.contains("V-100"))
    // What the client sends as its environment is not taken.
    let sent = try server.ssh(["export", "parts"], key: "nobody", with: ["-o", "SetEnv=QUARTERMASTER_USER=wang"])
    #expect(sent.status != 0 && !sent.text.contains("V-100"))
  }
}
