import Kernel
import Terminal
import Values

extension ListView {
  /// Keys that are not for the command table: what is typed into the find line, and Esc while there is something to
  /// clear.
  func claims(_ key: Key) -> Bool {
    switch key {
    case .escape, .control("c"): find.isActive || isFilteredFurther
    case .character(" "), .character("?"), .backspace, .control("u"), .control("w"): find.isActive
    default: false
    }
  }

  /// Everything but typing waits until the page is there that it was meant for.
  func holds(_ event: Event) -> Bool {
    guard isBusy else { return false }
    switch event {
    case .key(.character(" ")): return !find.isActive
    case .key(.character), .key(.backspace), .key(.escape), .key(.control("c")), .key(.control("u")),
      .key(.control("w")), .key(.control("l")), .text, .paste:
      return false
    case .key, .click, .wheel: return true
    default: return false
    }
  }

  mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .resized:
      resize()
      var naming: [Effect] = []
      if case .opened = event { naming = nameUnits() }
      return naming + (window.rows.isEmpty && pending == nil ? read() : [])
    case .finished(let ticket, let result): return finished(ticket, result)
    case .due(let ticket):
      guard ticket == typing else { return [] }
      typing = nil
      return read()
    case .changed: return reload()
    case .input(let input): return handle(input)
    case .returned(let value):
      if let effects = returned(value) { return effects }
      guard let chosen = value as? ChosenFilters, chosen.listing == listing.name else { return [] }
      filters = chosen.filters
      return nameUnits() + read()
    case .answered: return []
    }
  }

  private mutating func resize() {
    table.pageRows = max(1, surroundings.size.rows - 3)
  }

  private mutating func handle(_ event: Event) -> [Effect] {
    if case .key(let key) = event {
      if key == .escape || key == .control("c") { return clear() }
      if case .character(let character) = key, character != " ", noSearch != nil { return cannotFind }
      let typed = listing.search == nil ? .ignored : find.handle(event)
      if typed != .ignored { return found(typed) }
      return move(table.handle(key, rows: ids), key)
    }
    switch event {
    case .click(let target): return click(target)
    case .wheel(let rows): return move(table.scroll(by: rows, count: window.rows.count), nil)
    default: break
    }
    guard listing.search != nil else { return cannotFind }
    return found(find.handle(event))
  }

  /// What is typed or scanned where nothing can be found: says what to do instead.
  private var cannotFind: [Effect] {
    [
      .beep,
      .say(
        .info(
          openFilters.isEmpty
            ? Phrase("This list cannot be searched; F6 sorts it.", "此列表不支持查找，可按 F6 排序。")
            : Phrase("This list cannot be searched; F4 filters it.", "此列表不支持查找，可按 F4 筛选。"))),
    ]
  }

  /// Finding begins with relevance; an order chosen before comes back when it ends.
  private mutating func found(_ outcome: FindLine.Outcome) -> [Effect] {
    switch outcome {
    case .ignored: return [.beep]
    case .handled: return []
    case .scanned:
      order = nil
      isReversed = false
      typing = nil
      return read()
    case .changed:
      if order != nil, listing.search != nil {
        order = nil
        isReversed = false
      }
      let ticket = tickets.next()
      typing = ticket
      // What is still being looked for is of no use any more.
      var effects: [Effect] = pending.map { [.cancel($0.ticket)] } ?? []
      pending = nil
      effects.append(.timer(ticket, milliseconds: ListView.debounce))
      return effects
    }
  }

  /// Whether somebody has set filters here, beside those the list was opened with.
  var isFilteredFurther: Bool { !filters.isEmpty && filters != opening }

  /// Esc: first the find line, then the filters set here.
  mutating func clear() -> [Effect] {
    if find.isActive {
      let had = isFinding
      find.clear()
      typing = nil
      return had ? read() : []
    }
    guard isFilteredFurther else { return [] }
    filters = opening
    return read()
  }

  /// A row is selected, a heading sorts.
  private mutating func click(_ target: ClickTarget) -> [Effect] {
    switch target {
    case .row(let index):
      table.select(index, count: window.rows.count)
      return move(.moved, nil)
    case .heading(let index):
      table.chooseColumn(index)
      return sortByCurrent()
    default: return []
    }
  }

  private mutating func move(_ outcome: Table<Int64>.Outcome, _ key: Key?) -> [Effect] {
    switch outcome {
    case .ignored: return []
    case .handled, .open, .marked: break
    case .moved, .atEdge:
      switch key {
      case .home, .controlHome: if window.hasBefore { return jump(to: .first) }
      case .end, .controlEnd: if window.hasAfter { return jump(to: .last) }
      default: break
      }
    }
    if window.hasAfter, table.isNearEnd(count: window.rows.count), pending == nil, let last = window.rows.last {
      return ask(.more, .after(last.cursor))
    }
    if window.hasBefore, table.selected < table.pageRows, pending == nil, let first = window.rows.first {
      return ask(.earlier, .before(first.cursor))
    }
    return []
  }

  // MARK: - Orders

  /// F6: sorts by the current column, or turns the order round.
  mutating func sortByCurrent() -> [Effect] {
    guard let column = table.current else { return [] }
    guard listing.orders.contains(where: { $0.name == column.id }) else {
      let places = TableLayout(table.columns, width: surroundings.size.columns - 3).places
      let shown = Set(places.map { table.columns[$0.column].id })
      let reachable = listing.orders.filter { shown.contains($0.name) }.map(\.title)
      guard !reachable.isEmpty else {
        return [
          .beep,
          .say(
            .warning(
              Phrase(
                "Not sorted by this column, nor by another one shown: Ctrl-P \"sort\" has the orders.",
                "不能按此列及其他所示列排序，其他排序见 Ctrl-P“排序”。"))),
        ]
      }
      return [
        .beep,
        .say(
          .warning(
            Phrase(
              "Not sorted by this column. Left and Right choose: \(reachable.map(\.english).joined(separator: ", ")).",
              "不能按此列排序，请用左右键选择：\(reachable.map(\.chinese).joined(separator: "、"))。"))),
      ]
    }
    return sort(by: column.id)
  }

  /// Sorts by a declared order; by the one that holds already, the other way round.
  mutating func sort(by name: String) -> [Effect] {
    if sort?.column == name {
      isReversed.toggle()
    } else {
      isReversed = false
    }
    order = name
    return read() + (sortedSentence.map { [.say(.info($0))] } ?? [])
  }

  /// By what the list is sorted and which way: the column itself may not be on the screen.
  private var sortedSentence: Phrase? {
    guard let sort, let order = listing.orders.first(where: { $0.name == sort.column }) else { return nil }
    let column = listing.columns.first { $0.name == sort.column }
    let title = column?.title ?? order.title
    let isDescending = sort.isDescending
    let way: Phrase
    switch column?.kind {
    case .integer, .quantity, .money, .bytes:
      way = isDescending ? Phrase("largest first", "从大到小") : Phrase("smallest first", "从小到大")
    case .day, .instant: way = isDescending ? Phrase("newest first", "从新到旧") : Phrase("oldest first", "从旧到新")
    case .text, .bilingual, .several, .word, .flag, .action, .content, .changes, .permissions, .setting, .settingValue,
      .personal,
      nil:
      way = isDescending ? Phrase("last letters first", "降序") : Phrase("first letters first", "升序")
    }
    return Phrase("Sorted by \(title.english), \(way.english)", "按\(title.chinese)\(way.chinese)排序")
  }
}
