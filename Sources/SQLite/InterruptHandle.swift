import CSQLite
import Synchronization

/// Stops the running statement of a connection from another thread; harmless after the connection was closed.
public final class InterruptHandle: Sendable {
  private struct Pointer: @unchecked Sendable { var raw: OpaquePointer? }
  private let connection: Mutex<Pointer>

  init(_ raw: OpaquePointer) { connection = Mutex(Pointer(raw: raw)) }

  public func interrupt() {
    connection.withLock { if let raw = $0.raw { sqlite3_interrupt(raw) } }
  }

  func invalidate() { connection.withLock { $0.raw = nil } }
}
