import Core
import Kernel
import Terminal
import Values

/// Which screen shows what: put together from what the parts tell.
enum Router {
  /// All parts that have screens, in the order of the menu.
  static let parts: [ConsolePart] = [
    SparesScreens.part, FireScreens.part, ParkingScreens.part, OfficeScreens.part, KernelScreens.part,
  ]

  static var demoPeople: [DemoPerson] {
    DemoSite.people.map { DemoPerson(account: $0.account, name: $0.name, role: $0.role, pin: DemoSite.pin) }
  }

  /// What comes first after signing in, over the menu: home, or the stock list where somebody prefers it.
  static func first(_ surroundings: Surroundings) -> any Screen {
    if surroundings.preferences[Preference.first.name] == "stock",
      let stock = listing("stock", filters: [:], surroundings)
    {
      return stock
    }
    return FirstScreen(surroundings)
  }

  /// What parts put within one key of the first screen.
  static func quick(_ surroundings: Surroundings) -> [ConsolePart.Quick] {
    parts.filter { part in surroundings.catalog.parts.contains { $0.name == part.name } }.flatMap(\.quick)
  }

  /// The stock list with what was typed or scanned elsewhere; nil where the session may not see it.
  static func finding(_ event: Event?, _ surroundings: Surroundings) -> (any Screen)? {
    guard let listing = surroundings.catalog.listings["stock"], surroundings.rights.may(see: listing) else {
      return nil
    }
    return StockScreen(listing, finding: event, isWhole: true, surroundings)
  }

  /// A list with what was looked for in everything; nil where the session may not see it.
  static func listing(_ name: String, finding words: String, _ surroundings: Surroundings) -> (any Screen)? {
    guard let listing = surroundings.catalog.listings[name], surroundings.rights.may(see: listing) else { return nil }
    return name == "stock" ? finding(.paste(words), surroundings) : ListingScreen(listing, finding: words, surroundings)
  }

  /// The screen of a listing; nil where there is none or the session may not see it.
  static func listing(_ name: String, filters: [String: JSON], _ surroundings: Surroundings) -> (any Screen)? {
    guard let listing = surroundings.catalog.listings[name], surroundings.rights.may(see: listing) else { return nil }
    for part in parts {
      if let screen = part.listing(listing, filters, surroundings) { return screen }
    }
    return ListingScreen(listing, filters: filters, surroundings)
  }

  static func hasForm(_ kind: ActionKind) -> Bool { !parts.contains { $0.withoutForm.contains(kind.name) } }

  /// Opens the form of an action.
  static func open(
    _ kind: ActionKind, _ surroundings: Surroundings, values: [String: String] = [:], changing: Bool = false
  ) -> [Effect] {
    for part in parts where !changing {
      if let screen = part.form(kind, values, surroundings) { return [.push(screen)] }
    }
    let defaults = parts.compactMap { $0.defaults[kind.name] }.first ?? [:]
    return [
      .push(
        ActionFormScreen(
          kind, surroundings, values: defaults.merging(values) { _, given in given }, changesOnly: changing))
    ]
  }

  static func open(action name: String, _ surroundings: Surroundings, values: [String: String] = [:]) -> [Effect] {
    surroundings.catalog.actions[name].map { open($0, surroundings, values: values) } ?? []
  }

  /// - Parameter told: what the form says beside its own fields, for whoever decides.
  static func open(
    action name: String, _ surroundings: Surroundings, values: [String: String], told: [FormField]
  ) -> [Effect] {
    surroundings.catalog.actions[name].map {
      [.push(ActionFormScreen($0, surroundings, values: values, told: told))]
    } ?? []
  }

  /// What Enter does on a row.
  static func open(_ row: RowReader, _ surroundings: Surroundings) -> [Effect] {
    for part in parts {
      if let effects = part.open(row, surroundings) { return effects }
    }
    return [.push(RowScreen(row, surroundings))]
  }

