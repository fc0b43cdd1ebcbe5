/// The place of a chart's drawing and its axes: labels of values on the left, labels of places below. What there is no room
/// for is left out, the labels before the drawing.
struct ChartFrame {
  let plot: Rect
  private let labels: Rect
  private let foot: Rect

  /// - Parameters:
  ///   - labelWidth: the columns of the widest label of a value.
  ///   - hasFoot: whether there are labels below.
  init(_ rect: Rect, labelWidth: Int, hasFoot: Bool) {
    let shows = labelWidth > 0 && rect.columns >= labelWidth + 5 && rect.rows >= 2
    let (below, body) = rect.cutBottom(hasFoot && rect.rows >= 3 ? 1 : 0)
    let (left, right) = body.cutLeft(shows ? labelWidth + 1 : 0)
    labels = left
    plot = right
    foot = below.isEmpty ? below : below.cutLeft(shows ? labelWidth + 1 : 0).rest
  }

  /// The row of the plot a place on its scale of so many dots falls into.
  func row(_ place: Int, of dots: Int) -> Int {
    guard plot.rows > 0, dots > 0 else { return 0 }
    return plot.rows - 1 - min(plot.rows - 1, place * plot.rows / dots)
  }

  /// Writes a value's label beside a row of the plot.
  func label(_ text: String, row: Int, role: Role, into grid: inout Grid, context: RenderContext) {
    guard !labels.isEmpty else { return }
    let place = labels.line(row).cutRight(1).rest
    grid.write(text, in: place, alignment: .right, role: role, glyphs: context.glyphs)
  }

  /// Writes labels below their columns, centred as far as the edges allow; one that would touch the last is left out.
  func places(_ marks: [(column: Int, text: String)], into grid: inout Grid, context: RenderContext) {
    guard !foot.isEmpty else { return }
    var free = 0
    for mark in marks {
      let width = Width.columns(of: mark.text)
      let start = min(max(mark.column - width / 2, 0), foot.columns - width)
      guard width > 0, start >= free, start + width <= foot.columns else { continue }
      grid.write(mark.text, in: foot.cutLeft(start).rest, role: .dim, glyphs: context.glyphs)
      free = start + width + 1
    }
  }
}
