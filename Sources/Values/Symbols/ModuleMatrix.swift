/// The modules of a printed symbol: dark and light squares of a QR code, or one row of narrow bars and spaces of a
/// linear symbol.
public struct ModuleMatrix: Sendable, Hashable {
  public let rows: Int
  public let columns: Int
  private var dark: [Bool]

  /// All light.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    dark = Array(repeating: false, count: self.rows * self.columns)
  }

  /// One row of modules, dark ones true.
  public init(row: [Bool]) {
    rows = 1
    columns = row.count
    dark = row
  }

  /// Whether a module is dark; everything outside is light, as the quiet zone is.
  public subscript(row: Int, column: Int) -> Bool {
    get {
      guard row >= 0, row < rows, column >= 0, column < columns else { return false }
      return dark[row * columns + column]
    }
    set {
      guard row >= 0, row < rows, column >= 0, column < columns else { return }
      dark[row * columns + column] = newValue
    }
  }

  /// The same modules with light ones around them.
  public func padded(rows more: Int, columns wider: Int) -> ModuleMatrix {
    let (down, across) = (max(0, more), max(0, wider))
    var out = ModuleMatrix(rows: rows + 2 * down, columns: columns + 2 * across)
    for row in 0..<rows {
      for column in 0..<columns where self[row, column] { out[row + down, column + across] = true }
    }
    return out
  }

  /// Every row so many times, for the height of a linear symbol.
  public func repeated(rows times: Int) -> ModuleMatrix {
    var out = ModuleMatrix(rows: rows * max(0, times), columns: columns)
    for row in 0..<out.rows {
      for column in 0..<columns { out[row, column] = self[row / times, column] }
    }
    return out
  }
}
