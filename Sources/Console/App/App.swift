import Kernel
import Terminal
import Values

/// The router: a stack of screens over one terminal. It carries out what screens ask for and knows nothing of what
/// they show.
public final class App {
  struct Layer {
    let id: Int
    var screen: any Screen
  }

  enum Overlay {
    case palette(Palette)
    case help(HelpPage)
    case question(Mailbox.Address, Dialog)
    case leaving(Dialog, then: Effect)
    /// Something to be read.
    case notice(Dialog)
  }

  /// Milliseconds between two looks at the file for changes of others: what they did is seen within a second, counted and
  /// drawn.
  static let lookEvery: Int64 = 500
  /// The same for a screen that follows what devices do: five times a second.
  static let liveLookEvery: Int64 = 200

  /// How often the file is looked at where one is now.
  var looksEvery: Int64 { top?.isLive ?? false ? App.liveLookEvery : App.lookEvery }

  struct Timer {
    let due: MonotonicTime
    let address: Mailbox.Address
  }

  /// What a locked terminal hides. Nothing of it is drawn, and what comes in for it waits.
  struct Locked {
    let layers: [Layer]
    let overlay: Overlay?
    let message: Message?
    let timers: [Timer]
    var letters: [Mailbox.Letter] = []
    /// What could be done when it locked.
    let rights: Rights
    /// Parts that were switched off meanwhile.
    var gone: Set<String> = []
  }

  let terminal: any TerminalDevice
  var options: ConsoleOptions
  let mailbox: Mailbox
  let drafts: DraftStore
  var bench: Workbench?
  var surroundings: Surroundings
  var layers: [Layer] = []
  /// What F9 left, for Esc on the menu.
  var behindMenu: [Layer] = []
  var overlay: Overlay?
  var message: Message?
  /// What has to be acknowledged over everything else.
  var alerts = AlertQueue()
  var alertTickets = 0
  var timers: [Timer] = []
  /// Keys that came while what they were meant for was being read.
  var held: [Event] = []
  /// When a question was last kept from a code or key that belongs behind it.
  var keptAt: MonotonicTime?
  /// The file as it was when the screens read it last.
  var dataVersion: Int64 = 0
  /// The last restore that was seen.
  var restoreSeen: RestoreNotice?
  /// What has to be said over everything as soon as there is room.
  var notice: Phrase?
  /// When the file was looked at last for changes of others.
  var lookedAt: MonotonicTime
  var locked: Locked?
  /// When somebody pressed a key last.
  var touchedAt: MonotonicTime
  /// After so many minutes without a key the terminal locks; 0 means never.
  var idleLockMinutes: Int64 = 0
  var nextLayer = 1
  /// How many choices were remembered.
  var nextPreference = 0
  /// The window as it was drawn last: what a click is meant for.
  var shown = Grid(rows: 0, columns: 0)
  var needsDrawing = true
  public internal(set) var end: ConsoleEnd?

  /// Opens the site's file and the first screen. A file that is not there leads to the set-up screen.
  ///
  /// - Throws: `SiteFault` where the file cannot serve.
  public init(terminal: any TerminalDevice, options: ConsoleOptions) throws {
    self.terminal = terminal
    self.options = options
    mailbox = Mailbox(wake: options.wake)
    drafts = DraftStore(folder: options.draftFolder)
    lookedAt = options.monotonic()
    touchedAt = lookedAt
    surroundings = Surroundings(
      language: options.language, theme: options.theme, today: TimeZoneRules.utc.localDay(of: options.clock.now()),
      now: lookedAt, catalog: options.catalog, path: options.path, terminalName: options.terminalName,
      exportFolder: options.exportFolder,
      freshKey: options.freshKey)
    surroundings.hasColours = options.hasColours
    do {
      try openSite()
    } catch SiteFault.missing {
      surroundings.size = bodySize
      show([SetUpScreen(surroundings)])
      return
    }
    surroundings.size = bodySize
    if let session = options.session { enter(session) } else { show([SignInScreen(surroundings)]) }
  }

  func openSite() throws {
    let options = options
    let open: @Sendable () throws -> Site = {
      let site = try Site.open(
        path: options.path, catalog: options.catalog, clock: options.clock, busyMilliseconds: options.busyMilliseconds)
      site.pinCost = options.pinCost
      return site
    }
    let site = try open()
    bench = Workbench(site: site, mailbox: mailbox, open: open)
    surroundings.facts = site.facts
    surroundings.catalog = try site.offered
    surroundings.timeZone = site.timeZone
    surroundings.today = site.today
    surroundings.demo = site.facts.isDemo ? Router.demoPeople : []
    dataVersion = try site.dataVersion()
    restoreSeen = try site.lastRestore()
    idleLockMinutes = try site.idleLockMinutes()
  }

  /// Runs until somebody leaves or the terminal goes away.
  public func run() -> ConsoleEnd {
    while end == nil { turn(timeout: patience) }
    close()
    return end ?? .quit
  }

  /// Waits for events, at most so many milliseconds, lets them act, and draws.
  /// - Returns: whether anything happened.
  @discardableResult
  public func turn(timeout: Int?) -> Bool {
    draw()
    terminal.detectsScans = detectsScans
    let toldToWait = isProgressShown
    var events = terminal.nextEvents(timeout: timeout)
    surroundings.now = options.monotonic()
    // Work that tells nothing of its progress is shown to go on all the same.
    if isProgressShown != toldToWait { needsDrawing = true }
    let locks = lockIfIdle()
    // Whoever comes back after the time has run out types at what is not there any more.
    if locks { events.removeAll(where: isTouch) }
    if events.contains(where: isTouch) { touchedAt = surroundings.now }
    for event in events where end == nil { take(event) }
    let letters = readMail()
    let due = runTimers()
    lookForChanges(isWoken: !events.isEmpty || letters)
    showNotice()
    let happened = !events.isEmpty || letters || due || locks
    if happened { needsDrawing = true }
    if end == nil { draw() }
    return happened
  }

  /// How long to wait for events: until a timer is due, the terminal locks, or somebody has waited long enough to be told;
  /// until the next look at most, for changes of others.
  private var patience: Int {
    var until = lookedAt.advanced(milliseconds: looksEvery)
    if let first = timers.map(\.due).min() { until = min(until, first) }
    if let lockDue { until = min(until, lockDue) }
    if let awaited, surroundings.now.since(awaited.since) < Workbench.patience {
      until = min(until, awaited.since.advanced(milliseconds: Workbench.patience))
    }
    return Int(clamping: max(0, until.since(options.monotonic())))
  }

  /// Whether nothing is under way: no job, no timer, no key held back. For tests and documents.
  public var isIdle: Bool { (bench?.isIdle ?? true) && timers.isEmpty && held.isEmpty }

  /// Lets jobs and timers finish, without waiting for keys. For tests and documents.
  /// - Returns: false when something took longer than the limit.
  public func settle(milliseconds: Int = 20_000) -> Bool {
    while !isIdle {
      if timers.isEmpty, !mailbox.wait(milliseconds: milliseconds) { return false }
      surroundings.now = options.monotonic()
      _ = readMail()
      for timer in timers { fire(timer) }
      timers = []
      needsDrawing = true
    }
    lookForChanges(isWoken: true)
    showNotice()
    if !isIdle { return settle(milliseconds: milliseconds) }
    draw()
    return true
  }

  public func close() {
    bench?.close()
    bench = nil
    drafts.releaseAll()
    terminal.close()
  }
}
