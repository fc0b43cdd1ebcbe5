import Values

/// A type that can be a field of an action: knows its kind, reads itself from JSON and writes itself back.
public protocol FieldValue: Sendable, Equatable {
  static var kind: FieldKind { get }
  init(json: JSON) throws(FieldProblem)
  var json: JSON { get }
}

extension String: FieldValue {
  /// The most characters a free text may have.
  public static let mostCharacters = 500

  public static var kind: FieldKind { .text(most: mostCharacters) }

  public init(json: JSON) throws(FieldProblem) {
    guard let text = json.string else { throw .wrongType(expected: Self.kind.name) }
    self = text
  }

  public var json: JSON { .string(self) }
}

extension Int64: FieldValue {
  public static var kind: FieldKind { .integer(.min ... .max) }

  public init(json: JSON) throws(FieldProblem) {
    guard let number = json.integer else { throw .wrongType(expected: Self.kind.name) }
    self = number
  }

  public var json: JSON { .integer(self) }
}

extension Bool: FieldValue {
  public static var kind: FieldKind { .flag }

  public init(json: JSON) throws(FieldProblem) {
    guard let flag = json.bool else { throw .wrongType(expected: Self.kind.name) }
    self = flag
  }

  public var json: JSON { .bool(self) }
}

extension Money: FieldValue {
  public static var kind: FieldKind { .money }

  public init(json: JSON) throws(FieldProblem) {
    guard let fen = json.integer else { throw .wrongType(expected: Self.kind.name) }
    self.init(fen: fen)
  }

  public var json: JSON { .integer(fen) }
}

extension Quantity: FieldValue {
  public static var kind: FieldKind { .quantity }

  public init(json: JSON) throws(FieldProblem) {
    guard let units = json.integer else { throw .wrongType(expected: Self.kind.name) }
    self.init(units)
  }

  public var json: JSON { .integer(units) }
}

extension Day: FieldValue {
  public static var kind: FieldKind { .day }

  public init(json: JSON) throws(FieldProblem) {
    guard let text = json.string else { throw .wrongType(expected: Self.kind.name) }
    guard let day = Day(text: text) else { throw .malformed(expected: Self.kind.name) }
    self = day
  }

  public var json: JSON { .string(description) }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  public static var kind: FieldKind { .optional(Wrapped.kind) }

  public init(json: JSON) throws(FieldProblem) {
    if json == .null { self = .none } else { self = .some(try Wrapped(json: json)) }
  }

  public var json: JSON { self?.json ?? .null }
}
