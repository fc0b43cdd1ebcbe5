import Values

/// The secret two offices share, exchanged beforehand by other means.
public enum BundleKey {
  /// A new one: 32 random bytes in hexadecimal.
  public static func make() -> String {
    var random = SystemRandomNumberGenerator()
    return Hexadecimal.encode((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
  }

  /// What is wrong with a secret; nil where it can be one. It has to be long and must not repeat itself.
  static func problem(with secret: String) -> FieldProblem? {
    let scalars = secret.unicodeScalars
    guard scalars.count >= 32 else {
      return .rule(
        code: "short", Phrase("needs at least 32 characters; \"bundle key\" makes one", "至少 32 个字符，可用 bundle key 生成"))
    }
    guard scalars.count <= 200 else { return .tooLong(most: 200) }
    guard scalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7f }) else {
      return .malformed(expected: Phrase("letters and digits without spaces", "不含空格的字母和数字"))
    }
    guard Set(scalars).count >= 8 else {
      return .rule(
        code: "weak", Phrase("repeats itself too much; \"bundle key\" makes a better one", "重复字符过多，请用 bundle key 生成"))
    }
    return nil
  }

  /// What a key is told by in a bundle: sixteen characters that say nothing of the key.
  static func mark(of secret: String) -> String {
    String(Hexadecimal.encode(SHA256.digest("quartermaster bundle key ".utf8 + Array(secret.utf8))).prefix(16))
  }
}
