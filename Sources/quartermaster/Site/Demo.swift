import Core
import Kernel
import Values

/// The demo site: who it opens with, and the one place that has it made.
enum Demo {
  /// The account a demo opens with.
  static let manager = DemoSite.people[0].account
  /// The PIN of everybody in a demo: public, because nothing there is real.
  static let pin = DemoSite.pin

  /// Makes the demo site's file; it appears under its name only when it is complete.
  static func make(
    at path: String, scale: DemoBuilder.Scale, language: Language, progress: @escaping (Phrase, Int, Int) -> Void
  ) throws {
    try DemoSite.make(at: path, scale: scale, language: language, progress: progress)
  }
}
