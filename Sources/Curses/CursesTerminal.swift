import CNcurses
import Glibc
import Terminal

/// The real terminal. One at a time, used from one thread; only `Waker` may be used from others.
///
/// Whatever ends the program gives the terminal back: `close`, a crash, `exit`, the last reference going away.
public final class CursesTerminal: TerminalDevice {
  public internal(set) var size: Size
  /// Whether the locale can show more than ASCII. Where it cannot: English and ASCII.
  public let isUTF8: Bool
  /// The type TERM names.
  public let type: String
  /// Colours the terminal has and may use.
  public let colors: Int
  public let waker: Waker

  let pipe: Int32
  let screen: UnsafeMutablePointer<WINDOW>
  let keyboard: UnsafeMutablePointer<WINDOW>
  var assembler: InputAssembler
  var pairs: ColorPairs
  var shown: Grid?
  var shownTheme: Theme?
  var isCursorShown = true
  var isOpen = true
  var isHungUp = false
  /// What `suspend` has to tell, and signals that came while it stood.
  var pending: [Event] = []
  var signals: Set<Int32> = []
  /// Room for one row of text on its way to the library.
  var buffer: [wchar_t] = []

  /// The kernel's own console has no room for Chinese in its font.
  public var canShowChinese: Bool { isUTF8 && type != "linux" }

  public var detectsScans: Bool {
    get { assembler.detectsScans }
    set { if assembler.detectsScans != newValue { assembler.detectsScans = newValue } }
  }

  /// Takes the terminal of standard input and output.
  public init(settings: CursesSettings = CursesSettings()) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let named = getenv("TERM").map({ String(cString: $0) }), !named.isEmpty else { throw .noType }
    switch qm_examine_type(named) {
    case 0: break
    case -1: throw .unknownType(named)
    default: throw .cannotAddressCursor(named)
    }
    type = named
    isUTF8 = Locale.useUTF8()
    guard let ends = TerminalGuard.install() else { throw .cannotOpen(named) }
    guard qm_newterm(named) != nil, let standard = qm_stdscr(), let pad = newpad(1, 1) else {
      TerminalGuard.remove()
      throw .cannotOpen(named)
    }
    TerminalGuard.arm(true)
    TerminalGuard.installFatal()
    pipe = ends.read
    waker = Waker(descriptor: ends.write)
    screen = standard
    // Keys are read through a pad of their own: reading through the screen would also refresh it.
    keyboard = pad
    let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let mayColor = !settings.isMonochrome && !noColor && has_colors()
    if mayColor {
      start_color()
      use_default_colors()
    }
    colors = mayColor && qm_colors() >= 8 ? Int(qm_colors()) : 0
    pairs = ColorPairs(colors: colors, limit: qm_color_pairs())
    assembler = InputAssembler(settings: settings.scans, acceptsSlowEscape: settings.acceptsSlowEscape)
    size = Size(rows: Int(qm_lines()), columns: Int(qm_columns()))
    raw()
    noecho()
    nonl()
    set_escdelay(Int32(settings.escapeDelay))
    keypad(keyboard, true)
    nodelay(keyboard, true)
    KeyCodes.defineAlternates()
    writeDirectly(CursesTerminal.pasteOn)
    measure()
  }

  deinit { close() }

  static let pasteOn = "\u{1b}[?2004h"
  static let pasteOff = "\u{1b}[?2004l"
  /// Presses and the wheel, with places of any size (SGR).
  static let mouseOn = "\u{1b}[?1000h\u{1b}[?1006h"
  static let mouseOff = "\u{1b}[?1006l\u{1b}[?1000l"

  public var reportsMouse: Bool {
    get { assembler.acceptsMouse }
    set {
      guard isOpen, assembler.acceptsMouse != newValue else { return }
      assembler.acceptsMouse = newValue
      writeDirectly(newValue ? CursesTerminal.mouseOn : CursesTerminal.mouseOff)
    }
  }

  public func copy(_ text: String) -> Bool {
    guard isOpen, !isHungUp, Clipboard.isOffered(byType: type), let sequence = Clipboard.sequence(copying: text) else {
      return false
    }
    writeDirectly(sequence)
    return true
  }

  public func close() {
    guard isOpen else { return }
    isOpen = false
    curs_set(1)
    if assembler.acceptsMouse { writeDirectly(CursesTerminal.mouseOff) }
    writeDirectly(CursesTerminal.pasteOff)
    endwin()
    TerminalGuard.arm(false)
    TerminalGuard.restoreModes()
    TerminalGuard.remove()
  }

  public func suspend() {
    guard isOpen else { return }
    if assembler.acceptsMouse { writeDirectly(CursesTerminal.mouseOff) }
    writeDirectly(CursesTerminal.pasteOff)
    curs_set(1)
    endwin()
    TerminalGuard.arm(false)
    TerminalGuard.stop(writing: waker.descriptor)
    TerminalGuard.arm(true)
    reenter()
    // The CONT that woke the process is the end of this stop, not another.
    readSignals()
    signals.subtract([SIGCONT, SIGWINCH, SIGTSTP])
    pending += [.resume, .resize(size)]
  }

  /// After having been stopped: modes, sizes and contents may all have changed.
  func reenter() {
    reset_prog_mode()
    writeDirectly(CursesTerminal.pasteOn)
    if assembler.acceptsMouse { writeDirectly(CursesTerminal.mouseOn) }
    isCursorShown = true
    measure()
    redraw()
  }

  public func redraw() {
    guard isOpen else { return }
    shown = nil
    clearok(qm_curscr(), true)
  }

  public func beep() {
    guard isOpen else { return }
    writeDirectly("\u{07}")
  }

  /// Asks the system for the size. - Returns: whether it is another one.
  @discardableResult
  func measure() -> Bool {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard qm_window_size(&rows, &columns) == 0 else { return false }
    let now = Size(rows: Int(rows), columns: Int(columns))
    guard now != size || qm_lines() != rows || qm_columns() != columns else { return false }
    resizeterm(Int32(now.rows), Int32(now.columns))
    size = now
    shown = nil
    return true
  }

  /// Writes past the library, for what it knows nothing of.
  func writeDirectly(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0 && errno != EINTR {
        return
      }
    }
  }
}
