import Glibc
import Terminal
import Values

/// One line on standard error that says how far something is; nothing where that is no terminal.
final class ProgressLine {
  private let language: Language
  private let isShown: Bool
  private var last: UInt64 = 0
  private var width = 0

  init(language: Language, isShown: Bool = StandardStreams.errorIsTerminal) {
    self.language = language
    self.isShown = isShown
  }

  deinit { clear() }

  /// Shows it, at most ten times a second.
  func show(_ what: Phrase, _ done: Int, of total: Int) {
    guard isShown else { return }
    let now = MonotonicClock.milliseconds()
    guard last == 0 || now >= last + 100 else { return }
    last = now
    let share = total > 0 ? " \(min(100, max(0, done) * 100 / total)) %" : " \(done)"
    let text = Text.clean(what.text(in: language)) + share
    let columns = Width.columns(of: text)
    ErrorOutput.raw("\r" + text + String(repeating: " ", count: max(0, width - columns)))
    width = columns
  }

  /// Takes it away, before something else is written.
  func clear() {
    guard width > 0 else { return }
    ErrorOutput.raw("\r" + String(repeating: " ", count: width) + "\r")
    width = 0
  }
}
