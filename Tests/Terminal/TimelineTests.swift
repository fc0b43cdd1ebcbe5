import Testing

@testable import Terminal

@Suite("B41: a day along the clock") struct TimelineTests {
  /// A day of made-up rounds: done, running, due, missed.
  private static func rounds(_ context: RenderContext) -> [Timeline.Row] {
    let isPlain = context.glyphs == .ascii
    let (done, due) = (isPlain ? "D" : "✓", isPlain ? "o" : "○")
    return [
      .init(
        "Ward block, floors 1-4",
        [
          .init(from: 480, to: 600, glyph: done, role: .good),
          .init(from: 780, to: 840, glyph: isPlain ? "R" : "▶", role: .info),
          .init(from: 1080, to: 1140, glyph: due, role: .dim),
        ]),
      .init(
        "门诊楼一至三层疏散通道",
        [
          .init(from: 480, to: 540, glyph: "!", role: .error, rank: 5),
          .init(from: 500, to: 720, glyph: done, role: .good),
          .init(from: 1320, to: 1800, glyph: due, role: .dim),
        ]),
    ]
  }

  private func day(
    _ columns: Int, _ context: RenderContext = english, _ change: (inout Timeline) -> Void = { _ in }
  ) -> Grid {
    var timeline = Timeline(Self.rounds(context), span: 0..<1440, now: 805)
    change(&timeline)
    return drawn(3, columns) { timeline.render(into: &$0, in: $1, context: context) }
  }

