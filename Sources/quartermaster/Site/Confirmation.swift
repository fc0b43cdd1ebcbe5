import Values

/// Asks whether something is really meant.
enum Confirmation {
  /// True where the person answers yes; anything else is no.
  static func ask(_ question: Phrase, language: Language) throws -> Bool {
    guard let terminal = ControllingTerminal() else { throw UsageError.needsYes }
    let asked = (question + Phrase(" [y/N] ", " [y/N] ")).text(in: language)
    let answer = try terminal.ask(asked, showsTyping: true).lowercased().filter { !$0.isWhitespace }
    return ["y", "yes", "是"].contains(answer)
  }
}
