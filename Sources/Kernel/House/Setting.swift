import Values

/// A value the site may set: a threshold, a tolerance, a pattern. Kept with who set it, when, and from which day.
public struct Setting<Content: FieldValue>: Sendable {
  public let name: String
  public let title: Phrase
  public let initial: Content

  public init(_ name: String, _ english: String, _ chinese: String, initial: Content) {
    self.name = name
    title = Phrase(english, chinese)
    self.initial = initial
  }

  /// The setting without its type, as parts list theirs.
  public var kind: SettingKind {
    SettingKind(name: name, title: title, kind: Content.kind, initial: initial.json) { json throws(FieldProblem) in
      try FieldCheck.check(try Content(json: json).json, against: Content.kind, optional: Content.kind.isOptional)
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
