import Kernel
import Terminal
import Values

extension App {
  /// Takes note that somebody put a backup's content into the file under the open screens.
  ///
  /// - Parameter last: the last restore the file knows of now. A file that was restored may know of earlier ones, which are
  ///   no news.
  func noticeRestore(_ last: RestoreNotice?) {
    guard let last, last != restoreSeen, last.at >= restoreSeen?.at ?? last.at else { return }
    restoreSeen = last
    guard surroundings.session != nil else { return }
    notice = last.sentence(in: surroundings.timeZone)
  }

  /// Says it once, over whatever is there, as soon as nothing else waits for an answer and the terminal is not locked.
  func showNotice() {
    guard let said = notice, overlay == nil, locked == nil else { return }
    notice = nil
    held = []
    overlay = .notice(
      .notice(title: Phrase("Backup restored", "已恢复备份"), message: said, openedAt: surroundings.now))
    terminal.beep()
    needsDrawing = true
  }
}
