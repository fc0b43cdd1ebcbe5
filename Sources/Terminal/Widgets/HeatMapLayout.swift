/// How a width is shared between the labels of a heat map and its cells.
struct HeatMapLayout: Hashable {
  /// The columns of the labels, without the gap behind them.
  let label: Int
  /// From one cell to the next.
  let pitch: Int
  /// The cells that have room, by their index.
  let shown: Range<Int>

  /// No cell needs more: the day of a month, its percentage, and a gap.
  private static let widest = 10

  /// As wide cells as leave the labels a sixth of the width or what they need.
  /// - Parameters:
  ///   - label: the columns of the widest label.
  ///   - count: how many cells there are in a row.
  ///   - selected: the cell that is in view where not all are.
  init(width: Int, label: Int, count: Int, selected: Int?) {
    let gap = label > 0 ? 1 : 0
    let least = min(label, max(6, width / 6)) + gap
    func needed(_ pitch: Int) -> Int { count * pitch - (pitch > 1 ? 1 : 0) }
    if count > 0, let pitch = (1...HeatMapLayout.widest).last(where: { needed($0) + least <= width }) {
      self.pitch = pitch
      self.label = min(label, width - needed(pitch) - gap)
      shown = 0..<count
      return
    }
    pitch = 1
    self.label = width >= 12 ? min(label, width / 3) : 0
    let room = min(count, max(0, width - self.label - (self.label > 0 ? gap : 0)))
    let first = selected.map { min(max($0, 0), max(0, count - 1)) - room + 1 } ?? 0
    shown = max(0, first)..<(max(0, first) + room)
  }

  /// The columns of a cell.
  var cell: Int { max(1, pitch - 1) }

  var showsNumbers: Bool { cell >= 3 }

  /// The part of a line behind the labels.
  func cells(_ line: Rect) -> Rect { line.cutLeft(label > 0 ? label + 1 : 0).rest }

  /// The cell at an index that is shown, within the part of a line behind the labels.
  func area(_ index: Int, in cells: Rect) -> Rect {
    cells.cutLeft((index - shown.lowerBound) * pitch).rest.cutLeft(cell).left
  }
}
