/// Values over time as a line, or as steps where a value holds until the next: stock, day by day.
///
/// All values are whole; how they are written is the caller's business. It draws into any rectangle from one cell up: first
/// the labels below go, then those on the left.
public struct LineChart: Sendable {
  public enum Shape: Sendable, Hashable {
    /// A value holds until the next one.
    case steps
    /// Straight from one value to the next.
    case straight
  }

  /// A label below a value.
  public struct Mark: Sendable, Hashable {
    /// The index of the value it stands below.
    public let index: Int
    public let text: String

    public init(_ index: Int, _ text: String) {
      self.index = index
      self.text = text
    }
  }

  /// Equally spaced, the oldest first.
  public var values: [Int64]
  public var shape: Shape
  /// A level drawn across, as the reorder level; nil for none.
  public var reference: Int64?
  public var marks: [Mark]
  /// What lines are made of; nil for the finest the glyphs have.
  public var ink: ChartInk?
  /// How a value is written on the left.
  public var label: @Sendable (Int64) -> String

  public init(
    _ values: [Int64], shape: Shape = .steps, reference: Int64? = nil, marks: [Mark] = [], ink: ChartInk? = nil,
    label: @escaping @Sendable (Int64) -> String = { String($0) }
  ) {
    self.values = values
    self.shape = shape
    self.reference = reference
    self.marks = marks
    self.ink = ink
    self.label = label
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    guard !rect.isEmpty, !values.isEmpty else { return }
    let scale = ChartScale(values + (reference.map { [$0] } ?? []))
    let ticks = scale.ticks(most: max(2, min(6, rect.rows / 2)))
    let shown = ticks + (reference.map { [$0] } ?? [])
    let widest = shown.map { Width.columns(of: label($0)) }.max() ?? 0
    let frame = ChartFrame(rect, labelWidth: widest, hasFoot: !marks.isEmpty)
    let chosen = context.glyphs == .ascii ? .ascii : ink ?? ChartInk(context.glyphs)
    let dots = drawn(scale, columns: frame.plot.columns, rows: frame.plot.rows, ink: chosen)
    let top = max(0, dots.height - 1)
    func row(_ value: Int64) -> Int { frame.row(scale.place(value, of: top), of: top + 1) }
    for tick in ticks { frame.label(label(tick), row: row(tick), role: .dim, into: &grid, context: context) }
    if let reference {
      let line = frame.plot.line(row(reference))
      for column in stride(from: 0, to: line.columns, by: 2) {
        grid.write(
          context.glyphs.frame.horizontal, in: line.cutLeft(column).rest, role: .warning, glyphs: context.glyphs)
      }
      frame.label(label(reference), row: row(reference), role: .warning, into: &grid, context: context)
    }
    for row in 0..<frame.plot.rows {
      for column in 0..<frame.plot.columns {
        guard let glyph = dots.glyph(row: row, column: column) else { continue }
        let place = Position(row: frame.plot.row + row, column: frame.plot.column + column)
        grid.write(glyph, at: place, in: frame.plot, role: .bar)
      }
    }
    let last = max(1, values.count - (shape == .steps ? 0 : 1))
    let places = marks.filter { values.indices.contains($0.index) }.map { mark in
      (column: min(mark.index * max(1, frame.plot.columns) / last, frame.plot.columns - 1), text: mark.text)
    }
    frame.places(places, into: &grid, context: context)
  }

  /// The line as dots: every column spans the values that fall into it, and joins the column before.
  private func drawn(_ scale: ChartScale, columns: Int, rows: Int, ink: ChartInk) -> ChartDots {
    var dots = ChartDots(columns: columns, rows: rows, ink: ink)
    let (width, top) = (dots.width, max(0, dots.height - 1))
    var before: Int?
    for column in 0..<width {
      let heights = self.heights(column, of: width).map { scale.place($0, of: top) }
      guard let first = heights.first, let last = heights.last else { continue }
      let low = min(heights.min() ?? first, before ?? first)
      let high = max(heights.max() ?? first, before ?? first)
      dots.fill(column: column, from: low, to: high)
      before = last
    }
    return dots
  }

  /// The values a column of dots stands for, in their order.
  private func heights(_ column: Int, of width: Int) -> [Int64] {
    let count = values.count
    if count >= width {
      let first = column * count / width
      return Array(values[first..<max(first + 1, (column + 1) * count / width)])
    }
    guard shape == .straight, count > 1, width > 1 else { return [values[column * count / width]] }
    let (index, rest) = (column * (count - 1)).quotientAndRemainder(dividingBy: width - 1)
    guard rest > 0 else { return [values[index]] }
    return [between(values[index], values[index + 1], rest, of: width - 1)]
  }

  /// The value a part of the way from one to another.
  private func between(_ from: Int64, _ to: Int64, _ part: Int, of whole: Int) -> Int64 {
    let distance = from.distance(to: to, isUp: to >= from)
    let (high, low) = distance.multipliedFullWidth(by: UInt64(part))
    let step = UInt64(whole).dividingFullWidth((high, low)).quotient
    return to >= from ? from &+ Int64(bitPattern: step) : from &- Int64(bitPattern: step)
  }
}

extension Int64 {
  /// How far another number is, without overflow.
  fileprivate func distance(to other: Int64, isUp: Bool) -> UInt64 {
    isUp
      ? UInt64(bitPattern: other) &- UInt64(bitPattern: self) : UInt64(bitPattern: self) &- UInt64(bitPattern: other)
  }
}
