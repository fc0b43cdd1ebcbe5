/// Named amounts beside each other as columns: consumption, month by month. Where there is no room for all, the last are
/// shown.
///
/// Amounts below zero are drawn as nothing. It draws into any rectangle from one cell up.
public struct ColumnChart: Sendable {
  public struct Item: Sendable, Hashable {
    /// Below the column, where there is room.
    public let label: String
    public let value: Int64
    public let role: Role

    public init(_ label: String, _ value: Int64, role: Role = .bar) {
      self.label = label
      self.value = value
      self.role = role
    }
  }

  public var items: [Item]
  /// A level drawn across, as the mean; nil for none.
  public var reference: Int64?
  /// How a value is written on the left.
  public var label: @Sendable (Int64) -> String

  public init(
    _ items: [Item], reference: Int64? = nil, label: @escaping @Sendable (Int64) -> String = { String($0) }
  ) {
    self.items = items
    self.reference = reference
    self.label = label
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    guard !rect.isEmpty, !items.isEmpty else { return }
    let scale = ChartScale(items.map { max(0, $0.value) } + (reference.map { [max(0, $0)] } ?? []))
    let ticks = scale.ticks(most: max(2, min(6, rect.rows / 2)))
    let shown = ticks + (reference.map { [$0] } ?? [])
    let widest = shown.map { Width.columns(of: label($0)) }.max() ?? 0
    let hasFoot = items.contains { !$0.label.isEmpty }
    let frame = ChartFrame(rect, labelWidth: widest, hasFoot: hasFoot)
    let plot = frame.plot
    let eighths = plot.rows * 8
    func row(_ value: Int64) -> Int { frame.row(scale.place(value, of: eighths), of: eighths + 1) }
    for tick in ticks { frame.label(label(tick), row: row(tick), role: .dim, into: &grid, context: context) }
    if let reference {
      let line = plot.line(row(reference))
      for column in stride(from: 0, to: line.columns, by: 2) {
        grid.write(
          context.glyphs.frame.horizontal, in: line.cutLeft(column).rest, role: .warning, glyphs: context.glyphs)
      }
      frame.label(label(reference), row: row(reference), role: .warning, into: &grid, context: context)
    }
    let drawn = items.suffix(max(1, plot.columns))
    let pitch = max(1, plot.columns / drawn.count)
    let wide = pitch > 2 ? pitch - 1 : pitch == 2 ? 1 : pitch
    var marks: [(column: Int, text: String)] = []
    for (index, item) in drawn.enumerated() {
      let left = index * pitch
      let area = plot.cutLeft(left).rest.cutLeft(wide).left
      column(Bars.scaled(item.value, of: scale.high, to: eighths), item.role, into: &grid, in: area, context)
      marks.append((left + wide / 2, item.label))
    }
    frame.places(marks, into: &grid, context: context)
  }

  private func column(
    _ eighths: Int, _ role: Role, into grid: inout Grid, in area: Rect, _ context: RenderContext
  ) {
    for level in 0..<area.rows {
      let part = min(8, eighths - level * 8)
      guard part > 0 else { return }
      let line = area.line(area.rows - 1 - level)
      for column in 0..<line.columns {
        let place = Position(row: line.row, column: line.column + column)
        grid.write(context.glyphs.verticalEighths[part - 1], at: place, in: area, role: role)
      }
    }
  }
}
