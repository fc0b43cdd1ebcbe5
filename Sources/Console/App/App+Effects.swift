import Kernel
import Terminal
import Values

extension App {
  func carryOut(_ effects: [Effect], for layer: Int) {
    for effect in effects where end == nil { carryOut(effect, for: layer) }
  }

  private func carryOut(_ effect: Effect, for layer: Int) {
    needsDrawing = true
    switch effect {
    case .push(let screen): put(screen)
    case .replace(let screen):
      remove(layer)
      put(screen)
    case .pop(let value): pop(layer, returning: value)
    case .home, .openListing, .signOut, .quit: leaveAsking(effect)
    case .read(let job):
      guard let bench else { return }
      let result = bench.read(job)
      hand(.finished(job.ticket, result), to: layer)
      leaveIfClosed(result)
    case .work(let job): bench?.submit(job, from: layer, at: surroundings.now)
    case .cancel(let ticket): bench?.cancel(.init(layer: layer, ticket: ticket))
    case .timer(let ticket, let milliseconds):
      timers.append(
        Timer(
          due: surroundings.now.advanced(milliseconds: milliseconds), address: .init(layer: layer, ticket: ticket)))
    case .makeSite(let ticket, let site): hand(.finished(ticket, Result { try make(site) }), to: layer)
    case .say(let said): message = said
    case .beep: terminal.beep()
    case .typed(let scan): actOnKeys(of: scan)
    case .ask(let ticket, let question):
      overlay = .question(.init(layer: layer, ticket: ticket), dialog(question))
    case .palette: if let top { overlay = .palette(Palette(top.items)) }
    case .help:
      if let top {
        overlay = .help(HelpPage(title: top.title, about: top.about, items: top.items))
      }
    case .loadDraft(let ticket, let form, let passed):
      hand(.finished(ticket, .success(drafts.load(form, except: passed, for: layer))), to: layer)
    case .keepDraft(let name, let draft): drafts.keep(draft, as: name, for: layer)
    case .dropDraft(let name): drafts.drop(name)
    case .releaseDraft(let name): drafts.release(name)
    case .remember(let name, let value):
      surroundings.memory[name] = value
      refresh()
    case .signIn(let session): enter(session)
    case .lock: lock()
    case .unlock(let session): unlock(as: session)
    case .language(let language):
      surroundings.language = language
      prefer(.language, language.rawValue)
      refresh()
    case .theme(let theme):
      surroundings.theme = theme
      prefer(.theme, theme.word)
      refresh()
    case .mouse(let isOn):
      reportMouse(isOn)
      prefer(.mouse, isOn ? "on" : "off")
      refresh()
    case .prefer(let preference, let value):
      prefer(preference, value)
      refresh()
    case .copy(let text): copy(text)
    case .suspend: terminal.suspend()
    case .redraw: terminal.redraw()
    }
  }

  /// Every screen gets to know the surroundings as they are now.
  func refresh() {
    for index in layers.indices { layers[index].screen.surroundings = surroundings }
  }

  private func dialog(_ question: Question) -> Dialog {
    Dialog(
      title: question.title, message: question.message, buttons: question.buttons, requiredText: question.requiredText,
      preferred: question.preferred, openedAt: surroundings.now)
  }

  // MARK: - The stack

  /// - Parameter over: whether what is locked stays below.
  func show(_ screens: [any Screen], over isOver: Bool = false) {
    for layer in layers { abandon(layer.id) }
    if !isOver {
      for layer in locked?.layers ?? [] { abandon(layer.id) }
      locked = nil
    }
    behindMenu = []
    layers = screens.dropLast().map { screen in
      defer { nextLayer += 1 }
      return Layer(id: nextLayer, screen: screen)
    }
    // What lies below reads nothing until it is uncovered (`.returned`): the screen on top comes first.
    if let top = screens.last { put(top) }
  }

  private func put(_ screen: any Screen) {
    behindMenu = []
    let id = nextLayer
    nextLayer += 1
    layers.append(Layer(id: id, screen: screen))
    hand(.opened, to: id)
  }

