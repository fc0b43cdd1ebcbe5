import Kernel
import Values

/// What went wrong, as a sentence.
enum Faults {
  static func sentence(of error: any Error) -> Phrase {
    if let refusal = error as? any Refusal { return refusal.sentence }
    return Phrase("Something went wrong: \(error).", "出现错误：\(error)。")
  }
}
