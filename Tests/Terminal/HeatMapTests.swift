import Testing
import Values

@testable import Terminal

@Suite("B42: completion as a heat map") struct HeatMapTests {
  private static func month(_ language: Language = .english) -> HeatMap {
    let percents = (0..<30).map { $0 % 9 == 8 ? nil : $0 * 7 % 130 }
    let headings = Weekday.allCases.map { $0.phrase.text(in: language) }
    return .month(percents, startingOn: .thursday, headings: headings)
  }

  private func drawnMonth(_ columns: Int, _ context: RenderContext) -> Grid {
    var map = Self.month(context.language)
    map.selected = 2
    map.selectedColumn = 1
    return drawn(7, columns) { map.render(into: &$0, in: $1, context: context) }
  }

  @Test("a month with its days, as numbers, and as glyphs") func months() {
    #expect(
      drawnMonth(60, chinese).snapshot == """
           周一    周二    周三    周四    周五    周六    周日
                                 1   0%  2   7%  3  14%  4  21%
         5  28%  6  35%  7  42%  8  49%  9    · 10  63% 11  70%
        12  77% 13  84% 14  91% 15  98% 16 100% 17 100% 18    ·
        19 100% 20   3% 21  10% 22  17% 23  24% 24  31% 25  38%
        26  45% 27    · 28  59% 29  66% 30  73%
        % 完成率  · 无任务
        --------------------
        ...hhhh....hhhh....hhhh....hhhh....hhhh....hhhh....hhhh
        .........................d...RR..d...RR..d..RRR..d..RRR
        .d..RRR..d..RRR..d..RRR..d..RRR..d....d.dd..www.dd..www
        dd..www.SSSSSSS.dd..rrr.dd..rrr.dd.gggg.dd.gggg.dd....d
        dd.gggg.dd...RR.dd..RRR.dd..RRR.dd..RRR.dd..RRR.dd..RRR
        dd..RRR.dd....d.dd..www.dd..www.dd..www
        ..dddddd..d.dddddd
        cursor 3,8
        """)
    #expect(
      drawnMonth(34, plain).text == """
         Mon  Tue  Wed  Thu  Fri  Sat  Sun
                          0    7   14   21
          28   35   42   49    .   63   70
          77   84   91   98  100  100    .
         100    3   10   17   24   31   38
          45    .   59   66   73
        % done  . nothing due
        """)
    #expect(
      drawnMonth(20, chinese).text == """
        周一  周三  周五
                 ▁▁ ▂▂ ▂▂ ▂▂
        ▂▂ ▂▂ ▂▂ ▂▂ ·  ▄▄ ▄▄
        ▄▄ ▆▆ ▆▆ ▆▆ ██ ██ ·
        ██ ▂▂ ▂▂ ▂▂ ▂▂ ▂▂ ▂▂
        ▂▂ ·  ▄▄ ▄▄ ▄▄
        ▁ 0%  ▂ 1-49%
        """)
    #expect(
      drawnMonth(7, plain).text == """
        Mon Fri
           _---
        ----.==
        =***##.
        #------
        -.===
        _ 0%
        """)
  }

  private static let units = (0..<9).map { unit in
    HeatMap.Row(
      unit % 2 == 0 ? "城关镇中心卫生院" : "Riverside Clinic",
      (0..<31).map { HeatMap.Cell(($0 + unit) % 11 == 0 ? nil : ($0 * 13 + unit * 17) % 125) })
  }

  @Test("units by days, from glyphs close together to numbers") func matrix() {
    var map = HeatMap(columns: (1...31).map(String.init), rows: Self.units)
    map.selected = 6
    map.selectedColumn = 25
    func text(_ columns: Int, _ context: RenderContext) -> String {
      drawn(5, columns) { map.render(into: &$0, in: $1, context: context) }.text
    }
    #expect(
      text(60, plain) == """
                         1  4  7  10 13 16 19 22 25 28 31
        城关镇中心卫生院 =**##--.-==**#_---.==*##----=.*           |
        Riverside Clinic **##--.===*##----.=**##----=.*#           #
        城关镇中心卫生院 ##---.==**##----.=**#_---==.*##           |
        _ 0%  - 1-49%  = 50-79%  * 80-99%  # 100%  . nothing due
        """)
    #expect(
      text(80, english) == """
                         1   3   5   7   9   11  13  15  17  19  21  23  25  27  29  31
        城关镇中心卫生院 ▄ ▆ ▆ █ █ ▂ ▂ · ▂ ▄ ▄ ▆ ▆ █ ▁ ▂ ▂ ▂ · ▄ ▄ ▆ █ █ ▂ ▂ ▂ ▂ ▄ · ▆ │
        Riverside Clinic ▆ ▆ █ █ ▂ ▂ · ▄ ▄ ▄ ▆ █ █ ▂ ▂ ▂ ▂ · ▄ ▆ ▆ █ █ ▂ ▂ ▂ ▂ ▄ · ▆ █ █
        城关镇中心卫生院 █ █ ▂ ▂ ▂ · ▄ ▄ ▆ ▆ █ █ ▂ ▂ ▂ ▂ · ▄ ▆ ▆ █ ▁ ▂ ▂ ▂ ▄ ▄ · ▆ █ █ │
        ▁ 0%  ▂ 1-49%  ▄ 50-79%  ▆ 80-99%  █ 100%  · nothing due
        """)
    #expect(
      text(150, chinese) == """
                           1   2   3   4   5   6   7   8   9  10  11  12  13  14  15  16  17  18  19  20  21  22  23  24  25  26  27  28  29  30  31
        城关镇中心卫生院  68  81  94 100 100   8  21   ·  47  60  73  86  99 100   0  13  26  39   ·  65  78  91 100 100   5  18  31  44  57   ·  83         │
        Riverside Clinic  85  98 100 100  12  25   ·  51  64  77  90 100 100   4  17  30  43   ·  69  82  95 100 100   9  22  35  48  61   ·  87 100         █
        城关镇中心卫生院 100 100   3  16  29   ·  55  68  81  94 100 100   8  21  34  47   ·  73  86  99 100   0  13  26  39  52  65   ·  91 100 100         │
        % 完成率  · 无任务
        """)
    // Not all have room: the selected one is in view.
    #expect(
      text(20, english) == """
               15 18 21 24
        城关…  ▁▂▂▂·▄▄▆██▂▂│
        River… ▂▂▂·▄▆▆██▂▂▂█
        城关…  ▂▂·▄▆▆█▁▂▂▂▄│
        ▁ 0%  ▂ 1-49%
        """)
  }

  @Test("five levels: nothing and all are levels of their own") func levels() {
    let percents = [-5, 0, 1, 49, 50, 79, 80, 99, 100, 130]
    let levels: [HeatLevel] = [.none, .none, .few, .few, .half, .half, .most, .most, .all, .all]
    #expect(percents.map { HeatLevel(percent: $0) } == levels)
    #expect(HeatLevel.allCases.map(\.range) == ["0%", "1-49%", "50-79%", "80-99%", "100%"])
    for glyphs in Glyphs.allCases {
      let marks = HeatLevel.allCases.map { $0.glyph(glyphs) } + [glyphs.nothing]
      #expect(Set(marks).count == 6 && marks.allSatisfy { Width.columns(of: $0) == 1 })
    }
    for theme in Theme.allCases {
      let selected = theme.style(of: .selected)
      #expect(!HeatLevel.allCases.contains { theme.style(of: $0.role) == selected }, "\(theme)")
    }
    #expect(Theme.monochrome.style(of: HeatLevel.none.role) != Theme.monochrome.style(of: HeatLevel.all.role))
  }

  @Test("numbers where every cell has three columns, glyphs where not") func numbers() {
    for columns in 1...200 {
      let layout = HeatMapLayout(width: columns, label: 16, count: 31, selected: nil)
      let grid = drawn(4, columns) { grid, rect in
        HeatMap(columns: (1...31).map(String.init), rows: Self.units).render(into: &grid, in: rect, context: plain)
      }
      #expect(layout.showsNumbers == (layout.cell >= 3))
      #expect(grid.line(1).contains("13") == layout.showsNumbers)
      #expect(layout.showsNumbers == (columns >= 140))
    }
  }

  @Test("headings that would touch are left out, evenly") func headings() {
    for columns in 1...200 {
      let grid = drawn(3, columns) { grid, rect in
        HeatMap(columns: (1...31).map(String.init), rows: Self.units).render(into: &grid, in: rect, context: plain)
      }
      let shown = grid.line(0).split(separator: " ").compactMap { Int($0) }
      #expect(Set(zip(shown, shown.dropFirst()).map { $1 - $0 }).count <= 1, "\(shown) in \(columns)")
      if columns >= 20 { #expect(shown.count >= 4) }
    }
  }

  @Test("a day has its place in the month, and a place its day") func places() {
    for weekday in Weekday.allCases {
      for day in 1...31 {
        let place = HeatMap.place(ofDay: day, startingOn: weekday)
        #expect(HeatMap.day(row: place.row, column: place.column, startingOn: weekday) == day)
        let map = HeatMap.month(Array(repeating: 7, count: day), startingOn: weekday, headings: [])
        #expect(map.rows.count == place.row + 1 && map.rows.last?.cells[place.column]?.label == "\(day)")
      }
    }
    #expect(HeatMap.place(ofDay: 1, startingOn: .sunday) == (0, 6))
    #expect(HeatMap.day(row: 0, column: 2, startingOn: .thursday) == nil)
  }

  @Test("rows scroll as little as the selection needs, and say what a click on them means") func clicks() {
    var map = HeatMap(columns: (1...31).map(String.init), rows: Self.units)
    map.selected = 6
    map.selectedColumn = 4
    let screen = Rect(Size(rows: 5, columns: 80))
    #expect(HeatMap.pageRows(in: screen) == 3)
    let grid = drawn(5, 80) { map.render(into: &$0, in: $1, context: plain) }
    #expect(grid.cursor == Position(row: 3, column: 25) && grid[3, 25].role == .selected)
    #expect(grid[3, 23].role != .selected && grid[3, 0].role == .selected && grid[2, 0].role == .label)
    #expect(grid.targets(at: Position(row: 3, column: 25)) == [.cell(row: 6, column: 4), .row(6), .list])
    #expect(grid.targets(at: Position(row: 1, column: 3)) == [.row(4), .list])
    map.selectedColumn = nil
    let whole = drawn(5, 80) { map.render(into: &$0, in: $1, context: plain) }
    #expect((0..<79).allSatisfy { whole[3, $0].role == .selected })
    // A day that is no day of the month is no place to click.
    let month = drawnMonth(60, english)
    #expect(month.targets(at: Position(row: 1, column: 2)) == [.row(0), .list])
    #expect(month.targets(at: Position(row: 1, column: 26)) == [.cell(row: 0, column: 3), .row(0), .list])
  }

  @Test("a legend fills the lines it has, and leaves out what has no room") func legends() {
    let legend = Legend([
      .init("D", Phrase("done", "完成"), role: .good), .init("R", Phrase("running", "进行中"), role: .info),
      .init("M", Phrase("missed", "漏检"), role: .error),
    ])
    func text(_ rows: Int, _ columns: Int, _ context: RenderContext) -> String {
      drawn(rows, columns) { legend.render(into: &$0, in: $1, context: context) }.text
    }
    #expect(text(1, 40, english) == "D done  R running  M missed")
    #expect(text(1, 26, english) == "D done  R running")
    #expect(text(2, 18, chinese) == "D 完成  R 进行中\nM 漏检")
    #expect(text(2, 3, english) == "\n")
  }

  @Test("any cells at any size stay inside and harm nothing") func sizes() {
    var random = Seeded(42)
    let values: [Int?] = [nil, .min, 0, 1, 50, 99, 100, .max]
    for size in awkwardSizes {
      for context in [english, chinese, plain] {
        for count in [0, 1, 7, 31, 400] {
          let rows = (0..<Int.random(in: 0...30, using: &random)).map { _ in
            HeatMap.Row(
              random.text(Int.random(in: 0...12, using: &random)),
              (0..<Int.random(in: 0...(count + 2), using: &random)).map { _ in
                Bool.random(using: &random)
                  ? nil : HeatMap.Cell(values.randomElement(using: &random) ?? nil, label: random.text(2))
              })
          }
          var map = HeatMap(columns: (0..<count).map { _ in random.text(3) }, rows: rows)
          map.top = Int.random(in: -5...60, using: &random)
          map.selected = [nil, 0, 7, -1, .max].randomElement(using: &random) ?? nil
          map.selectedColumn = [nil, 0, 30, -1, .max].randomElement(using: &random) ?? nil
          bounded(size) { map.render(into: &$0, in: $1, context: context) }
        }
        var month = Self.month(context.language)
        month.selected = 4
        bounded(size) { month.render(into: &$0, in: $1, context: context) }
      }
    }
  }
}
