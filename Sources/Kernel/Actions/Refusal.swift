import Values

/// Why something was not done, as facts. Sentences are made from it at the edge, in the reader's language.
///
/// A refusal carries codes, numbers and amounts; never personal data and never a PIN.
public protocol Refusal: Error, Sendable {
  /// A stable word for programs, such as `spares.notEnough`.
  var code: String { get }
  /// The facts behind it, in a stable order.
  var facts: JSON { get }
  /// One sentence that says what happened and what to do.
  var sentence: Phrase { get }
  /// What would not have been refused so, as a noun: said beside the row of a file.
  var expected: Phrase { get }
  /// The fields it may be about, the likeliest first; empty where it concerns the whole.
  var fields: [RefusedField] { get }
}

extension Refusal {
  public var facts: JSON { .object([]) }
  public var fields: [RefusedField] { [] }
  public var expected: Phrase { Phrase("what the rules of the site allow", "符合站点规则的内容") }

  /// The refusal as the command line and the gateway print it.
  public func json(in language: Language) -> JSON {
    ["code": .string(code), "facts": facts, "message": .string(sentence.text(in: language))]
  }
}
