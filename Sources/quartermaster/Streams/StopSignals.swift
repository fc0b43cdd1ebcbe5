import Glibc
import Synchronization

/// Turns SIGINT, SIGTERM and SIGHUP into a wish to stop: what is under way is finished first.
///
/// The second signal of a kind ends the program at once; the file does not mind.
struct StopSignals {
  /// Readable once a signal came; for `poll`.
  let descriptor: Int32

  private static let writeEnd = Atomic<Int32>(-1)
  private static let caught = Atomic<Bool>(false)

  /// Catches the signals from now on. A signal that whoever started the program ignores stays ignored.
  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    Self.writeEnd.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var before = sigaction()
      sigaction(number, nil, &before)
      // SIG_IGN is the address 1.
      let handler = unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
      guard handler != 1 else { continue }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in StopSignals.note() }
      // No SA_RESTART: a read that waits has to come back.
      action.sa_flags = Int32(bitPattern: 0x8000_0000)  // SA_RESETHAND
      sigaction(number, &action, nil)
    }
  }

  /// A signal came.
  var isRequested: Bool { Self.caught.load(ordering: .sequentiallyConsistent) }

  /// Runs inside the handler: only what is safe there.
  private static func note() {
    let saved = errno
    caught.store(true, ordering: .sequentiallyConsistent)
    var byte: UInt8 = 1
    _ = write(writeEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = saved
  }
}
