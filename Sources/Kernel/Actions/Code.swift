import Values

/// A normalised code: folded to half width, trimmed, upper case, no control characters, 1 to 64 characters.
///
/// Part numbers, bin codes and barcodes are such codes; the same text scanned, typed or pasted gives the same value.
public protocol Code: FieldValue, Hashable, CustomStringConvertible {
  var text: String { get }
  init(unchecked text: String)
  /// What such a code is called in a sentence.
  static var title: Phrase { get }
}

extension Code {
  public static var mostCharacters: Int { 64 }
  public static var kind: FieldKind { .code(most: mostCharacters) }

  public init(_ typed: String) throws(FieldProblem) {
    // A control character within is no part of a code: dropped, another code would be kept than was given.
    if typed.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f || $0 == 0xc2 }), Self.hasControl(typed) {
      throw .controlCharacter
    }
    let code = Text.normalizedCode(typed)
    guard !code.isEmpty else { throw .empty }
    guard !FieldCheck.isLonger(code, than: Self.mostCharacters) else { throw .tooLong(most: Self.mostCharacters) }
    self.init(unchecked: code)
  }

  /// Whether a control character other than the group separator stands between the first and the last mark.
  private static func hasControl(_ typed: String) -> Bool {
    let inner = typed.unicodeScalars.drop { $0.properties.isWhitespace }.reversed().drop { $0.properties.isWhitespace }
    return inner.contains { $0.value < 0x20 && $0.value != 0x1d || (0x7f...0x9f).contains($0.value) }
  }

  public init(json: JSON) throws(FieldProblem) {
    guard let text = json.string else { throw .wrongType(expected: Self.kind.name) }
    try self.init(text)
  }

  public var json: JSON { .string(text) }
  public var description: String { text }
}
