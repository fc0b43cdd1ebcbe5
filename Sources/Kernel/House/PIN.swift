import CCrypt
import Glibc
import Values

/// PINs: at least four characters, kept as a yescrypt hash of the C library.
public enum PIN {
  public static let fewestCharacters = 4
  public static let mostCharacters = 64

  /// A random PIN of eight digits for somebody's first sign-in.
  public static func oneTime() -> String {
    var random = SystemRandomNumberGenerator()
    return String((0..<8).map { _ in Character(Unicode.Scalar(UInt8(48 + Int.random(in: 0..<10, using: &random)))) })
  }

  /// What is wrong with a PIN somebody chose, or nil.
  public static func problem(with pin: String) -> FieldProblem? {
    if pin.isEmpty { return .empty }
    if pin.count < fewestCharacters {
      return .rule(
        code: "tooShort",
        Phrase("must have at least \(fewestCharacters) characters", "至少需要 \(fewestCharacters) 个字符"))
    }
    if pin.count > mostCharacters { return .tooLong(most: mostCharacters) }
    if Set(pin).count == 1 {
      return .rule(code: "tooSimple", Phrase("must not repeat one character", "不能由同一个字符重复组成"))
    }
    return nil
  }

  /// Hashes a PIN.
  ///
  /// - Parameter cost: 1 to 11; 5 takes about 24 ms and 16 MiB, Debian's own default for log-ins.
  /// - Throws: `SiteFault.inputOutput` where the C library has no yescrypt or no random numbers.
  public static func hash(_ pin: String, cost: UInt = 5) throws -> String {
    var setting = [CChar](repeating: 0, count: 192)
    guard crypt_gensalt_rn("$y$", cost, nil, 0, &setting, Int32(setting.count)) != nil,
      let hash = run(pin, setting: setting)
    else { throw SiteFault.inputOutput }
    return hash
  }

  /// Compares in constant time.
  public static func matches(_ pin: String, hash stored: String) -> Bool {
    guard let made = run(pin, setting: stored.utf8CString.map { $0 }) else { return false }
    let left = Array(made.utf8)
    let right = Array(stored.utf8)
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
  }

  private static func run(_ pin: String, setting: [CChar]) -> String? {
    // 32 KiB: not for the stack; wiped, because it holds the PIN.
    let data = UnsafeMutablePointer<crypt_data>.allocate(capacity: 1)
    memset(data, 0, MemoryLayout<crypt_data>.size)
    defer {
      explicit_bzero(data, MemoryLayout<crypt_data>.size)
      data.deallocate()
    }
    guard let result = crypt_r(pin, setting, data) else { return nil }
    let text = String(cString: result)
    return text.hasPrefix("*") ? nil : text
  }
}
