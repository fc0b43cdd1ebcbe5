/// Something that happened at the terminal or was sent to the interface.
public enum Event: Sendable, Hashable {
  /// A key on its own; a printable one as `.character`.
  case key(Key)
  /// Two or more printable characters that came at once and are no scan: fast fingers, an input method.
  case text(String)
  /// A bracketed paste, line ends as LF. It is text, never commands.
  case paste(String)
  case scan(Scan)
  /// A burst with Enter or Tab behind it, too short to be surely a scan: a short code, or fast fingers on a slow line.
  /// Who does not tell them apart gets its `keys`.
  case burst(Scan)
  /// The mouse, where it is: only while the terminal reports it.
  case mouse(Mouse)
  /// A click on something the screen has drawn.
  case click(ClickTarget)
  /// The wheel over a table: so many rows down, less than zero up.
  case wheel(Int)
  case resize(Size)
  /// A moment somebody asked to be called at.
  case tick
  /// Another thread has news.
  case wake
  /// Ctrl-C arrived as a signal from outside (`kill -INT`).
  case interrupt
  /// The terminal or the connection is gone, or the system asks to end: save drafts and leave.
  case hangUp
  /// Back from being stopped; the screen was drawn again.
  case resume
}
