import Glibc
import Values

/// Standard error: remarks and complaints. That it cannot be written is nothing anybody could be told.
enum ErrorOutput {
  static func line(_ text: String) { raw(Text.clean(text) + "\n") }

  static func raw(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { write(2, $0.baseAddress.map { $0 + start }, bytes.count - start) }
      if count > 0 { start += count } else if errno != EINTR { return }
    }
  }
}
