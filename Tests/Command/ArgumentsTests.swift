import Core
import Kernel
import Testing
import Values

@testable import quartermaster

@Suite struct ArgumentsTests {
  @Test("global options stand before or after the command")
  func places() throws {
    for words in [
      ["--database", "x.db", "--language=zh", "report", "stock", "-o", "out.csv", "--sort", "-value"],
      ["report", "--sort=-value", "stock", "--language", "zh", "-oout.csv", "--database=x.db"],
    ] {
      let arguments = try Arguments(words)
      #expect(arguments.command?.name == "report")
      #expect(arguments.operands == ["stock"])
      #expect(arguments.value("database") == "x.db")
      #expect(arguments.value("language") == "zh")
      #expect(arguments.value("output") == "out.csv")
      #expect(arguments.value("sort") == "-value")
    }
  }

  @Test("a repeated condition is kept, of a repeated value the last counts")
  func repeated() throws {
    let arguments = try Arguments(
      ["report", "stock", "--where", "state=out", "--where", "active=true", "--limit", "1", "--limit", "2"])
    #expect(arguments.all("where") == ["state=out", "active=true"])
    #expect(try arguments.number("limit", in: 1...5) == 2)
  }

  @Test("what follows two dashes is no option")
  func endOfOptions() throws {
    let arguments = try Arguments(["do", "--", "spares.issue", "--lines"])
    #expect(arguments.operands == ["spares.issue", "--lines"])
    #expect(!arguments.has("lines"))
  }

  static let mistakes: [([String], UsageError)] = [
    (["hepl"], .unknownCommand("hepl", suggestion: "help")),
    (["frobnicate"], .unknownCommand("frobnicate", suggestion: nil)),
    (["verify", "--lines"], .unknownOption("--lines", suggestion: nil)),
    (["do", "--linse"], .unknownOption("--linse", suggestion: "--lines")),
    (["verify", "-x"], .unknownOption("-x", suggestion: nil)),
    (["report", "stock", "--limit"], .missingValue(option: "--limit")),
    (["verify", "--plain=yes"], .needlessValue(option: "--plain")),
    (["--language", "fr", "version"], .notOneOf(option: "--language", choices: ["en", "zh"])),
    (["restore"], .missingOperand(usage: "restore FILE [--yes]")),
    (["backup", "a", "b"], .extraOperand("b", usage: "backup FILE [--verify]")),
    (["version", "--lines\u{1b}[31m"], .unknownOption("--lines[31m", suggestion: nil)),
  ]

  @Test("a mistake is a typed error", arguments: mistakes) func mistaken(_ words: [String], _ error: UsageError) {
    #expect(throws: error) { try Arguments(words) }
  }

  @Test("numbers are whole and within their range", arguments: ["0", "-1", "1e3", "", "99999999999999999999", "1.5"])
  func numbers(_ text: String) throws {
    let arguments = try Arguments(["report", "stock", "--limit", text])
    #expect(throws: UsageError.badNumber(option: "--limit", range: 1...10)) {
      try arguments.number("limit", in: 1...10)
    }
  }

  @Test("help needs no operands") func help() throws {
    #expect(try Arguments(["backup", "--help"]).has("help"))
  }

  @Test("every command is named once and its usage begins with its name") func table() {
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
    for command in Command.all {
      for usage in command.usage { #expect(usage.split(separator: " ").first.map(String.init) == command.name) }
      let names = (OptionSpec.global + command.options).map(\.name)
      #expect(Set(names).count == names.count, "\(command.name)")
    }
  }

  @Test("no action has a field with a reserved name") func reserved() {
    for command in ["key", "action", "version"] {
      for kind in Catalog.standard.actions.values { #expect(!kind.fields.contains { $0.name == command }) }
    }
  }

  @Test("G42: the kinds of bundles that help names are those of the program") func bundleKinds() {
    #expect(BundleCommand.kinds == Catalog.standard.bundles.map(\.name))
  }
}
