import Terminal
import Testing

@Suite struct GridTests {
  @Test func writingIntoHalfAWideCellBlanksTheOtherHalf() {
    let grid = drawn(2, 6) { grid, all in
      grid.write("仓库中", at: Position(row: 0, column: 0), in: all)
      grid.write("x", at: Position(row: 0, column: 1), in: all)
      grid.write("仓库中", at: Position(row: 1, column: 0), in: all)
      grid.write("y", at: Position(row: 1, column: 2), in: all)
    }
    #expect(grid.text == " x库中\n仓y 中")
  }

  @Test func aWideCharacterNeverStartsInTheLastColumn() {
    let grid = drawn(1, 5) { grid, all in
      grid.write("仓库中", at: Position(row: 0, column: 0), in: all, role: .good)
    }
    #expect(grid.text == "仓库")
    #expect(grid[0, 4].scalar == " ")
    #expect(grid[0, 4].role == .good)
  }

  @Test func nothingIsDrawnOutsideTheClip() {
    let grid = drawn(3, 10) { grid, all in
      grid.fill(all, with: ".")
      let clip = Rect(row: 1, column: 3, rows: 1, columns: 4)
      grid.write("中文abc", at: Position(row: 1, column: 2), in: clip)
      grid.write("lost", at: Position(row: 0, column: 4), in: clip)
    }
    #expect(grid.text == "..........\n... 文a...\n..........")
  }

  @Test func controlAndInvisibleCharactersAreDropped() {
    let grid = drawn(1, 20) { grid, all in
      grid.write("a\u{1b}[31m\u{202e}b\u{200b}\u{7f}c\u{85}\td\ne\u{feff}", at: all.origin, in: all)
    }
    #expect(grid.text == "a[31mbc d e")
  }

  @Test func combiningMarksStayWithTheirLetterAndGoWithIt() {
    var grid = drawn(1, 6) { grid, all in grid.write("e\u{301}中\u{301}\u{302}x", at: all.origin, in: all) }
    #expect(grid.text == "e\u{301}中\u{301}\u{302}x")
    #expect(grid.marks(row: 0, column: 1).count == 2)
    grid.write("Z", at: Position(row: 0, column: 2), in: grid.bounds)
    #expect(grid.text == "e\u{301} Zx")
    #expect(grid.invariantViolations() == [])
  }

  @Test func paintingHalfAWideCharacterPaintsBoth() {
    let grid = drawn(1, 6) { grid, all in
      grid.write("中文字", at: all.origin, in: all)
      grid.paint(Rect(row: 0, column: 1, rows: 1, columns: 2), role: .selected)
    }
    #expect(grid.roleText == "SSSS")
  }

  @Test func aFrameHoldsItsTitle() {
    let grid = drawn(3, 14) { grid, all in
      grid.frame(all, title: "备件", glyphs: .unicode)
    }
    #expect(grid.text == "┌─ 备件 ─────┐\n│            │\n└────────────┘")
    #expect(grid.roleText == "oohhhhhhoooooo\no............o\noooooooooooooo")
  }

  /// Issue 2: random text at random places and sizes keeps the rules of the grid.
  @Test(arguments: 0..<60) func randomTextKeepsTheInvariants(_ seed: Int) {
    var random = Seeded(UInt64(seed) + 7)
    let rows = Int.random(in: 1...12, using: &random)
    let columns = Int.random(in: 1...40, using: &random)
    var grid = Grid(rows: rows, columns: columns)
    for _ in 0..<40 {
      let text = random.text(Int.random(in: 0...30, using: &random))
      let place = Position(
        row: Int.random(in: -2...rows + 1, using: &random), column: Int.random(in: -9...columns + 3, using: &random))
      let clip = Rect(
        row: Int.random(in: -1...rows, using: &random), column: Int.random(in: -3...columns, using: &random),
        rows: Int.random(in: 0...rows, using: &random), columns: Int.random(in: 0...columns, using: &random))
      let before = grid
      let width = grid.write(text, at: place, in: clip, role: .good)
      #expect(width == Width.columns(of: text))
      let outside = clip.inset(rows: 0, columns: 0)
      for row in 0..<rows {
        for column in 0..<columns where !outside.contains(Position(row: row, column: column)) {
          let (old, new) = (before[row, column], grid[row, column])
          // The only thing that may change outside is the other half of a character cut in two.
          #expect(old == new || (old.extent != .single && new.scalar == " " && new.extent == .single))
        }
      }
      grid.paint(clip, role: .selected)
      #expect(grid.invariantViolations() == [])
      if !grid.invariantViolations().isEmpty { return }
    }
  }

  @Test(arguments: 0..<30) func fittedTextIsNeverTooWide(_ seed: Int) {
    var random = Seeded(UInt64(seed) + 99)
    for glyphs in Glyphs.allCases {
      let text = random.text(Int.random(in: 0...60, using: &random))
      for columns in [0, 1, 2, 3, 5, 11, 40] {
        #expect(Width.columns(of: TextFit.truncate(text, to: columns, glyphs: glyphs)) <= columns)
        #expect(Width.columns(of: TextFit.truncateStart(text, to: columns, glyphs: glyphs)) <= columns)
        #expect(Width.columns(of: TextFit.pad(text, to: columns, alignment: .right, glyphs: glyphs)) == columns)
        for line in TextFit.wrap(text, columns: columns) { #expect(Width.columns(of: line) <= columns) }
      }
    }
  }

  @Test func textIsCutAndWrappedBetweenCharacters() {
    #expect(TextFit.truncate("深沟球轴承", to: 6, glyphs: .unicode) == "深沟…")
    #expect(TextFit.truncateStart("东区 / 一车间", to: 9, glyphs: .unicode) == "…/ 一车间")
    #expect(TextFit.truncateStart("东区 / 一车间", to: 6, glyphs: .ascii) == "...间")
    #expect(TextFit.truncateStart("车间", to: 4, glyphs: .ascii) == "车间")
    #expect(TextFit.truncate("深沟球轴承", to: 6, glyphs: .ascii) == "深...")
    #expect(TextFit.truncate("深沟球轴承", to: 10, glyphs: .ascii) == "深沟球轴承")
    #expect(TextFit.wrap("Deep groove ball bearing", columns: 11) == ["Deep groove", "ball", "bearing"])
    #expect(TextFit.wrap("确定删除吗？好。", columns: 10) == ["确定删除", "吗？好。"])
    #expect(TextFit.wrap("abcdefgh", columns: 3) == ["abc", "def", "gh"])
    #expect(TextFit.wrap("a\n\nb", columns: 3) == ["a", "", "b"])
  }

  @Test(arguments: [
    ("中", 2), ("a", 1), ("Ａ", 2), ("…", 1), ("─", 1), ("¥", 1), ("￥", 2), ("é", 1), ("e\u{301}", 1), ("😀", 2), ("𠮷", 2),
    ("\u{200b}", 0), ("ｱ", 1), ("、", 2), ("①", 1),
  ])
  func widthsDoNotDependOnTheLocale(_ text: String, _ columns: Int) {
    #expect(Width.columns(of: text) == columns)
  }
}
