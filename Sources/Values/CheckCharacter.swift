/// The check character of ISO/IEC 7064, MOD 37,36: finds every single wrong character and nearly all transpositions in codes of
/// digits and capital letters.
public enum CheckCharacter {
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  /// The character that goes behind a code; nil where the code has other characters than digits and capital letters.
  public static func of(_ code: String) -> Character? {
    var product = 36
    for byte in code.utf8 {
      guard let value = value(byte) else { return nil }
      let sum = (product + value) % 36
      product = (sum == 0 ? 36 : sum) * 2 % 37
    }
    return Character(Unicode.Scalar(alphabet[(37 - product) % 36]))
  }

  /// Whether the last character is the check character of those before it.
  public static func isValid(_ code: String) -> Bool {
    guard code.count > 1, let last = code.last else { return false }
    return of(String(code.dropLast())) == last
  }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x5a: Int(byte) - 0x41 + 10
    default: nil
    }
  }
}
