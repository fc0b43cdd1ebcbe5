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
    }
  }

  /// The items that fit, in the order of the bar.
  static func shown(_ items: [CommandItem], columns: Int, context: RenderContext) -> [CommandItem] {
    var kept = ordered(items)
    func width(_ item: CommandItem) -> Int {
      let label = item.label.map { Width.columns(of: context.text($0)) } ?? 0
      return Width.columns(of: item.keys.first?.name ?? "") + label + 3
    }
    var total = kept.reduce(-1) { $0 + width($1) }
    while total > columns, kept.count > 1 {
      total -= width(kept.remove(at: leastMissed(kept)))
    }
    return kept
  }

  /// F-keys in the order they are dropped: reading again and exporting are missed least, leaving and the menu most.
  private static let dropOrder = [5, 8, 2, 7, 6, 4, 3, 9, 10]

  /// What to drop next: other keys from the end, then F-keys.
  private static func leastMissed(_ items: [CommandItem]) -> Int {
    if let last = items.indices.last, last > 0, functionNumber(items[last]) == nil { return last }
    let numbers = items.map(functionNumber)
    return dropOrder.lazy.compactMap { number in numbers.firstIndex(of: number) }.first { $0 > 0 } ?? items.count - 1
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
