/// A terminal made of values: events are put in, the last grid is looked at. For key sessions in tests and for screens
/// drawn into documents.
public final class ScriptedTerminal: TerminalDevice {
  public var size: Size
  public var detectsScans = true
  public var reportsMouse = false
  /// What was copied, in order.
  public private(set) var copied: [String] = []
  /// Whether the terminal takes copies.
  public var takesCopies = true
  /// What was shown last.
  public private(set) var grid: Grid
  public private(set) var theme = Theme.dark
  public private(set) var frames = 0
  public private(set) var beeps = 0
  public private(set) var suspensions = 0
  public private(set) var isClosed = false
  private var queue: [[Event]] = []

  public init(size: Size = Size(rows: 24, columns: 80)) {
    self.size = size
    grid = Grid(size: size)
  }

  /// Puts events in that one call of `nextEvents` will take together.
  public func send(_ events: Event...) { send(events) }

  public func send(_ events: [Event]) { queue.append(events) }

  /// Types a text key by key.
  public func type(_ text: String) {
    for character in text { queue.append([.key(.character(character))]) }
  }

  public func resize(to new: Size) {
    size = new
    queue.append([.resize(new)])
  }

  /// The next events put in. When none are left: nothing if time may run out, else the end of the terminal, so that a
  /// session that waits for ever ends instead.
  public func nextEvents(timeout: Int?) -> [Event] {
    guard queue.isEmpty else { return queue.removeFirst() }
    return timeout == nil ? [.hangUp] : []
  }

  public func present(_ grid: Grid, theme: Theme) {
    self.grid = grid
    self.theme = theme
    frames += 1
  }

  public func redraw() {}
  public func beep() { beeps += 1 }
  public func copy(_ text: String) -> Bool {
    guard takesCopies, Clipboard.sequence(copying: text) != nil else { return false }
    copied.append(text)
    return true
  }

  public func suspend() { suspensions += 1 }
  public func close() { isClosed = true }
}
