import Kernel
import Office
import Terminal
import Values

/// A service request with what happened to it; each step of its table is a key.
public struct RequestScreen: Screen {
  public var surroundings: Surroundings
  let number: RequestNumber
  private var view = SheetView<RequestSheet>()
  private var sheet: RequestSheet? { view.sheet }

  init(_ number: RequestNumber, _ surroundings: Surroundings) {
    self.number = number
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("Request", "服务申请") + Phrase(verbatim: " " + number.text) }
  public var part: String? { "office.requests" }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Request", "服务申请"),
      about: Phrase("What is asked for, how far it is, and what happened to it.", "申请内容、进度及办理记录。"),
      commands: RequestCommands.steps.map(command) + uses + [
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] })
      ])
  }

  private func command(_ step: RequestCommands.Step) -> Command<Self, Effect> {
    Command(
      step.id, step.title, label: sheet?.isMine(step.step) ?? true ? step.label : nil, help: step.summary,
      keys: [step.key],
      whyNot: { screen in
        guard let sheet = screen.sheet else { return OfficeWords.gone }
        if let reason = RequestCommands.whyNot(step.step, sheet.state) { return reason }
        return sheet.isMine(step.step) ? nil : RequestCommands.notMine(step.step, sheet)
      },
      run: { step.open($0.number.text, $0.surroundings) })
  }

  /// What other parts do for a request, such as drawing spares.
  private var uses: [Command<Self, Effect>] {
    let uses = surroundings.catalog.parts.flatMap(\.uses)
    guard let use = uses.first else { return [] }
    return [
      Command(
        "request.use", use.title, label: Phrase("Parts", "领料"), help: use.title, keys: [.control("n")],
        whyNot: { screen in
          guard let sheet = screen.sheet else { return OfficeWords.gone }
          if sheet.state.isEnded {
            return Phrase("the request is \(sheet.state.label.english)", "该申请当前为“\(sheet.state.label.chinese)”")
          }
          return screen.surroundings.whyNot(screen.surroundings.catalog.actions[use.action]?.permission)
        },
        run: { screen in
          let values = use.values.merging([use.field: screen.number.text]) { _, code in code }
          return Router.open(action: use.action, screen.surroundings, values: values)
        }),
      Command(
        "request.used", use.listTitle, label: Phrase("Issued", "已领"), help: use.listTitle, keys: [.control("o")],
        whyNot: { screen in
          screen.surroundings.whyNot(see: screen.surroundings.catalog.listings[use.listing])
        },
        run: { screen in
          Router.listing(use.listing, filters: [use.filter: .string(screen.number.text)], screen.surroundings)
            .map { [.push($0)] } ?? []
        }),
    ]
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    let (screen, size) = (self, surroundings.size)
    return view.handle(
      event, in: size, lines: { screen.lines($0, in: screen.surroundings.language) }, read: { screen.read(&$0) })
  }

  private func read(_ view: inout SheetView<RequestSheet>) -> [Effect] {
    view.read(surroundings) { [number] session, site in try RequestSheet.read(number, as: session, in: site) }
  }

  private func lines(_ sheet: RequestSheet, in language: Language) -> [Pager.Line] {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    func moment(_ instant: Instant) -> String { CellText.moment(instant, in: surroundings.timeZone) }
    func named(_ name: String, _ place: String) -> String {
      place.isEmpty ? Text.clean(name) : "\(Text.clean(name)) (\(Text.clean(place)))"
    }
    let isLate = !sheet.state.isEnded && sheet.due < surroundings.today
    let late = isLate ? Phrase(", overdue", "，逾期") : Phrase("", "")
    let due = Phrase("; due on \(sheet.due)", "；期限 \(sheet.due)")
    let requester = named(sheet.requester, sheet.from)
    let department = named(sheet.department, "")
    var lines = [
      Pager.Line(Text.clean(sheet.title), role: .header),
      Pager.Line(text(sheet.state.label + due + late), role: isLate ? .error : .normal),
      Pager.Line(Text.clean(text(sheet.service))),
      Pager.Line(text(Phrase("Raised by \(requester)", "提出人：\(requester)"))),
      Pager.Line(
        text(Phrase("Department: \(department)", "办理部门：\(department)"))
          + (sheet.assignee.isEmpty
            ? "" : text(Phrase("; assigned to ", "；承办人：")) + Text.clean(sheet.assignee))),
    ]
    if !sheet.place.isEmpty { lines.append(Pager.Line(text(Phrase("Place: ", "地点：")) + Text.clean(sheet.place))) }
    if let rating = sheet.rating { lines.append(Pager.Line(text(Phrase("Rated \(rating) of 5", "评分 \(rating)/5")))) }
    if !sheet.text.isEmpty { lines += [Pager.Line("")] + OfficeWords.paragraphs(sheet.text) }
    if let form = sheet.form { lines += [Pager.Line("")] + FormLines.filled(form, in: language) }
    lines += [Pager.Line(""), Pager.Line(text(Phrase("What happened", "办理记录")), role: .label)]
    for event in sheet.events {
      var line = "\(moment(event.at))  \(Text.clean(event.by))  \(text(event.step?.label ?? Phrase("raise", "提出")))"
      if !event.assignee.isEmpty { line += "  " + Text.clean(event.assignee) }
      if let rating = event.rating { line += "  \(rating)/5" }
      lines.append(Pager.Line(line, indent: 2))
      // What was wanted stands above already.
      if event.step != nil, !event.text.isEmpty { lines += OfficeWords.paragraphs(event.text, role: .dim, indent: 4) }
    }
    return lines
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0, in: context.language) }
  }
}
