import Dispatch
import SQLite
import Synchronization
import Values

/// A thread with a connection of its own: performs actions, long queries and imports, so that an interface never waits.
///
/// Jobs run one after another. What a job answers is handed to its `then` on the worker's thread; a terminal's `then`
/// puts it into the terminal's mailbox.
public final class Worker: Sendable {
  /// The site belongs to the queue's thread alone; it is opened by the first job.
  private final class Desk: @unchecked Sendable {
    var site: Site?
  }

  /// What another thread needs of the running job.
  private struct Running {
    var interrupt: InterruptHandle?
    var job: UInt64 = 0
    var next: UInt64 = 1
    var cancelled: Set<UInt64> = []
  }

  private let queue = DispatchQueue(label: "quartermaster.worker")
  private let desk = Desk()
  private let running = Mutex(Running())
  private let open: @Sendable () throws -> Site

  /// - Parameter open: opens the site on the worker's thread; asked again by the next job if it fails.
  public init(open: @escaping @Sendable () throws -> Site) { self.open = open }

  /// Queues a job.
  ///
  /// - Returns: its number, for `cancel`.
  @discardableResult
  public func submit<Result: Sendable>(
    _ job: @escaping @Sendable (Site) throws -> Result,
    then: @escaping @Sendable (Swift.Result<Result, any Error>) -> Void
  ) -> UInt64 {
    let number = running.withLock { state in
      defer { state.next += 1 }
      return state.next
    }
    queue.async { [self] in
      guard !running.withLock({ $0.cancelled.remove(number) != nil }) else {
        then(.failure(SiteFault.interrupted))
        return
      }
      do {
        let site = try desk.site ?? open()
        desk.site = site
        let handle = site.database.interruptHandle
        let isCancelled = running.withLock { state in
          state.interrupt = handle
          state.job = number
          return state.cancelled.remove(number) != nil
        }
        // Whoever cancels does it under the same lock: the next job never begins stopped.
        defer {
          running.withLock { state in
            state.job = 0
            handle.resume()
          }
        }
        guard !isCancelled else { throw SiteFault.interrupted }
        then(.success(try job(site)))
      } catch {
        then(.failure(error))
      }
    }
    return number
  }

  /// Stops a job: one that waits is not begun; a running one has its statement interrupted, and every later statement
  /// of it is refused, so that a job of many short ones ends as well.
  public func cancel(_ number: UInt64) {
    running.withLock { state in
      if state.job == number {
        state.interrupt?.stop()
      } else if state.job < number {
        state.cancelled.insert(number)
      }
    }
  }

  /// Waits until all jobs queued so far are done, and closes the site.
  public func close() {
    queue.sync {
      desk.site?.close()
      desk.site = nil
    }
  }
}
