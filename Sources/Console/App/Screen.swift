import Kernel
import Terminal
import Values

/// A screen: a value that holds its state, a table of its commands, and a pure drawing.
///
/// A screen knows its own part only. It changes nothing but itself; what it wants done it answers as effects.
public protocol Screen: Sendable {
  var surroundings: Surroundings { get set }
  /// What stands in the bar at the top.
  var title: Phrase { get }
  /// Its own commands; those that every screen has come on top (`CommonCommands`).
  var commands: CommandTable<Self, Effect> { get }
  /// Whether bursts of characters may be scans where the focus is now.
  var detectsScans: Bool { get }
  /// Whether short bursts come as such: where a short code must not be taken apart. Elsewhere they come as keys.
  var takesBursts: Bool { get }
  /// Whether something was entered that is not saved: leaving asks.
  var isDirty: Bool { get }
  /// What was entered and is to be kept where the program has to leave without asking.
  var unfinished: (name: String, draft: Draft)? { get }
  /// Whether one may go from here to any other screen: not from forms, not before signing in.
  var isOpenEnded: Bool { get }
  /// The part, or the function such as `office.rules`, that it belongs to and goes with when a site switches it off; nil
  /// where it serves all.
  var part: String? { get }
  /// What somebody has to hold to be here; nil where it takes nothing. Whoever loses it is taken away from here.
  var permission: Permission? { get }
  /// Why somebody with these rights may not be here; nil where they may.
  func whyForbidden(_ surroundings: Surroundings) -> Phrase?
  /// Whether it follows what devices do, and so looks at the file more often than others.
  var isLive: Bool { get }
  /// Keys the focused widget takes before the command table sees them.
  func claims(_ key: Key) -> Bool
  /// Whether a code that is scanned while a question of this screen is open comes to it all the same, to be kept until
  /// the answer. Elsewhere it is refused.
  var keepsCodes: Bool { get }
  /// Whether an event has to wait until what is being read has come: it was meant for that.
  func holds(_ event: Event) -> Bool
  mutating func handle(_ event: ScreenEvent) -> [Effect]
  func render(into grid: inout Grid, in rect: Rect, context: RenderContext)
}

extension Screen {
  public var detectsScans: Bool { true }
  public var takesBursts: Bool { false }
  public var isDirty: Bool { false }
  public var unfinished: (name: String, draft: Draft)? { nil }
  public var isOpenEnded: Bool { true }
  public var part: String? { nil }
  public var permission: Permission? { nil }
  public func whyForbidden(_ surroundings: Surroundings) -> Phrase? { surroundings.whyNot(permission) }
  public var keepsCodes: Bool { false }
  public var isLive: Bool { false }
  public func claims(_ key: Key) -> Bool { false }
  public func holds(_ event: Event) -> Bool { false }

  /// All commands that work here.
  public var table: CommandTable<Self, Effect> {
    let own = commands
    return own.adding(CommonCommands.all(for: self, beside: own))
  }

  /// What the screen is for.
  var about: Phrase { commands.about }

  /// All commands as they stand now.
  public var items: [CommandItem] { table.items(for: self) }

  mutating func press(_ key: Key) -> CommandAnswer { CommandAnswer(table.dispatch(key, on: &self)) }
  mutating func run(_ id: CommandID) -> CommandAnswer { CommandAnswer(table.dispatch(id, on: &self)) }
}

/// What came of a command, whatever screen it belongs to.
enum CommandAnswer {
  case unbound
  case disabled(Phrase)
  case ran([Effect])

  init<State>(_ dispatch: CommandTable<State, Effect>.Dispatch) {
    switch dispatch {
    case .unbound: self = .unbound
    case .disabled(let reason): self = .disabled(reason)
    case .ran(let effects): self = .ran(effects)
    }
  }
}
