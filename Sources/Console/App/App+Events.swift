import Kernel
import Terminal
import Values

extension App {
  var top: (any Screen)? { layers.last?.screen }

  var detectsScans: Bool { overlay == nil && !isAlerting ? top?.detectsScans ?? true : true }

  /// The terminal's events: first what concerns the whole program, then whatever lies on top.
  func take(_ event: Event) {
    switch event {
    case .hangUp: end = .hangUp
    case .resize, .resume:
      surroundings.size = bodySize
      terminal.redraw()
      for layer in layers.indices { hand(.resized, to: layers[layer].id) }
    case .wake, .tick: break
    case .interrupt: take(.key(.control("c")))
    case .mouse where isAlerting: break
    // A click is meant for what is seen; while something is waited for, that is about to change.
    case .mouse(let mouse): if !isProgressShown, held.isEmpty { point(mouse) }
    case .click, .wheel: break
    case _ where isAlerting: actOnAlert(event)
    default:
      if isProgressShown || !held.isEmpty || isHeld(event) { hold(event) } else { act(on: event) }
    }
    needsDrawing = true
  }

  private func isHeld(_ event: Event) -> Bool {
    overlay == nil && (top?.holds(event) ?? false)
  }

  var isProgressShown: Bool {
    guard let awaited else { return false }
    return surroundings.now.since(awaited.since) >= Workbench.patience
  }

  /// Keeps a key until what it was meant for has come; Esc and Ctrl-C stop what is waited for instead.
  private func hold(_ event: Event) {
    guard event == .key(.escape) || event == .key(.control("c")) else {
      held.append(event)
      return
    }
    held = []
    if let bench, !bench.isIdle {
      for address in bench.running.keys where address.layer == layers.last?.id { bench.cancel(address) }
    } else {
      act(on: event)
    }
  }

  /// Lets the keys that were held back act, as far as nothing new is being waited for.
  func release() {
    while let event = held.first, !isProgressShown, !isHeld(event), end == nil {
      held.removeFirst()
      act(on: event)
    }
  }

  func act(on event: Event) {
    if case .burst(let scan) = event, overlay != nil || !(top?.takesBursts ?? false) {
      if case .question(let address, _)? = overlay, isKept(event, for: address.layer) {
        actOnOverlay(event)
      } else {
        actOnKeys(of: scan)
      }
      return
    }
    if overlay != nil {
      actOnOverlay(event)
      return
    }
    guard let layer = layers.last else { return }
    if case .key(let key) = event {
      // A message has been seen once somebody goes on.
      message = nil
      if !layer.screen.claims(key) {
        switch layers[layers.count - 1].screen.press(key) {
        case .unbound: break
        case .disabled(let reason):
          refuse(reason)
          return
        case .ran(let effects):
          carryOut(effects, for: layer.id)
          return
        }
      }
    }
    if case .burst = event { message = nil }
    hand(.input(event), to: layer.id)
  }

  /// A burst as it would have been typed; what comes behind a key that is waited for waits as well.
  func actOnKeys(of scan: Scan) {
    var rest = scan.keys[...]
    while let key = rest.first, !isProgressShown, !isHeld(key), end == nil {
      rest = rest.dropFirst()
      act(on: key)
    }
    held.insert(contentsOf: rest, at: 0)
  }

  private func refuse(_ reason: Phrase) {
    terminal.beep()
    message = .warning(Phrase("Not now: \(reason.english).", "目前不可用：\(reason.chinese)。"))
  }

  private func actOnOverlay(_ event: Event) {
    guard let shown = overlay else { return }
    switch shown {
    case .palette(var palette):
      let outcome = palette.handle(event)
      overlay = .palette(palette)
      take(outcome)
    case .help(var page):
      switch page.handle(event, in: bodySize, context: context) {
      case .open: overlay = .help(page)
      case .closed: overlay = nil
      case .notFound:
        overlay = .help(page)
        terminal.beep()
      }
    case .question(let address, let dialog) where isKept(event, for: address.layer, of: dialog):
      keptAt = surroundings.now
      hand(.input(event), to: address.layer)
    case .question(let address, var dialog):
      let outcome = dialog.handle(event, at: surroundings.now)
      overlay = .question(address, dialog)
      if let answer = answer(outcome) {
        overlay = nil
        hand(.answered(address.ticket, answer.chosen), to: address.layer)
      }
    case .leaving(var dialog, let effect):
      let outcome = dialog.handle(event, at: surroundings.now)
      overlay = .leaving(dialog, then: effect)
      if let answer = answer(outcome) {
        overlay = nil
        if answer.chosen != nil { leave(effect) }
      }
    case .notice(var dialog):
      let outcome = dialog.handle(event, at: surroundings.now)
      overlay = .notice(dialog)
      if answer(outcome) != nil { overlay = nil }
    }
  }

