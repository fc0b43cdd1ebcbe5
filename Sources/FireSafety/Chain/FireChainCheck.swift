import Dispatch
import Kernel
import SQLite
import Synchronization
import Values

/// Goes through the records of a kind; many of them in two halves at once, because each link is checked by itself.
enum FireChainCheck {
  /// From so many records on a second connection is worth its opening.
  private static let many: Int64 = 20_000

  static func breaks(of kind: FireChainKind, in database: Connection) throws -> [FireChainWalk.Break] {
    guard let all = try FireChainQueries.range(of: kind, in: database) else { return [] }
    guard all.upperBound - all.lowerBound > many, database.path != ":memory:", !database.path.isEmpty,
      let other = try? Connection(path: database.path, mode: .readOnly)
    else { return try FireChainQueries.breaks(of: kind, all, in: database) }
    defer { other.close() }
    let middle = all.lowerBound + (all.upperBound - all.lowerBound) / 2
    // What others append meanwhile lies behind the range; what is within it never changes.
    let second = Mutex<Result<[FireChainWalk.Break], any Error>>(.success([]))
    let half = Half(connection: other)
    let queue = DispatchQueue(label: "quartermaster.chain")
    let group = DispatchGroup()
    queue.async(group: group) {
      let found = Result { try FireChainQueries.breaks(of: kind, (middle + 1)...all.upperBound, in: half.connection) }
      second.withLock { $0 = found }
    }
    // Whatever this half throws, the other one is waited for: it reads from a connection that is closed here.
    let mine = Result { try FireChainQueries.breaks(of: kind, all.lowerBound...middle, in: database) }
    if case .failure = mine { other.interruptHandle.stop() }
    group.wait()
    return try mine.get() + second.withLock { try $0.get() }
  }

  /// A connection that belongs to the other half's thread until that has ended.
  private struct Half: @unchecked Sendable {
    let connection: Connection
  }
}
