import Kernel
import Terminal
import Values

/// The screen of any listing, made from the listing alone.
public struct ListingScreen: Screen {
  var list: ListView
  /// What Enter opened and waits for an answer.
  var decision: Decision

  public var surroundings: Surroundings {
    get { list.surroundings }
    set {
      list.surroundings = newValue
      decision.surroundings = newValue
    }
  }

  init(
    _ listing: Listing, filters: [String: JSON] = [:], fixed: [String: JSON] = [:], finding words: String = "",
    _ surroundings: Surroundings
  ) {
    list = ListView(listing, surroundings, fixed: fixed, filters: filters, isWhole: !words.isEmpty)
    list.find = FindLine(words)
    decision = Decision(surroundings)
  }

  public var permission: Permission? { list.listing.permission }
  public func whyForbidden(_ surroundings: Surroundings) -> Phrase? { surroundings.whyNot(see: list.listing) }
  public var title: Phrase { list.listing.title }
  public var part: String? { surroundings.catalog.place(ofListing: list.listing.name) }
  public func claims(_ key: Key) -> Bool { list.claims(key) }
  public func holds(_ event: Event) -> Bool { list.holds(event) }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "A list. Arrows, PgUp and PgDn move, Home and End go to its ends, Enter opens a row.",
        "列表界面：方向键、PgUp、PgDn 移动，Home、End 到首尾，Enter 打开当前行。"),
      commands: [open] + changing + onRows + revealing
        + (list.commands + list.orderCommands + list.viewCommands).map { $0.lifted(\Self.list) }
        + [ListView.back()])
  }

  private var open: Command<Self, Effect> {
    Command(
      "list.open", Phrase("Open", "打开"), help: Phrase("Opens the selected row.", "打开当前行。"), keys: [.enter],
      whyNot: { $0.list.selected == nil ? Phrase("no row is selected", "没有选中的行") : nil },
      run: { screen in
        guard let row = screen.list.selected else { return [] }
        let reader = RowReader(listing: screen.list.listing, row: row)
        if screen.list.listing.name == "approvals" { return screen.decision.begin(reader) }
        return Router.open(reader, screen.surroundings)
      })
  }

  /// What the part can do with the selected row.
  private var onRows: [Command<Self, Effect>] {
    Router.rowCommands(of: list.listing.name, surroundings).map { command in
      Command(
        command.id, command.title, label: command.label, help: command.help, keys: command.key.map { [$0] } ?? [],
        whyNot: { screen in
          guard let row = screen.list.selected else { return Phrase("no row is selected", "没有选中的行") }
          return command.whyNot(RowReader(listing: screen.list.listing, row: row), screen.surroundings)
        },
        run: { screen in
          if let openMarked = command.openMarked, !screen.list.table.marks.isEmpty {
            return openMarked(screen.list.table.marks, screen.surroundings)
          }
          guard let row = screen.list.selected else { return [] }
          return command.open(RowReader(listing: screen.list.listing, row: row), screen.surroundings)
        })
    }
  }

  /// Showing personal data in full, where the list has some: an act of its own, with a reason.
  private var revealing: [Command<Self, Effect>] {
    list.listing.columns.filter(\.isPersonal).prefix(1).map { column in
      Command(
        "list.reveal", RevealPersonal.title, help: RevealPersonal.summary, keys: [.control("y")],
        whyNot: { screen in
          screen.list.selected == nil
            ? Phrase("no row is selected", "没有选中的行") : screen.surroundings.whyNot(RevealPersonal.permission)
        },
        run: { screen in
          guard let row = screen.list.selected else { return [] }
          let values = ["listing": screen.list.listing.name, "row": "\(row.id)", "column": column.name]
          return Router.open(action: RevealPersonal.name, screen.surroundings, values: values)
        })
    }
  }

  /// F7 and F2, where the part says what they open.
  private var changing: [Command<Self, Effect>] {
    var all: [Command<Self, Effect>] = []
    if let kind = Router.newAction(of: list.listing.name, surroundings) {
      all.append(
        Command(
          "list.new", Router.newName(of: kind), label: Router.newLabel(of: kind), help: kind.summary,
          keys: [.function(7)],
          whyNot: { $0.surroundings.whyNot(kind.permission) },
          run: { Router.open(kind, $0.surroundings, values: $0.values(for: kind)) }))
    }
    if let edit = Router.editAction(of: list.listing.name), let kind = surroundings.catalog.actions[edit.action] {
      all.append(
        Command(
          "list.edit", kind.title, label: Phrase("Edit", "修改"), help: kind.summary, keys: [.function(2)],
          whyNot: { screen in
            screen.list.selected == nil
              ? Phrase("no row is selected", "没有选中的行") : screen.surroundings.whyNot(kind.permission)
          },
          run: { screen in
            guard let row = screen.list.selected else { return [] }
            let reader = RowReader(listing: screen.list.listing, row: row)
            let values = FieldText.values(of: reader, for: kind, edit.fields)
            return Router.open(kind, screen.surroundings, values: values, changing: edit.changesOnly)
          }))
    }
    return all
  }

  /// What the list is filtered by stands in a new form already.
  private func values(for kind: ActionKind) -> [String: String] {
    let names = Set(kind.fields.map(\.name))
    let filters = list.filters.merging(list.fixed) { _, fixed in fixed }
    return filters.filter { names.contains($0.key) }.compactMapValues { $0.string }
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    if let effects = decision.handle(event) { return effects }
    if case .finished(let ticket, let result) = event, let effects = list.exported(ticket, result) { return effects }
    return list.handle(event)
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let kind = Router.newAction(of: list.listing.name, surroundings)
    let isAllowed = kind.map { surroundings.may($0.permission) } ?? false
    let hint = kind.flatMap { kind in
      isAllowed ? Phrase("F7 ", "F7 ") + Router.newName(of: kind) : nil
    }
    list.render(
      into: &grid, in: rect, hint: hint, next: kind.map { ListingScreen.next($0, surroundings) }, context: context)
  }

  /// What to do where there is nothing yet, or whom to ask.
  private static func next(_ kind: ActionKind, _ surroundings: Surroundings) -> Phrase {
    let nothing = Phrase("Nothing here yet.", "暂无内容。")
    let name = Router.newName(of: kind)
    if let reason = surroundings.whyNot(kind.permission) {
      return nothing
        + Phrase(" F7 (\(name.english)): \(reason.english).", "F7（\(name.chinese)）\(reason.chinese)。")
    }
    return nothing + Phrase(" F7: \(name.english).", "按 F7：\(name.chinese)。")
  }
}
