/// What happens when, along the clock: a row each for a route, a person or a place, with bars from minute to minute.
///
/// Minutes are whole and counted from wherever the caller likes, as a rule from the midnight a day begins with; a night
/// round from 22:00 to 06:00 is 1320 to 1800. It draws into any rectangle from one cell up: where there is no room, first
/// the labels go, then the scale. A state is its glyph and its colour; without colours the glyph says it all.
public struct Timeline: Sendable {
  /// A bar: its glyph, then a line as far as it reaches. One that goes on beyond the span has `<` or `>` at the edge.
  public struct Segment: Sendable, Hashable {
    public let start: Int
    /// The minute behind the last. At the start or before it: the segment takes no time, and is drawn in one cell.
    public let end: Int
    /// The state in one column, of the set of glyphs that is drawn with.
    public let glyph: String
    public let role: Role
    /// Where several fall into a cell, the highest shows; of equals the shortest, then the first.
    public let rank: Int

    public init(from start: Int, to end: Int, glyph: String, role: Role, rank: Int = 0) {
      self.start = start
      self.end = end
      self.glyph = glyph
      self.role = role
      self.rank = rank
    }
  }

  public struct Row: Sendable, Hashable {
    public let label: String
    /// In any order.
    public let segments: [Segment]

    public init(_ label: String, _ segments: [Segment]) {
      self.label = label
      self.segments = segments
    }
  }

  public var rows: [Row]
  /// The minutes shown from the left edge to the right.
  public var span: Range<Int>
  /// The minute it is, marked from top to bottom and named in the scale; nil for none.
  public var now: Int?
  /// The first row drawn, moved as little as needed to keep the selection in view.
  public var top = 0
  /// The index of the selected row.
  public var selected: Int?
  /// The index of the selected segment among those of the selected row: it shows over all others. Nil selects the whole
  /// row.
  public var selectedSegment: Int?
  /// How a minute is named in the scale.
  public var label: @Sendable (Int) -> String

  public init(
    _ rows: [Row], span: Range<Int>, now: Int? = nil,
    label: @escaping @Sendable (Int) -> String = Timeline.clock
  ) {
    self.rows = rows
    self.span = span
    self.now = now
    self.label = label
  }

  /// Rows a rectangle has room for, below the scale.
  public static func pageRows(in rect: Rect) -> Int { max(1, rect.rows - 1) }

  /// A minute counted from a midnight as the time of its day: 1350 is 22:30, and so is -90.
  @Sendable public static func clock(_ minute: Int) -> String {
    let rest = minute % 1440
    let (hour, part) = (rest < 0 ? rest + 1440 : rest).quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0\(hour):" : "\(hour):") + (part < 10 ? "0\(part)" : "\(part)")
  }
}
