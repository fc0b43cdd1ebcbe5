import Values

/// A field a refusal may be about. The same refusal comes from actions whose fields are called differently, and of two
/// fields that hold the same kind of code the one is meant in which the refused code stands.
public struct RefusedField: Sendable, Hashable {
  public let name: String
  /// What was refused, where the refusal says it.
  public let value: String?

  public init(_ name: String, holding value: String? = nil) {
    self.name = name
    self.value = value
  }

  /// The one of some fields that is meant: where the refused value stands, else the likeliest that is there.
  ///
  /// - Parameter text: what stands in a field; nil where there is no such field.
  public static func meant(_ fields: [RefusedField], text: (String) -> String?) -> String? {
    let there = fields.compactMap { field in text(field.name).map { (field, $0) } }
    let exact = there.first { field, text in field.value.map { $0 == Text.normalizedCode(text) } ?? false }
    return (exact ?? there.first)?.0.name
  }
}
