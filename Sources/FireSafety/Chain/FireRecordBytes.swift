import SQLite
import Values

/// The bytes a record's digest is made of: each column as a tag and its value, numbers as eight bytes and lengths as four,
/// the highest first. Columns never run into each other, so two records never have the same bytes.
struct FireRecordBytes {
  private(set) var bytes: [UInt8] = []

  /// Begins a record behind another one's digest.
  mutating func begin(after previous: UnsafeBufferPointer<UInt8>, kind: [UInt8], record: Int64) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: previous)
    bytes.append(contentsOf: kind)
    append(record)
  }

  /// The columns of a row from one place on, `count` of them.
  mutating func append(_ row: Row, from first: Int32, count: Int) {
    for column in first..<(first + Int32(count)) {
      switch row.kind(column) {
      case .null: bytes.append(0)
      case .integer: append(row.integer(column))
      case .text, .blob:
        bytes.append(2)
        row.withBytes(column) { text in
          append(length: text.count)
          bytes.append(contentsOf: text)
        }
      }
    }
  }

  private mutating func append(_ number: Int64) {
    bytes.append(1)
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func append(length: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: length).bigEndian) { bytes.append(contentsOf: $0) }
  }

  var digest: [UInt8] { SHA256.digest(bytes) }
}
