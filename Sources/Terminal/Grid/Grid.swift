/// A screen as a value: rows of cells, a side table for the rare combining marks, and where the real cursor stands.
///
/// Nothing outside the rectangle given is ever drawn, and no call can leave half a wide character behind
/// (`invariantViolations()` states the rules).
public struct Grid: Sendable, Equatable {
  public let size: Size
  public private(set) var cells: [Cell]
  private var marks: [Int: [Unicode.Scalar]] = [:]
  /// Where the terminal's own cursor shall stand (input methods open their window there); nil hides it.
  public var cursor: Position?
  private var targets: [Target] = []

  private struct Target: Sendable, Equatable {
    let rect: Rect
    let target: ClickTarget
  }

  /// No cell carries more marks than this: the terminal library cannot take more.
  public static let maximumMarks = 4

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  public init(rows: Int, columns: Int) { self.init(size: Size(rows: rows, columns: columns)) }

  public var bounds: Rect { Rect(size) }

  /// The cell there; a blank one outside the grid.
  public subscript(row: Int, column: Int) -> Cell {
    guard let index = index(row, column) else { return .blank }
    return cells[index]
  }

  /// Says what a click into a rectangle is meant for; what is said later lies above.
  public mutating func addTarget(_ target: ClickTarget, in rect: Rect) {
    let area = rect.intersection(bounds)
    if !area.isEmpty { targets.append(Target(rect: area, target: target)) }
  }

  /// What lies there, the uppermost first.
  public func targets(at position: Position) -> [ClickTarget] {
    targets.reversed().filter { $0.rect.contains(position) }.map(\.target)
  }

  /// The combining marks over the cell there.
  public func marks(row: Int, column: Int) -> [Unicode.Scalar] {
    guard let index = index(row, column), cells[index].hasMarks else { return [] }
    return marks[index] ?? []
  }

  private func index(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return nil }
    return row * size.columns + column
  }

  /// Puts one character of a known width there, keeping the wide-cell rules. The caller has clipped.
  mutating func put(_ scalar: Unicode.Scalar, wide: Bool, row: Int, column: Int, role: Role, emphasis: Attributes) {
    guard let at = index(row, column) else { return }
    if wide && column + 1 >= size.columns {
      put(" ", wide: false, row: row, column: column, role: role, emphasis: emphasis)
      return
    }
    release(at, column: column)
    if wide {
      release(at + 1, column: column + 1)
      cells[at] = Cell(scalar, role: role, emphasis: emphasis, extent: .head)
      cells[at + 1] = Cell(" ", role: role, emphasis: emphasis, extent: .tail)
    } else {
      cells[at] = Cell(scalar, role: role, emphasis: emphasis)
    }
  }

  /// Adds a combining mark to the character that starts there.
  mutating func addMark(_ scalar: Unicode.Scalar, row: Int, column: Int) {
    guard let at = index(row, column) else { return }
    var list = marks[at] ?? []
    guard list.count < Grid.maximumMarks else { return }
    list.append(scalar)
    marks[at] = list
    cells[at].hasMarks = true
  }

  /// Makes a cell free to be overwritten: the other half of a wide character there becomes a space.
  private mutating func release(_ at: Int, column: Int) {
    switch cells[at].extent {
    case .single: break
    case .head:
      if column + 1 < size.columns { blank(at + 1) }
    case .tail:
      if column > 0 { blank(at - 1) }
    }
    if cells[at].hasMarks { marks[at] = nil }
    cells[at].hasMarks = false
    cells[at].extent = .single
  }

  private mutating func blank(_ at: Int) {
    if cells[at].hasMarks { marks[at] = nil }
    cells[at] = Cell(" ", role: cells[at].role, emphasis: cells[at].emphasis)
  }

  /// Gives the cells of a rectangle another role, the characters stay. Both halves of a wide character go together.
  public mutating func paint(_ rect: Rect, role: Role, emphasis: Attributes? = nil) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      var first = area.column
      var last = area.endColumn - 1
      if self[row, first].extent == .tail { first -= 1 }
      if self[row, last].extent == .head { last += 1 }
      for column in first...last {
        guard let at = index(row, column) else { continue }
        cells[at].role = role
        if let emphasis { cells[at].emphasis = emphasis }
      }
    }
  }

  /// What is wrong with the grid, in words; empty when it is well formed.
  public func invariantViolations() -> [String] {
    var found: [String] = []
    if cells.count != size.rows * size.columns { found.append("\(cells.count) cells in a grid of \(size)") }
    if let cursor, !bounds.contains(cursor) { found.append("the cursor is outside") }
    for (at, cell) in cells.enumerated() {
      let column = at % size.columns
      var place: String { "row \(at / size.columns) column \(column)" }
      let next: Cell.Extent? = column + 1 < size.columns ? cells[at + 1].extent : nil
      switch cell.extent {
      case .head:
        if next != .tail { found.append("\(place): a head without its tail") }
        if Width.columns(of: cell.scalar) != 2 { found.append("\(place): a head that is not wide") }
      case .tail:
        if column == 0 || cells[at - 1].extent != .head { found.append("\(place): a tail without its head") }
        if cell.hasMarks { found.append("\(place): marks on a tail") }
      case .single:
        if Width.columns(of: cell.scalar) != 1 { found.append("\(place): a single cell of another width") }
      }
      if cell.hasMarks != (marks[at] != nil) { found.append("\(place): the side table disagrees") }
    }
    if let stray = marks.keys.first(where: { $0 >= cells.count }) { found.append("marks for cell \(stray)") }
    return found
  }
}
