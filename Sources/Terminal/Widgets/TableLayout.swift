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

  /// Drops columns by priority until the minima fit, gives up to what each prefers in order, and shares the rest by
  /// weight. When even those that are never dropped do not fit, the last are cut.
  public init(_ columns: [TableColumn], width: Int, gap: Int = 2) {
    var kept = Array(columns.indices)
    func needed() -> Int { kept.reduce(0) { $0 + columns[$1].minimum } + gap * max(0, kept.count - 1) }
    while needed() > width, let drop = TableLayout.next(toDrop: kept, columns) {
      kept.removeAll { $0 == drop }
    }
    var widths = kept.map { columns[$0].minimum }
    var free = width - needed()
    for index in kept.indices where free > 0 {
      let extra = min(free, columns[kept[index]].preferred - widths[index])
      widths[index] += extra
      free -= extra
    }
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

  /// The column to drop next: the highest priority, of equals the last; nil where none may go.
  private static func next(toDrop kept: [Int], _ columns: [TableColumn]) -> Int? {
    kept.filter { columns[$0].priority > 0 }.max { left, right in
      (columns[left].priority, left) < (columns[right].priority, right)
    }
  }
}
