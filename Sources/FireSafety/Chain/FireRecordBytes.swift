import SQLite
import Values

/// The bytes a record's digest is made of: each column as a tag and its value, numbers as eight bytes and lengths as four,
/// the highest first. Columns never run into each other, so two records never have the same bytes.
///
/// Kept in one piece of memory that is used again for each record: a check goes through millions.
final class FireRecordBytes {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity = 1024
  private(set) var count = 0

  init() { base = .allocate(capacity: capacity) }

  deinit { base.deallocate() }

  /// Begins a record behind another one's digest.
  func begin(after previous: UnsafeBufferPointer<UInt8>, kind: [UInt8], record: Int64) {
    count = 0
    append(previous)
    kind.withUnsafeBufferPointer { append($0) }
    append(record)
  }

  /// The columns of a row from one place on, `count` of them.
  @inline(__always)
  func append(_ row: Row, from first: Int32, count columns: Int) {
    for column in first..<(first + Int32(columns)) {
      switch row.kind(column) {
      case .null:
        reserve(1)
        base[count] = 0
        count += 1
      case .integer: append(row.integer(column))
      case .text, .blob:
        row.withBytes(column) { text in
          reserve(5)
          base[count] = 2
          UnsafeMutableRawPointer(base + count + 1).storeBytes(
            of: UInt32(truncatingIfNeeded: text.count).bigEndian, as: UInt32.self)
          count += 5
          append(text)
        }
      }
    }
  }

  @inline(__always)
  private func append(_ number: Int64) {
    reserve(9)
    base[count] = 1
    UnsafeMutableRawPointer(base + count + 1).storeBytes(of: number.bigEndian, as: Int64.self)
    count += 9
  }

  @inline(__always)
  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  private func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (moved, larger)
  }

  var digest: SHA256.Words { SHA256.words(of: UnsafeBufferPointer(start: base, count: count)) }
}
