import Kernel
import Terminal
import Values

/// The screens of a chapter of fire safety: files of one chapter do not touch those of another.
struct FireScreenChapter: Sendable {
  /// What it adds to the part's screens, all but what Enter does on a row.
  var add: @Sendable (inout ConsolePart) -> Void = { _ in }
  /// What Enter does on a row of one of its lists; nil shows the row.
  var open: @Sendable (RowReader, Surroundings) -> [Effect]? = { _, _ in nil }

  func add(to part: inout ConsolePart) { add(&part) }
}
