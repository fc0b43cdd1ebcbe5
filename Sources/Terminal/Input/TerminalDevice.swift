/// A terminal as the interface sees it: the real one, or one made of values in tests.
public protocol TerminalDevice: AnyObject {
  var size: Size { get }
  /// Whether bursts may become scans; the screen turns it off inside secrets and free text.
  var detectsScans: Bool { get set }
  /// Whether the terminal reports the mouse. Off at first: while it is on, the terminal itself marks no text.
  var reportsMouse: Bool { get set }
  /// Waits until something happens, at most so many milliseconds (nil: as long as it takes), and takes all of it.
  /// - Returns: empty only when the time ran out.
  func nextEvents(timeout: Int?) -> [Event]
  /// Shows a grid. What did not change costs nothing.
  func present(_ grid: Grid, theme: Theme)
  /// Forgets what the terminal shows: the next `present` draws everything.
  func redraw()
  /// A short sound or flash for what was not accepted.
  func beep()
  /// Hands a text to the clipboard of whoever sits at the terminal. - Returns: false where it cannot be asked to.
  func copy(_ text: String) -> Bool
  /// Gives the terminal back and stops the program until it is continued.
  func suspend()
  /// Gives the terminal back. More calls do nothing.
  func close()
}