  @Test("a day of rounds, the selected one over a more important one") func looks() {
    #expect(
      day(60, english) {
        $0.selected = 1
        $0.selectedSegment = 1
      }.snapshot == """
                             00:00 04:00  08:00   13:25      20:00
        Ward block, floors … ·     ·      ✓━━━  · ▶━   ·  ○━ ·
        门诊楼一至三层疏散…  ·     ·      ✓━━━━━━ │    ·     ·  ○━━>
        --------------------
        .....................hhhhh.hhhhh..hhhhh...nnnnn......hhhhh
        LLLLLLLLLLLLLLLLLLLL.d.....d......gggg..d.nn...d..dd.d
        SSSSSSSSSSSSSSSSSSSS.d.....d......SSSSSSS.n....d.....d..dddd
        cursor 2,34
        """)
    #expect(
      day(60, plain).text == """
                             00:00 04:00  08:00   13:25      20:00
        Ward block, floor... .     .      D===  . R=   .  o= .
        门诊楼一至三层疏...  .     .      !=D==== |    .     .  o==>
        """)
    #expect(
      day(80, chinese).text == """
                               00:00  03:00  06:00  09:00     13:25      18:00  21:00
        Ward block, floors 1-4 ·      ·      ·    ✓━━━━    · ▶│━━ ·      ○━━━   ·
        门诊楼一至三层疏散通道 ·      ·      ·    !━━✓━━━━━━  │   ·      ·      ·  ○━━━>
        """)
  }

  @Test("a night from 22:00 to 06:00, a bar that began before it") func night() {
    let rows = [
      Timeline.Row("East", [.init(from: 1300, to: 1380, glyph: "D", role: .good)]),
      .init("West", [.init(from: 1200, to: 1900, glyph: "R", role: .info)]),
      .init(
        "Past",
        [.init(from: 0, to: 1320, glyph: "D", role: .good), .init(from: 1800, to: 1900, glyph: "D", role: .good)]),
    ]
    let timeline = Timeline(rows, span: 1320..<1800, now: 1440)
    #expect(
      drawn(4, 38) { timeline.render(into: &$0, in: $1, context: plain) }.text == """
             22:00   00:00   02:00   04:00
        East <D===   |       .       .
        West <R======|=======================>
        Past .       |       .       .
        """)
  }

  @Test("names of hours keep apart at every width, whatever they are") func ticks() {
    for columns in 1...200 {
      for span in [0..<1440, 1320..<1800, -90..<1530, 0..<45, 0..<43_200, 7..<8] {
        for name in [Timeline.clock, { String($0 / 60) }, { "\($0 / 60)时" }] {
          let ticks = TimelineScale(span, columns: columns).ticks(name)
          for (left, right) in zip(ticks, ticks.dropFirst()) {
            #expect(left.column + Width.columns(of: left.text) < right.column)
          }
          if columns >= 60, span.count > 40 { #expect(ticks.count >= 3, "\(columns) columns of \(span)") }
        }
      }
    }
    for columns in 60...200 {
      let words = day(columns).line(0).split(separator: " ")
      #expect(words.contains("13:25") && words.allSatisfy { $0.count == 5 && $0.dropFirst(2).first == ":" })
    }
    #expect([-90, 0, 1439, 1440, 4000].map(Timeline.clock) == ["22:30", "00:00", "23:59", "00:00", "18:40"])
  }

  /// What shows in so many columns of an hour each, without names of rows or hours.
  private func hours(_ columns: Int, now: Int? = nil, _ segments: [Timeline.Segment]) -> String {
    var timeline = Timeline([.init("", segments)], span: 0..<(columns * 60), now: now)
    timeline.label = { _ in String(repeating: "-", count: 40) }
    return drawn(1, columns) { timeline.render(into: &$0, in: $1, context: plain) }.text
  }

  @Test("in one cell the highest rank shows; of equals the shortest, then the first") func ranks() {
    func at(_ start: Int, _ end: Int, _ glyph: String, _ rank: Int = 0) -> Timeline.Segment {
      .init(from: start, to: end, glyph: glyph, role: .good, rank: rank)
    }
    #expect(hours(4, [at(0, 10, "a"), at(15, 20, "b", 2), at(25, 35, "c", 1)]) == "b")
    #expect(hours(4, [at(25, 35, "c", 1), at(15, 20, "b", 2), at(0, 10, "a")]) == "b")
    #expect(hours(4, [at(0, 240, "a"), at(70, 75, "b")]) == "aba=")
    #expect(hours(4, [at(70, 75, "b"), at(0, 240, "a")]) == "aba=")
    #expect(hours(4, [at(0, 10, "a"), at(20, 30, "b")]) == "a")
    // Every cell it touches; what takes no time has one, also where its end comes before it.
    #expect(hours(4, [at(59, 61, "a"), at(180, 180, "b"), at(130, 120, "c")]) == "a=cb")
    #expect(hours(4, [at(240, 300, "a"), at(-60, 0, "b"), at(240, 240, "c")]) == "")
    // A glyph of two columns has no place in one.
    #expect(hours(4, [at(0, 180, "完")]) == "===")
  }

  @Test("the time it is leaves the glyph of a state alone") func marker() {
    let segment = Timeline.Segment(from: 60, to: 240, glyph: "R", role: .info)
    let texts = [59, 60, 120, 239, 240].map { hours(5, now: $0, [segment]) }
    #expect(texts == ["|R==", " R==", " R|=", " R=|", " R==|"])
  }

  @Test("rows scroll as little as the selection needs, and say what a click on them means") func rows() {
    let rows = (0..<50).map { index in
      Timeline.Row(
        "Route \(index)",
        [.init(from: 600, to: 900, glyph: "D", role: .good), .init(from: 0, to: 100, glyph: "M", role: .error)])
    }
    var timeline = Timeline(rows, span: 0..<1440)
    timeline.top = 10
    timeline.selected = 20
    #expect(Timeline.pageRows(in: Rect(Size(rows: 6, columns: 60))) == 5)
    let grid = drawn(6, 60) { timeline.render(into: &$0, in: $1, context: plain) }
    #expect((1...5).map { grid.line($0).prefix(8) } == (16...20).map { "Route \($0)" })
    #expect(grid.line(1).last == "|" && grid.cursor == Position(row: 5, column: 0))
    #expect((0..<59).allSatisfy { grid[5, $0].role == .selected }, "the whole row, without a segment")
    let start = grid.line(5).prefix { $0 != "D" }.count
    #expect(grid.targets(at: Position(row: 5, column: start)) == [.cell(row: 20, column: 0), .row(20), .list])
    #expect(grid.targets(at: Position(row: 1, column: 9)) == [.cell(row: 16, column: 1), .row(16), .list])
    #expect(grid.targets(at: Position(row: 1, column: 2)) == [.row(16), .list])
    #expect(grid.targets(at: Position(row: 0, column: 9)) == [.list])
    // A segment that is out of sight selects its row.
    timeline.selectedSegment = 1
    timeline.span = 300..<1440
    let out = drawn(6, 60) { timeline.render(into: &$0, in: $1, context: plain) }
    #expect((0..<59).allSatisfy { out[5, $0].role == .selected })
  }

  @Test("a selected segment looks like no other, with and without colours") func themes() {
    let roles: [Role] = [.good, .info, .warning, .error, .dim, .barWarning]
    for theme in Theme.allCases {
      for role in roles {
        let segments = [0, 1].map { Timeline.Segment(from: $0 * 60, to: $0 * 60 + 60, glyph: "x", role: role) }
        var timeline = Timeline([.init("", segments)], span: 0..<120)
        timeline.selected = 0
        timeline.selectedSegment = 1
        let grid = drawn(1, 2) { timeline.render(into: &$0, in: $1, context: plain) }
        func look(_ cell: Cell) -> Style {
          let style = theme.style(of: cell.role)
          return Style(style.foreground, on: style.background, style.attributes.union(cell.emphasis))
        }
        #expect(look(grid[0, 0]) != look(grid[0, 1]), "\(role) in \(theme)")
      }
    }
  }

  @Test("any span and segments at any size stay inside and harm nothing") func sizes() {
    var random = Seeded(41)
    let edges = [Int.min, -100, 0, 300, 1439, 1440, 2000, .max]
    for size in awkwardSizes {
      for context in [english, chinese, plain] {
        for (low, high) in [(0, 1440), (1320, 1800), (-5000, 90_000), (.min, .max), (.max, .max), (3, 3)] {
          let rows = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            Timeline.Row(
              random.text(Int.random(in: 0...12, using: &random)),
              (0..<Int.random(in: 0...9, using: &random)).map { _ in
                Timeline.Segment(
                  from: edges.randomElement(using: &random) ?? 0, to: edges.randomElement(using: &random) ?? 0,
                  glyph: random.text(1), role: .good, rank: Int.random(in: 0...3, using: &random))
              })
          }
          var timeline = Timeline(rows, span: low..<high, now: edges.randomElement(using: &random))
          timeline.top = Int.random(in: -5...60, using: &random)
          timeline.selected = [nil, 0, 7, -1, .max].randomElement(using: &random) ?? nil
          timeline.selectedSegment = [nil, 0, 3, -1].randomElement(using: &random) ?? nil
          bounded(size) { timeline.render(into: &$0, in: $1, context: context) }
        }
      }
    }
  }
}
