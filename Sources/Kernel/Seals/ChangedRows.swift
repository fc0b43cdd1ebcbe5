import SQLite

/// Which rows a transaction of many actions has touched, through the preupdate hook. What a refused action had touched stays
/// noted: sealing reads what is there in the end.
final class ChangedRows {
  private(set) var rowIDs: [String: [Int64]] = [:]
  private(set) var keys: [String: Set<[Value]>] = [:]
  private var shapes: [String: TableShape] = [:]

  func begin(_ shapes: [String: TableShape]) {
    self.shapes = shapes
    rowIDs.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }

  /// Forgets what was touched in other tables than these, and knows these by their shapes of now.
  func keep(_ shapes: [String: TableShape]) {
    self.shapes = shapes
    rowIDs = rowIDs.filter { shapes[$0.key] != nil }
    keys = keys.filter { shapes[$0.key] != nil }
  }

  /// The tables that were touched, in an order that is always the same.
  var tables: [TableShape] {
    (Set(rowIDs.keys).union(keys.keys)).sorted().compactMap { shapes[$0] }
  }

  func note(_ row: PreupdateRow) {
    guard let shape = shapes[row.table], shape.isRecorded else { return }
    guard shape.hasRowID else {
      if row.operation != .insert {
        keys[row.table, default: []].insert(shape.key.map { row.before(Int32($0)) ?? .null })
      }
      if row.operation != .delete {
        keys[row.table, default: []].insert(shape.key.map { row.after(Int32($0)) ?? .null })
      }
      return
    }
    if row.operation == .insert {
      rowIDs[row.table, default: []].append(row.newRowID)
    } else {
      if rowIDs[row.table]?.last != row.rowID { rowIDs[row.table, default: []].append(row.rowID) }
      if row.operation == .update, row.newRowID != row.rowID { rowIDs[row.table, default: []].append(row.newRowID) }
    }
  }

  /// The touched rowids of a table as runs without gaps.
  func runs(of table: String) -> [ClosedRange<Int64>] {
    var runs: [ClosedRange<Int64>] = []
    for id in (rowIDs[table] ?? []).sorted() {
      guard let last = runs.last, id <= last.upperBound &+ 1 else {
        runs.append(id...id)
        continue
      }
      if id > last.upperBound { runs[runs.count - 1] = last.lowerBound...id }
    }
    return runs
  }
}