  /// A key so many milliseconds behind the question, or behind a code kept, belongs to the burst: no hand is so fast.
  static let burstGap: Int64 = 50

  /// Whether an event is a code that its screen keeps until the question is answered, or a key out of the same burst.
  private func isKept(_ event: Event, for layer: Int, of dialog: Dialog? = nil) -> Bool {
    guard layers.first(where: { $0.id == layer })?.screen.keepsCodes ?? false else { return false }
    switch event {
    case .scan, .paste, .burst: return true
    case .text, .key(.character), .key(.enter):
      guard let dialog, dialog.requiredText == nil else { return false }
      let since = max(dialog.openedAt, keptAt ?? dialog.openedAt)
      return surroundings.now.since(since) <= App.burstGap
    default: return false
    }
  }

  private func answer(_ outcome: Dialog.Outcome) -> (chosen: CommandID?, Void)? {
    switch outcome {
    case .open: return nil
    case .refused(let reason):
      terminal.beep()
      if let reason { message = .warning(reason) }
      return nil
    case .cancelled: return (nil, ())
    case .chosen(let id): return (id, ())
    }
  }

  private func take(_ outcome: Palette.Outcome) {
    switch outcome {
    case .open: break
    case .cancelled: overlay = nil
    case .disabled(let reason):
      overlay = nil
      refuse(reason)
    case .chosen(let id):
      overlay = nil
      run(id)
    }
  }

  /// Runs a command of the screen on top that was chosen by name or by the mouse.
  func run(_ id: CommandID) {
    guard let layer = layers.last else { return }
    message = nil
    switch layers[layers.count - 1].screen.run(id) {
    case .unbound: break
    case .disabled(let reason): refuse(reason)
    case .ran(let effects): carryOut(effects, for: layer.id)
    }
  }

  /// Hands an event to a screen, wherever it lies in the stack, and carries out what it asks for.
  func hand(_ event: ScreenEvent, to layer: Int) {
    guard let index = layers.firstIndex(where: { $0.id == layer }) else { return }
    layers[index].screen.surroundings = surroundings
    let effects = layers[index].screen.handle(event)
    carryOut(effects, for: layer)
  }

  // MARK: - News

  /// - Returns: whether there was any.
  func readMail() -> Bool {
    let letters = mailbox.take()
    for letter in letters { deliver(letter) }
    return !letters.isEmpty
  }

  func deliver(_ letter: Mailbox.Letter) {
    switch letter {
    case .progress(let address, let done, let total): bench?.note(address, done: done, total: total)
    case .finished(let address, let result):
      bench?.finished(address)
      if address.layer == App.alertLayer {
        alertAnswered(address.ticket, result)
        leaveIfClosed(result)
        return
      }
      if address.layer == App.ownLayer { preferred(result) }
      guard !isLocked(address.layer) else {
        locked?.letters.append(letter)
        return
      }
      hand(.finished(address.ticket, result), to: address.layer)
      leaveIfClosed(result)
      release()
    }
  }

  /// - Returns: whether one was due.
  func runTimers() -> Bool {
    let due = timers.filter { $0.due <= surroundings.now }
    timers.removeAll { $0.due <= surroundings.now }
    for timer in due { fire(timer) }
    return !due.isEmpty
  }

  func fire(_ timer: Timer) {
    hand(.due(timer.address.ticket), to: timer.address.layer)
    release()
  }

  /// Asks the file whether others have changed it: after news, and twice a second.
  func lookForChanges(isWoken: Bool) {
    guard isWoken || surroundings.now.since(lookedAt) >= looksEvery else { return }
    // Also where there is no file yet: the loop sleeps until the next look is due.
    lookedAt = surroundings.now
    guard let bench else { return }
    // With the day rights end and begin, without anybody writing.
    guard let version = try? bench.site.dataVersion(),
      version != dataVersion || bench.site.today != surroundings.today
    else { return }
    // What could not be read now is read at the next look.
    let restored: RestoreNotice?
    do { restored = try bench.site.lastRestore() } catch { return }
    guard let account = standing() else { return }
    dataVersion = version
    surroundings.today = bench.site.today
    if let minutes = try? bench.site.idleLockMinutes() { idleLockMinutes = minutes }
    needsDrawing = true
    noticeRestore(restored)
    if let reason = account.sentence {
      signOut(because: reason)
      return
    }
    readPreferences()
    offer(try? bench.site.offered)
    if let session = surroundings.session, let now = try? bench.site.rights(of: session) { adopt(now) }
    refresh()
    if let layer = layers.last { hand(.changed, to: layer.id) }
    lookForAlerts()
  }
}
