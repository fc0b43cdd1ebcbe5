import Kernel
import Terminal
import Values

/// What a person has to see at once (G13): over every screen, with a form, a question or the palette below it as it was.
/// Nothing of it shows on a terminal where nobody is signed in, or that is locked.
extension App {
  /// Alerts in the order they came, the first on the screen.
  struct AlertQueue {
    var waiting: [Alert] = []
    var panel: AlertPanel?
    /// The alert being acknowledged, and under which ticket.
    var acknowledging: (ticket: Ticket, alert: Int64)?
  }

  /// The layer of acknowledging: no screen has it.
  static let alertLayer = -1

  var isAlerting: Bool { alerts.panel != nil }

  /// Whoever is signed in and can act; nil on a locked terminal and while the PIN is not their own.
  private var alerted: Session? {
    guard locked == nil, let session = surroundings.session, !session.mustChangePIN else { return nil }
    return session
  }

  /// Asks what has to be acknowledged, and notes what has arrived. Called when somebody signs in or unlocks, and when the
  /// file changed.
  func lookForAlerts() {
    guard let session = alerted, let bench else {
      alerts = AlertQueue()
      return
    }
    if let now = try? bench.site.alerts(for: session) { take(now) }
    for arrival in (try? bench.site.arrivals(for: session)) ?? [] {
      let ticket = Ticket(number: nextAlertTicket())
      bench.submit(
        Job(ticket) { desk in Posted(answer: try desk.site.perform(any: arrival, as: session)) }, from: App.alertLayer,
        at: surroundings.now)
    }
  }

  private func take(_ now: [Alert]) {
    let shown = alerts.panel == nil ? nil : alerts.waiting.first
    let isSame = shown != nil && shown?.id == now.first?.id && shown?.message == now.first?.message
    alerts.waiting = now
    guard let first = now.first else {
      if alerts.panel != nil { needsDrawing = true }
      alerts.panel = nil
      return
    }
    if isSame {
      alerts.panel?.waiting = now.count
    } else {
      show(first)
    }
  }

  private func show(_ alert: Alert) {
    alerts.panel = AlertPanel(
      title: alert.title, message: alert.message, language: surroundings.language, waiting: alerts.waiting.count,
      openedAt: surroundings.now)
    held = []
    terminal.beep()
    needsDrawing = true
  }

  private func nextAlertTicket() -> Int {
    alertTickets += 1
    return alertTickets
  }

  func actOnAlert(_ event: Event) {
    guard var panel = alerts.panel else { return }
    let outcome = panel.handle(event, at: surroundings.now, in: bodySize, context: context)
    alerts.panel = panel
    switch outcome {
    case .open: break
    case .refused:
      terminal.beep()
      message = .warning(
        Phrase("Read the emergency first: Tab, then Enter acknowledges it.", "请先阅读紧急通知：按 Tab 再按 Enter 确认。"))
    case .acknowledged: acknowledge()
    }
  }

  /// In the person's own name, once.
  private func acknowledge() {
    guard let session = alerted, let bench, let alert = alerts.waiting.first, alerts.acknowledging == nil else {
      return
    }
    let ticket = Ticket(number: nextAlertTicket())
    alerts.acknowledging = (ticket, alert.id)
    let key = options.freshKey()
    bench.submit(
      Job(ticket, Phrase("Acknowledging", "正在确认")) { desk in
        Posted(
          answer: try desk.site.perform(any: alert.acknowledge, as: session, key: key.isEmpty ? nil : key))
      }, from: App.alertLayer, at: surroundings.now)
  }

  /// The answer to an acknowledgement; answers to other things have nothing to say.
  func alertAnswered(_ ticket: Ticket, _ result: Result<any Sendable, any Error>) {
    guard let asked = alerts.acknowledging, asked.ticket == ticket else { return }
    alerts.acknowledging = nil
    switch result {
    case .success(let value):
      message = (value as? Posted)?.message
      alerts.waiting.removeAll { $0.id == asked.alert }
      alerts.panel = nil
      if let next = alerts.waiting.first { show(next) }
    case .failure(let error):
      // It may have been withdrawn or acknowledged elsewhere meanwhile: what stands now is asked again.
      message = .error(Faults.sentence(of: error))
      lookForAlerts()
    }
    needsDrawing = true
  }
}
