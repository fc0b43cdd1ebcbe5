import Glibc
import TestSupport
import Testing
import Values

@testable import Kernel

/// The print command: one program with fixed arguments, without a shell (F8 on the screens).
@Suite struct PrintCommandTests {
  @Test("only a name and options without paths is a print command") func form() {
    #expect(PrintCommand("lp -dstores -n2")?.arguments == ["-dstores", "-n2"])
    for bad in [
      "", "/bin/sh", "../lp", "lp site.db", "lp -o/etc/passwd", "lp -o..", "lp -", "-d", "lp;id -d", "lp\n-d", "$(id)",
    ] { #expect(PrintCommand(bad) == nil, "\(bad)") }
  }

  @Test("the setting refuses anything else") func setting() throws {
    let house = try TestHouse()
    func set(_ value: String) -> String? {
      house.refusal {
        try house.site.perform(
          ChangeSetting(setting: "kernel.printCommand", value: JSON.string(value).text), as: house.admin)
      }
    }
    #expect(set("sh -c id") == "kernel.badValue")
    #expect(set("/bin/sh") == "kernel.badValue")
    #expect(set("lp -dstores") == nil)
    #expect(try house.site.printCommand() == PrintCommand("lp -dstores"))
    #expect(set("") == nil)
    #expect(try house.site.printCommand() == nil)
  }

  @Test("the program gets the file on its standard input; another one, a failing and a hanging one are sentences")
  func runs() throws {
    let folder = try TemporaryFolder()
    try folder.write("take", "#!/bin/sh\n(echo \"$@\"; cat) > \(folder.file("out"))\n", mode: 0o700)
    try folder.write("fail", "#!/bin/sh\nexit 3\n", mode: 0o700)
    try folder.write("hang", "#!/bin/sh\nexec tail -f /dev/null\n", mode: 0o700)
    let text = try folder.write("text", "slip 领料单\n")
    func run(_ command: String, seconds: Int = 30) -> PrintRefusal? {
      thrown { try #require(PrintCommand(command)).run(text, folder: folder.path, seconds: seconds) } as? PrintRefusal
    }
    #expect(run("take -d$(id) -x;y") == nil)
    #expect(
      String(decoding: TemporaryFolder.bytes(of: folder.file("out")) ?? [], as: UTF8.self) == "-d$(id) -x;y\nslip 领料单\n"
    )
    #expect(run("fail") == .failed(program: "fail", status: 3))
    #expect(run("hang", seconds: 1) == .timedOut(program: "hang", seconds: 1))
    #expect(run("sh") == .missing(program: "sh"))
    #expect(run("cat") == .missing(program: "cat"))
    var asked = 0
    let stopped = thrown {
      try #require(PrintCommand("hang")).run(text, folder: folder.path) {
        asked += 1
        return asked < 2
      }
    }
    #expect(stopped as? SiteFault == .interrupted)
  }
}
