import Values

enum HelpCommand {
  static let command = Command(
    name: "help", usage: ["help [COMMAND]"],
    summary: Phrase("lists the commands, or explains one", "列出全部命令，或说明某个命令"), operands: 0...1
  ) { invocation in
    guard let name = invocation.arguments.operands.first else { return try explain(nil, invocation) }
    guard let found = Command.all.first(where: { $0.name == name }) else {
      throw UsageError.unknownCommand(
        Text.clean(String(name.prefix(60))), suggestion: Suggestion.nearest(to: name, among: Command.all.map(\.name)))
    }
    return try explain(found, invocation)
  }

  /// Prints the help of a command, or of the program.
  static func explain(_ command: Command?, _ invocation: Invocation) throws -> ExitStatus {
    let lines = command.map { HelpText.lines(of: $0, in: invocation.language) }
    for line in lines ?? HelpText.overview(of: Command.all, in: invocation.language) { try invocation.print(line) }
    return .done
  }
}