  func remove(_ layer: Int) {
    abandon(layer)
    timers.removeAll { $0.address.layer == layer }
    layers.removeAll { $0.id == layer }
  }

  /// Nobody waits for a layer's answers any more, and its drafts are for the next who opens their forms.
  private func abandon(_ layer: Int) {
    bench?.abandon(layer)
    drafts.release(of: layer)
  }

  private func pop(_ layer: Int, returning value: (any Sendable)?) {
    guard layers.count > 1 else {
      leaveMenu()
      return
    }
    remove(layer)
    if let below = layers.last {
      hand(.returned(value), to: below.id)
      // What changed meanwhile was told only to the screen on top.
      hand(.changed, to: below.id)
    }
  }

  /// Esc on the menu: what F9 left is there again, as it was; where nothing was left, the first screen.
  private func leaveMenu() {
    guard !behindMenu.isEmpty else {
      if top is MenuScreen { put(Router.first(surroundings)) }
      return
    }
    layers += behindMenu
    behindMenu = []
    refresh()
    guard let top = layers.last else { return }
    hand(.returned(nil), to: top.id)
    hand(.changed, to: top.id)
  }

  // MARK: - Leaving

  /// Asks first when something would be lost.
  private func leaveAsking(_ effect: Effect) {
    guard (layers + (locked?.layers ?? [])).contains(where: \.screen.isDirty) else {
      leave(effect)
      return
    }
    let question = Question(
      Phrase("Not saved", "尚未保存"),
      Phrase("What you entered is not saved. Leave without saving it?", "已填写的内容尚未保存，是否放弃并离开？"),
      buttons: [.cancel, .init("leave", Phrase("Leave", "放弃并离开"), kind: .dangerous)])
    overlay = .leaving(dialog(question), then: effect)
  }

  func leave(_ effect: Effect) {
    switch effect {
    case .quit: end = .quit
    case .signOut:
      surroundings.session = nil
      surroundings.rights = .none
      surroundings.memory = [:]
      forgetPreferences()
      held = []
      alerts = AlertQueue()
      show([SignInScreen(surroundings)])
    case .openListing(let name, let filters): open(Router.listing(name, filters: filters, surroundings))
    default:
      guard layers.count > 1, let home = layers.first else { return }
      let left = layers.dropFirst()
      // A screen that still waits for an answer would wait for ever; what was given up on purpose stays given up.
      let isQuiet = left.allSatisfy { layer in
        !layer.screen.isDirty && !(bench?.running.keys.contains { $0.layer == layer.id } ?? false)
          && !timers.contains { $0.address.layer == layer.id }
      }
      for layer in left { remove(layer.id) }
      behindMenu = isQuiet ? Array(left) : []
      hand(.returned(nil), to: home.id)
    }
  }

  /// Puts a screen over the menu; nil leaves everything as it is.
  private func open(_ screen: (any Screen)?) {
    guard let screen, let home = layers.first else { return }
    for layer in layers.dropFirst() { remove(layer.id) }
    if home.screen is MenuScreen { put(screen) }
  }

  /// Somebody is signed in: the menu, and over it what they work with.
  func enter(_ session: Session) {
    surroundings.session = session
    surroundings.rights = (try? bench?.site.rights(of: session)) ?? .none
    message = nil
    readPreferences()
    applyPreferences()
    if session.mustChangePIN {
      show([ChangePINScreen(surroundings, isFirst: true)])
      return
    }
    show([MenuScreen(surroundings), Router.first(surroundings)])
    lookForAlerts()
  }

  private func make(_ new: NewSite) throws -> any Sendable {
    let folder = options.path.lastIndex(of: "/").map { String(options.path[..<$0]) } ?? "."
    if !folder.isEmpty { _ = Places.make(folder) }
    let made = try Site.create(
      path: options.path, name: new.name, timeZone: new.timeZone, catalog: options.catalog, clock: options.clock,
      administrator: new.administrator, pinCost: options.pinCost)
    made.site.close()
    try openSite()
    refresh()
    return made.oneTimePIN
  }
}
