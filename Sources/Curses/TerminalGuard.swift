import CNcurses
import Glibc

/// Signals: the fatal ones give the terminal back (with mouse and paste reports off) before the process dies, the others become bytes in a pipe that the
/// event loop reads. The only file that calls these parts of the shim: each file would have its own state, and so would a
/// file into which the optimiser moves one of these functions. Hence none may be inlined.
enum TerminalGuard {
  /// Opens the pipe and takes over the signals. To be called before curses is: it leaves handlers alone that it finds.
  /// The pipe stays open as long as the process, so that a late `wake` of another thread never writes into a file that
  /// got the same number.
  /// - Returns: the reading and the writing end, or nil when the system has no descriptors left.
  @inline(never) static func install() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    _ = qm_guard_save()
    qm_wake_install(ends[1])
    return (ends[0], ends[1])
  }

  /// Takes over the fatal signals, once the terminal is ours.
  @inline(never) static func installFatal() { qm_guard_install() }

  /// Whether the terminal is ours now, and so must be given back by a crash.
  @inline(never) static func arm(_ isOurs: Bool) { qm_guard_arm(isOurs ? 1 : 0) }

  @inline(never) static func restoreModes() { qm_guard_restore_modes() }

  /// Gives the signals back to the system.
  @inline(never) static func remove() { qm_wake_remove() }

  /// Stops the process as the shell expects it; returns when it was continued.
  @inline(never) static func stop(writing descriptor: Int32) {
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    qm_wake_install(descriptor)
  }
}
