import Kernel
import Terminal
import Values

extension App {
  /// Says that somebody put a backup's content into the file under the open screens. Somebody whom that file does not
  /// know is signed out; what they had entered is kept.
  ///
  /// - Parameter last: the last restore the file knows of now.
  func noticeRestore(_ last: RestoreNotice?) {
    guard let last, last != restoreSeen, let bench else { return }
    restoreSeen = last
    guard let session = surroundings.session else { return }
    guard (try? bench.site.knows(session)) ?? true else {
      signOut(because: last.sentence)
      return
    }
    // Whoever did it knows, and reads where the replaced content is.
    if message == nil || session.name != last.by { message = .warning(last.sentence) }
  }
}
