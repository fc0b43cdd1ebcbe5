import Kernel
import Terminal
import Values

/// The idle lock (G02). What lies under it is put away whole: the screens with what stands in them, the question that was
/// open, the answers that come meanwhile.
extension App {
  /// When the terminal locks unless a key comes; nil where it does not.
  var lockDue: MonotonicTime? {
    guard idleLockMinutes > 0, locked == nil, surroundings.session != nil else { return nil }
    return touchedAt.advanced(milliseconds: idleLockMinutes * 60_000)
  }

  /// The job somebody waits for, of those whose screens are there to be seen.
  var awaited: Workbench.Running? {
    bench?.awaited(of: locked == nil ? nil : Set(layers.map(\.id)))
  }

  /// Whether an event came from somebody's hand.
  func isTouch(_ event: Event) -> Bool {
    switch event {
    case .key, .text, .paste, .scan, .burst, .mouse, .interrupt: true
    case .resize, .resume, .wake, .tick, .hangUp, .click, .wheel: false
    }
  }

  /// - Returns: whether nobody has pressed a key for so long that it locked.
  func lockIfIdle() -> Bool {
    guard let lockDue, lockDue <= surroundings.now else { return false }
    lock()
    return true
  }

  func lock() {
    guard locked == nil, let session = surroundings.session else { return }
    locked = Locked(
      layers: layers, overlay: overlay, message: message, timers: timers, rights: surroundings.rights)
    layers = []
    overlay = nil
    message = nil
    timers = []
    held = []
    alerts = AlertQueue()
    show([LockScreen(session, surroundings)], over: true)
    needsDrawing = true
  }

  /// Whether something waits under the lock for this layer.
  func isLocked(_ layer: Int) -> Bool { locked?.layers.contains { $0.id == layer } ?? false }

  /// Back to exactly where one was; what came meanwhile is told now.
  func unlock(as session: Session) {
    guard let under = locked, session.account == surroundings.session?.account else { return }
    for layer in layers { bench?.abandon(layer.id) }
    locked = nil
    layers = under.layers
    overlay = under.overlay
    message = under.message
    timers = under.timers
    // Somebody else has given a new PIN meanwhile: nothing may be done before it is replaced.
    guard !session.mustChangePIN else { return enter(session) }
    surroundings.session = session
    surroundings.rights = under.rights
    let now = (try? bench?.site.rights(of: session)) ?? .none
    refresh()
    for layer in layers { hand(.resized, to: layer.id) }
    for letter in under.letters { deliver(letter) }
    dropScreens(of: under.gone)
    adopt(now)
    if let top = layers.last { hand(.changed, to: top.id) }
    lookForAlerts()
  }
}
