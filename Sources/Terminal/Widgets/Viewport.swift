/// Which part of something taller than its window is shown.
public struct Viewport: Sendable, Hashable {
  public private(set) var offset = 0

  public init() {}

  /// Scrolls by a key. - Returns: whether the key means anything here.
  public mutating func handle(_ key: Key, count: Int, rows: Int) -> Bool {
    switch key {
    case .up: offset -= 1
    case .down: offset += 1
    case .pageUp: offset -= max(1, rows - 1)
    case .pageDown: offset += max(1, rows - 1)
    case .home: offset = 0
    case .end: offset = count
    default: return false
    }
    offset = clamped(count: count, rows: rows)
    return true
  }

  public mutating func show(_ index: Int, count: Int, rows: Int) {
    if index < offset { offset = index }
    if index >= offset + rows { offset = index - rows + 1 }
    offset = clamped(count: count, rows: rows)
  }

  /// The offset that fits so many lines in so many rows, whatever was stored.
  public func clamped(count: Int, rows: Int) -> Int { max(0, min(offset, count - rows)) }

  /// The first row drawn: the stored one, moved as little as needed to keep the selection in view, whatever was stored.
  public static func first(_ top: Int, showing selected: Int?, count: Int, rows: Int) -> Int {
    guard rows > 0 else { return 0 }
    let last = max(0, count - 1)
    var first = max(0, min(top, last))
    if let selected {
      let chosen = max(0, min(selected, last))
      first = max(min(first, chosen), chosen - rows + 1)
    }
    return max(0, min(first, count - rows))
  }

  /// Whether a scroll bar is drawn beside so many rows: the last column is its own then.
  static func scrolls(count: Int, in rect: Rect) -> Bool { count > rect.rows && rect.rows >= 3 && rect.columns >= 12 }

  /// Draws a scroll bar into the last column of a rectangle where not everything is in view.
  public static func scrollBar(
    into grid: inout Grid, in rect: Rect, offset: Int, count: Int, context: RenderContext
  ) {
    guard count > rect.rows, rect.rows >= 3, rect.columns >= 4 else { return }
    let bar = rect.cutRight(1).right
    let thumb = max(1, bar.rows * bar.rows / count)
    let hidden = max(1, count - bar.rows)
    let top = min(bar.rows - thumb, min(offset, hidden) * (bar.rows - thumb) / hidden)
    for row in 0..<bar.rows {
      let isThumb = row >= top && row < top + thumb
      grid.write(
        isThumb ? context.glyphs.thumb : context.glyphs.track, at: bar.line(row).origin, in: bar, role: .border)
    }
  }
}
