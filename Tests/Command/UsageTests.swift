import Glibc
import TestSupport
import Testing
import Values

@Suite struct UsageTests {
  @Test("version and help answer without a site, in both languages") func help() throws {
    let sandbox = try Sandbox()
    for words in [["version"], ["--version"], ["verify", "--version"]] {
      let finished = try sandbox.run(words)
      #expect(finished.status == 0)
      #expect(finished.out == "quartermaster 0.1.0\n")
      #expect(finished.err.isEmpty)
    }
    for words in [["help"], ["--help"], ["-h"]] {
      let finished = try sandbox.run(words)
      #expect(finished.status == 0)
      #expect(finished.out.contains("verify"))
    }
    #expect(try sandbox.run("help", "do").out == sandbox.run("do", "--help").out)
    #expect(try sandbox.run("help", "--language", "zh").out.contains("退出状态"))
    #expect(try sandbox.run("reports").out.contains("stock"))
    #expect(try sandbox.run("keys").status == 0)
    #expect(!sandbox.exists("site.db"))
  }

  @Test("wrong usage is one sentence, status 2, and typed facts where JSON is asked for") func wrong() throws {
    let sandbox = try Sandbox()
    let finished = try sandbox.run("verfiy", "--format", "json")
    #expect(finished.status == 2)
    #expect(finished.err == "There is no command verfiy. Did you mean verify?\n")
    let answer = try #require(try finished.json().first)
    #expect(answer["ok"]?.bool == false)
    #expect(answer["error"]?["code"]?.string == "usage.unknownCommand")
    #expect(answer["error"]?["facts"]?["suggestion"]?.string == "verify")
    #expect(try sandbox.run("verfiy", "--language", "zh").err == "没有命令 verfiy。您是否想输入 verify？\n")
    #expect(try sandbox.run("verify", "--format", "csv").status == 2)
    #expect(try sandbox.run("help", "nothing").status == 2)
    #expect(try sandbox.run("do", "spares.issue").status == 2)
    #expect(try sandbox.run("do", "a", "{}", "--batch", "5").status == 2)
    #expect(try sandbox.run("do", "--lines", "--key", "k").status == 2)
    #expect(try sandbox.run("do", "--lines", "--batch", "0").status == 2)
    #expect(try sandbox.run("init").status == 2)
  }

  @Test("the screens without a terminal are one sentence, status 5") func screens() throws {
    let finished = try Sandbox().run()
    #expect(finished.status == 5)
    #expect(finished.out.isEmpty)
    #expect(finished.err.split(separator: "\n").count == 1)
  }

  @Test(
    "the language is chosen by option, then by the environment",
    arguments: [
      (["LC_ALL": nil, "LANG": "zh_CN.UTF-8"] as [String: String?], [String](), true),
      (["LC_ALL": nil, "LANG": "zh_CN.UTF-8"], ["--language", "en"], false),
      (["LANGUAGE": "zh"], [], true), ([:], [], false), ([:], ["--language=zh"], true),
    ])
  func language(_ variables: [String: String?], _ options: [String], _ isChinese: Bool) throws {
    let finished = try Sandbox().run(["verify"] + options, with: variables)
    #expect(finished.status == 3)
    #expect(finished.err.contains("没有站点文件") == isChinese)
    #expect(finished.err.contains("There is no site file") != isChinese)
  }

  @Test("a closed or full output is status 5, not a crash") func outputs() throws {
    let sandbox = try Sandbox()
    let streams: [Spawn.Stream] = [.file("/dev/full", flags: O_WRONLY), .closed]
    for stream in streams {
      let child = try Child(
        Products.quartermaster, ["help"], environment: sandbox.environment,
        input: .file("/dev/null", flags: O_RDONLY), output: stream, error: .file("/dev/null", flags: O_WRONLY))
      #expect(child.wait() == 5)
    }
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[1]) }
    close(ends[0])
    let child = try Child(
      Products.quartermaster, ["help"], environment: sandbox.environment, input: .closed,
      output: .descriptor(ends[1]), error: .file("/dev/null", flags: O_WRONLY))
    #expect(child.wait() == 5)
  }
}
