import CSQLite
import Synchronization

/// Stops what a connection does from another thread; harmless after the connection was closed.
public final class InterruptHandle: Sendable {
  private struct Pointer: @unchecked Sendable { var raw: OpaquePointer? }
  private let connection: Mutex<Pointer>
  private let stopped = Atomic<Bool>(false)

  init(_ raw: OpaquePointer) { connection = Mutex(Pointer(raw: raw)) }

  /// Whether nothing new may begin.
  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Stops the running statement.
  public func interrupt() {
    connection.withLock { if let raw = $0.raw { sqlite3_interrupt(raw) } }
  }

  /// Stops the running statement and refuses every later one with `interrupted`, until `resume`: work made of many
  /// short statements ends as well. A transaction that is open is undone all the same.
  public func stop() {
    stopped.store(true, ordering: .relaxed)
    interrupt()
  }

  /// Lets statements run again.
  public func resume() { stopped.store(false, ordering: .relaxed) }

  func invalidate() { connection.withLock { $0.raw = nil } }

  /// Makes a statement look, every few thousand steps, whether it was stopped between being asked for and begun: SQLite's
  /// own interrupt reaches only what runs at that moment.
  func watch() {
    connection.withLock { pointer in
      guard let raw = pointer.raw else { return }
      sqlite3_progress_handler(
        raw, 4000,
        { context in
          guard let context else { return 0 }
          return Unmanaged<InterruptHandle>.fromOpaque(context).takeUnretainedValue().isStopped ? 1 : 0
        }, Unmanaged.passUnretained(self).toOpaque())
    }
  }
}
