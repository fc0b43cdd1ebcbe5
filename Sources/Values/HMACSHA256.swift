/// Keyed message authentication with SHA-256 (RFC 2104, FIPS 198-1), as a stream.
public struct HMACSHA256: Sendable {
  private var inner = SHA256()
  private let outerKey: [UInt8]

  public init(key: some Collection<UInt8>) {
    var block = key.count > 64 ? SHA256.digest(key) : Array(key)
    block.append(contentsOf: repeatElement(0, count: 64 - block.count))
    inner.update(block.map { $0 ^ 0x36 })
    outerKey = block.map { $0 ^ 0x5c }
  }

  public mutating func update(_ bytes: some Sequence<UInt8>) { inner.update(bytes) }

  /// The 32 bytes of the code of all that was given.
  public consuming func finalize() -> [UInt8] {
    var outer = SHA256()
    outer.update(outerKey)
    outer.update(inner.finalize())
    return outer.finalize()
  }

  public static func code(_ bytes: some Sequence<UInt8>, key: some Collection<UInt8>) -> [UInt8] {
    var hash = HMACSHA256(key: key)
    hash.update(bytes)
    return hash.finalize()
  }

  /// Whether the bytes carry that code. Takes the same time wherever a wrong code differs.
  public static func isValid(
    _ code: some Collection<UInt8>, for bytes: some Sequence<UInt8>, key: some Collection<UInt8>
  ) -> Bool {
    isSame(code, Self.code(bytes, key: key))
  }

  /// Whether two codes are the same. Takes the same time wherever they differ.
  public static func isSame(_ code: some Collection<UInt8>, _ expected: some Collection<UInt8>) -> Bool {
    guard code.count == expected.count else { return false }
    var difference: UInt8 = 0
    for (left, right) in zip(code, expected) { difference |= left ^ right }
    return difference == 0
  }
}
