import Values

/// Named bars, one a row, with their figures in words on the right.
public struct BarChart: Sendable {
  public struct Item: Sendable, Hashable {
    public let label: String
    public let value: Int64
    /// The figure as it is written, with its unit.
    public let figure: String
    public let role: Role

    public init(_ label: String, _ value: Int64, figure: String, role: Role = .bar) {
      self.label = label
      self.value = value
      self.figure = figure
      self.role = role
    }
  }

  public var items: [Item]

  public init(_ items: [Item]) { self.items = items }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let widestLabel = items.map { Width.columns(of: $0.label) }.max() ?? 0
    let widestFigure = items.map { Width.columns(of: $0.figure) }.max() ?? 0
    let labelWidth = min(widestLabel, rect.columns * 2 / 5)
    let figureWidth = min(widestFigure, max(0, rect.columns - labelWidth - 1))
    let maximum = items.map(\.value).max() ?? 0
    for (row, item) in items.enumerated() where row < rect.rows {
      let (left, rest) = rect.line(row).cutLeft(labelWidth)
      let (right, middle) = rest.cutRight(figureWidth)
      grid.write(item.label, in: left, role: .label, glyphs: context.glyphs)
      grid.write(item.figure, in: right, alignment: .right, role: .normal, glyphs: context.glyphs)
      let bar = middle.inset(rows: 0, columns: 1)
      Bars.horizontal(item.value, of: maximum, into: &grid, in: bar, role: item.role, context: context)
    }
  }
}
