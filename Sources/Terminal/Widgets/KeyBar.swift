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
    var kept = ordered(items)
    func width(_ item: CommandItem) -> Int {
      let label = item.label.map { Width.columns(of: context.text($0)) } ?? 0
      return Width.columns(of: item.keys.first?.name ?? "") + label + 3
    }
    // The blank after the last label may be cut.
    var total = kept.reduce(-2) { $0 + width($1) }
    while total > columns, kept.count > 1 {
      total -= width(kept.remove(at: leastMissed(kept)))
    }
    return kept
  }

  /// The key of the list of all commands: with it whatever was dropped can still be found.
  private static let commandsKey = Key.control("p")
  /// F-keys in the order they are dropped: reading again and exporting are missed least, leaving and the menu most.
  private static let firstDropped = [5, 8, 6]
  private static let lastDropped = [2, 7, 4, 3, 9, 10]

  /// What to drop next: other keys from the end, some F-keys, the list of all commands, then the other F-keys. Where
  /// something is being entered (Ctrl-S), its own keys stay before the list of all commands.
  private static func leastMissed(_ items: [CommandItem]) -> Int {
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
