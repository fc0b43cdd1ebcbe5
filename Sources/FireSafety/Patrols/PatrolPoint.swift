import Kernel
import Values

/// A place with a printed code, as rounds need it.
struct PatrolPoint: Sendable, Hashable {
  let id: Int64
  let code: PointCode
  let unit: UnitID
  let name: String
  let place: String
  /// The items of checklists that are asked there; all where there are none.
  let items: [String]
  /// What is to be read there; empty for nothing.
  let reading: String
  /// What a supervisor has hung there; empty for nothing.
  let tag: String
  let isClosed: Bool

  /// The items of a version that are asked there.
  func asked(of version: FormVersion) -> Set<String> {
    let all = version.items.map(\.code.text)
    return Set(items.isEmpty ? all : all.filter(items.contains))
  }
}
