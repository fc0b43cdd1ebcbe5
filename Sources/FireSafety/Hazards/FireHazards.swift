import Kernel
import SQLite
import Values

/// Hazards: found, treated, inspected again and closed.
enum FireHazards {
  static let chapter: FireChapter = {
    var chapter = FireChapter()
    chapter.migrations = [Migration("fire-0003-hazards", HazardSchema.hazards)]
    chapter.settings = HazardSettings.all
    chapter.checks = [HazardChecks.hazards]
    return chapter
  }()
}
