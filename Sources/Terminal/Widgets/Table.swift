/// A list of rows in columns: what is selected, what is marked, what is in view. The rows stay with the screen.
public struct Table<ID: Hashable & Sendable>: Sendable {
  public struct Sort: Sendable, Hashable {
    public let column: String
    public let isDescending: Bool

    public init(_ column: String, isDescending: Bool = false) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  public enum Outcome: Sendable, Hashable {
    /// The key means nothing to a table.
    case ignored
    case handled
    /// Another row is selected. The screen may have to read the next page (`isNearEnd`).
    case moved
    /// Up at the first row or Down at the last: the screen may have a page before or behind.
    case atEdge
    /// Enter on a row.
    case open(Int)
    case marked
  }

  public var columns: [TableColumn] {
    // The column that sorting acts on stays the same one where it is still there.
    didSet {
      let id = oldValue.indices.contains(currentColumn) ? oldValue[currentColumn].id : nil
      currentColumn = columns.firstIndex { $0.id == id } ?? 0
    }
  }
  public var sort: Sort?
  public private(set) var selected = 0
  /// The first row in view as of the last key; drawing corrects it for the height it gets.
  public private(set) var top = 0
  public var marks: Set<ID> = []
  /// Rows of data in view, for paging: set it when the window changes (`pageRows(in:)`).
  public var pageRows = 10
  /// The column that sorting and copying act on.
  public private(set) var currentColumn = 0

  public init(columns: [TableColumn], sort: Sort? = nil) {
    self.columns = columns
    self.sort = sort
    if let sort { currentColumn = columns.firstIndex { $0.id == sort.column } ?? 0 }
  }

  /// Rows of data a rectangle has room for, below the heading.
  public static func pageRows(in rect: Rect) -> Int { max(1, rect.rows - 1) }

  /// The column that sorting acts on.
  public var current: TableColumn? { columns.indices.contains(currentColumn) ? columns[currentColumn] : nil }

  /// Whether the selection is within one page of the last row that is loaded.
  public func isNearEnd(count: Int) -> Bool { selected + pageRows >= count }

  /// Selects by index, bounded by the rows there are.
  public mutating func select(_ index: Int, count: Int) {
    selected = max(0, min(index, count - 1))
    if selected < top { top = selected }
    if selected >= top + pageRows { top = selected - pageRows + 1 }
    top = max(0, min(top, max(0, count - pageRows)))
  }

  /// Moves what is in view by rows; the selection goes along only as far as it must to stay in view.
  public mutating func scroll(by rows: Int, count: Int) -> Outcome {
    let place = (top, selected)
    top = max(0, min(top + rows, count - pageRows))
    selected = max(0, min(min(max(selected, top), top + pageRows - 1), count - 1))
    return place == (top, selected) ? .atEdge : .moved
  }

  /// Chooses the column that sorting and copying act on, by index.
  public mutating func chooseColumn(_ index: Int) {
    currentColumn = max(0, min(index, columns.count - 1))
  }

  /// Moves what is in view so that the selected row stands in the middle of it.
  public mutating func centre(count: Int) {
    top = max(0, min(selected - pageRows / 2, count - pageRows))
  }

  /// Rows were put before (positive) or taken away from before (negative) the first: the selection stays on its row.
  public mutating func shift(by rows: Int, count: Int) {
    top = max(0, top + rows)
    select(selected + rows, count: count)
  }

  /// After a reload: the selection goes to the row with the id it had, looked for near where it was; where it is gone,
  /// the selection stays at its place.
  public mutating func reselect(_ id: ID?, in rows: TableRows<ID>) {
    select(id.flatMap { find($0, in: rows) } ?? selected, count: rows.count)
  }

  /// Outwards from the selection, so far that it takes no time a person notices.
  private func find(_ id: ID, in rows: TableRows<ID>) -> Int? {
    let start = max(0, min(selected, rows.count - 1))
    for distance in 0..<min(rows.count, 5_000) {
      for index in distance == 0 ? [start] : [start - distance, start + distance]
      where index >= 0 && index < rows.count && rows.row(index)?.id == id {
        return index
      }
    }
    return nil
  }

  /// Whether a key marks rows: where nothing is done to several at once, a screen keeps it from the table.
  public func isMarking(_ key: Key) -> Bool {
    key == .insert || key == .character(" ") || key == .shiftUp || key == .shiftDown
  }

  public mutating func handle(_ key: Key, rows: TableRows<ID>) -> Outcome {
    switch key {
    case .up: return move(by: -1, count: rows.count)
    case .down: return move(by: 1, count: rows.count)
    case .pageUp: return move(by: -max(1, pageRows - 1), count: rows.count)
    case .pageDown: return move(by: max(1, pageRows - 1), count: rows.count)
    case .home, .controlHome: return move(by: -rows.count, count: rows.count)
    case .end, .controlEnd: return move(by: rows.count, count: rows.count)
    case .left: return moveColumn(by: -1)
    case .right: return moveColumn(by: 1)
    case .enter: return selected < rows.count ? .open(selected) : .handled
    case .character(" "), .insert:
      guard let id = rows.row(selected)?.id else { return .handled }
      if marks.remove(id) == nil { marks.insert(id) }
      select(selected + 1, count: rows.count)
      return .marked
    case .shiftUp: return markRange(by: -1, rows: rows)
    case .shiftDown: return markRange(by: 1, rows: rows)
    default: return .ignored
    }
  }

  private mutating func move(by delta: Int, count: Int) -> Outcome {
    let old = selected
    select(selected + delta, count: count)
    return selected == old ? .atEdge : .moved
  }

  private mutating func moveColumn(by delta: Int) -> Outcome {
    currentColumn = max(0, min(currentColumn + delta, columns.count - 1))
    return .handled
  }

  /// Marks the row left and the row reached.
  private mutating func markRange(by delta: Int, rows: TableRows<ID>) -> Outcome {
    if let id = rows.row(selected)?.id { marks.insert(id) }
    select(selected + delta, count: rows.count)
    if let id = rows.row(selected)?.id { marks.insert(id) }
    return .marked
  }

  /// Sorts by the current column, or turns the order round when it is sorted by it already.
  public mutating func sortByCurrent() {
    guard let column = current else { return }
    let again = sort?.column == column.id
    sort = Sort(column.id, isDescending: again && !(sort?.isDescending ?? true))
  }
}
