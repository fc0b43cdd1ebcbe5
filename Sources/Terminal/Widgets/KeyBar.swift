import Values

/// The bar at the bottom: the commands with a label, F-keys first, as many as fit. F1 is never dropped.
public enum KeyBar {
  public static func render(items: [CommandItem], into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let area = rect.line(0)
    grid.fill(area)
    var column = area.column
    for item in shown(items, columns: area.columns, context: context) {
      guard let key = item.keys.first else { continue }
      let name = Position(row: area.row, column: column)
      column += grid.write(key.name, at: name, in: area, role: .keyName)
      let label = " " + (item.label.map(context.text) ?? "") + " "
      let role: Role = item.reason == nil ? .keyLabel : .keyDisabled
      column += grid.write(label, at: Position(row: area.row, column: column), in: area, role: role) + 1
      let box = Rect(row: area.row, column: name.column, rows: 1, columns: column - 1 - name.column)
      grid.addTarget(.command(item.id), in: box.intersection(area))
    }
  }

  /// The keys of what lies over the screen, where those of the screen do nothing.
  public static func render(
    keys: [(key: Key, label: Phrase)], into grid: inout Grid, in rect: Rect, context: RenderContext
  ) {
    let area = rect.line(0)
    grid.fill(area)
    var column = area.column
    for (key, label) in keys {
      column += grid.write(key.name, at: Position(row: area.row, column: column), in: area, role: .keyName)
      let text = " " + context.text(label) + " "
      column += grid.write(text, at: Position(row: area.row, column: column), in: area, role: .keyLabel) + 1
    }
  }

  /// The items that fit, in the order of the bar.
  static func shown(_ items: [CommandItem], columns: Int, context: RenderContext) -> [CommandItem] {
    let all = ordered(items)
    var kept = all
    func width(_ item: CommandItem) -> Int {
      let label = item.label.map { Width.columns(of: context.text($0)) } ?? 0
      return Width.columns(of: item.keys.first?.name ?? "") + label + 3
    }
    // The blank after the last label may be cut.
    var total = kept.reduce(-2) { $0 + width($1) }
    let isWork = isWork(kept)
    var dropped: [CommandItem] = []
    while total > columns, kept.count > 1 {
      dropped.append(kept.remove(at: leastMissed(kept, isWork: isWork)))
      total -= width(dropped[dropped.count - 1])
    }
    // What made room for a key that had to go as well comes back.
    var shown = Set(kept.map(\.id))
    for item in dropped.reversed() where total + width(item) <= columns {
      shown.insert(item.id)
      total += width(item)
    }
    return all.filter { shown.contains($0.id) }
  }

  /// The key of the list of all commands: with it whatever was dropped can still be found.
  private static let commandsKey = Key.control("p")
  /// F-keys in the order they are dropped: reading again and exporting are missed least, leaving and the menu most.
  private static let firstDropped = [5, 8, 6]
  private static let lastDropped = [2, 7, 4, 3, 9, 10]

  /// Whether the keys of the screen's own are what one comes for: no list, and more than one of them. There two of them
  /// stay before the menu, which Esc leads to as well.
  private static func isWork(_ items: [CommandItem]) -> Bool {
    own(items).count > 1 && !items.contains { functionNumber($0) == 3 }
  }

  /// The places of the keys that are neither F-keys nor the list of all commands.
  private static func own(_ items: [CommandItem]) -> [Int] {
    items.indices.filter { functionNumber(items[$0]) == nil && items[$0].keys.first != commandsKey }
  }

  /// What goes before the last keys of a screen's own: those that do nothing now, then what is missed least.
  private static func beforeOwn(_ items: [CommandItem]) -> Int? {
    let own = own(items)
    if let idle = own.last(where: { items[$0].reason != nil }), own.count > 1 { return idle }
    guard own.count <= (items.contains { $0.keys.first == .control("s") } ? 3 : 2) else { return own.last }
    let idle = items.lastIndex { item in
      functionNumber(item).map { $0 != 1 && $0 < 9 } ?? false && item.reason != nil
    }
    return (firstDropped + [9]).lazy.compactMap { number in items.firstIndex { functionNumber($0) == number } }.first
      ?? idle
  }

  /// What to drop next: other keys from the end, some F-keys, the list of all commands, then the other F-keys. Where
  /// something is being entered (Ctrl-S), its own keys stay before the list of all commands.
  private static func leastMissed(_ items: [CommandItem], isWork: Bool) -> Int {
    if isWork, let index = beforeOwn(items), index > 0 { return index }
    let isEntry = items.contains { $0.keys.first == .control("s") }
    let other = items.lastIndex { functionNumber($0) == nil && (isEntry || $0.keys.first != commandsKey) }
    if let other, other > 0 { return other }
    func index(_ numbers: [Int]) -> Int? {
      numbers.lazy.compactMap { number in items.firstIndex { functionNumber($0) == number } }.first { $0 > 0 }
    }
    let commands = items.firstIndex { $0.keys.first == commandsKey }.flatMap { $0 > 0 ? $0 : nil }
    return index(firstDropped) ?? commands ?? index(lastDropped) ?? items.count - 1
  }

  private static func functionNumber(_ item: CommandItem) -> Int? {
    if case .function(let number)? = item.keys.first { number } else { nil }
  }

  private static func ordered(_ items: [CommandItem]) -> [CommandItem] {
    func rank(_ item: CommandItem) -> Int {
      functionNumber(item) ?? 100
    }
    let labelled = items.filter { $0.label != nil && !$0.keys.isEmpty }
    return labelled.enumerated().sorted { left, right in
      let (a, b) = (rank(left.element), rank(right.element))
      return a != b ? a < b : left.offset < right.offset
    }.map(\.element)
  }
}
