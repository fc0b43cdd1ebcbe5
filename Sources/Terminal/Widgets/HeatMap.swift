import Values

/// How much of what was due was done, cell by cell: the days of a month (`HeatMap.month`), or units by days.
///
/// Percentages are whole. They are written as numbers where every cell has three columns, else drawn in one or two as a
/// glyph of five levels (`HeatLevel`); a legend below says which. It draws into any rectangle from one cell up: where there
/// is no room, first the legend goes, then the headings, the labels, and the columns furthest from the selected one.
public struct HeatMap: Sendable {
  public struct Cell: Sendable, Hashable {
    /// 0 to 100, what is beyond counts as the nearest; nil where nothing was due.
    public let percent: Int?
    /// What the cell is called, as the day of a month: before its number, where every cell has room.
    public let label: String

    public init(_ percent: Int?, label: String = "") {
      self.percent = percent
      self.label = label
    }
  }

  public struct Row: Sendable, Hashable {
    public let label: String
    /// From the first column on. Nil, or missing at the end: there is no such cell, and nothing is drawn.
    public let cells: [Cell?]

    public init(_ label: String, _ cells: [Cell?]) {
      self.label = label
      self.cells = cells
    }
  }

  /// The headings, one a column.
  public var columns: [String]
  public var rows: [Row]
  /// The first row drawn, moved as little as needed to keep the selection in view.
  public var top = 0
  /// The index of the selected row.
  public var selected: Int?
  /// The index of the column of the selected cell in the selected row. Nil, or no such cell, selects the whole row.
  public var selectedColumn: Int?
  /// What the legend calls a cell in which nothing was due.
  public var nothing: Phrase
  /// What the legend calls the percentages.
  public var measure: Phrase

  public init(
    columns: [String], rows: [Row], nothing: Phrase = Phrase("nothing due", "无任务"),
    measure: Phrase = Phrase("done", "完成率")
  ) {
    self.columns = columns
    self.rows = rows
    self.nothing = nothing
    self.measure = measure
  }

  /// Rows of cells a rectangle has room for, between the headings and the legend.
  public static func pageRows(in rect: Rect) -> Int { max(1, parts(rect).body.rows) }

  static func parts(_ rect: Rect) -> (head: Rect, body: Rect, legend: Rect) {
    let (head, rest) = rect.cutTop(rect.rows > 1 ? 1 : 0)
    let (legend, body) = rest.cutBottom(rect.rows > 3 ? 1 : 0)
    return (head, body, legend)
  }
}
