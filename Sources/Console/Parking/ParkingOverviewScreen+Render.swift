import Kernel
import Parking
import Terminal
import Values

extension ParkingOverviewScreen {
  /// A column of the overview: what stands above it, how wide it is.
  private struct Column: Sendable {
    let title: Phrase
    let columns: Int
    let text: @Sendable (ParkingOverview.Zone) -> String
    let role: @Sendable (ParkingOverview.Zone) -> Role?

    init(
      _ english: String, _ chinese: String, _ columns: Int,
      role: @escaping @Sendable (ParkingOverview.Zone) -> Role? = { _ in nil },
      text: @escaping @Sendable (ParkingOverview.Zone) -> String
    ) {
      title = Phrase(english, chinese)
      self.columns = columns
      self.text = text
      self.role = role
    }
  }

  private static let figures: [Column] = [
    Column("Free", "余位", 5, role: { $0.count.free == 0 ? .warning : nil }, text: { "\($0.count.free)" }),
    Column(
      "±", "±", 4, role: { _ in .dim },
      text: { $0.count.uncertainty == 0 ? "" : "±\($0.count.uncertainty)" }),
    Column("Cars", "车辆", 10, text: { "\($0.count.cars)/\($0.count.capacity)" }),
    Column("In", "驶入", 5, text: { "\($0.arrivals)" }),
    Column("Out", "驶出", 5, text: { "\($0.departures)" }),
    Column(
      "Drift", "偏差", 6, role: { $0.count.isDrifting || $0.count.isImpossible ? .error : .dim },
      text: { zone in
        if zone.count.isImpossible, let loops = zone.count.loops { return "!\(loops)" }
        guard let drift = zone.count.drift else { return "–" }
        return drift > 0 ? "+\(drift)" : "\(drift)"
      }),
    Column("Mute", "失联", 5, role: { $0.mute > 0 ? .warning : .dim }, text: { "\($0.mute)" }),
  ]

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, rest) = rect.inset(rows: 0, columns: 1).cutTop(min(2, rect.rows))
    grid.write(context.text(heading), in: head.line(0), role: .header, glyphs: context.glyphs)
    guard overview != nil else { return }
    guard !zones.isEmpty else {
      grid.write(
        context.text(
          Phrase(
            "No zone is laid out. F9 opens the lists: lots, floors, zones, bays, devices.",
            "尚未设置区域。按 F9 打开停车场、楼层、区域、车位、设备列表。")),
        in: rest.line(0), role: .dim, glyphs: context.glyphs)
      return
    }
    let wide = rest.columns
    let figures = wide >= 70 ? Self.figures : Self.figures.filter { !["±", "Mute"].contains($0.title.english) }
    let figureColumns = figures.reduce(0) { $0 + $1.columns + 1 }
    let trendColumns = wide >= 110 ? Int(ParkingOverview.trendSlots) : 0
    let nameColumns = min(30, max(10, (wide - figureColumns - trendColumns) / 2))
    let barColumns = max(0, wide - figureColumns - nameColumns - trendColumns - 2)
    titles(figures, nameColumns, barColumns, trendColumns, into: &grid, in: head.line(1), context)
    let shown = rest.rows
    let first = max(0, min(row - shown / 2, zones.count - shown))
    for (offset, zone) in zones.dropFirst(first).prefix(shown).enumerated() {
      let line = rest.line(offset)
      let isSelected = first + offset == row
      if isSelected { grid.fill(line, role: .selected) }
      grid.addTarget(.row(first + offset), in: line)
      let base: Role = isSelected ? .selected : .normal
      var place = line
      func next(_ columns: Int) -> Rect {
        let (own, after) = place.cutLeft(min(columns, place.columns))
        place = after
        return own
      }
      grid.write(
        Text.clean(zone.name), in: next(nameColumns),
        role: isSelected ? .selected : zone.severity > 1 ? .warning : .normal,
        glyphs: context.glyphs)
      _ = next(1)
      Bars.horizontal(
        zone.count.cars, of: zone.count.capacity, into: &grid, in: next(barColumns),
        role: zone.count.free == 0 ? .barWarning : .bar, context: context)
      _ = next(1)
      for figure in figures {
        let cell = next(figure.columns)
        grid.write(
          figure.text(zone), in: cell, alignment: .right, role: isSelected ? base : figure.role(zone) ?? base,
          glyphs: context.glyphs)
        _ = next(1)
      }
      if trendColumns > 0 {
        Sparkline(zone.trend.map { $0 ?? 0 }).render(into: &grid, in: next(trendColumns), context: context)
      }
      if isSelected { grid.placeCursor(line.origin, in: line) }
    }
  }

  private func titles(
    _ figures: [Column], _ name: Int, _ bar: Int, _ trend: Int, into grid: inout Grid, in line: Rect,
    _ context: RenderContext
  ) {
    var place = line
    func next(_ columns: Int) -> Rect {
      let (own, after) = place.cutLeft(min(columns, place.columns))
      place = after
      return own
    }
    func write(_ text: Phrase, _ columns: Int, _ alignment: Alignment) {
      grid.write(
        context.text(text), in: next(columns), alignment: alignment, role: .label, glyphs: context.glyphs)
      _ = next(1)
    }
    write(Phrase("Zone", "区域"), name, .left)
    write(Phrase("", ""), bar, .left)
    for figure in figures { write(figure.title, figure.columns, .right) }
    if trend > 0 { write(Phrase("Last two hours", "近两小时"), trend, .left) }
  }

  /// The whole: cars, bays, how many zones need a look.
  private var heading: Phrase {
    guard let overview else { return Phrase("Reading…", "正在读取…") }
    let off = overview.uncertainty == 0 ? "" : " ±\(overview.uncertainty)"
    let bad = overview.zones.count { $0.severity > 1 }
    let text = Phrase(
      "\(overview.cars)\(off) cars on \(overview.capacity) bays, \(max(0, overview.capacity - overview.cars)) free",
      "车位 \(overview.capacity)，车辆 \(overview.cars)\(off)，空余 \(max(0, overview.capacity - overview.cars))")
    guard bad > 0 else { return text }
    return text
      + Phrase("; \(bad) \(bad == 1 ? "zone needs" : "zones need") a look", "；\(bad) 个区域需要关注")
  }
}
