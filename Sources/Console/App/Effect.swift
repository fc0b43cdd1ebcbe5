import Kernel
import Terminal
import Values

/// What a screen asks of the world around it. Data: the router carries it out, a test can look at it.
public enum Effect: Sendable {
  // Other screens.
  case push(any Screen)
  case replace(any Screen)
  /// Back to the screen below, which gets `.returned` with the value.
  case pop((any Sendable)?)
  /// Back to the menu.
  case home
  /// A list of the catalogue over the menu, found by its name.
  case openListing(String, filters: [String: JSON])

  // Reading and doing.
  /// Reads at once with the interface's own connection: only keyed pages and look-ups that take no time.
  case read(Job)
  /// Hands a job to the worker; its answer comes as `.finished`.
  case work(Job)
  case cancel(Ticket)
  /// Comes back as `.due` after so many milliseconds.
  case timer(Ticket, milliseconds: Int64)
  /// Makes the site's file; the administrator's one-time PIN comes as `.finished`.
  case makeSite(Ticket, NewSite)

  // Talking.
  case say(Message)
  case beep
  /// A short burst that was no code after all: acts as the keys it would have been typed with.
  case typed(Scan)
  /// A dialog over the screen; comes back as `.answered`.
  case ask(Ticket, Question)
  case palette
  case help

  // Keeping.
  /// Asks for a draft of a form that nobody has open, beside those named; comes back as `.finished` with a
  /// `StoredDraft?`, which is the form's until it is given back or dropped.
  case loadDraft(Ticket, form: String, except: Set<String>)
  case keepDraft(String, Draft)
  case dropDraft(String)
  /// The draft stays for whoever opens the form next.
  case releaseDraft(String)
  /// A default for the rest of the session: the last bin, the last reference.
  case remember(String, String)

  // The whole program.
  case signIn(Session)
  case signOut
  /// Hides everything until the same person has given the PIN.
  case lock
  case unlock(Session)
  case language(Language)
  case theme(Theme)
  /// Whether the terminal reports the mouse.
  case mouse(Bool)
  /// Remembers a choice for whoever is signed in; nil forgets it.
  case prefer(Preference, String?)
  /// Hands a text to the clipboard of the person's own computer.
  case copy(String)
  case suspend
  case redraw
  case quit
}

/// What a new site is made of.
public struct NewSite: Sendable, Hashable {
  public let name: String
  public let timeZone: String
  public let administrator: String
}

/// A question before it is a dialog: the router adds the time it was asked.
public struct Question: Sendable {
  public let title: Phrase
  public let message: Phrase
  public let buttons: [Dialog.Button]
  public let requiredText: String?
  /// The button Enter presses at first; nil for the one that cancels.
  public let preferred: CommandID?

  public init(
    _ title: Phrase, _ message: Phrase, buttons: [Dialog.Button], requiredText: String? = nil,
    preferred: CommandID? = nil
  ) {
    self.title = title
    self.message = message
    self.buttons = buttons
    self.requiredText = requiredText
    self.preferred = preferred
  }
}
