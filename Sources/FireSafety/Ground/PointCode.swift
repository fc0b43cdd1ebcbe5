import Kernel
import Values

/// The printed code of a patrol point: `FP`, eight random characters and a check character (ISO/IEC 7064, MOD 37,36), so that a
/// torn or mistyped code is told from a foreign one. Random, so that nobody can make up a code that passes.
public struct PointCode: Code {
  public static let title = Phrase("a point's code", "点位编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }

  /// Letters and digits that are not taken for one another.
  private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// A fresh code.
  static func random(using generator: inout some RandomNumberGenerator) -> PointCode {
    while true {
      let body = "FP" + String((0..<8).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
      guard let check = CheckCharacter.of(body), alphabet.contains(check) else { continue }
      return PointCode(unchecked: body + String(check))
    }
  }

  /// Whether it was read whole and right.
  public var isWhole: Bool { text.count == 11 && text.hasPrefix("FP") && CheckCharacter.isValid(text) }
}
