import Values

/// A unit as people tell it apart: by its name, and by what lies above where another has the same name.
public struct NamedUnit: Sendable, Hashable {
  public let id: UnitID
  public let name: String
  /// The names of the units above, from the top down.
  public let above: [String]
  public let isOpen: Bool
  /// Whether no other open unit has the name.
  public internal(set) var isUnique = true

  /// How far below the top it lies.
  public var depth: Int { above.count }

  /// Where it lies, from the top down; empty at the top.
  public var place: String { above.joined(separator: " / ") }

  /// The name, with what lies above where the name alone does not tell: `East / Shop / Crew`.
  public var fullName: String { isUnique ? name : (above + [name]).joined(separator: " / ") }
}
