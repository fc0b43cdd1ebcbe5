import Kernel
import SQLite
import Synchronization
import Values

/// What a feed remembers from batch to batch, so that it need not look everything up again.
///
/// It holds as long as nobody else writes to the file: the file's data version says so, inside the transaction. After a batch
/// that failed it has to be forgotten, as what it noted was undone.
public final class FeedMemory: Sendable {
  private let state = Mutex(FeedState())

  public init() {}

  /// After a batch that failed.
  public func forget() { state.withLock { $0 = FeedState(heardAt: $0.heardAt) } }

  /// Works on what is remembered, forgotten first where somebody else has written.
  func use<Result>(_ database: Connection, _ body: (inout FeedState) throws -> Result) throws -> Result {
    let version = try database.dataVersion()
    return try state.withLock { state in
      if state.version != version || !state.isWhole { state = FeedState(heardAt: state.heardAt) }
      state.version = version
      // Whole again only once the batch is through.
      state.isWhole = false
      let result = try body(&state)
      state.isWhole = true
      return result
    }
  }
}
