import Kernel
import SQLite
import Values

/// The hash chain over patrol, duty and hazard records of a site: sequence, the digest before, SHA-256 of both and of the
/// record's columns (`FireRecordBytes`).
///
/// Whoever can write the file can make the whole chain anew: that is why the head of a day stands on what is signed and
/// exported (`head`).
public enum FireChain {
  /// What a day's sheets are printed with.
  public struct Head: Sendable, Hashable {
    /// How many records the chain had at the end of that day.
    public let sequence: Int64
    public let digest: [UInt8]

    /// The first 16 hexadecimal digits, in groups: as people compare it.
    public var short: String {
      let text = Array(Hexadecimal.encode(digest).prefix(16))
      return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
        .joined(separator: " ")
    }
  }

  static let start = [UInt8](repeating: 0, count: 32)

  /// Appends a record that has just been inserted.
  ///
  /// - Returns: its digest, which signatures are bound to.
  @discardableResult
  static func append(_ kind: FireChainKind, _ record: Int64, day: Day, in change: Change) throws -> [UInt8] {
    let database = change.database
    let head = try FireChainQueries.last(in: database)
    let digest = try FireChainQueries.digest(of: kind, record, after: head?.digest ?? start, in: database)
    try FireChainQueries.insert((head?.sequence ?? 0) + 1, kind, record, day: day, digest, in: change)
    return digest
  }

  /// The last record of a day or of the days before; nil where there is none yet.
  public static func head(on day: Day, in database: Connection) throws -> Head? {
    try FireChainQueries.head(on: day, in: database)
  }

  package static let check = Check("fireChain", "Chain of fire records", "消防记录链") { database, report in
    try FireChainQueries.gaps(in: database, report)
    for kind in FireChainKind.all {
      for broken in try FireChainCheck.breaks(of: kind, in: database).sorted(by: { $0.sequence < $1.sequence }) {
        let stored = broken.stored.map { String(Hexadecimal.encode($0.bytes).prefix(16)) } ?? "–"
        report(
          Finding(
            check: "fireChain", table: kind.table, row: broken.record, column: "digest",
            expected: Phrase("\(stored) (link \(broken.sequence))", "\(stored)（第 \(broken.sequence) 条）"),
            found: Phrase(verbatim: String(Hexadecimal.encode(broken.made.bytes).prefix(16)))))
      }
    }
  }
}
