/// Lines of text in a window, wrapped to its width.
public struct Pager: Sendable {
  public struct Line: Sendable, Hashable {
    public let text: String
    public let role: Role
    /// Columns by which the line and what it wraps to stand in.
    public let indent: Int

    public init(_ text: String, role: Role = .normal, indent: Int = 0) {
      self.text = text
      self.role = role
      self.indent = max(0, indent)
    }
  }

  public var lines: [Line]
  public private(set) var viewport = Viewport()

  public init(_ lines: [Line]) { self.lines = lines }

  /// The lines as they come out in so many columns, one of them kept for the scroll bar.
  public func wrapped(columns: Int) -> [Line] {
    lines.flatMap { line in
      let indent = min(line.indent, max(0, columns - 2))
      return TextFit.wrap(line.text, columns: max(1, columns - 1 - indent)).map {
        Line($0, role: line.role, indent: indent)
      }
    }
  }

  /// Scrolls by a key. - Returns: whether the key means anything here.
  public mutating func handle(_ key: Key, in size: Size) -> Bool {
    viewport.handle(key, count: wrapped(columns: size.columns).count, rows: size.rows)
  }

  /// Brings the first line at or after the top that holds a text into view, going round. - Returns: whether there is
  /// one.
  public mutating func find(_ text: String, in size: Size, next: Bool = false) -> Bool {
    let all = wrapped(columns: size.columns)
    let wanted = text.lowercased()
    guard !wanted.isEmpty, !all.isEmpty else { return false }
    let start = viewport.clamped(count: all.count, rows: size.rows) + (next ? 1 : 0)
    for step in 0..<all.count where all[(start + step) % all.count].text.lowercased().contains(wanted) {
      viewport = Viewport()
      viewport.show((start + step) % all.count + size.rows - 1, count: all.count, rows: size.rows)
      return true
    }
    return false
  }

  public func render(into grid: inout Grid, in rect: Rect, matching: String = "", context: RenderContext) {
    let all = wrapped(columns: rect.columns)
    let offset = viewport.clamped(count: all.count, rows: rect.rows)
    grid.addTarget(.page, in: rect)
    for row in 0..<rect.rows where offset + row < all.count {
      let line = all[offset + row]
      let area = rect.line(row).cutLeft(line.indent).rest
      let isMatch = !matching.isEmpty && line.text.lowercased().contains(matching.lowercased())
      grid.write(line.text, at: area.origin, in: area, role: isMatch ? .match : line.role)
    }
    Viewport.scrollBar(into: &grid, in: rect, offset: offset, count: all.count, context: context)
  }
}
