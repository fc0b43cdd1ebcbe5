import Values

/// A value the site may set: a threshold, a tolerance, a pattern. Kept with who set it, when, and from which day.
public struct Setting<Content: FieldValue>: Sendable {
  public let name: String
  public let title: Phrase
  public let initial: Content
  private let fieldKind: FieldKind

  /// - Parameter kind: what the value may be, where that is narrower than its type.
  public init(_ name: String, _ english: String, _ chinese: String, kind: FieldKind? = nil, initial: Content) {
    fieldKind = kind ?? Content.kind
    self.name = name
    title = Phrase(english, chinese)
    self.initial = initial
  }

  /// The setting without its type, as parts list theirs.
  public var kind: SettingKind {
    let kind = fieldKind
    return SettingKind(name: name, title: title, kind: kind, initial: initial.json) { json throws(FieldProblem) in
      try FieldCheck.check(try Content(json: json).json, against: kind, optional: kind.isOptional)
    }
  }
}

public struct SettingKind: Sendable {
  public let name: String
  public let title: Phrase
  public let kind: FieldKind
  public let initial: JSON
  let check: @Sendable (JSON) throws(FieldProblem) -> Void
}
