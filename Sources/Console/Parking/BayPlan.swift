import Parking
import Terminal

/// Where each bay of a floor is drawn: as it was laid out, or, where no places were laid out, zone by zone in rows.
struct BayPlan: Sendable {
  /// By row, then column.
  let bays: [BayMap.Bay]
  let positions: [Position]
  let size: Size
  /// Whether the places are those of the layout.
  let isLaidOut: Bool

  init(_ bays: [BayMap.Bay], columns: Int) {
    let laidOut = bays.map { Position(row: $0.y, column: $0.x) }
    isLaidOut = Set(laidOut).count == laidOut.count
    let placed = isLaidOut ? zip(bays, laidOut).map { ($0, $1) } : Self.packed(bays, columns: columns)
    let sorted = placed.sorted { ($0.1.row, $0.1.column) < ($1.1.row, $1.1.column) }
    self.bays = sorted.map(\.0)
    let top = sorted.map(\.1.row).min() ?? 0
    let left = sorted.map(\.1.column).min() ?? 0
    positions = sorted.map { Position(row: $0.1.row - top, column: $0.1.column - left) }
    size = Size(
      rows: (positions.map(\.row).max() ?? -1) + 1, columns: (positions.map(\.column).max() ?? -1) + 1)
  }

  /// Each zone begins a row of its own.
  private static func packed(_ bays: [BayMap.Bay], columns: Int) -> [(BayMap.Bay, Position)] {
    var placed: [(BayMap.Bay, Position)] = []
    var row = 0
    for zone in Set(bays.map(\.zone)).sorted() {
      for (index, bay) in bays.filter({ $0.zone == zone }).sorted(by: { $0.code < $1.code }).enumerated() {
        placed.append((bay, Position(row: row + index / columns, column: index % columns)))
      }
      row = (placed.last?.1.row ?? row) + 2
    }
    return placed
  }

  /// The bay nearest in column in the next row above or below that has any; the same one where there is none.
  func neighbour(of place: Int, rows step: Int) -> Int {
    guard positions.indices.contains(place) else { return place }
    let from = positions[place]
    let beyond = positions.indices.filter { step > 0 ? positions[$0].row > from.row : positions[$0].row < from.row }
    guard let row = step > 0 ? beyond.map({ positions[$0].row }).min() : beyond.map({ positions[$0].row }).max() else {
      return place
    }
    return beyond.filter { positions[$0].row == row }.min {
      abs(positions[$0].column - from.column) < abs(positions[$1].column - from.column)
    } ?? place
  }
}
