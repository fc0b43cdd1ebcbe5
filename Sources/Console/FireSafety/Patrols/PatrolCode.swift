import FireSafety
import Kernel
import Values

/// A point's code as it came in.
struct PatrolCode: Sendable {
  let point: PointCode
  let how: VisitHow

  /// Nil where it is no code at all.
  init?(_ text: String, _ how: VisitHow) {
    guard let point = try? PointCode(text) else { return nil }
    self.point = point
    self.how = how
  }
}
