import Values

/// An enumeration that can be a field: each case has a word for programs and a label for people.
public protocol Choice: FieldValue, CaseIterable, RawRepresentable where RawValue == String {
  var label: Phrase { get }
}

extension Choice {
  public static var kind: FieldKind {
    .choice(allCases.map { FieldKind.Choice($0.rawValue, $0.label) })
  }

  public init(json: JSON) throws(FieldProblem) {
    guard let word = json.string else { throw .wrongType(expected: Self.kind.name) }
    guard let value = Self(rawValue: word) else { throw .notOneOf(Self.allCases.map(\.rawValue)) }
    self = value
  }

  public var json: JSON { .string(rawValue) }
}
