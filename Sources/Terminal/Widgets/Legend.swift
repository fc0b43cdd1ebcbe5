import Values

/// What the glyphs of a drawing mean, one beside the other.
public struct Legend: Sendable, Hashable {
  public struct Item: Sendable, Hashable {
    public let glyph: String
    public let text: Phrase
    /// The role of the glyph.
    public let role: Role

    public init(_ glyph: String, _ text: Phrase, role: Role = .normal) {
      self.glyph = glyph
      self.text = text
      self.role = role
    }
  }

  public var items: [Item]

  public init(_ items: [Item]) { self.items = items }

  /// Fills as many lines as the rectangle has; what then has no room is left out, the last first.
  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    var (row, column) = (0, 0)
    for item in items {
      let text = context.text(item.text)
      let glyph = Width.columns(of: item.glyph)
      let width = glyph + 1 + Width.columns(of: text)
      if column > 0, column + width > rect.columns { (row, column) = (row + 1, 0) }
      guard row < rect.rows, column + width <= rect.columns else { return }
      let place = rect.line(row).cutLeft(column).rest
      grid.write(item.glyph, in: place, role: item.role, glyphs: context.glyphs)
      grid.write(text, in: place.cutLeft(glyph + 1).rest, role: .dim, glyphs: context.glyphs)
      column += width + 2
    }
  }
}
