import Dispatch
import Synchronization

/// What other threads have to tell the interface. Put in from any thread, taken out by the interface's.
final class Mailbox: Sendable {
  struct Address: Sendable, Hashable {
    let layer: Int
    let ticket: Ticket
  }

  enum Letter: Sendable {
    case finished(Address, Result<any Sendable, any Error>)
    case progress(Address, done: Int64, total: Int64?)
  }

  private let letters = Mutex<[Letter]>([])
  private let arrival = DispatchSemaphore(value: 0)
  private let wake: @Sendable () -> Void

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  func put(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    arrival.signal()
    wake()
  }

  func take() -> [Letter] {
    letters.withLock { list in
      defer { list = [] }
      return list
    }
  }

  /// Waits for a letter, at most so long. For whoever has no terminal to wait at: tests, documents.
  /// - Returns: whether one came.
  func wait(milliseconds: Int) -> Bool {
    if letters.withLock({ !$0.isEmpty }) { return true }
    while arrival.wait(timeout: .now() + .milliseconds(milliseconds)) == .success {
      if letters.withLock({ !$0.isEmpty }) { return true }
    }
    return false
  }
}
