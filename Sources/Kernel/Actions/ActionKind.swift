import Values

/// An action's type as a value, so that parts can list theirs and commands can find them by name.
public struct ActionKind: Sendable {
  public struct FieldFacts: Sendable {
    public let name: String
    public let label: Phrase
    public let kind: FieldKind
    public let isSecret: Bool
    public let isPersonal: Bool
    public let isRequired: Bool
    public let hint: Phrase?
  }

  public let name: String
  public let version: Int
  public let title: Phrase
  public let summary: Phrase
  public let permission: Permission?
  public let approvalRule: Phrase?
  public let fields: [FieldFacts]
  let decode: @Sendable (JSON, Int) throws(InvalidAction) -> any Action

  public init<A: Action>(_ type: A.Type) {
    name = A.name
    version = A.version
    title = A.title
    summary = A.summary
    permission = A.permission
    approvalRule = A.approvalRule
    let blank = A()
    fields = A.fields.map { field in
      let missing: Bool
      do throws(FieldProblem) {
        try field.check(blank)
        missing = false
      } catch { missing = true }
      return FieldFacts(
        name: field.name, label: field.label, kind: field.kind, isSecret: field.isSecret,
        isPersonal: field.isPersonal, isRequired: missing || field.isRequired, hint: field.hint)
    }
    decode = { (json, version) throws(InvalidAction) in
      try A(json: version == A.version ? json : A.upgrade(json, from: version))
    }
  }

  /// Reads an action of this kind, of this or an older version.
  public func action(_ json: JSON, version: Int? = nil) throws(InvalidAction) -> any Action {
    try decode(json, version ?? self.version)
  }

  /// The JSON schema of the action's object (draft 2020-12).
  public var schema: JSON {
    .object([
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", .string(name)),
      .init("description", .string(summary.english)),
      .init("type", "object"),
      .init(
        "properties",
        .object(
          fields.map { field in
            guard case .object(let members) = field.kind.schema else { return .init(field.name, field.kind.schema) }
            return .init(field.name, .object([.init("title", .string(field.label.english))] + members))
          })),
      .init("required", .array(fields.filter(\.isRequired).map { .string($0.name) })),
      .init("additionalProperties", false),
    ])
  }
}
