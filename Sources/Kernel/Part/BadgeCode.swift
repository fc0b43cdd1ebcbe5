import Values

/// The code of a badge, scanned at sign-in instead of a name: folded as every scanned code is, without spaces, long enough
/// that nobody types one by chance.
public struct BadgeCode: Code {
  public let text: String

  public init(unchecked text: String) { self.text = text }

  public static let title = Phrase("badge code", "工牌编码")
  public static let fewestCharacters = 6

  /// Scanned codes are folded and freed of stray control characters; a badge with one is refused, as it would not be the
  /// badge that was scanned.
  public init(json: JSON) throws(FieldProblem) {
    guard let typed = json.string else { throw .wrongType(expected: Self.kind.name) }
    guard !typed.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) else {
      throw .controlCharacter
    }
    try self.init(typed)
  }

  /// What is wrong with a code for a badge, or nil.
  var problem: FieldProblem? {
    if text.isEmpty { return .empty }
    // The separator that codes of goods may hold is a control character as well.
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) { return .controlCharacter }
    if text.contains(where: \.isWhitespace) {
      return .malformed(expected: Phrase("a code without spaces", "不含空格的编码"))
    }
    if text.count < Self.fewestCharacters {
      return .rule(
        code: "tooShort",
        Phrase(
          "must have at least \(Self.fewestCharacters) characters", "至少需要 \(Self.fewestCharacters) 个字符"))
    }
    return nil
  }
}
