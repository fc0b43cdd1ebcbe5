import Values

/// What was asked over ssh, checked against what may be.
enum LoginRequest {
  case command(Arguments)
  case files
  case fetch(String)

  /// Everything else is refused.
  static let commands = ["export", "report", "reports", "find", "part", "bin", "labels", "files", "fetch", "help"]

  /// Global options that say only how a result looks.
  private static let harmless: Set<String> = ["format", "language", "plain", "help"]

  init(_ words: [String]) throws {
    guard let name = words.first, Self.commands.contains(name) else {
      throw LoginRefusal.notAllowed(command: Text.clean(String((words.first ?? "").prefix(60))))
    }
    switch name {
    case "files":
      guard words.count == 1 else {
        throw UsageError.extraOperand(Text.clean(String(words[1].prefix(60))), usage: "files")
      }
      self = .files
    case "fetch":
      guard words.count == 2 else { throw UsageError.missingOperand(usage: "fetch NAME") }
      self = .fetch(words[1])
    default: self = .command(try Self.arguments(words))
    }
  }

  private static func arguments(_ words: [String]) throws -> Arguments {
    let arguments = try Arguments(words)
    // The first word was one of ours, but options may stand before it.
    guard let command = arguments.command, commands.contains(command.name) else {
      throw LoginRefusal.notAllowed(command: arguments.command?.name ?? "")
    }
    let own = Set(command.options.map(\.name)).subtracting(["output"])
    for option in arguments.given where !own.contains(option) && !harmless.contains(option) {
      throw option == "output" ? LoginRefusal.noFiles : LoginRefusal.optionNotAllowed(option: "--" + option)
    }
    if command.name == "export", arguments.operands.count > 1, arguments.operands[1] != "-" {
      throw LoginRefusal.noFiles
    }
    return arguments
  }
}
