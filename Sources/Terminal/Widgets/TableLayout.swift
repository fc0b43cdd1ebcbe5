/// Which columns a width has room for, and where they stand.
public struct TableLayout: Sendable, Hashable {
  public struct Place: Sendable, Hashable {
    /// The index of the column.
    public let column: Int
    /// Its first cell, from the left edge of the table.
    public let start: Int
    public let width: Int
  }

  public let places: [Place]

  /// Drops columns by priority until what suffices for the others fits, gives each what it prefers, those that want least first, and
  /// shares the rest by weight. When even those that are never dropped do not fit, the last are cut.
  public init(_ columns: [TableColumn], width: Int, gap: Int = 2) {
    var kept = Array(columns.indices)
    func needed() -> Int { kept.reduce(0) { $0 + columns[$1].sufficient } + gap * max(0, kept.count - 1) }
    while needed() > width, let drop = TableLayout.next(toDrop: kept, columns) {
      kept.removeAll { $0 == drop }
    }
    var widths = TableLayout.fair(kept.map { columns[$0] }, width: width - gap * max(0, kept.count - 1))
    var free = width - widths.reduce(0, +) - gap * max(0, kept.count - 1)
    let weights = kept.reduce(0) { $0 + columns[$1].weight }
    if free > 0, weights > 0 {
      let pool = free
      for index in kept.indices {
        let share = pool * columns[kept[index]].weight / weights
        widths[index] += share
        free -= share
      }
      if let first = kept.indices.first(where: { columns[kept[$0]].weight > 0 }) { widths[first] += free }
    }
    var found: [Place] = []
    var start = 0
    for (index, column) in kept.enumerated() where start < width {
      found.append(Place(column: column, start: start, width: min(widths[index], width - start)))
      start += widths[index] + gap
    }
    places = found
  }

  /// As much as each prefers, up to a level common to all that want more (max-min fairness), never less than suffices.
  private static func fair(_ columns: [TableColumn], width: Int) -> [Int] {
    let isTight = columns.reduce(0) { $0 + $1.sufficient } > width
    func least(_ column: TableColumn) -> Int { isTight ? column.minimum : column.sufficient }
    func widths(_ level: Int) -> [Int] { columns.map { max(least($0), min($0.preferred, level)) } }
    func total(_ level: Int) -> Int { widths(level).reduce(0, +) }
    let highest = columns.map(\.preferred).max() ?? 0
    var (low, high) = (0, highest)
    while low < high {
      let middle = (low + high + 1) / 2
      if total(middle) <= width { low = middle } else { high = middle - 1 }
    }
    var result = widths(low)
    // What is too little for another column each goes to the first that want it.
    var free = width - result.reduce(0, +)
    for index in columns.indices where free > 0 && result[index] == low && low < columns[index].preferred {
      result[index] += 1
      free -= 1
    }
    return result
  }

  /// The column to drop next: the highest priority, of equals the last; nil where none may go.
  private static func next(toDrop kept: [Int], _ columns: [TableColumn]) -> Int? {
    kept.filter { columns[$0].priority > 0 }.max { left, right in
      (columns[left].priority, left) < (columns[right].priority, right)
    }
  }
}
