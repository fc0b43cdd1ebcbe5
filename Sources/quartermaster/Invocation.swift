import Kernel
import Values

/// One run of one command: what was asked, and where answers go.
struct Invocation {
  let arguments: Arguments
  let environment: Environment
  let language: Language
  /// How the result is written; one of the command's formats.
  let format: OutputFormat
  let output: Output

  var isPlain: Bool { arguments.has("plain") }

  func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// Writes a sentence of the result, without control characters: names and paths in it come from outside.
  func print(_ phrase: Phrase) throws(StreamFault) { try print(Text.clean(text(phrase))) }

  /// Writes a line of the result as it is.
  func print(_ line: String) throws(StreamFault) { try output.write(line + "\n") }

  /// Writes a line beside the result.
  func remark(_ phrase: Phrase) { ErrorOutput.line(text(phrase)) }
}
