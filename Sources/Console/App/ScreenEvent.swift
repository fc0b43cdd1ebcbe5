import Terminal

/// What happens to a screen, besides its commands.
public enum ScreenEvent: Sendable {
  /// It was just put on the stack: the moment to ask for what it shows.
  case opened
  /// A key, text, paste or scan that is no command.
  case input(Event)
  /// A job it asked for has an answer.
  case finished(Ticket, Result<any Sendable, any Error>)
  /// A timer it set has run out.
  case due(Ticket)
  /// A question was answered; nil when it was cancelled.
  case answered(Ticket, CommandID?)
  /// The screen above has gone, and left this.
  case returned((any Sendable)?)
  /// Somebody changed the file.
  case changed
  /// The window has another size.
  case resized
}
