import Kernel
import SQLite
import Values

/// A walk along the chain: gathers the bytes of one record after the other and compares their digests.
struct FireChainWalk {
  let table: String
  var bytes = FireRecordBytes()
  private(set) var sequence: Int64?
  private var record: Int64 = 0
  private var stored: [UInt8] = []

  init(table: String) { self.table = table }

  /// - Parameter row: sequence, record, digest and the digest before in its first columns.
  mutating func begin(_ row: Row, kind: [UInt8]) {
    sequence = row.integer(0)
    record = row.integer(1)
    stored.removeAll(keepingCapacity: true)
    row.withBytes(2) { stored.append(contentsOf: $0) }
    if row.isNull(3) {
      FireChain.start.withUnsafeBufferPointer { bytes.begin(after: $0, kind: kind, record: record) }
    } else {
      row.withBytes(3) { bytes.begin(after: $0, kind: kind, record: record) }
    }
  }

  func finish(_ report: (Finding) -> Void) {
    guard let sequence else { return }
    let made = bytes.digest
    guard made != stored else { return }
    report(
      Finding(
        check: "fireChain", table: table, row: record, column: "digest",
        expected: Phrase(
          "\(Hexadecimal.encode(stored).prefix(16)) (link \(sequence))",
          "\(Hexadecimal.encode(stored).prefix(16))（第 \(sequence) 条）"),
        found: Phrase(verbatim: String(Hexadecimal.encode(made).prefix(16)))))
  }
}
