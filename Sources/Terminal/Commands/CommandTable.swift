import Values

/// All a screen can do. Dispatch, key bar, palette, help, generated documents and the conflict test are made from it.
public struct CommandTable<State, Effect>: Sendable {
  /// The name of the screen.
  public let title: Phrase
  /// What the screen is for, in a sentence or two; the beginning of its help.
  public let about: Phrase
  public let commands: [Command<State, Effect>]
  private let byKey: [Key: Int]

  public init(_ title: Phrase, about: Phrase, commands: [Command<State, Effect>]) {
    self.title = title
    self.about = about
    self.commands = commands
    var table: [Key: Int] = [:]
    for (index, command) in commands.enumerated() {
      for key in command.keys where table[key] == nil { table[key] = index }
    }
    // A key somebody chose wins over one that an F-key brings along.
    for (index, command) in commands.enumerated() {
      for key in command.allKeys where table[key] == nil { table[key] = index }
    }
    byKey = table
  }

  /// The same table with more commands behind its own, such as those every screen has.
  public func adding(_ more: [Command<State, Effect>]) -> CommandTable {
    CommandTable(title, about: about, commands: commands + more)
  }

  public func command(for key: Key) -> Command<State, Effect>? {
    byKey[key].map { commands[$0] }
  }

  public func command(_ id: CommandID) -> Command<State, Effect>? {
    commands.first { $0.id == id }
  }

  /// What came of a key or of a choice in the palette.
  public enum Dispatch {
    /// No command has this key: the focused widget may take it.
    case unbound
    /// The command cannot run now; the reason is for the message line.
    case disabled(Phrase)
    case ran([Effect])
  }

  /// Runs the command of a key.
  public func dispatch(_ key: Key, on state: inout State) -> Dispatch {
    command(for: key).map { run($0, on: &state) } ?? .unbound
  }

  /// Runs the command of an id (from the palette).
  public func dispatch(_ id: CommandID, on state: inout State) -> Dispatch {
    command(id).map { run($0, on: &state) } ?? .unbound
  }

  private func run(_ command: Command<State, Effect>, on state: inout State) -> Dispatch {
    if let reason = command.whyNot(state) { return .disabled(reason) }
    return .ran(command.run(&state))
  }

  /// Every command as it stands now: what key bar, palette and help show.
  public func items(for state: State) -> [CommandItem] {
    commands.map { CommandItem($0, reason: $0.whyNot(state)) }
  }

  /// Every command without regard to a state: for documents.
  public var items: [CommandItem] { commands.map { CommandItem($0, reason: nil) } }

  /// What is wrong with the table, in words: keys of two commands, ids used twice, keys that must not be bound.
  public var faults: [String] {
    var found: [String] = []
    var owner: [Key: CommandID] = [:]
    var seen: Set<CommandID> = []
    for command in commands {
      if !seen.insert(command.id).inserted { found.append("\(command.id.rawValue): the id is used twice") }
      for key in command.allKeys {
        if let other = owner[key], other != command.id {
          found.append("\(key.name): \(other.rawValue) and \(command.id.rawValue)")
        }
        owner[key] = command.id
        if let reason = ReservedKeys.reason(against: key) { found.append("\(command.id.rawValue): \(reason)") }
      }
      for phrase in [command.title, command.help] where phrase.english.isEmpty || phrase.chinese.isEmpty {
        found.append("\(command.id.rawValue): a sentence is missing in one language")
      }
    }
    return found
  }
}
