import Values

/// An option as a command declares it: parsing and help come from it.
struct OptionSpec: Sendable {
  let name: String
  let letter: Character?
  /// What stands for its value in help; nil for a switch.
  let value: String?
  /// The only values it takes; empty for any.
  let choices: [String]
  let summary: Phrase

  init(
    _ name: String, letter: Character? = nil, value: String? = nil, choices: [String] = [], _ english: String,
    _ chinese: String
  ) {
    self.name = name
    self.letter = letter
    self.value = value ?? (choices.isEmpty ? nil : choices.joined(separator: "|"))
    self.choices = choices
    summary = Phrase(english, chinese)
  }

  /// As help shows it: `-o, --output FILE`.
  var usage: String {
    (letter.map { "-\($0), " } ?? "") + "--" + name + (value.map { " " + $0 } ?? "")
  }
}
