import Values

/// A command as lists show it: without its handler, with the reason it cannot run now.
public struct CommandItem: Sendable, Hashable {
  public let id: CommandID
  public let title: Phrase
  public let label: Phrase?
  public let help: Phrase
  /// What else it may be called.
  public let words: Phrase
  public let keys: [Key]
  public let isDangerous: Bool
  /// Why it cannot run now; nil when it can.
  public let reason: Phrase?

  public init(
    id: CommandID, title: Phrase, label: Phrase? = nil, help: Phrase, words: Phrase = Phrase("", ""), keys: [Key] = [],
    isDangerous: Bool = false, reason: Phrase? = nil
  ) {
    self.id = id
    self.title = title
    self.label = label
    self.help = help
    self.words = words
    self.keys = keys
    self.isDangerous = isDangerous
    self.reason = reason
  }

  init<State, Effect>(_ command: Command<State, Effect>, reason: Phrase?) {
    self.init(
      id: command.id, title: command.title, label: command.label, help: command.help, words: command.words,
      keys: command.keys,
      isDangerous: command.isDangerous, reason: reason)
  }

  /// Every way to it in words: `F7, Alt-7`.
  public var keyNames: String {
    (keys + keys.compactMap(\.alternate)).map(\.name).joined(separator: ", ")
  }
}
