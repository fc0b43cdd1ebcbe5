import Kernel
import SQLite
import Values

/// A walk along records of the chain: gathers the bytes of one after the other and compares their digests.
struct FireChainWalk {
  /// A record whose digest is not what it was.
  struct Break: Sendable {
    let sequence: Int64
    let record: Int64
    let stored: SHA256.Words?
    let made: SHA256.Words
  }

  let bytes = FireRecordBytes()
  private(set) var sequence: Int64?
  private var record: Int64 = 0
  private var stored: SHA256.Words?
  private(set) var breaks: [Break] = []

  /// - Parameter row: sequence, record, digest and the digest before in its first columns.
  @inline(__always)
  mutating func begin(_ row: Row, kind: [UInt8]) {
    sequence = row.integer(0)
    record = row.integer(1)
    stored = row.withBytes(2) { SHA256.Words(bytes: $0) }
    if row.isNull(3) {
      FireChain.start.withUnsafeBufferPointer { bytes.begin(after: $0, kind: kind, record: record) }
    } else {
      row.withBytes(3) { bytes.begin(after: $0, kind: kind, record: record) }
    }
  }

  @inline(__always)
  mutating func finish() {
    guard let sequence else { return }
    let made = bytes.digest
    guard made != stored else { return }
    breaks.append(Break(sequence: sequence, record: record, stored: stored, made: made))
  }
}
