import Testing

@testable import Terminal

@Suite("S42: charts") struct ChartTests {
  private static let stock: [Int64] = [8, 8, 6, 6, 3, 1, 10, 10, 9, 7, 7, 4]

  private func line(_ rows: Int, _ columns: Int, _ chart: LineChart, _ context: RenderContext = english) -> String {
    drawn(rows, columns) { chart.render(into: &$0, in: $1, context: context) }.text
  }

  @Test("stock in steps with its reorder line, in braille, blocks and ASCII") func steps() {
    let marks = [LineChart.Mark(0, "Jan"), .init(6, "Jul"), .init(11, "Dec")]
    let chart = LineChart(Self.stock, reference: 4, marks: marks)
    #expect(
      line(8, 28, chart) == """
        10             ⢸⠉⠉⠉⠉⣇⣀⡀
           ⠒⠒⠒⠒⢲       ⢸      ⡇
               ⢸⣀⣀⣀⣀   ⢸      ⠉⠉⠉⠉⡇
         5         ⢸   ⢸          ⡇
         4 ─ ─ ─ ─ ⢸⣀⣀ ⢸ ─ ─ ─ ─ ─⠉⠉
                     ⢸ ⢸
         0           ⠈⠉⠉
           Jan        Jul       Dec
        """)
    var blocks = chart
    blocks.ink = .blocks
    #expect(
      line(8, 28, blocks) == """
        10              █▀▀▀█▄▄
           ▄▄▄▄▄▄       █     █
                █▄▄▄▄   █     ▀▀▀▀█
         5          █   █         █
         4 ─ ─ ─ ─ ─█▄▄─█─ ─ ─ ─ ─▀▀
                      █ █
         0            ▀▀▀
           Jan        Jul       Dec
        """)
    #expect(
      line(8, 28, chart, plain) == """
        10              *****
           ******       *   ***
                *****   *     *****
         5          *   *         *
         4 - - - - -***-*- - - - -**
                      ***
         0
           Jan        Jul       Dec
        """)
  }

  @Test("straight lines join their values") func straight() {
    let chart = LineChart([0, 10, 5], shape: .straight, ink: .blocks)
    #expect(
      line(5, 14, chart) == """
        10      ██▄
               █▀ ▀█▄
             ▄█▀    ▀▀
            ▄█
         0 ▄█
        """)
  }

  @Test("months as columns, the mean across") func columns() {
    let items = [("Jan", 5), ("Feb", 0), ("Mar", 12), ("Apr", 7)].map { ColumnChart.Item($0.0, Int64($0.1)) }
    let chart = ColumnChart(items, reference: 6)
    #expect(
      drawn(7, 24) { chart.render(into: &$0, in: $1, context: english) }.text == """
                     ████
        10           ████
                     ████ ▄▄▄▄
         6 ▄▄▄▄─ ─ ─ ████─████ ─
           ████      ████ ████
         0 ████      ████ ████
            Jan  Feb  Mar  Apr
        """)
    #expect(
      drawn(7, 24) { chart.render(into: &$0, in: $1, context: plain) }.text == """
                     ####
        10           ####
                     #### ::::
         6 ::::- - - ####-#### -
           ####      #### ####
         0 ####      #### ####
            Jan  Feb  Mar  Apr
        """)
  }

  @Test("where there is no room for all columns, the last are shown") func narrow() {
    let items = (1...30).map { ColumnChart.Item("", Int64($0 <= 20 ? 8 : 1)) }
    let grid = drawn(2, 10) { ColumnChart(items).render(into: &$0, in: $1, context: plain) }
    #expect(!grid.text.contains("#"))
  }

  @Test("what needs attention keeps its role beside the bars") func roles() {
    let chart = ColumnChart([.init("a", 4), .init("b", 4, role: .barWarning)])
    let grid = drawn(3, 20) { chart.render(into: &$0, in: $1, context: english) }
    #expect(Set((0..<20).map { grid[1, $0].role }).isSuperset(of: [.bar, .barWarning]))
  }

  @Test("any values at any size, with every ink, stay inside and harm nothing") func sizes() {
    let series: [[Int64]] = [
      [], [0], [5], [-5], [0, 0, 0], Self.stock, [.min, .max, 0, .max, .min], (0..<5000).map { $0 % 97 },
      [.max, .max - 1], [-3, 7, -9],
    ]
    for values in series {
      for size in awkwardSizes where size.rows <= 24 && size.columns <= 80 {
        for context in [english, plain] {
          for ink in ChartInk.allCases {
            for shape in [LineChart.Shape.steps, .straight] {
              let marks = [LineChart.Mark(0, "一月"), .init(values.count - 1, "十二月"), .init(90_000, "x")]
              let chart = LineChart(values, shape: shape, reference: values.first, marks: marks, ink: ink)
              bounded(size) { chart.render(into: &$0, in: $1, context: context) }
            }
          }
          let chart = ColumnChart(values.map { .init("三月", $0) }, reference: values.last)
          bounded(size) { chart.render(into: &$0, in: $1, context: context) }
        }
      }
    }
  }

  @Test("a scale places its ends at its ends and everything between in order") func scale() {
    #expect(ChartScale([] as [Int64]).ticks(most: 4) == [0, 1])
    #expect(ChartScale([10] as [Int64]).ticks(most: 6) == [0, 2, 4, 6, 8, 10])
    #expect(ChartScale([-3, 7] as [Int64]).ticks(most: 3) == [0, 5])
    let wide = ChartScale([Int64.min, .max])
    #expect(wide.place(.min, of: 100) == 0 && wide.place(.max, of: 100) == 100 && wide.place(0, of: 100) == 50)
    #expect(wide.ticks(most: 2).count <= 2)
    var random = Seeded(3)
    for _ in 0..<500 {
      let values = (0..<3).map { _ in Int64.random(in: .min ... .max, using: &random) }.sorted()
      let scale = ChartScale(values)
      let places = values.map { scale.place($0, of: 37) }
      #expect(places == places.sorted() && (0...37).contains(places[0]) && places[2] <= 37)
      #expect(scale.ticks(most: 5).count <= 5)
    }
  }

  @Test("one dot in each place of a braille cell is the character of Unicode's table") func braille() {
    let glyphs = ["⠁", "⠂", "⠄", "⡀", "⠈", "⠐", "⠠", "⢀"]
    for (index, glyph) in glyphs.enumerated() {
      var dots = ChartDots(columns: 1, rows: 1, ink: .braille)
      dots.fill(column: index / 4, from: 3 - index % 4, to: 3 - index % 4)
      #expect(dots.glyph(row: 0, column: 0) == glyph)
    }
    #expect(ChartDots(columns: 1, rows: 1, ink: .braille).glyph(row: 0, column: 0) == nil)
  }
}
