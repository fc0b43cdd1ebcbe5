import SQLite
import Values

/// What the audit trail says the rows of one table must look like.
struct RowHistory {
  struct Entry {
    let key: SealKey
    /// The audit row that says so.
    let auditID: Int64
    /// Nil where the row is gone.
    let seal: RowSeal?
  }

  /// A column that was changed since its row was sealed: what it was then, and what it must be now.
  struct Changed {
    let first: Value
    var last: Value
    var auditID: Int64
  }

  let shape: TableShape
  private var entries: [Entry] = []
  private(set) var changed: [SealKey: [Int: Changed]] = [:]

  init(shape: TableShape) { self.shape = shape }

  mutating func note(_ entry: Entry) {
    entries.append(entry)
    if !changed.isEmpty { changed[entry.key] = nil }
  }

  mutating func note(_ key: SealKey, column: Int, before: Value, after: Value, auditID: Int64) {
    if changed[key]?[column] == nil {
      changed[key, default: [:]][column] = Changed(first: before, last: after, auditID: auditID)
    } else {
      changed[key]?[column]?.last = after
      changed[key]?[column]?.auditID = auditID
    }
  }

  /// The last word on each row, in the order of the keys.
  consuming func last() -> [Entry] {
    let order = entries.indices.sorted { left, right in
      entries[left].key == entries[right].key ? left < right : entries[left].key < entries[right].key
    }
    var last: [Entry] = []
    last.reserveCapacity(order.count)
    for index in order {
      if last.last?.key == entries[index].key { last.removeLast() }
      last.append(entries[index])
    }
    return last
  }
}
