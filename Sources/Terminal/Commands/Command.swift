import Values

/// One thing a screen can do: its name, its keys, when it can run, and what it does. Everything that lists or runs
/// commands reads this and nothing else.
///
/// `State` is the screen's state, a value; `Effect` is what a handler asks of the world around it: open, quit, perform.
public struct Command<State, Effect>: Sendable {
  public let id: CommandID
  /// The full name, for palette and help: "New part".
  public let title: Phrase
  /// The shortest name, for the key bar: "New". Nil keeps the command off the bar.
  public let label: Phrase?
  /// One sentence for the help page.
  public let help: Phrase
  /// What else it may be called: the palette finds it by these words as well.
  public let words: Phrase
  /// The ways to it; the first is the one shown. An F-key brings its Alt-digit along by itself.
  public let keys: [Key]
  /// Whether it does harm that cannot be taken back easily: shown in another colour, removed for readers.
  public let isDangerous: Bool
  /// Nil when it can run now, else why not.
  public let whyNot: @Sendable (State) -> Phrase?
  public let run: @Sendable (inout State) -> [Effect]

  public init(
    _ id: CommandID, _ title: Phrase, label: Phrase? = nil, help: Phrase, words: Phrase = Phrase("", ""),
    keys: [Key] = [], isDangerous: Bool = false,
    whyNot: @escaping @Sendable (State) -> Phrase? = { _ in nil },
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.id = id
    self.title = title
    self.label = label
    self.help = help
    self.words = words
    self.keys = keys
    self.isDangerous = isDangerous
    self.whyNot = whyNot
    self.run = run
  }

  /// Every key that runs it: those given and the Alt-digit of each F-key.
  public var allKeys: [Key] { keys + keys.compactMap(\.alternate) }

  /// The same command for a state that contains this one.
  public func lifted<Outer>(_ path: WritableKeyPath<Outer, State> & Sendable) -> Command<Outer, Effect> {
    let whyNot = whyNot
    let run = run
    return Command<Outer, Effect>(
      id, title, label: label, help: help, words: words, keys: keys, isDangerous: isDangerous,
      whyNot: { whyNot($0[keyPath: path]) }, run: { run(&$0[keyPath: path]) })
  }
}
