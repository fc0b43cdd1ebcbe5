import Kernel
import Values

/// The command from its arguments to its exit status.
struct Program {
  let environment: Environment

  func run(_ words: [String]) -> ExitStatus {
    StandardStreams.prepare()
    let output = Output(descriptor: 1)
    let asked = Arguments.glance(at: "language", in: words).flatMap { Language(rawValue: $0) }
    let language = asked ?? Language(environment)
    do {
      let status = try dispatch(try Arguments(words), language: language, output: output)
      try output.flush()
      return status
    } catch {
      let isJSON = Arguments.glance(at: "format", in: words) == OutputFormat.json.rawValue
      return complain(error, language: language, output: output, asJSON: isJSON)
    }
  }

  private func dispatch(_ arguments: Arguments, language: Language, output: Output) throws -> ExitStatus {
    let command = arguments.command
    func invocation(_ format: OutputFormat) -> Invocation {
      Invocation(
        arguments: arguments, environment: environment, language: language, format: format, output: output)
    }
    if arguments.has("help") {
      return try HelpCommand.explain(command, invocation(.text))
    }
    if arguments.has("version") { return try VersionCommand.command.run(invocation(.text)) }
    guard let command else {
      return try runTerminal(TerminalOptions(invocation(.text)))
    }
    var format = command.formats.first ?? .text
    if let word = arguments.value("format") {
      guard let asked = OutputFormat(rawValue: word), command.formats.contains(asked) else {
        throw UsageError.notOneOf(option: "--format", choices: command.formats.map(\.rawValue))
      }
      format = asked
    }
    return try command.run(invocation(format))
  }

  /// One sentence to standard error; the typed facts to standard output where JSON was asked for.
  private func complain(
    _ error: any Error, language: Language, output: Output, asJSON: Bool
  ) -> ExitStatus {
    let refusal = error as? any Refusal ?? UnexpectedFault()
    ErrorOutput.line(refusal.sentence.text(in: language))
    // What was written before the fault goes out first; that the output itself may be the fault is said already.
    if asJSON, !(error is StreamFault) {
      let answer: JSON = ["ok": false, "error": refusal.json(in: language)]
      try? output.write(answer.text + "\n")
    }
    try? output.flush()
    return ExitStatus(error)
  }
}
