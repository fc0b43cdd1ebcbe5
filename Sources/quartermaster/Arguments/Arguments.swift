import Values

/// The command line, read against the table of commands.
struct Arguments: Sendable {
  /// Nil where only options were given.
  private(set) var command: Command?
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Reads the words after the program's name.
  ///
  /// Options stand before or after the command, as `--name value` or `--name=value`; `--` ends them. The last of an
  /// option given twice counts, except where a command takes all.
  init(_ words: [String], commands: [Command] = Command.all) throws(UsageError) {
    var rest = words[...]
    var takesOptions = true
    while let word = rest.popFirst() {
      if takesOptions, word == "--" {
        takesOptions = false
      } else if takesOptions, word.hasPrefix("-"), word != "-" {
        try option(word, &rest)
      } else if command == nil {
        guard let found = commands.first(where: { $0.name == word }) else {
          throw .unknownCommand(
            Text.clean(String(word.prefix(60))), suggestion: Suggestion.nearest(to: word, among: commands.map(\.name)))
        }
        command = found
      } else {
        operands.append(word)
      }
    }
    if !has("help"), !has("version") { try checkOperands() }
  }

  /// The names of the options that were given.
  var given: [String] { values.keys.sorted() }

  func has(_ option: String) -> Bool { values[option] != nil }

  /// The value given last.
  func value(_ option: String) -> String? { values[option]?.last }

  /// All values given, in order.
  func all(_ option: String) -> [String] { values[option] ?? [] }

  /// A whole number within a range.
  func number(_ option: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .badNumber(option: "--" + option, range: range)
    }
    return number
  }

  /// What an option says, where the words cannot be read as a whole: for the language of the complaint.
  static func glance(at option: String, in words: [String]) -> String? {
    for (index, word) in words.enumerated().reversed() {
      if word.hasPrefix("--\(option)=") { return String(word.dropFirst(option.count + 3)) }
      if word == "--" + option, index + 1 < words.count { return words[index + 1] }
    }
    return nil
  }

  // MARK: - Pieces

  private mutating func option(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    let (spec, attached) = try find(word)
    let shown = "--" + spec.name
    guard spec.value != nil else {
      guard attached == nil else { throw .needlessValue(option: shown) }
      values[spec.name, default: []].append("")
      return
    }
    guard let value = attached ?? rest.popFirst() else { throw .missingValue(option: shown) }
    guard spec.choices.isEmpty || spec.choices.contains(value) else {
      throw .notOneOf(option: shown, choices: spec.choices)
    }
    values[spec.name, default: []].append(value)
  }

  private func find(_ word: String) throws(UsageError) -> (OptionSpec, String?) {
    let known = OptionSpec.global + (command?.options ?? [])
    if !word.hasPrefix("--") {
      let letter = word.dropFirst().first
      let attached = word.dropFirst(2)
      if let spec = known.first(where: { $0.letter == letter }) {
        return (spec, attached.isEmpty ? nil : String(attached))
      }
    } else {
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if let name = parts.first, let spec = known.first(where: { $0.name == name }) {
        return (spec, parts.count == 2 ? String(parts[1]) : nil)
      }
    }
    let name = String(word.prefix { $0 != "=" }.prefix(60))
    throw .unknownOption(
      Text.clean(name), suggestion: Suggestion.nearest(to: name, among: known.map { "--" + $0.name }))
  }

  private func checkOperands() throws(UsageError) {
    guard let command else { return }
    let usage = command.usage.first ?? command.name
    if operands.count < command.operands.lowerBound { throw .missingOperand(usage: usage) }
    if operands.count > command.operands.upperBound {
      throw .extraOperand(Text.clean(String(operands[command.operands.upperBound].prefix(60))), usage: usage)
    }
  }
}
