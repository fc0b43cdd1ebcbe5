import Testing
import Values

@Suite("S44: modules as text and paths") struct ModuleMatrixTests {
  private var small: ModuleMatrix {
    var modules = ModuleMatrix(rows: 3, columns: 3)
    for (row, column) in [(0, 0), (0, 1), (1, 1), (2, 2)] { modules[row, column] = true }
    return modules
  }

  @Test func text() {
    #expect(small.lines(.full) == ["██ ", " █ ", "  █"])
    #expect(small.lines(.halfRows) == ["▀█ ", "  ▀"])
    #expect(small.lines(.halfColumns) == ["█ ", "▐ ", " ▌"])
    #expect(small.lines(.ascii) == ["## ", " # ", "  #"])
    #expect(small.lines(.doubledASCII) == ["####  ", "  ##  ", "    ##"])
    for cells in ModuleMatrix.Cells.allCases {
      let lines = small.lines(cells)
      #expect(lines.count == cells.lines(of: 3) && lines.allSatisfy { $0.count == cells.columns(of: 3) })
    }
  }

  @Test func quietZoneAndHeight() {
    let padded = small.padded(rows: 1, columns: 2)
    #expect(padded.lines(.ascii) == ["       ", "  ##   ", "   #   ", "    #  ", "       "])
    #expect(ModuleMatrix(row: [true, false]).repeated(rows: 2).lines(.ascii) == ["# ", "# "])
    #expect(ModuleMatrix(rows: -1, columns: 4).lines(.halfRows) == [])
  }

  @Test func path() {
    #expect(small.svgPath == "M0 0h2v1h-2zM1 1h1v1h-1zM2 2h1v1h-1z")
    #expect(ModuleMatrix(rows: 2, columns: 2).svgPath.isEmpty)
  }
}