  static func newAction(of listing: String, _ surroundings: Surroundings) -> ActionKind? {
    parts.compactMap { $0.newAction[listing] }.first.flatMap { surroundings.catalog.actions[$0] }
  }

  /// What the key bar calls F7 where it opens this action.
  static func newLabel(of kind: ActionKind) -> Phrase {
    parts.compactMap { $0.newLabel[kind.name] }.first ?? Phrase("New", "新增")
  }

  /// What F7 is called in a sentence: by the same name as on the key bar, whole where the key bar has it short.
  static func newName(of kind: ActionKind) -> Phrase {
    guard let label = parts.compactMap({ $0.newLabel[kind.name] }).first else { return kind.title }
    func name(_ language: Language) -> String {
      let title = kind.title.text(in: language)
      return title.contains(label.text(in: language)) ? title : label.text(in: language)
    }
    return Phrase(name(.english), name(.chinese))
  }

  /// What else people call an action.
  static func words(of kind: ActionKind) -> Phrase {
    parts.compactMap { $0.words[kind.name] }.first ?? Phrase("", "")
  }

  static func editAction(of listing: String) -> ConsolePart.EditAction? {
    parts.compactMap { $0.editAction[listing] }.first
  }

  /// What can be done with a row, of what the site uses.
  static func rowCommands(of listing: String, _ surroundings: Surroundings) -> [ConsolePart.RowCommand] {
    parts.flatMap { $0.rowCommands[listing] ?? [] }.filter { $0.function.map(surroundings.catalog.offers) ?? true }
  }

  /// The parts the site uses.
  private static func parts(of site: Site) throws -> [ConsolePart] {
    let off = try site.offered.switchedOff
    return off.isEmpty ? parts : parts.filter { !off.contains($0.name) }
  }

  static func measure(of content: JSON, for session: Session, in site: Site) throws -> ConsolePart.Measure? {
    for part in try parts(of: site) {
      if let measure = try part.measure(content, session, site) { return measure }
    }
    return nil
  }

  /// How the quantities in contents of actions are measured, by their texts; those that name nothing measured are left out.
  static func measures(
    of contents: [String], for session: Session, in site: Site
  ) throws -> [String: ConsolePart.Measure] {
    var known: [String: ConsolePart.Measure?] = [:]
    var all: [String: ConsolePart.Measure] = [:]
    for text in contents {
      guard let content = try? JSON.parse(text), let subject = content["part"]?.string ?? content["document"]?.string
      else { continue }
      let measure = try known[subject] ?? Router.measure(of: content, for: session, in: site)
      known[subject] = .some(measure)
      all[text] = measure
    }
    return all
  }

  /// What each field of an action can be chosen from, where that is little.
  static func choices(
    of kind: ActionKind, opened values: [String: String], _ session: Session, in site: Site
  ) throws -> [String: [FormField.Choice]] {
    var all: [String: [FormField.Choice]] = [:]
    let parts = try parts(of: site)
    for part in parts { all.merge(try part.opened(kind, values, session, site)) { first, _ in first } }
    let typed = parts.reduce(into: Set<String>()) { $0.formUnion($1.typed) }
    for field in kind.fields where !field.isSecret && !typed.contains(kind.name + "." + field.name) {
      for part in parts where all[field.name] == nil {
        switch field.kind.base {
        case .code: all[field.name] = try part.choices(field.name, session, site)
        case .integer: all[field.name] = try part.numbers(field.name, kind, session, site)
        default: break
        }
      }
    }
    return all
  }

  /// The form an action asks beside its own fields.
  static func questions(of kind: ActionKind) -> Questions? { parts.compactMap { $0.questions[kind.name] }.first }

  static func meaning(of field: String, _ text: String, in site: Site) throws -> Phrase? {
    for part in try parts(of: site) {
      if let meaning = try part.meaning(field, text, site) { return meaning }
    }
    return nil
  }
}
