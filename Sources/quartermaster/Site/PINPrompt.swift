import Values

/// Asks for a PIN on the terminal itself.
enum PINPrompt {
  static func ask(for name: String, language: Language) throws -> String {
    guard let terminal = ControllingTerminal() else { throw PINFault.noTerminal }
    let name = Text.clean(name)
    return try terminal.ask(
      Phrase("PIN of \(name): ", "\(name) 的 PIN 码：").text(in: language), showsTyping: false)
  }
}
