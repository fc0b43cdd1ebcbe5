extension ModuleMatrix {
  /// How modules become characters of a terminal, whose cells are about twice as high as wide.
  public enum Cells: Sendable, Hashable, CaseIterable {
    /// One module a cell: bars of full blocks.
    case full
    /// Two modules side by side in a cell: bars of half the width.
    case halfColumns
    /// Two modules one above the other in a cell: square modules.
    case halfRows
    /// One module a cell, in ASCII.
    case ascii
    /// One module in two cells side by side, in ASCII: square modules.
    case doubledASCII

    /// The columns so many modules take.
    public func columns(of modules: Int) -> Int {
      switch self {
      case .full, .halfRows, .ascii: modules
      case .halfColumns: (modules + 1) / 2
      case .doubledASCII: modules * 2
      }
    }

    /// The lines so many rows of modules take.
    public func lines(of modules: Int) -> Int { self == .halfRows ? (modules + 1) / 2 : modules }
  }

  /// The modules as lines of text: dark ones are inked, light ones are spaces.
  public func lines(_ cells: Cells) -> [String] {
    switch cells {
    case .full: eachRow { self[$0, $1] ? "█" : " " }
    case .ascii: eachRow { self[$0, $1] ? "#" : " " }
    case .doubledASCII: eachRow { self[$0, $1] ? "##" : "  " }
    case .halfColumns:
      (0..<rows).map { row in
        (0..<cells.columns(of: columns)).map { pair(self[row, 2 * $0], self[row, 2 * $0 + 1], "▌", "▐") }.joined()
      }
    case .halfRows:
      (0..<cells.lines(of: rows)).map { line in
        (0..<columns).map { pair(self[2 * line, $0], self[2 * line + 1, $0], "▀", "▄") }.joined()
      }
    }
  }

  private func eachRow(_ cell: (Int, Int) -> String) -> [String] {
    (0..<rows).map { row in (0..<columns).map { cell(row, $0) }.joined() }
  }

  private func pair(_ first: Bool, _ second: Bool, _ one: String, _ other: String) -> String {
    first ? (second ? "█" : one) : (second ? other : " ")
  }
}
