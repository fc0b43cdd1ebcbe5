import Values

/// A value the site may set: a threshold, a tolerance, a pattern. Kept with who set it, when, and from which day.
public struct Setting<Content: FieldValue>: Sendable {
  public let name: String
  public let title: Phrase
  public let initial: Content
  private let fieldKind: FieldKind
  private let problem: @Sendable (Content) -> FieldProblem?

  /// - Parameters:
  ///   - kind: what the value may be, where that is narrower than its type.
  ///   - problem: what is wrong with a value of that kind, or nil.
  public init(
    _ name: String, _ english: String, _ chinese: String, kind: FieldKind? = nil, initial: Content,
    problem: @escaping @Sendable (Content) -> FieldProblem? = { _ in nil }
  ) {
    fieldKind = kind ?? Content.kind
    self.problem = problem
    self.name = name
    title = Phrase(english, chinese)
    self.initial = initial
  }

  /// The setting without its type, as parts list theirs.
  public var kind: SettingKind {
    let kind = fieldKind
    let problem = problem
    return SettingKind(name: name, title: title, kind: kind, initial: initial.json) { json throws(FieldProblem) in
      let value = try Content(json: json)
      try FieldCheck.check(value.json, against: kind, optional: kind.isOptional)
      if let found = problem(value) { throw found }
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
