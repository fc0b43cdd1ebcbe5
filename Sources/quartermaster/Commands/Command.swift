import Values

/// One command: parsing, dispatch and help run on the same table.
struct Command: Sendable {
  let name: String
  /// The forms it can be written in, without the program's name.
  let usage: [String]
  /// One line for the list of commands.
  let summary: Phrase
  /// What else is good to know.
  var details: [Phrase] = []
  /// How many operands it takes.
  var operands: ClosedRange<Int> = 0...0
  var options: [OptionSpec] = []
  /// How it can write its result, the usual way first.
  var formats: [OutputFormat] = [.text]
  let run: @Sendable (Invocation) throws -> ExitStatus
}
